import { describe, expect, test } from "vitest";
import { andersonDarling, chiSquareTest, createRng, ksTest } from "../../src/index.js";
import { andersonDarlingTail } from "../../src/statistics/anderson-darling-tail.js";
import { kolmogorovTail } from "../../src/statistics/kolmogorov-tail.js";
import { upperGamma } from "../../src/statistics/upper-gamma.js";

const uniform = (x: number) => Math.min(1, Math.max(0, x));

/** n, distance, scipy.stats.kstwo.sf(distance, n). */
const kolmogorov: [number, number, number][] = [
  [1, 0.5, 1.0],
  [1, 0.9, 0.19999999999999996],
  [2, 0.4949747468305832, 0.5198989873223334],
  [2, 0.7778174593052023, 0.09873016277919087],
  [3, 0.2886751345948129, 0.9128211454637191],
  [3, 0.5196152422706632, 0.28913365408343883],
  [5, 0.40249223594996214, 0.3023001977971165],
  [5, 0.8944271909999159, 2.6229522294832813e-5],
  [10, 0.22135943621178653, 0.6351973561873129],
  [10, 0.5059644256269407, 0.006771732455286577],
  [50, 0.15556349186104046, 0.15980014632716966],
  [50, 0.35355339059327373, 4.2690060009890896e-6],
  [140, 0.0760638829255665, 0.3739412539902938],
  [140, 0.1690308509457033, 0.0005761521040005592],
  [140, 0.3380617018914066, 8.902790584947527e-15],
  [141, 0.05895063447465632, 0.6887100401465364],
  [141, 0.0926367113173171, 0.16694579873784998],
  [141, 0.21053798026662973, 5.81552565761188e-6],
  [1000, 0.015811388300841896, 0.9605616144751687],
  [1000, 0.041109609582188934, 0.06621653964577401],
  [1000, 0.12649110640673517, 2.0896778698185917e-14],
  [100000, 0.0022135943621178654, 0.7103590139072922],
  [100000, 0.005059644256269407, 0.01191158659878191],
  [100000, 0.007905694150420948, 7.413045381065036e-6],
];

test.each(kolmogorov)("P(D of %d samples ≥ %d)", (n, d, p) => {
  expect(Math.abs(kolmogorovTail(n, d) / p - 1)).toBeLessThan(n > 140 && p > 0.05 ? 4e-4 : 1e-6);
});

test("the tail of D descends from 1 to 0", () => {
  for (const n of [1, 2, 7, 140, 141, 5000]) {
    let last = 1;
    for (let d = 0; d <= 1; d += 1 / 512) {
      const p = kolmogorovTail(n, d);
      if (!(p >= 0 && p <= last + 3e-4)) expect.unreachable(`P(D ≥ ${d}) is ${p} for ${n} samples`);
      last = p;
    }
    expect([kolmogorovTail(n, 0), kolmogorovTail(n, 1)]).toEqual([1, 0]);
  }
});

describe("ksTest", () => {
  // numpy: default_rng(5).random(20).round(6); scipy.stats.kstest(x, "uniform")
  const samples = [
    ...[0.805003, 0.807941, 0.515326, 0.285801, 0.053931, 0.383369, 0.408473, 0.045275, 0.048758, 0.999176],
    ...[0.652369, 0.23451, 0.434948, 0.974186, 0.897678, 0.844231, 0.392405, 0.493023, 0.676689, 0.060803],
  ];

  test("gives what scipy gives", () => {
    const { statistic, pValue } = ksTest(samples, uniform);
    expect(statistic).toBeCloseTo(0.13919700000000002, 15);
    expect(pValue).toBeCloseTo(0.783679713019596, 12);
  });

  test("leaves its samples as they were, of whatever type", () => {
    const copy = Float64Array.from(samples);
    expect(ksTest(copy, uniform)).toEqual(ksTest(samples, uniform));
    expect(Array.from(copy)).toEqual(samples);
  });

  test("p-values of uniform samples are uniform, and shifted ones are found", () => {
    const rng = createRng(20240601);
    const pValues = Array.from({ length: 400 }, () => ksTest(rng.random(100), uniform).pValue);
    expect(ksTest(pValues, uniform).pValue).toBeGreaterThan(1e-6);
    expect(
      ksTest(
        rng.random(10_000).map((x) => x * x),
        uniform,
      ).pValue,
    ).toBeLessThan(1e-50);
  });
});

/** Degrees of freedom, statistic, scipy.stats.chi2.sf. */
const chiSquare: [number, number, number][] = [
  [1, 0.01, 0.920344325445942],
  [1, 30, 4.3204630578274955e-8],
  [2, 3, 0.22313016014842982],
  [5, 4.35, 0.500200121007793],
  [9, 50, 1.0772382022574693e-7],
  [255, 159.4, 0.9999994955190907],
  [255, 381.1, 5.023622434870603e-7],
  [1023, 816.8, 0.999999500691157],
  [1023, 1259.7, 5.020702576122011e-7],
  [99999, 98678, 0.9984889269617979],
  [99999, 105000, 1.8490297529032569e-28],
];

