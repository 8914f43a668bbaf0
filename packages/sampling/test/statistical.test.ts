import { describe, expect, test } from "vitest";
import {
  AliasTable,
  createRng,
  distributions,
  type GeneratorName,
  reservoir,
  weightedReservoir,
} from "../src/index.js";
import {
  areNormal,
  areUniform,
  countsFit,
  fits,
  integersFit,
  layersFit,
  momentsFit,
  ordersAlike,
  uncorrelated,
} from "./battery.js";

const N = 200_000;
const GENERATORS: GeneratorName[] = [
  "xoshiro256++",
  "xoshiro128++",
  "pcg64",
  "philox4x32",
  "sfc64",
  "mt19937",
];

describe.each(GENERATORS)("%s", (generator) => {
  test("uniform numbers of both precisions", () => {
    const rng = createRng(20240601, { generator });
    expect(areUniform(rng.random(N), 53)).toBe(true);
    expect(areUniform(rng.random(new Float32Array(N)), 24)).toBe(true);
  });

  test("children and jumps are uncorrelated with their parent", () => {
    const parent = createRng(20240602, { generator });
    const [child] = parent.spawn(1) as [typeof parent];
    const other =
      generator === "sfc64" || generator === "mt19937" ? parent.spawn(1)[0]! : parent.clone().jump();
    for (const relative of [child, other]) {
      const [a, b] = [parent.clone().random(N / 2), relative.random(N / 2)];
      const woven = Float64Array.from({ length: N }, (_, i) => (i % 2 ? b : a)[i >> 1]!);
      expect(uncorrelated(woven, 0.5, 1 / 12)).toBe(true);
    }
  });

  test("normal numbers, out to the tails", () => {
    expect(
      areNormal(createRng(20240603, { generator }).standardNormal(N), distributions.standardNormal().cdf),
    ).toBe(true);
  });
});

test("p-values over 256 seeds are uniform", () => {
  const means = Array.from({ length: 256 }, (_, seed) => {
    const drawn = createRng(seed).random(4096);
    return (drawn.reduce((sum, value) => sum + value, 0) - 2048) / Math.sqrt(4096 / 12);
  });
  expect(fits(means, distributions.standardNormal().cdf)).toBe(true);
});

type Case = [name: "normal", parameters: number[]];

const CONTINUOUS = [
  ["uniform", [-2, 5]],
  ["normal", [3, 0.5]],
  ["standardExponential", []],
  ["exponential", [4]],
  ["gamma", [0.05, 1]],
  ["gamma", [0.7, 2]],
  ["gamma", [1, 3]],
  ["gamma", [5.5, 2]],
  ["gamma", [1e8, 1]],
  ["beta", [0.5, 0.5]],
  ["beta", [2, 5]],
  ["beta", [0.4, 3]],
  ["chiSquare", [3]],
  ["studentT", [2.5]],
  ["f", [4, 9]],
  ["lognormal", [1, 0.5]],
  ["weibull", [0.8]],
  ["pareto", [2.5]],
  ["laplace", [1, 2]],
  ["logistic", [1, 2]],
  ["gumbel", [1, 2]],
  ["cauchy", [1, 2]],
  ["rayleigh", [2]],
  ["vonMises", [0, 1e-9]],
  ["vonMises", [0.5, 2]],
  ["vonMises", [0, 1e4]],
  ["triangular", [-1, 0.5, 4]],
  ["truncatedNormal", [0, 1, -0.5, 0.5]],
  ["truncatedNormal", [0, 1, 0.2, 9]],
  ["truncatedNormal", [0, 1, -9, -3]],
  ["truncatedNormal", [0, 1, 1, 1.5]],
  ["truncatedNormal", [5, 2, 30, Number.POSITIVE_INFINITY]],
] as unknown as Case[];

test.each(CONTINUOUS)("%s(%s) follows its distribution function", (name, parameters) => {
  const rng = createRng(20240604);
  const samples = (rng[name] as (...values: number[]) => Float64Array)(...parameters, 100_000);
  const of = distributions[name](...(parameters as [number, number]));
  expect(fits(samples, of.cdf)).toBe(true);
});

