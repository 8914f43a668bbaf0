import type { Case, Contender } from "@kb/benchmark";
import { createRng, poissonDisk as draw } from "@kb/sampling";
import FastPoissonDisk from "fast-2d-poisson-disk-sampling";
import PoissonDiskSampling from "poisson-disk-sampling";

const RADIUS = 4;
const TRIES = 30;

/**
 * The share of the area that disks of half the radius cover, measured of each. Each gets a square in which it finds about as many points
 * as the others, so that times are times a point; the denser a packing, the harder its last points are to find.
 */
const PACKING = { ours: 0.551, pds: 0.498, fast: 0.685 };

/** How far the numbers of points may differ from what was asked for. */
const TOLERANCE = 0.03;

/** The same number of Poisson-disc points from each package. */
export function poissonDisk({ points }: { readonly points: number }): Case[] {
  return [
    poissonCase(points, false, { zh: "泊松圆盘采样", en: "Poisson-disc points" }, [
      { atLeast: 6, against: ["poisson-disk-sampling"] },
      { atLeast: 2.5, against: ["fast-2d-poisson-disk-sampling"] },
    ]),
    poissonCase(points, true, { zh: "泊松圆盘采样，环面", en: "Poisson-disc points on a torus" }, []),
  ];
}

function poissonCase(
  points: number,
  periodic: boolean,
  title: Case["title"],
  goals: NonNullable<Case["goals"]>,
): Case {
  return {
    id: `poisson-disk/${periodic ? "torus" : "plane"}`,
    title,
    unit: "items",
    goals,
    prepare() {
      const rng = createRng(1);
      const side = sideFor(points, PACKING.ours);
      const options = { width: side, height: side, radius: RADIUS, tries: TRIES, periodic };
      return {
        amount: points,
        contenders: [{ name: "poissonDisk", run: () => draw(rng, options).length / 2 }, ...rivals(points)],
        equal: (_, count) => Math.abs((count as number) / points - 1) < TOLERANCE,
        dispose: () => rng.free(),
      };
    },
  };
}

/** Neither package has a torus; both fill the plane in that case too. */
function rivals(points: number): Contender[] {
  const shape = (packing: number): [number, number] => [sideFor(points, packing), sideFor(points, packing)];
  const [pds, fast] = [shape(PACKING.pds), shape(PACKING.fast)];
  return [
    {
      name: "poisson-disk-sampling",
      run: () => new PoissonDiskSampling({ shape: pds, minDistance: RADIUS, tries: TRIES }).fill().length,
    },
    {
      name: "fast-2d-poisson-disk-sampling",
      run: () => new FastPoissonDisk({ shape: fast, radius: RADIUS, tries: TRIES }).fill().length,
    },
  ];
}

function sideFor(points: number, packing: number): number {
  return Math.sqrt((points * Math.PI * (RADIUS / 2) ** 2) / packing);
}
