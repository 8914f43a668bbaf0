import { describe, expect, test } from "vitest";
import { createRng, distributions, type Rng } from "../../src/index.js";
import {
  areNormal,
  areUniform,
  countsFit,
  fits,
  integersFit,
  layersFit,
  ordersAlike,
  uncorrelated,
} from "../battery.js";
import { ziggurat } from "../reference/ziggurat.js";

// Samplers broken on purpose, each as a slip of the pen would break it. The checks that the real ones pass must catch every one,
// or they would not notice such a slip there. Beside each stands the unbroken sampler, which must pass.

const N = 200_000;
const rng = (): Rng => createRng(20240701);
const { cdf } = distributions.standardNormal();

function each(draw: () => number, n = N): Float64Array {
  return Float64Array.from({ length: n }, draw);
}

/** A sampler as it should be and as a mutant, and the check that tells them apart. */
interface Mutation<Drawn> {
  right: (random: Rng) => Drawn;
  broken: (random: Rng) => Drawn;
  passes: (drawn: Drawn) => boolean;
}

function kills<Drawn>(name: string, { right, broken, passes }: Mutation<Drawn>): void {
  test(name, () => {
    expect(passes(right(rng())), "the unbroken sampler").toBe(true);
    expect(passes(broken(rng())), "the mutant").toBe(false);
  });
}

describe("uniform numbers", () => {
  const uniform53 = (samples: Float64Array): boolean => areUniform(samples, 53);
  const right = (random: Rng): Float64Array => random.random(N);

  kills("32 bits scaled to 53", {
    right,
    passes: uniform53,
    broken: (random) => each(() => random.uint32(1)[0]! / 2 ** 32, 20_000),
  });
  kills("2^-23 instead of 2^-24", {
    right: (random) => random.random(new Float32Array(N)),
    broken: (random) => Float32Array.from(random.uint32(N), (word) => (word >>> 9) / 2 ** 23),
    passes: (samples) => areUniform(samples, 24),
  });
  kills("lane 0 copied into lane 1", {
    right,
    passes: uniform53,
    broken: (random) => random.random(N).map((value, i, all) => (i % 4 === 1 ? all[i - 1]! : value)),
  });
  kills("the state not written back", {
    right,
    passes: uniform53,
    broken(random) {
      const { state } = random;
      const blocks = Array.from({ length: Math.ceil(N / 1024) }, () => {
        random.state = state;
        return [...random.random(1024)];
      });
      return Float64Array.from(blocks.flat());
    },
  });
  kills("53 bits rounded up to 1", {
    right,
    passes: uniform53,
    broken: (random) => random.random(N).map((value) => Math.ceil(value * 1024) / 1024),
  });
});

describe("integers", () => {
  const k = 3 * 2 ** 30;
  const thirds = (samples: Float64Array): boolean =>
    integersFit(
      samples.map((value) => Math.floor((3 * value) / k)),
      3,
    );

  kills("the remainder of a division, which favours the small", {
    right: (random) => random.integers(0, k, N),
    broken: (random) => Float64Array.from(random.uint32(N), (word) => word % k),
    passes: thirds,
  });
  kills("a product without rejection", {
    right: (random) => random.integers(0, k, N).map((value) => value % 3),
    broken: (random) => Float64Array.from(random.uint32(N), (word) => Math.floor((word / 2 ** 32) * k) % 3),
    passes: (samples) => integersFit(samples, 3),
  });
  kills("the upper bound included", {
    right: (random) => random.integers(0, 10, N),
    broken: (random) => random.integers(0, 11, N),
    passes: (samples) => integersFit(samples, 10),
  });
});

describe("normal numbers", () => {
  const normal = (samples: Float64Array): boolean => areNormal(samples, cdf);
  const right = (random: Rng): Float64Array => each(ziggurat(random));

  kills("no sign bit", { right, passes: normal, broken: (random) => right(random).map(Math.abs) });
  const layers = (samples: Float64Array): boolean => layersFit(samples, cdf);
  kills("the wedge's test turned round", {
    right: (random) => each(ziggurat(random), 8 * N),
    passes: layers,
    broken: (random) =>
      each(
        ziggurat(random, (height, density) => height > density),
        8 * N,
      ),
  });
  kills("every wedge accepted", {
    right: (random) => each(ziggurat(random), 8 * N),
    passes: layers,
    broken: (random) =>
      each(
        ziggurat(random, () => true),
        8 * N,
      ),
  });
  kills("layer and mantissa from the same bits", {
    right,
    passes: normal,
    broken(random) {
      let last = 0;
      let calls = 0;
      // The third draw of each number, its mantissa, repeats the first, its layer.
      return each(
        ziggurat(() => {
          if (calls++ % 3 !== 2) last = random();
          return last;
        }),
      );
    },
  });
  kills("variance of 1.04", {
    right,
    passes: normal,
    broken: (random) => right(random).map((z) => 1.02 * z),
  });
});

