import { describe, expect, test } from "vitest";
import { equalErrorRate, rocCurve, verificationAccuracy } from "../../src/face.js";
import { expectClose } from "../differences.js";
import { seeded } from "../random.js";
import { accuracyByFolds, areaByPairs, equalErrorBySteps, ratesAt } from "../reference/verification.js";

/** Pairs that can be told apart more or less; with `levels`, many scores are equal. */
function generated(seed: number, { length = 60, levels = 0, apart = 1 } = {}) {
  const random = seeded(seed);
  const same = Array.from({ length }, (_, i) => (i < 2 ? i === 0 : random() < 0.4));
  const scores = same.map((isSame) => {
    const score = random() + random() + (isSame ? apart : 0);
    return levels === 0 ? score : Math.floor(score * levels) / levels;
  });
  return { scores, same };
}

const inputs = [
  ["distinct scores", {}],
  ["many equal scores", { levels: 3 }],
  ["two levels", { levels: 1, apart: 0.5 }],
  ["nothing to go by", { apart: 0 }],
  ["told apart without error", { apart: 3 }],
  ["always wrong", { apart: -3 }],
  ["few", { length: 12 }],
] as const;

describe.each(inputs)("%s", (_name, options) => {
  test.each([1, 2, 3, 4])("seed %i", (seed) => {
    const { scores, same } = generated(seed, options);
    const roc = rocCurve(scores, same);
    expect([...roc.thresholds]).toEqual([Number.POSITIVE_INFINITY, ...new Set(scores)].sort((a, b) => b - a));
    roc.thresholds.forEach((threshold, i) => {
      const { falseAccepts, trueAccepts } = ratesAt(scores, same, threshold);
      expect(roc.falseAcceptRates[i]).toBeCloseTo(falseAccepts, 12);
      expect(roc.trueAcceptRates[i]).toBeCloseTo(trueAccepts, 12);
    });
    expect(roc.area).toBeCloseTo(areaByPairs(scores, same), 12);

    const { rate, threshold } = equalErrorRate(scores, same);
    expect(rate).toBeCloseTo(equalErrorBySteps(scores, same), 3);
    expect(threshold).toBeGreaterThanOrEqual(Math.min(...scores));
    expect(threshold).toBeLessThanOrEqual(Math.max(...scores));

    for (const folds of [2, 5, 10]) {
      const result = verificationAccuracy(scores, same, { folds });
      const expected = accuracyByFolds(scores, same, folds);
      expectClose(result.accuracies, expected.accuracies, 1e-12);
      expect([...result.thresholds]).toEqual(expected.thresholds);
      const mean = expected.accuracies.reduce((sum, x) => sum + x, 0) / folds;
      const variance = expected.accuracies.reduce((sum, x) => sum + (x - mean) ** 2, 0) / folds;
      expectClose([result.mean, result.std], [mean, Math.sqrt(variance)], 1e-12);
    }
  });
});

test("the order of pairs of equal score changes nothing", () => {
  expect(rocCurve([0.5, 0.5], [1, 0]).area).toBe(0.5);
  expect(rocCurve([0.5, 0.5], [0, 1]).area).toBe(0.5);
});

test("typed arrays do as well", () => {
  const { scores, same } = generated(9);
  const typed = [Float64Array.from(scores), Uint8Array.from(same, Number)] as const;
  expect(rocCurve(...typed)).toEqual(rocCurve(scores, same));
  expect(equalErrorRate(...typed)).toEqual(equalErrorRate(scores, same));
  expect(verificationAccuracy(...typed)).toEqual(verificationAccuracy(scores, same));
});

test("a threshold lies between neighbouring numbers even where nothing does", () => {
  const next = 1 + 2 ** -52;
  const folds = { folds: 2 };
  expect(verificationAccuracy([next, 1, next, 1], [1, 0, 1, 0], folds).mean).toBe(1);
  const most = Number.MAX_VALUE;
  expect(verificationAccuracy([most, most / 1.5, most, most / 1.5], [1, 0, 1, 0], folds).mean).toBe(1);
});

describe("bad input", () => {
  const functions = { rocCurve, equalErrorRate, verificationAccuracy };
  test.each(Object.entries(functions))("%s", (_name, of) => {
    const call =
      (...values: unknown[]) =>
      () =>
        of(...(values as [number[], number[]]));
    expect(call("0.5", [1])).toThrow(
      new TypeError("scores must be an array or a typed array, got string 0.5"),
    );
    expect(call([0.5], undefined)).toThrow(
      new TypeError("same must be an array or a typed array, got undefined"),
    );
    expect(call(["0.5"], [1])).toThrow(new TypeError("scores[0] must be a number, got string 0.5"));
    expect(call([0.5, 0.6], [1])).toThrow(new RangeError("same must have 2 elements, got 1"));
    for (const score of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const scores = [0.5, 0.6, score];
      expect(call(scores, [1, 0, 1])).toThrow(
        new RangeError(`scores[2] must be a finite number, got ${score}`),
      );
    }
  });

  test("pairs of one kind only, or none", () => {
    for (const of of [rocCurve, equalErrorRate]) {
      expect(() => of([0.1, 0.2], [1, 1])).toThrow(
        new RangeError("same must have pairs of both kinds, got 2 same and 0 different"),
      );
      expect(() => of([], [])).toThrow(RangeError);
    }
  });

  test("folds", () => {
    const call = (folds: unknown, length = 4) => {
      const scores = new Float64Array(length);
      return () => verificationAccuracy(scores, scores, { folds } as never);
    };
    expect(call("2")).toThrow(new TypeError("folds must be a number, got string 2"));
    expect(call(1)).toThrow(new RangeError("folds must be an integer ≥ 2, got 1"));
    expect(call(2.5)).toThrow(new RangeError("folds must be an integer ≥ 2, got 2.5"));
    expect(call(undefined)).toThrow(new RangeError("there must be a pair for each of 10 folds, got 4 pairs"));
    expect(call(2, 0)).toThrow(new RangeError("there must be a pair for each of 2 folds, got 0 pairs"));
    expect(call(2, 1)).toThrow(RangeError);
    expect(call(2, 2)).not.toThrow();
  });
});
