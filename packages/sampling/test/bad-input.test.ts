import { describe, expect, test } from "vitest";
import { AliasTable, createRng, distributions, reservoir, weightedReservoir } from "../src/index.js";

const rng = createRng(1);
const NAN = Number.NaN;
const INFINITY = Number.POSITIVE_INFINITY;

type Call = [
  what: string,
  call: () => unknown,
  error: typeof RangeError | typeof TypeError,
  message?: string,
];

function detached(): Float64Array {
  const array = new Float64Array(4);
  structuredClone(array, { transfer: [array.buffer] });
  return array;
}

const bytes =
  (length: unknown): (() => unknown) =>
  () =>
    rng.bytes(length as number);
const random =
  (size: unknown): (() => unknown) =>
  () =>
    rng.random(size as number);
const call =
  (method: string, ...values: unknown[]): (() => unknown) =>
  () =>
    (rng[method as "normal"] as (...values: unknown[]) => unknown)(...values);

const CALLS: Call[] = [
  ["a negative count", random(-1), RangeError, "count must be an integer from 0 to 2147483647, got -1"],
  ["half a count", random(1.5), RangeError],
  ["a count that is NaN", random(NAN), RangeError],
  ["a count of 2^31", random(2 ** 31), RangeError],
  ["a count of 2^32 + 1", random(2 ** 32 + 1), RangeError],
  ["a count in a string", random("10"), TypeError, "out of type Float64Array or Float32Array, got string 10"],
  ["an out of integers", random(new Int32Array(3)), TypeError],
  ["a plain array", random([1, 2]), TypeError],
  ["null", random(null), TypeError],
  ["a detached out", random(detached()), TypeError, "out is a view of a detached buffer"],
  ["bytes of -1", bytes(-1), RangeError],
  ["bytes of a string", bytes("3"), TypeError],
  ["integers of nothing", call("integers", 5, 5), RangeError, "low must be less than high, got 5 and 5"],
  ["integers backwards", call("integers", 6, 5, 3), RangeError],
  ["integers beyond 2^53", call("integers", 0, 2 ** 53), RangeError],
  ["integers of halves", call("integers", 0.5, 3), RangeError],
  ["integers without bounds", call("integers"), TypeError, "low must be a number, got undefined"],
  ["integers too large for their out", call("integers", 0, 2 ** 31 + 1, new Int32Array(3)), RangeError],
  ["negative integers for an unsigned out", call("integers", -1, 3, new Uint32Array(3)), RangeError],
  ["integers a float32 cannot hold", call("integers", 0, 2 ** 24 + 1, new Float32Array(3)), RangeError],
  ["a negative deviation", call("normal", 0, -1, 3), RangeError, "sd must be a finite number ≥ 0, got -1"],
  ["a mean that is NaN", call("normal", NAN, 1), RangeError],
  ["a missing parameter", call("normal", 0), TypeError, "sd must be a number, got undefined"],
  ["a gamma of NaN", call("gamma", NAN, 1), RangeError],
  ["a beta of 0", call("beta", 0, 1), RangeError, "a must be a finite number > 0, got 0"],
  ["a Poisson mean of 2^63", call("poisson", 2 ** 63), RangeError, "lam must be a finite number from 0 to"],
  ["a negative Poisson mean", call("poisson", -1e-10), RangeError],
  [
    "a probability of NaN",
    call("binomial", 10, NAN),
    RangeError,
    "p must be a finite number from 0 to 1, got NaN",
  ],
  ["a probability above 1", call("bernoulli", 1.01), RangeError],
  ["no probability of success", call("geometric", 0), RangeError, "p must be above 0"],
  ["half a trial", call("binomial", 1.5, 0.5), RangeError],
  ["a negative binomial without end", call("negativeBinomial", 1, 1e-320), RangeError],
  ["Zipf's a of 1", call("zipf", 1), RangeError, "a must be > 1, got 1"],
  ["more drawn than there are", call("hypergeometric", 3, 4, 8), RangeError, "nsample must be at most"],
  ["a mode outside", call("triangular", 0, 2, 1), RangeError],
  ["a truncation backwards", call("truncatedNormal", 0, 1, 2, 1), RangeError, "low must be less than high"],
  ["a truncation at NaN", call("truncatedNormal", 0, 1, NAN, 1), RangeError],
  [
    "probabilities that add up to 0.999",
    call("multinomial", 5, [0.5, 0.499]),
    RangeError,
    "must add up to 1",
  ],
  ["no probabilities", call("multinomial", 5, []), RangeError],
  [
    "an out of half a row",
    call("multinomial", 5, [0.5, 0.5], new Float64Array(3)),
    RangeError,
    "whole items of 2",
  ],
  ["a concentration of 0", call("dirichlet", [1, 0]), RangeError],
  ["a covariance of another size", call("multivariateNormal", [0, 0], [1, 0, 0]), RangeError],
  [
    "a covariance that is not symmetric",
    call(
      "multivariateNormal",
      [0, 0],
      [
        [1, 0.5],
        [0, 1],
      ],
    ),
    RangeError,
    "symmetric",
  ],
  [
    "a covariance that is not definite",
    call(
      "multivariateNormal",
      [0, 0],
      [
        [1, 2],
        [2, 1],
      ],
    ),
    RangeError,
    "semidefinite",
  ],
  ["a shuffled string", call("shuffle", "abc"), TypeError],
  ["a shuffled detached array", call("shuffle", detached()), TypeError],
  ["a permutation of -1", call("permutation", -1), RangeError],
  [
    "a sample of more than there are",
    call("sample", 3, 4),
    RangeError,
    "k must be an integer from 0 to 3, got 4",
  ],
  [
    "a choice of more than there are",
    call("choice", 3, { size: 4, replace: false }),
    RangeError,
    "size must be at most 3",
  ],
  ["a choice from nothing", call("choice", [], {}), RangeError, "cannot choose from nothing"],
  [
    "weights of another length",
    call("choice", 3, { weights: [1, 2] }),
    RangeError,
    "one for each of 3, got 2",
  ],
  [
    "more without replacement than have weight",
    call("choice", 3, { size: 2, replace: false, weights: [0, 1, 0] }),
    RangeError,
    "size must be at most 1",
  ],
  ["a spawn of -1", call("spawn", -1), RangeError],
  ["an advance backwards", call("advance", -1n), RangeError],
  ["an advance by a string", call("advance", "1"), TypeError],
  ["weights of none", () => new AliasTable([]), RangeError, "weights must not be empty"],
  ["weights of zeros", () => new AliasTable([0, 0]), RangeError, "weights must not all be 0"],
  [
    "a negative weight",
    () => new AliasTable([1, -1]),
    RangeError,
    "weights[1] must be a finite number ≥ 0, got -1",
  ],
  ["a weight of NaN", () => new AliasTable([NAN]), RangeError],
  ["an infinite weight", () => new AliasTable([1, INFINITY]), RangeError],
  ["a weight in a string", () => new AliasTable(["1" as unknown as number]), TypeError],
  ["weights in a string", () => new AliasTable("11" as unknown as number[]), TypeError],
  ["another generator than ours", () => new AliasTable([1]).sample(Math.random as never, 3), TypeError],
  ["a reservoir of 0", () => reservoir(0), RangeError],
  ["a reservoir without chance", () => reservoir(1, { random: 1 as never }), TypeError],
  ["a reservoir's negative weight", () => weightedReservoir(1).push("a", -1), RangeError],
  [
    "a quantile at 1.5",
    () => distributions.normal(0, 1).ppf(1.5),
    RangeError,
    "p must be a finite number from 0 to 1",
  ],
  ["a density of a string", () => distributions.standardNormal().pdf("0" as never), TypeError],
  ["a distribution that cannot be", () => distributions.beta(-1, 1), RangeError],
];

