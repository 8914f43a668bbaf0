import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "../src/index.js";

/** 2^1074 times the value: exact. */
function scaled(value: number | bigint): bigint {
  if (typeof value === "bigint") return value << 1074n;
  let rest = value;
  let shift = 1074n;
  while (!Number.isInteger(rest)) {
    rest *= 2;
    shift--;
  }
  return BigInt(rest) << shift;
}

function linearNearest(values: ArrayLike<number | bigint>, x: number | bigint): number {
  let best = -1;
  let distance = 0n;
  for (let i = 0; i < values.length; i++) {
    const difference = scaled(values[i]!) - scaled(x);
    const away = difference < 0n ? -difference : difference;
    if (best < 0 || away < distance) [best, distance] = [i, away];
  }
  return best;
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const numerics = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  finite,
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.constantFrom(0.5, 2 ** 53, 2n ** 53n + 1n, 5e-324, Number.MAX_VALUE, -Number.MAX_VALUE),
);

test("the first of the elements at the smallest exact distance", () => {
  fc.assert(
    fc.property(fc.array(numerics, { maxLength: 12 }), numerics, (values, x) => {
      const sorted = values.sort((a, b) => (a < b ? -1 : Number(a > b)));
      expect(nearest(sorted, x)).toBe(linearNearest(sorted, x));
      const reversed = [...sorted].reverse();
      expect(nearest(reversed, x, { descending: true })).toBe(linearNearest(reversed, x));
    }),
    { numRuns: 2000 },
  );
});

test("numbers so close that rounding would tie them", () => {
  expect(nearest([0, 1 + Number.EPSILON], 0.5 + Number.EPSILON / 2)).toBe(0);
  expect(nearest([-1, 1 + Number.EPSILON], Number.EPSILON)).toBe(1);
  expect(nearest([-(2 ** 53), 2 ** 53], 0.25)).toBe(1);
  expect(nearest(BigInt64Array.of(2n ** 60n, 2n ** 60n + 3n), 2n ** 60n + 2n)).toBe(1);
});

test("ties and repetitions go to the lowest index", () => {
  expect(nearest([1, 1, 3, 3], 2)).toBe(0);
  expect(nearest([0, 1, 1, 1, 9], 2)).toBe(1);
  expect(nearest([5], -100)).toBe(0);
  expect(nearest([], 1)).toBe(-1);
  expect(nearest([1, 2, 3], 9, { lo: 1, hi: 1 })).toBe(-1);
});

test("infinities and NaN", () => {
  const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
  expect(nearest([-inf, 0, inf, nan], 1e308)).toBe(1);
  expect(nearest([-inf, inf], 0)).toBe(0);
  expect(nearest([-inf, inf], inf)).toBe(1);
  expect(nearest([-inf, -5], -inf)).toBe(0);
  expect(nearest([3, nan], 100)).toBe(0);
  expect(nearest([nan, nan], 100)).toBe(0);
  expect(nearest([nan, 3], 100, { descending: true })).toBe(1);
});

test("by a key", () => {
  const points = [{ at: 1 }, { at: 4 }, { at: 9 }];
  expect(nearest(points, 6, { by: (point) => point.at })).toBe(1);
  expect(nearest(points, 7, { by: (point) => point.at })).toBe(2);
});

test("bad input", () => {
  const any = nearest as (sorted: unknown, x: unknown, options?: unknown) => unknown;
  expect(() => any(["a"], "b")).toThrow("x must be a number or a bigint, got string b");
  expect(() => any([1], Number.NaN)).toThrow(RangeError);
  expect(() => any(["a"], 1)).toThrow(TypeError);
  expect(() => any(undefined, 1)).toThrow(TypeError);
});
