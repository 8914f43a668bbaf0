import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binarySearch, equalRange, lowerBound, upperBound } from "../src/index.js";
import { linearRanks, type Numeric } from "./reference/ranks.js";

const TYPES = [
  Int8Array,
  Uint8Array,
  Int16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
] as const;

describe("against a linear scan", () => {
  const numbers = fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.double(),
    fc.constantFrom(Number.NaN, -0, 0, 2 ** 53),
  );
  const numerics = fc.oneof(
    numbers,
    fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
    fc.constant(2n ** 53n + 1n),
  );

  test("arrays of numbers and bigints, any query", () => {
    fc.assert(
      fc.property(fc.array(numerics), numerics, (values, x) => {
        const sorted = values.sort((a, b) => linearRanks([b], a)[0] - linearRanks([a], b)[0]);
        expectBounds(sorted, x);
        for (const member of sorted) expectBounds(sorted, member);
      }),
      { numRuns: 500 },
    );
  });

  test.each(TYPES)("%o", (Type) => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 40 }), numerics, (values, x) => {
        const sorted = Type.from(values).sort();
        expectBounds(sorted, x);
        for (const member of sorted) expectBounds(sorted, member);
      }),
    );
  });

  test("beyond what fits in a cache, NaN last", () => {
    const length = 2 ** 20 + 3;
    const numbers = length - 2;
    const sorted = Float64Array.from({ length }, (_, i) => (i < numbers ? (i >> 1) * 3 : Number.NaN));
    for (let x = -2; x < 1.5 * length + 10; x += 2003) {
      expect(lowerBound(sorted, x)).toBe(Math.min(numbers, Math.max(0, 2 * Math.ceil(x / 3))));
      expect(upperBound(sorted, x)).toBe(Math.min(numbers, Math.max(0, 2 * (Math.floor(x / 3) + 1))));
    }
    expect(upperBound(sorted, Number.NaN)).toBe(length);
  });
});

function expectBounds(sorted: ArrayLike<Numeric>, x: Numeric): void {
  const [lower, upper] = linearRanks(sorted, x);
  expect(lowerBound(sorted, x)).toBe(lower);
  expect(upperBound(sorted, x)).toBe(upper);
  expect(equalRange(sorted, x)).toEqual([lower, upper]);
  expect(binarySearch(sorted, x)).toBe(lower < upper ? lower : -1 - lower);
}

describe("options", () => {
  const people = [
    { name: "Ann", age: 20 },
    { name: "Bob", age: 30 },
    { name: "Cid", age: 30 },
    { name: "Dan", age: 40 },
  ];

  test("by a key, and by a comparator that takes an element and x", () => {
    expect(lowerBound(people, 30, { by: (person) => person.age })).toBe(1);
    expect(upperBound(people, 30, { by: (person) => person.age })).toBe(3);
    expect(lowerBound(people, 30, { compare: (person, age) => person.age - age })).toBe(1);
    expect(equalRange(people, "30", { by: ({ age }) => age, compare: (age, x) => age - Number(x) })).toEqual([
      1, 3,
    ]);
    expect(binarySearch(people, "Cid", { by: ({ name }) => name })).toBe(2);
    expect(binarySearch(people, "Bo", { by: ({ name }) => name })).toBe(-2);
  });

  test("descending, with NaN first", () => {
    const sorted = [Number.NaN, 9, 5, 5, 1];
    expect(equalRange(sorted, 5, { descending: true })).toEqual([2, 4]);
    expect(equalRange(sorted, 7, { descending: true })).toEqual([2, 2]);
    expect(equalRange(sorted, Number.NaN, { descending: true })).toEqual([0, 1]);
    expect(binarySearch(sorted, 0, { descending: true })).toBe(-6);
    expect(lowerBound([...people].reverse(), 30, { by: ({ age }) => age, descending: true })).toBe(1);
  });

  test("a part of the array", () => {
    const sorted = Int32Array.of(1, 1, 1, 1, 1);
    expect(equalRange(sorted, 1, { lo: 1, hi: 4 })).toEqual([1, 4]);
    expect(lowerBound(sorted, 9, { hi: 2 })).toBe(2);
    expect(upperBound(sorted, 0, { lo: 3 })).toBe(3);
    expect(binarySearch(sorted, 1, { lo: 5 })).toBe(-6);
    expect(binarySearch(sorted, 1, { lo: 2, hi: 2 })).toBe(-3);
  });

  test("strings by code units, dates by time", () => {
    expect(lowerBound(["B", "a", "é"], "a")).toBe(1);
    expect(lowerBound("aabbcc", "b")).toBe(2);
    expect(upperBound([new Date(1), new Date(5)], new Date(1))).toBe(1);
  });

  test("elements looked at: at most ceil(log2(n + 1))", () => {
    for (const n of [0, 1, 2, 3, 4, 7, 8, 100, 1023, 1024, 100_000]) {
      const sorted = Array.from({ length: n }, (_, i) => i);
      for (const x of [-1, 0, n / 3, n - 1, n]) {
        let calls = 0;
        lowerBound(sorted, x, {
          by: (value) => {
            calls++;
            return value;
          },
        });
        expect(calls).toBeLessThanOrEqual(Math.ceil(Math.log2(n + 1)));
      }
    }
  });
});