describe("distributions", () => {
  kills("gamma without the third", {
    right: (random) => random.gamma(2, 1, N),
    broken: (random) => random.gamma(2 + 1 / 3, 1, N),
    passes: (samples) => fits(samples, distributions.gamma(2, 1).cdf),
  });
  kills("a rate for a scale", {
    right: (random) => random.exponential(2, N),
    broken: (random) => random.exponential(0.5, N),
    passes: (samples) => fits(samples, distributions.exponential(2).cdf),
  });
  const poisson = Array.from({ length: 20 }, (_, i) => distributions.poisson(3).pdf(i));
  kills("Poisson's products counted from one", {
    right: (random) => random.poisson(3, N),
    broken: (random) => random.poisson(3, N).map((count) => count + 1),
    passes: (samples) => integersFit(samples, 20, poisson),
  });
  kills("a Poisson number of the mean rounded", {
    right: (random) => random.poisson(3, N),
    broken: (random) => random.normal(3, Math.sqrt(3), N).map((value) => Math.max(0, Math.round(value))),
    passes: (samples) => integersFit(samples, 20, poisson),
  });
  const binomial = Array.from({ length: 21 }, (_, i) => distributions.binomial(20, 0.3).pdf(i));
  kills("a binomial number with p and 1 - p exchanged", {
    right: (random) => random.binomial(20, 0.3, N),
    broken: (random) => random.binomial(20, 0.7, N),
    passes: (samples) => integersFit(samples, 21, binomial),
  });
});

describe("collections", () => {
  const swap = (order: number[], i: number, j: number): void => {
    [order[i], order[j]] = [order[j]!, order[i]!];
  };
  const shuffleBy = (range: (i: number) => number) => (random: Rng) => () => {
    const order = [0, 1, 2, 3, 4];
    for (let i = 4; i > 0; i--) swap(order, i, random.integers(0, range(i)));
    return order;
  };
  const right = (random: Rng) => (): number[] => random.shuffle([0, 1, 2, 3, 4]);

  kills("a shuffle that draws from all of n each time", {
    right,
    passes: ordersAlike,
    broken: shuffleBy(() => 5),
  });
  kills("a shuffle that never leaves an element in place", {
    right,
    passes: ordersAlike,
    broken: shuffleBy((i) => i),
  });

  const weights = [0.1, 0.2, 0.3, 0.4];
  kills("an alias off by one", {
    right: (random) => random.choice(4, { size: N, weights }),
    broken: (random) =>
      random.choice(4, { size: N, weights }).map((index, i) => (i % 8 === 0 ? (index + 1) % 4 : index)),
    passes: (samples) => integersFit(samples, 4, weights),
  });
  kills("an alias table read without its thresholds", {
    right: (random) => random.choice(4, { size: N, weights }),
    broken: (random) => random.choice(4, { size: N }),
    passes: (samples) => integersFit(samples, 4, weights),
  });
});

describe("streams", () => {
  kills("children seeded alike", {
    right: (random) => woven(random.random(N / 2), random.spawn(1)[0]!.random(N / 2)),
    broken: (random) => woven(random.clone().random(N / 2), random.random(N / 2)),
    passes: (samples) => uncorrelated(samples, 0.5, 1 / 12),
  });
  kills("counts too good to be true", {
    right: (random) => countsOf(random.integers(0, 100, N)),
    broken: () => new Uint32Array(100).fill(N / 100),
    passes: (counts) => countsFit(counts, new Float64Array(100).fill(1 / 100)),
  });
});

function woven(a: Float64Array, b: Float64Array): Float64Array {
  return Float64Array.from({ length: a.length + b.length }, (_, i) => (i % 2 ? b : a)[i >> 1]!);
}

function countsOf(samples: Float64Array): Uint32Array {
  const counts = new Uint32Array(100);
  for (const sample of samples) counts[sample]!++;
  return counts;
}