test.each(chiSquare)("P(χ² with %d degrees of freedom ≥ %d)", (df, x, p) => {
  expect(Math.abs(upperGamma(df / 2, x / 2) / p - 1)).toBeLessThan(1e-9);
});

describe("chiSquareTest", () => {
  test("sums squares by expectation", () => {
    const { statistic, degreesOfFreedom, pValue } = chiSquareTest([10, 20, 30], [20, 20, 20]);
    expect([statistic, degreesOfFreedom]).toEqual([10, 2]);
    expect(pValue).toBeCloseTo(Math.exp(-5), 15);
    expect(chiSquareTest(Uint32Array.of(10, 20, 30))).toEqual(chiSquareTest([10, 20, 30], [20, 20, 20]));
    expect(chiSquareTest([10, 20, 30], undefined, { fitted: 1 }).degreesOfFreedom).toBe(1);
    expect(chiSquareTest([5, 5, 5])).toMatchObject({ statistic: 0, pValue: 1 });
  });

  test.each<[unknown[], ErrorConstructor, string]>([
    [[[1]], RangeError, "at least two counts"],
    [[[0, 0]], RangeError, "observed"],
    [[[1, -1]], RangeError, "observed"],
    [[[1, Number.NaN]], RangeError, "observed"],
    [[[1, "1"]], TypeError, "observed"],
    [[5], TypeError, "observed"],
    [[[1, 1], [1]], RangeError, "expected"],
    [
      [
        [1, 1],
        [2, 0],
      ],
      RangeError,
      "expected",
    ],
    [
      [
        [1, 1],
        [1, 2],
      ],
      RangeError,
      "sum of observed",
    ],
    [[[1, 1], 2], TypeError, "expected"],
    [[[1, 1], undefined, { fitted: 1 }], RangeError, "fitted"],
    [[[1, 1, 1], undefined, { fitted: 0.5 }], RangeError, "fitted"],
  ])("refuses %j", (arguments_, kind, message) => {
    const run = () => chiSquareTest(...(arguments_ as [number[]]));
    expect(run).toThrow(kind);
    expect(run).toThrow(message);
  });
});

describe("andersonDarling", () => {
  // By inversion of the characteristic function Π (1 - 2it / j(j + 1))^-1/2, with mpmath; 2.492 is the table's 5 % point.
  test.each([
    [1, 0.35726653],
    [2.492, 0.050021978],
  ])("the limit's tail at %d", (z, p) => {
    expect(andersonDarlingTail(1e12, z)).toBeCloseTo(p, 6);
  });

  test("the tail descends from 1 to 0, and goes down as e^-z", () => {
    for (const n of [1, 3, 10, 1000, 1e6]) {
      let last = 1;
      for (let z = 0; z < 20; z += 0.05) {
        const p = andersonDarlingTail(n, z);
        if (!(p >= 0 && p <= last + 1e-4)) expect.unreachable(`P(A² ≥ ${z}) is ${p} for ${n} samples`);
        last = p;
      }
    }
    const ratio = andersonDarlingTail(1e9, 40) / andersonDarlingTail(1e9, 41);
    expect(ratio).toBeGreaterThan(Math.E);
    expect(ratio).toBeLessThan(Math.E * 1.05);
    expect(andersonDarlingTail(10, Number.POSITIVE_INFINITY)).toBe(0);
  });

  test("the statistic is the mean of log-probabilities", () => {
    const sum = Math.log(0.1 * 0.3) + 3 * Math.log(0.4 * 0.6) + 5 * Math.log(0.7 * 0.9);
    expect(andersonDarling([0.7, 0.1, 0.4], uniform).statistic).toBeCloseTo(-3 - sum / 3, 14);
    expect(andersonDarling([0, 0.5], uniform)).toEqual({ statistic: Number.POSITIVE_INFINITY, pValue: 0 });
  });

  test("p-values of uniform samples are uniform, for few samples too", () => {
    const rng = createRng(20240602);
    for (const n of [5, 50]) {
      const pValues = Array.from({ length: 1000 }, () => andersonDarling(rng.random(n), uniform).pValue);
      expect(ksTest(pValues, uniform).pValue).toBeGreaterThan(1e-6);
    }
    expect(
      andersonDarling(
        rng.random(10_000).map((x) => x ** 1.1),
        uniform,
      ).pValue,
    ).toBeLessThan(1e-6);
  });
});

describe.each([ksTest, andersonDarling])("%o", (fit) => {
  test.each<[unknown, unknown, ErrorConstructor, string]>([
    [[], uniform, RangeError, "at least one"],
    [[0.1, Number.NaN], uniform, RangeError, "index 1"],
    [5, uniform, TypeError, "samples"],
    [null, uniform, TypeError, "samples"],
    [[0.5], 0.5, TypeError, "cdf"],
    [[0.5], () => 1.5, RangeError, "cdf must be in [0, 1]"],
    [[0.5], () => Number.NaN, RangeError, "cdf"],
    [[0.2, 0.5], (x: number) => 1 - x, RangeError, "cdf must not decrease"],
  ])("refuses %o with %o", (samples, cdf, kind, message) => {
    expect(() => fit(samples as never, cdf as never)).toThrow(kind);
    expect(() => fit(samples as never, cdf as never)).toThrow(message);
  });
});
