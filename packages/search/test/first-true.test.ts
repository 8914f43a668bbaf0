import { describe, expect, test } from "vitest";
import { exponentialSearch, firstTrue, firstTrueFloat, lastTrue } from "../src/index.js";
import { seeded } from "./random.js";

/** Counts the calls of a predicate. */
function counted<N>(predicate: (k: N) => boolean): { ask: (k: N) => boolean; calls: () => number } {
  let calls = 0;
  const ask = (k: N) => {
    calls++;
    return predicate(k);
  };
  return { ask, calls: () => calls };
}

test("every range and every answer, numbers and bigints, within ceil(log2(n + 1)) calls", () => {
  for (let lo = -6; lo <= 6; lo++) {
    for (let n = 0; n <= 40; n++) {
      const hi = lo + n;
      const most = Math.ceil(Math.log2(n + 1));
      for (let answer = lo; answer <= hi; answer++) {
        const first = counted((k: number) => k >= answer);
        expect(firstTrue(lo, hi, first.ask)).toBe(answer);
        expect(first.calls()).toBeLessThanOrEqual(most);
        const last = counted((k: number) => k < answer);
        expect(lastTrue(lo, hi, last.ask)).toBe(answer - 1);
        expect(last.calls()).toBeLessThanOrEqual(most);
        expect(firstTrue(BigInt(lo), BigInt(hi), (k) => k >= BigInt(answer))).toBe(BigInt(answer));
        expect(lastTrue(BigInt(lo), BigInt(hi), (k) => k < BigInt(answer))).toBe(BigInt(answer) - 1n);
      }
    }
  }
});

test("exact to 2^53 and beyond it with bigints", () => {
  const end = 2 ** 53;
  for (const answer of [-end, -end + 1, -1, 0, 1, 2 ** 32 + 1, end - 2, end - 1, end]) {
    const { ask, calls } = counted((k: number) => k >= answer);
    expect(firstTrue(-end, end, ask)).toBe(answer);
    expect(calls()).toBeLessThanOrEqual(55);
    if (answer > -end) expect(lastTrue(-end + 1, end, (k) => k < answer)).toBe(answer - 1);
  }
  expect(firstTrue(end - 1, end, () => false)).toBe(end);
  expect(lastTrue(end - 1, end, () => true)).toBe(end - 1);
  const far = 2n ** 200n;
  expect(firstTrue(-far, far, (k) => k >= 3n ** 100n)).toBe(3n ** 100n);
  expect(lastTrue(0n, far, (k) => k * k <= far)).toBe(2n ** 100n);
});

test("predicates without order, constant, or moody end all the same", () => {
  const random = seeded(3);
  for (let round = 0; round < 500; round++) {
    const [lo, n] = [random(9) - 4, random(50)];
    const { ask, calls } = counted(() => random(2) === 0);
    const first = firstTrue(lo, lo + n, ask);
    expect(first >= lo && first <= lo + n).toBe(true);
    const last = lastTrue(lo, lo + n, ask);
    expect(last >= lo - 1 && last < lo + n).toBe(true);
    expect(calls()).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(n + 1)));
  }
  expect(firstTrue(0, 9, () => true)).toBe(0);
  expect(lastTrue(0, 2, () => true)).toBe(1);
  expect(firstTrue(0, 9, ((k: number) => (k > 3 ? "yes" : "")) as never)).toBe(4);
});