test("what is not sorted gives some index in the range", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (values, x) => {
      for (const bound of [
        lowerBound(values, x),
        upperBound(values, x),
        lowerBound(Int32Array.from(values), x),
      ]) {
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThanOrEqual(values.length);
      }
    }),
  );
});

describe("bad input", () => {
  const any = lowerBound as (sorted: unknown, x: unknown, options?: unknown) => unknown;

  test("arrays", () => {
    for (const sorted of [
      undefined,
      null,
      5,
      {},
      { length: -1 },
      { length: 1.5 },
      () => 1,
      new DataView(new ArrayBuffer(8)),
    ]) {
      expect(() => any(sorted, 1)).toThrow(
        /^sorted must be an array, a typed array or another array-like, got /,
      );
    }
    const detached = new Int32Array(4);
    structuredClone(detached.buffer, { transfer: [detached.buffer] });
    expect(() => any(detached, 1)).toThrow("sorted is a view of a detached buffer");
  });

  test("values without an order between them", () => {
    for (const x of [undefined, null, {}, Symbol("x"), true, () => 1]) {
      expect(() => any([1, 2], x)).toThrow(/^x must be a number, a bigint, a string or a date, got /);
      expect(() => any(Int32Array.of(1, 2), x)).toThrow(TypeError);
    }
    expect(() => any([1, 2], "1")).toThrow(TypeError);
    expect(() => any(["1"], 1)).toThrow("got string 1 and number 1");
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested
    expect(() => any([1, , 3], 3)).toThrow("got undefined and number 3");
    expect(() => any([new Date(0)], 1)).toThrow(TypeError);
  });

  test("ranges", () => {
    for (const options of [
      { lo: -1 },
      { lo: 0.5 },
      { hi: 4 },
      { hi: Number.NaN },
      { lo: 2, hi: 1 },
      { lo: 4 },
    ]) {
      expect(() => any([1, 2, 3], 1, options)).toThrow(RangeError);
    }
    expect(() => any([1], 1, { lo: "0" })).toThrow("lo must be a number, got string 0");
    expect(() => any([1], 1, { hi: 1n })).toThrow(TypeError);
    expect(() => any([1], 1, 5)).toThrow("options must be an object, got number 5");
  });

  test("comparators and accessors", () => {
    expect(() => any([1], 1, { by: "age" })).toThrow("by must be a function, got string age");
    expect(() => any([1], 1, { compare: true })).toThrow("compare must be a function, got boolean true");
    expect(() => any([1], 1, { compare: () => true })).toThrow(
      "compare must return a number, got boolean true",
    );
    expect(() => any([1], 1, { compare: () => 1n })).toThrow(TypeError);
    expect(() => any([1], 1, { compare: () => Number.NaN })).toThrow(RangeError);
    const broken = () => {
      throw new Error("mine");
    };
    expect(() => any([1], 1, { compare: broken })).toThrow("mine");
    expect(any([1, 2, 3], 2, { compare: () => Math.sin(1e9) })).toBeLessThanOrEqual(3);
  });
});
