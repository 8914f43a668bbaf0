declare module "alias-sampling" {
  export default function sample(probabilities: number[]): { next(): number | number[] };
}

declare module "poisson-disk-sampling" {
  export default class PoissonDiskSampling {
    constructor(options: { shape: number[]; minDistance: number; tries?: number });
    fill(): number[][];
  }
}

declare module "fast-2d-poisson-disk-sampling" {
  export default class FastPoissonDiskSampling {
    constructor(options: { shape: number[]; radius: number; tries?: number });
    fill(): number[][];
  }
}