const COUNTS = [
  ["bernoulli", [0.3]],
  ["poisson", [0.01]],
  ["poisson", [3]],
  ["poisson", [9.99]],
  ["poisson", [10]],
  ["poisson", [250]],
  ["binomial", [1, 0.5]],
  ["binomial", [20, 0.1]],
  ["binomial", [20, 0.9]],
  ["binomial", [200, 0.4]],
  ["binomial", [5000, 0.97]],
  ["negativeBinomial", [0.5, 0.2]],
  ["negativeBinomial", [12, 0.5]],
  ["geometric", [0.6]],
  ["geometric", [0.02]],
  ["hypergeometric", [15, 20, 9]],
  ["hypergeometric", [150, 50, 70]],
  ["hypergeometric", [20, 180, 190]],
  ["zipf", [1.8]],
  ["zipf", [3.5]],
] as unknown as Case[];

test.each(COUNTS)("%s(%s) has its probabilities", (name, parameters) => {
  const rng = createRng(20240605);
  const samples = (rng[name] as (...values: number[]) => Float64Array)(...parameters, 200_000);
  const of = distributions[name](...(parameters as [number, number]));
  const most = of.ppf(0.9999);
  const counts = new Uint32Array(most + 2);
  for (const sample of samples) counts[Math.min(sample, most + 1)]!++;
  const probabilities = Array.from(counts, (_, k) => (k <= most ? of.pdf(k) : 1 - of.cdf(most)));
  expect(countsFit(counts, probabilities)).toBe(true);
});

test("vectors have their means, variances and margins", () => {
  const rng = createRng(20240606);
  const column = (rows: Float64Array, k: number, at: number): Float64Array =>
    rows.filter((_, i) => i % k === at);
  const rows = rng.multivariateNormal(
    [1, -2],
    [
      [4, 1.2],
      [1.2, 1],
    ],
    100_000,
  );
  expect(fits(column(rows, 2, 0), distributions.normal(1, 2).cdf)).toBe(true);
  expect(fits(column(rows, 2, 1), distributions.normal(-2, 1).cdf)).toBe(true);
  const sums = Float64Array.from({ length: 100_000 }, (_, i) => rows[2 * i]! + rows[2 * i + 1]!);
  expect(fits(sums, distributions.normal(-1, Math.sqrt(7.4)).cdf)).toBe(true);
  const shares = rng.dirichlet([0.5, 1.5, 3], 50_000);
  for (const [at, a] of [0.5, 1.5, 3].entries()) {
    expect(fits(column(shares, 3, at), distributions.beta(a, 5 - a).cdf), `${at}`).toBe(true);
  }
  const counts = rng.multinomial(40, [0.2, 0, 0.5, 0.3], 100_000);
  for (const [at, p] of [0.2, 0, 0.5, 0.3].entries()) {
    const of = distributions.binomial(40, p);
    const probabilities = Array.from({ length: 41 }, (_, k) => of.pdf(k));
    expect(integersFit(column(counts, 4, at), 41, probabilities) || p === 0).toBe(true);
  }
  expect(column(counts, 4, 1).every((count) => count === 0)).toBe(true);
});

test.each([1e-2, 1e-3])(
  "beta(%s, %s), whose numbers pile up at 1 as 1 - x vanishes, is right below one half",
  (a) => {
    const rng = createRng(20240614);
    for (const samples of [
      rng.beta(a, a, 50_000),
      rng.dirichlet([a, a], 50_000).filter((_, i) => i % 2 === 0),
    ]) {
      const below = samples.filter((x) => x < 0.5);
      expect(countsFit([below.length, samples.length - below.length], [0.5, 0.5])).toBe(true);
      const { cdf } = distributions.beta(a, a);
      // What underflows to 0 is a mass of its own.
      const least = 1e-300;
      const rest = cdf(0.5) - cdf(least);
      expect(
        fits(
          below.filter((x) => x > least),
          (x) => (cdf(x) - cdf(least)) / rest,
        ),
      ).toBe(true);
    }
  },
);

test("integers are alike, for bounds that divide 2^32 and bounds that do not", () => {
  const rng = createRng(20240607);
  for (const k of [2, 3, 7, 10, 255, 256, 1000]) {
    expect(integersFit(rng.integers(0, k, N), k), `${k}`).toBe(true);
  }
  expect(rng.integers(5, 6, 3)).toEqual(Float64Array.of(5, 5, 5));
  const third = (samples: Float64Array, most: number): Float64Array =>
    samples.map((value) => Math.floor((3 * value) / most));
  for (const most of [3 * 2 ** 30, 2 ** 31 + 1, 3 * 2 ** 40, 2 ** 53 - 1]) {
    expect(integersFit(third(rng.integers(0, most, N), most), 3), `${most}`).toBe(true);
  }
});

