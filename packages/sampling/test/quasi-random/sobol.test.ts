import { describe, expect, test } from "vitest";
import { ksTest, sobol } from "../../src/index.js";
import { sha256 } from "../sha256.js";

test("unscrambled points are those of scipy's Sobol(161, bits=32)", () => {
  expect(sha256(sobol(256, 161))).toBe("557adb2ecce4dd62bf2f4c3a960228f111120eb789453b1da3bb5e2a10a09d53");
  // scipy: Sobol(7, scramble=False, bits=32).fast_forward(123456789).random(2)
  const far = [
    [0.9758977368474007, 0.792431928217411, 0.006405912339687347, 0.9087876752018929, 0.874858446419239],
    [0.7258977368474007, 0.04243192821741104, 0.7564059123396873, 0.15878767520189285, 0.624858446419239],
  ];
  expect(Array.from(sobol(2, 5, { skip: 123456789 }))).toEqual(far.flat());
});

/** Whether 2^m points have exactly one in each box of 2^-j × 2^(j-m), for every j. */
function isNet(points: Float64Array | Float32Array, m: number): boolean {
  for (let j = 0; j <= m; j++) {
    const boxes = new Set<number>();
    for (let i = 0; i < points.length; i += 2) {
      boxes.add(Math.floor(points[i]! * 2 ** j) * 2 ** (m - j) + Math.floor(points[i + 1]! * 2 ** (m - j)));
    }
    if (boxes.size !== 2 ** m) return false;
  }
  return true;
}

const schemes = [{}, { scramble: true, seed: 1 }, { scramble: "lms-shift", seed: "seed" }] as const;

describe.each(schemes)("sobol with %j", (options) => {
  test("two dimensions are a (0, m, 2)-net", () => {
    for (let m = 0; m <= 12; m++) expect(isNet(sobol(2 ** m, 2, options), m)).toBe(true);
    expect(isNet(sobol(new Float32Array(2 ** 11), 2, options), 10)).toBe(true);
    expect(isNet(sobol(1024, 2, { ...options, skip: 1024 * 77 }), 10)).toBe(true);
  });

  test("every dimension is stratified", () => {
    const points = sobol(256, 161, options);
    for (let d = 0; d < 161; d++) {
      const strata = new Set<number>();
      for (let i = d; i < points.length; i += 161) strata.add(Math.floor(points[i]! * 256));
      expect(strata.size).toBe(256);
    }
  });

  test("is one sequence however it is cut", () => {
    for (const dimension of [1, 2, 3, 4, 5, 8, 9]) {
      const whole = sobol(5000, dimension, options);
      const middle = whole.subarray(777 * dimension, (777 + 1234) * dimension);
      expect(sha256(sobol(1234, dimension, { ...options, skip: 777 }))).toBe(sha256(middle));
      const single = sobol(new Float32Array(5000 * dimension), dimension, options);
      expect(sha256(single)).toBe(sha256(Float32Array.from(whole, (x) => Math.floor(x * 2 ** 24) / 2 ** 24)));
    }
  });

  test("goes as far as the last point of all, and no further", () => {
    const last = sobol(3, 2, { ...options, skip: 2 ** 32 - 3 });
    expect(last.every((x) => x >= 0 && x < 1)).toBe(true);
    expect(sobol(1, 2, { ...options, skip: 2 ** 32 - 1 })).toEqual(last.subarray(4));
    expect(sobol(0, 2, { ...options, skip: 2 ** 32 })).toHaveLength(0);
    expect(() => sobol(2, 2, { ...options, skip: 2 ** 32 - 1 })).toThrow(RangeError);
  });
});

test("scrambled, the first point is uniform over seeds", () => {
  for (const index of [0, 5]) {
    const points = Float64Array.from(
      { length: 3000 },
      (_, seed) => sobol(1, 1, { scramble: true, seed, skip: index })[0]!,
    );
    expect(ksTest(points, (x) => x).pValue).toBeGreaterThan(1e-6);
  }
});

test("the scramble is the seed's", () => {
  const scramble = true;
  expect(sobol(8, 3, { scramble, seed: 1 })).toEqual(sobol(8, 3, { scramble, seed: 1n }));
  expect(sobol(8, 3, { scramble, seed: 1 })).not.toEqual(sobol(8, 3, { scramble, seed: 2 }));
  expect(sha256(sobol(4096, 161, { scramble, seed: 42 }))).toBe(
    "ef8eecf208ebd72846b51b010d03305ca8b7ee714ee820414728e3cd8e668a77",
  );
});

test.each([
  [[1, 0], RangeError, "dimension must be an integer from 1 to 161, got 0"],
  [[1, 162], RangeError, "dimension"],
  [[1, 21202], RangeError, "dimension"],
  [[1, 1.5], RangeError, "dimension"],
  [[1, "2"], TypeError, "dimension"],
  [[-1, 2], RangeError, "count"],
  [[1.5, 2], RangeError, "count"],
  [["10", 2], TypeError, "count"],
  [[new Float64Array(5), 2], RangeError, "out"],
  [[new Int32Array(4), 2], TypeError, "count"],
  [[1, 2, { skip: -1 }], RangeError, "skip"],
  [[1, 2, { skip: 2 ** 32 + 1 }], RangeError, "skip"],
  [[1, 2, { scramble: "owen" }], RangeError, "scramble"],
  [[1, 2, { scramble: 1 }], TypeError, "scramble"],
  [[1, 2, { scramble: true, seed: -1 }], RangeError, "seed"],
])("sobol refuses %j", (arguments_, kind, message) => {
  const run = () => sobol(...(arguments_ as [number, number]));
  expect(run).toThrow(kind);
  expect(run).toThrow(message);
});