const CASES = CALLS.map(([what, run, error, message]) => [what, { run, error, message }] as const);

test.each(CASES)("%s is refused", (_, { run, error, message }) => {
  expect(run).toThrow(error);
  if (message !== undefined) expect(run).toThrow(message);
});

describe("edges that are allowed", () => {
  const of = createRng(2);

  test("nothing", () => {
    expect(of.random(0)).toEqual(new Float64Array(0));
    expect(of.normal(0, 1, new Float32Array(0))).toEqual(new Float32Array(0));
    expect(of.shuffle([])).toEqual([]);
    expect(of.permutation(0)).toEqual(new Uint32Array(0));
    expect(of.sample(5, 0)).toEqual(new Uint32Array(0));
    expect(of.choice([], { size: 0 })).toEqual([]);
    expect(of.bytes(0)).toEqual(new Uint8Array(0));
  });

  test("constants", () => {
    expect(of.normal(3, 0, 3)).toEqual(Float64Array.of(3, 3, 3));
    expect(of.exponential(0)).toBe(0);
    expect(of.gamma(0, 1)).toBe(0);
    expect(of.poisson(0, 2)).toEqual(Float64Array.of(0, 0));
    expect(of.binomial(7, 0, 2)).toEqual(Float64Array.of(0, 0));
    expect(of.binomial(7, 1, 2)).toEqual(Float64Array.of(7, 7));
    expect(of.hypergeometric(5, 0, 3)).toBe(3);
    expect(of.uniform(2, 2)).toBe(2);
    expect(distributions.normal(3, 0).cdf(3)).toBe(1);
  });

  test.each([
    ["gamma", [1e-8, 1]],
    ["gamma", [1e8, 1]],
    ["beta", [1e-3, 1e-3]],
    ["beta", [1e-200, 1e-200]],
    ["beta", [1e8, 1e8]],
    ["poisson", [1e-10]],
    ["poisson", [1e9]],
    ["poisson", [2 ** 52]],
    ["binomial", [2 ** 31, 0.3]],
    ["binomial", [2 ** 53 - 1, 0.5]],
    ["binomial", [2 ** 53 - 1, 1e-300]],
    ["zipf", [1.0000000000000002]],
    ["zipf", [1e6]],
    ["geometric", [1e-300]],
    ["hypergeometric", [5e8, 5e8, 5e8]],
    ["vonMises", [1e10, 3]],
    ["truncatedNormal", [0, 1, 1e5, INFINITY]],
    ["truncatedNormal", [0, 1e-300, 1, 2]],
    ["truncatedNormal", [0, 1, -INFINITY, -1e200]],
    ["truncatedNormal", [0, 1, 5, 5.000000000000001]],
  ] as [string, number[]][])("%s(%s) ends, with numbers", (name, parameters) => {
    const drawn = (of[name as "normal"] as (...values: number[]) => Float64Array)(...parameters, 200);
    expect(drawn.every((value) => Number.isFinite(value))).toBe(true);
  });

  test("weights of every size", () => {
    for (const weights of [[1e-320, 1e-320], [1e308, 1e308], [5], new Float32Array([1, 1])]) {
      const table = new AliasTable(weights);
      expect(table.sample(of, 100).every((index) => index < weights.length)).toBe(true);
      table[Symbol.dispose]();
      expect(() => table.sample(of, 1)).toThrow(TypeError);
    }
    const lone = new AliasTable(Array.from({ length: 1_000_000 }, (_, i) => (i === 777_777 ? 1 : 0)));
    expect(lone.sample(of, 1000).every((index) => index === 777_777)).toBe(true);
  });

  test("views with an offset, shared buffers, and every kind of output", () => {
    const buffer = new Float64Array(10);
    of.random(buffer.subarray(3, 6));
    expect([...buffer].map((value) => value > 0)).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 0].map(Boolean));
    const shared = new Float64Array(new SharedArrayBuffer(80));
    expect(of.normal(5, 1, shared).every((value) => value !== 0)).toBe(true);
    for (const out of [new Float64Array(50), new Float32Array(50), new Int32Array(50), new Uint32Array(50)]) {
      expect(of.integers(1, 3, out).every((value) => value === 1 || value === 2)).toBe(true);
      expect(new AliasTable([0, 1]).sample(of, out).every((value) => value === 1)).toBe(true);
    }
  });

  test("odd counts fill exactly what was asked for", () => {
    for (let n = 0; n <= 67; n++) {
      const out = new Float32Array(n + 2).fill(9);
      of.random(out.subarray(1, n + 1));
      expect([out[0], out[n + 1]]).toEqual([9, 9]);
      expect(out.subarray(1, n + 1).every((value) => value < 1)).toBe(true);
    }
  });

  test("memory that grows between draws changes nothing", () => {
    const [a, b] = [createRng(9), createRng(9)];
    a.random(100);
    b.random(100);
    const tables = Array.from({ length: 20 }, () => new AliasTable(new Float64Array(200_000).fill(1)));
    expect([...a.random(1000), a()]).toEqual([...b.random(1000), b()]);
    for (const table of tables) table.free();
  });
});
