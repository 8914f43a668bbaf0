import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  differenceSorted,
  insertSorted,
  interpolate,
  intersectSorted,
  mergeSorted,
  unionSorted,
} from "../src/index.js";
import { KEY_TYPES, randomKeys } from "./batch-cases.js";

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const once = (values: readonly number[]) => [...new Set(values)];

test("by their definitions, plain and typed, of any lengths and with repetitions", () => {
  const few = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
  fc.assert(
    fc.property(few, few, (x, y) => {
      const [a, b] = [ascending(x), ascending(y)];
      const expected = [
        once(a.filter((value) => b.includes(value))),
        once(ascending([...a, ...b])),
        once(a.filter((value) => !b.includes(value))),
        ascending([...a, ...b]),
      ];
      const typed = [Float64Array.from(a), Float64Array.from(b)] as const;
      [intersectSorted, unionSorted, differenceSorted, mergeSorted].forEach((operation, i) => {
        expect(operation(a, b)).toEqual(expected[i]);
        expect(operation(...typed)).toEqual(Float64Array.from(expected[i]!));
      });
      expect(insertSorted(a, 7)).toEqual(ascending([...a, 7]));
    }),
  );
});

test("a short array against a long one looks at few elements", () => {
  let reads = 0;
  const long = new Proxy(
    Array.from({ length: 100_000 }, (_, i) => i),
    {
      get(target, key) {
        if (typeof key === "string" && /^\d/.test(key)) reads++;
        return Reflect.get(target, key);
      },
    },
  );
  expect(intersectSorted([5, 50_000, 99_999.5], long)).toEqual([5, 50_000]);
  expect(differenceSorted([5, 50_000.5], long)).toEqual([50_000.5]);
  expect(reads).toBeLessThan(250);
});

test("NaN is one, at the end; zeros are equal; strings, bigints and subarrays", () => {
  const [a, b] = [Float64Array.of(-0, 1, Number.NaN, Number.NaN), Float64Array.of(0, Number.NaN)];
  expect([...intersectSorted(a, b)]).toEqual([-0, Number.NaN]);
  expect([...unionSorted(a, b)]).toEqual([-0, 1, Number.NaN]);
  expect([...differenceSorted(a, b)]).toEqual([1]);
  expect(mergeSorted(["a", "c"], ["b"])).toEqual(["a", "b", "c"]);
  expect(mergeSorted(BigInt64Array.of(1n, 3n), BigInt64Array.of(2n))).toEqual(BigInt64Array.of(1n, 2n, 3n));
  expect(unionSorted(Int32Array.of(9, 1, 2, 9).subarray(1, 3), Int32Array.of(2))).toEqual(
    Int32Array.of(1, 2),
  );
  expect(mergeSorted([{ valueOf: 1 }].slice(1), [])).toEqual([]);
});

test("typed arrays of every class, like plain ones: long and short, with NaN, zeros and bigints", () => {
  for (const Type of KEY_TYPES) {
    for (const [n, m] of [
      [0, 0],
      [0, 5],
      [1, 1],
      [40, 60],
      [300, 300],
      [7, 400],
      [400, 7],
    ] as const) {
      for (let seed = 0; seed < 4; seed++) {
        const a = randomKeys(Type, n, seed);
        const b = randomKeys(Type, m, seed + 4);
        const plain = [Array.from<unknown>(a), Array.from<unknown>(b)] as const;
        for (const operation of [intersectSorted, unionSorted, differenceSorted, mergeSorted]) {
          const typed = operation(a as Float64Array, b as Float64Array);
          expect(typed.constructor).toBe(Type);
          expect([...typed].map(String)).toEqual(operation(...plain).map(String));
        }
      }
    }
  }
});

test("results are fresh", () => {
  const a = [1, 2];
  expect(unionSorted(a, [])).not.toBe(a);
  expect(insertSorted(a, 3)).toEqual([1, 2, 3]);
  expect(a).toEqual([1, 2]);
  expect(insertSorted([1, 2, 2, 3], 2)).toEqual([1, 2, 2, 2, 3]);
});

describe("bad input", () => {
  const any = mergeSorted as (a: unknown, b: unknown) => unknown;

  test("sets", () => {
    expect(() => any(Int32Array.of(1), [1])).toThrow(
      "a and b must be of the same class, got Int32Array and Array",
    );
    expect(() => any(Int32Array.of(1), Float64Array.of(1))).toThrow(TypeError);
    expect(() => any("ab", "c")).toThrow("a must be an array or a typed array, got string ab");
    expect(() => any([1], undefined)).toThrow(TypeError);
    expect(() => any([1], ["a"])).toThrow(TypeError);
    expect(() => any([undefined], [1])).toThrow(TypeError);
  });

  test("insertions that a typed array cannot hold", () => {
    expect(() => insertSorted(Int32Array.of(1, 3), 2.5)).toThrow(
      "x must be a value that a holds exactly, got 2.5",
    );
    expect(() => insertSorted(Uint8Array.of(1, 3), 256)).toThrow(RangeError);
    expect(() => insertSorted(BigInt64Array.of(1n), 2 as never)).toThrow(TypeError);
    expect([...insertSorted(Float64Array.of(1), Number.NaN)]).toEqual([1, Number.NaN]);
  });
});

describe("interpolate", () => {
  test("as numpy's interp", () => {
    const [xs, ys] = [
      [1, 2, 2, 4],
      [10, 20, 0, 8],
    ];
    expect(interpolate([0, 1, 1.5, 2, 3, 4, 5], xs, ys)).toEqual(Float64Array.of(10, 10, 15, 0, 4, 8, 8));
    for (const x of [0, 1, 1.5, 2, 3, 4, 5]) expect(interpolate(x, xs, ys)).toBe(interpolate([x], xs, ys)[0]);
    expect(interpolate(Number.NaN, xs, ys)).toBeNaN();
    expect(interpolate(Int32Array.of(3), Float32Array.of(2, 4), Int8Array.of(0, 8))).toEqual(
      Float64Array.of(4),
    );
    expect(interpolate(7, [1], [5])).toBe(5);
  });

  test("bad input", () => {
    expect(() => interpolate(1, [], [])).toThrow("xs must hold at least one place, got none");
    expect(() => interpolate(1, [1, 2], [1])).toThrow("xs and ys must be equally long, got 2 and 1");
    expect(() => interpolate("1" as never, [1], [1])).toThrow("x must be a number or an array of numbers");
    expect(() => interpolate(1, [1n] as never, [1])).toThrow("xs[0] must be a number, got bigint 1");
    expect(() => interpolate(1, BigInt64Array.of(1n) as never, [1])).toThrow(TypeError);
    expect(() => interpolate(1, undefined as never, [1])).toThrow(TypeError);
  });
});