test("alias tables give their weights", () => {
  const rng = createRng(20240608);
  for (const k of [1, 2, 3, 10, 1000, 100_000]) {
    const weights = Array.from({ length: k }, (_, i) => (i % 7) + (k < 3 ? 1 : 0));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const table = new AliasTable(weights);
    const samples = table.sample(rng, Math.max(N, 10 * k));
    if (k > 1)
      expect(
        integersFit(
          samples,
          k,
          weights.map((weight) => weight / sum),
        ),
        `${k}`,
      ).toBe(true);
    else expect(samples.every((index) => index === 0)).toBe(true);
    table.free();
  }
});

test("shuffles, permutations and samples have all orders alike", () => {
  const rng = createRng(20240609);
  expect(ordersAlike(() => rng.shuffle([0, 1, 2, 3, 4]))).toBe(true);
  expect(ordersAlike(() => rng.permutation(5))).toBe(true);
  expect(ordersAlike(() => rng.sample(5, 5))).toBe(true);
});

test("every element of a long shuffle goes to every place, in the kernel and outside", () => {
  const rng = createRng(20240610);
  for (const make of [
    () => Int32Array.from(Array(80).keys()),
    () => Float64Array.from(Array(80).keys()),
    () => [...Array(80).keys()],
  ]) {
    const counts = new Uint32Array(6400);
    for (let i = 0; i < 4000; i++) {
      const shuffled = rng.shuffle<number[] | Int32Array | Float64Array>(make());
      for (let at = 0; at < 80; at++) counts[80 * at + shuffled[at]!]!++;
    }
    // Each row and each column adds up, which makes the statistic smaller by the degrees of freedom lost: far below the bound.
    expect(countsFit(counts, new Float64Array(6400).fill(1 / 6400))).toBe(true);
  }
});

test("choices without replacement follow the weights that are left", () => {
  const rng = createRng(20240611);
  const weights = [1, 2, 3, 4];
  const pairs = new Uint32Array(16);
  for (let i = 0; i < 100_000; i++) {
    const [a, b] = rng.choice(4, { size: 2, replace: false, weights });
    pairs[4 * a! + b!]!++;
  }
  const probabilities = Array.from({ length: 16 }, (_, i) => {
    const [a, b] = [i >> 2, i & 3];
    return a === b ? 0 : (weights[a]! / 10) * (weights[b]! / (10 - weights[a]!));
  });
  expect(countsFit(pairs, probabilities)).toBe(true);
  expect(integersFit(rng.choice(4, { size: 100_000, weights }), 4, [0.1, 0.2, 0.3, 0.4])).toBe(true);
  expect(
    integersFit(
      rng.choice(["a", "b", "c"], { size: 100_000 }).map((letter) => "abc".indexOf(letter)),
      3,
    ),
  ).toBe(true);
});

test("reservoirs keep each item as often, or by weight", () => {
  const random = createRng(20240612);
  const kept: number[] = [];
  const byWeight: number[] = [];
  for (let i = 0; i < 30_000; i++) {
    const plain = reservoir<number>(2, { random });
    const weighted = weightedReservoir<number>(1, { random });
    for (let item = 0; item < 10; item++) {
      plain.push(item);
      weighted.push(item, item);
    }
    kept.push(...plain.items);
    byWeight.push(...weighted.items);
  }
  expect(integersFit(kept, 10)).toBe(true);
  expect(
    integersFit(
      byWeight,
      10,
      Array.from({ length: 10 }, (_, item) => item / 45),
    ),
  ).toBe(true);
});

test("a million normal numbers have 2700 beyond three, give or take 254", () => {
  const beyond = createRng(20240613)
    .standardNormal(1_000_000)
    .filter((z) => Math.abs(z) > 3).length;
  expect(Math.abs(beyond - 2700)).toBeLessThan(254);
  expect(layersFit(createRng(20240613).standardNormal(2_000_000), distributions.standardNormal().cdf)).toBe(
    true,
  );
  expect(momentsFit(createRng(20240613).standardNormal(1_000_000), 0, 1, 3)).toBe(true);
});