describe("doubles", () => {
  const values = [
    -Infinity,
    -1e308,
    -1,
    -5e-324,
    0,
    5e-324,
    2.2250738585072014e-308,
    1,
    1 + 2 ** -52,
    1e300,
    Infinity,
  ];

  test("the first one, to the last bit, within 66 calls", () => {
    for (const answer of values) {
      const { ask, calls } = counted((x: number) => x >= answer);
      expect(firstTrueFloat(-Infinity, Infinity, ask)).toBe(answer);
      expect(calls()).toBeLessThanOrEqual(66);
    }
    expect(firstTrueFloat(1, 2, (x) => x * x >= 2)).toBe(Math.SQRT2);
    expect(firstTrueFloat(1, 1 + 2 ** -52, (x) => x > 1)).toBe(1 + 2 ** -52);
    expect(firstTrueFloat(3, 3, () => true)).toBe(3);
    expect(firstTrueFloat(3, 4, () => false)).toBe(4);
    expect(firstTrueFloat(-1, 1, (x) => Object.is(x, -0) || x > 0)).toBe(5e-324);
  });

  test("bad input", () => {
    expect(() => firstTrueFloat(Number.NaN, 1, () => true)).toThrow("lo must be a number, got NaN");
    expect(() => firstTrueFloat(2, 1, () => true)).toThrow("lo must be ≤ hi, got lo 2 and hi 1");
    expect(() => firstTrueFloat(1n as never, 1, () => true)).toThrow(TypeError);
    expect(() => firstTrueFloat(0, 1, 5 as never)).toThrow(TypeError);
  });
});

describe("without an upper bound", () => {
  test("every start and distance, within 2 ceil(log2(k - start + 1)) + 1 calls", () => {
    for (const start of [-7, 0, 5, 2 ** 52]) {
      for (let distance = 0; distance < 70; distance++) {
        const { ask, calls } = counted((k: number) => k >= start + distance);
        expect(exponentialSearch(start, ask)).toBe(start + distance);
        expect(calls()).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(distance + 1)) + 1);
        expect(exponentialSearch(BigInt(start), (k) => k >= BigInt(start + distance))).toBe(
          BigInt(start + distance),
        );
      }
    }
    expect(exponentialSearch(-(2 ** 53), (k) => k === 2 ** 53)).toBe(2 ** 53);
    expect(exponentialSearch(0n, (k) => k >= 7n ** 99n)).toBe(7n ** 99n);
  });

  test("a predicate that is never true is an error, not a hang", () => {
    expect(() => exponentialSearch(0, () => false)).toThrow(
      "predicate must be true somewhere from 0 to 2^53",
    );
    expect(() => exponentialSearch(2 ** 53, () => false)).toThrow(RangeError);
    expect(() => exponentialSearch(0n, () => false)).toThrow(RangeError);
    expect(() => exponentialSearch(0.5, () => true)).toThrow(RangeError);
    expect(() => exponentialSearch("0" as never, () => true)).toThrow(TypeError);
  });
});

describe.each([firstTrue, lastTrue])("bad input: %o", (search) => {
  const any = search as (lo: unknown, hi: unknown, predicate: unknown) => unknown;
  const yes = () => true;

  test("kinds", () => {
    expect(() => any(0, 5n, yes)).toThrow(
      "lo and hi must both be numbers or both bigints, got number and bigint",
    );
    expect(() => any(0n, 5, yes)).toThrow(TypeError);
    expect(() => any("0", 5, yes)).toThrow("lo must be a number or a bigint, got string 0");
    expect(() => any(0, undefined, yes)).toThrow(TypeError);
    expect(() => any(0, 5, undefined)).toThrow("predicate must be a function, got undefined");
    expect(() => any(0, 5, async () => true)).toThrow("predicate must return true or false, got a promise");
  });

  test("values", () => {
    expect(() => any(3, 2, yes)).toThrow("lo must be ≤ hi, got lo 3 and hi 2");
    expect(() => any(3n, 2n, yes)).toThrow(RangeError);
    for (const bad of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 54]) {
      expect(() => any(0, bad, yes)).toThrow(`hi must be an integer from -2^53 to 2^53, got ${bad}`);
    }
  });

  test("what the predicate throws comes through", () => {
    expect(() =>
      search(0, 9, () => {
        throw new Error("mine");
      }),
    ).toThrow("mine");
  });
});

test("lastTrue has no answer below -2^53", () => {
  expect(() => lastTrue(-(2 ** 53), 0, () => false)).toThrow("lo must be above -2^53");
});
