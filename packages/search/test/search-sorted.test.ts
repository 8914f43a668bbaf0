import { describe, expect, test } from "vitest";
import { histogram, NotSortedError, SortedIndex, searchSorted } from "../src/index.js";
import { expectRanks, KEY_TYPES, mergedRanks, randomKeys, randomValues } from "./batch-cases.js";

const SIDES = ["left", "right"] as const;

describe.each(KEY_TYPES)("%o keys", (Type) => {
  test("queries of every type, by exact value", () => {
    for (const n of [0, 1, 2, 17, 300, 3000]) {
      const keys = randomKeys(Type, n, n + 1);
      using index = SortedIndex.from(keys);
      for (const QueryType of KEY_TYPES) {
        const queries = randomValues(QueryType, 500, n + 2);
        const plain = Array.from<number | bigint>(queries) as number[];
        const ranks = mergedRanks(keys, queries);
        for (const side of SIDES) {
          const expected = ranks[side];
          expectRanks(searchSorted(keys, queries, { side }), expected);
          expectRanks(searchSorted(keys, plain, { side }), expected);
          expectRanks(index.searchSorted(queries, { side }), expected);
          const single = plain
            .slice(0, 20)
            .map((x) => (side === "left" ? index.lowerBound(x) : index.upperBound(x)));
          expectRanks(Uint32Array.from(single), expected.slice(0, 20));
        }
      }
    }
  });

  test("bigints beyond 64 bits", () => {
    const keys = randomKeys(Type, 200, 5);
    const queries = [
      -(2n ** 200n),
      2n ** 64n,
      2n ** 64n + 1n,
      -(2n ** 63n) - 1n,
      2n ** 200n,
      2n ** 1023n + 1n,
      2n ** 2000n,
    ];
    using index = SortedIndex.from(keys);
    for (const side of SIDES) {
      const expected = mergedRanks(keys, queries)[side];
      expect(searchSorted(keys, queries, { side })).toEqual(expected);
      expect(index.searchSorted(queries, { side })).toEqual(expected);
      expect(queries.map((x) => (side === "left" ? index.lowerBound(x) : index.upperBound(x)))).toEqual([
        ...expected,
      ]);
    }
  });
});

describe("sorter", () => {
  test("as numpy's: keys in any order and what sorts them", () => {
    const keys = Float64Array.of(3, 1, 2);
    expect(searchSorted(keys, [0, 2, 2.5, 9], { sorter: [1, 2, 0] })).toEqual(Uint32Array.of(0, 1, 2, 3));
    expect(searchSorted([3, 1, 2], [2], { sorter: Uint32Array.of(1, 2, 0), side: "right" })).toEqual(
      Uint32Array.of(2),
    );
  });

  test("bad input", () => {
    const keys = Int32Array.of(1, 2);
    expect(() => searchSorted(keys, [1], { sorter: [0] })).toThrow(
      "sorter must have an index for each of the 2 keys, got 1",
    );
    expect(() => searchSorted(keys, [1], { sorter: [0, 2] })).toThrow(
      "sorter[1] must be an integer from 0 to 1, got 2",
    );
    expect(() => searchSorted(keys, [1], { sorter: [0, -1] })).toThrow(RangeError);
    expect(() => searchSorted(keys, [1], { sorter: [0, 0.5] })).toThrow(RangeError);
    expect(() => searchSorted(keys, [1], { sorter: 5 as never })).toThrow(TypeError);
  });
});

describe("out", () => {
  test("is filled and returned, its tail untouched", () => {
    const out = new Uint32Array(5).fill(9);
    expect(searchSorted(Int32Array.of(1, 3), [2, 4], { out })).toBe(out);
    expect(out).toEqual(Uint32Array.of(1, 2, 9, 9, 9));
  });

  test("may share memory with queries and keys, at any offset", () => {
    const values = Array.from({ length: 1000 }, (_, i) => i);
    const expected = searchSorted(Uint32Array.from(values), Uint32Array.from(values));
    for (const shift of [0, 1, 5]) {
      const memory = new Uint32Array(1010);
      const queries = memory.subarray(5, 1005);
      queries.set(values);
      const out = memory.subarray(5 - shift, 1005 - shift);
      expect(searchSorted(Uint32Array.from(values), queries, { out }).slice()).toEqual(expected);
      queries.set(values);
      expect(searchSorted(queries, Uint32Array.from(values), { out }).slice()).toEqual(expected);
      queries.set(values);
      using index = SortedIndex.from(queries);
      expect(index.searchSorted(queries, { out: memory.subarray(7, 1007) }).slice()).toEqual(expected);
    }
  });

  test("views into shared and larger buffers", () => {
    const shared = new Int32Array(new SharedArrayBuffer(48), 8, 10);
    shared.set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(searchSorted(shared.subarray(2, 6), shared)).toEqual(Uint32Array.of(0, 0, 0, 1, 2, 3, 4, 4, 4, 4));
    using index = SortedIndex.from(shared.subarray(2, 6));
    expect(index.searchSorted(shared, { out: new Uint32Array(new SharedArrayBuffer(40)) })[4]).toBe(2);
  });

  test("bad input", () => {
    const keys = Int32Array.of(1, 2);
    expect(() => searchSorted(keys, [1, 2], { out: new Uint32Array(1) })).toThrow(
      "out must have room for 2 answers, got a length of 1",
    );
    expect(() => searchSorted(keys, [1], { out: new Int32Array(1) as never })).toThrow(
      "out must be a Uint32Array, got a Int32Array",
    );
  });
});

describe("bad input", () => {
  const any = searchSorted as (keys: unknown, queries: unknown, options?: unknown) => unknown;

  test("kinds and values", () => {
    const keys = Int32Array.of(1, 2);
    for (const bad of [undefined, 5, "12", {}, new DataView(new ArrayBuffer(8)), new Set([1])]) {
      expect(() => any(bad, keys)).toThrow(
        /^keys must be a typed array or an array of numbers, got |^keys must be a typed array, got /,
      );
      expect(() => any(keys, bad)).toThrow(TypeError);
      expect(() => SortedIndex.from(bad as never)).toThrow(TypeError);
    }
    expect(() => any(keys, [1, "2"])).toThrow("queries[1] must be a number or a bigint, got string 2");
    expect(() => any(keys, [1], { side: "middle" })).toThrow(
      'side must be one of "left", "right", got string middle',
    );
    expect(() => any(keys, [1], { side: 1 })).toThrow(TypeError);
    expect(() => SortedIndex.from(keys, { layout: "heap" as never })).toThrow(RangeError);
    expect(() => SortedIndex.from([1] as never)).toThrow("keys must be a typed array, got an array");
    const detached = new Int32Array(4);
    structuredClone(detached.buffer, { transfer: [detached.buffer] });
    expect(() => any(detached, [1])).toThrow("keys is a view of a detached buffer");
    expect(() => any(keys, detached)).toThrow("queries is a view of a detached buffer");
    expect(() => SortedIndex.from(detached)).toThrow(TypeError);
  });

  test("keys that are not sorted", () => {
    const keys = Float64Array.of(1, 3, 2, Number.NaN);
    expect(() => searchSorted(keys, [1], { validate: true })).toThrow(NotSortedError);
    expect(() => SortedIndex.from(keys)).toThrow(
      "keys must be in ascending order with NaN last, got 3 at 1 before 2 at 2",
    );
    expect(() => SortedIndex.from(Float64Array.of(Number.NaN, 1))).toThrow(
      expect.objectContaining({ code: "NOT_SORTED", index: 0 }),
    );
    for (const Type of KEY_TYPES) {
      const garbage = randomValues(Type, 5000, 3);
      const ranks = searchSorted(garbage, randomValues(Type, 9000, 4));
      expect(ranks.every((rank) => rank <= 5000)).toBe(true);
    }
  });
});

describe("SortedIndex", () => {
  test("equal ranges, counts of ranges, nearest keys", () => {
    using index = SortedIndex.from(Float64Array.of(-1, 0, 0, 2, 5, Number.NaN));
    expect(index.equalRanges([0, 1, Number.NaN])).toEqual([Uint32Array.of(1, 3, 5), Uint32Array.of(3, 3, 6)]);
    expect(index.rangeCounts([-1, 0, 0], [0, 0, Number.POSITIVE_INFINITY])).toEqual(Uint32Array.of(1, 0, 4));
    expect(index.nearest([-9, -0.5, 1, 3.5, 3.6, 1e9])).toEqual(Uint32Array.of(0, 0, 1, 3, 4, 4));
    expect(index.length).toBe(6);
    expect(index.byteLength).toBeGreaterThanOrEqual(48);
  });

  test.each(KEY_TYPES)("nearest and rangeCounts by their definition: %o", (Type) => {
    const keys = randomKeys(Type, 400, 8);
    const numbers = Array.from<number | bigint>(keys).filter(
      (key) => !Number.isNaN(key) && Number.isFinite(Number(key)),
    );
    using index = SortedIndex.from(keys);
    const nearestKeys = index.nearest(numbers as number[]);
    expect([...nearestKeys]).toEqual(numbers.map((x) => index.lowerBound(x)));
    const [los, his] = [numbers.slice(0, -7), numbers.slice(7)] as number[][];
    const counts = index.rangeCounts(los!, his!);
    expect([...counts]).toEqual(
      los!.map((lo, i) => numbers.filter((key) => key >= lo && key < his![i]!).length),
    );
  });

  test("bad input", () => {
    using index = SortedIndex.from(Int32Array.of(1, 2, 3));
    expect(() => index.rangeCounts([2], [1])).toThrow("los[0] must be ≤ his[0], got 2 and 1");
    expect(() => index.rangeCounts([2], [])).toThrow("los and his must be equally long, got 1 and 0");
    expect(() => index.nearest([Number.NaN])).toThrow("queries[0] must be a number, got NaN");
    expect(() => index.lowerBound("1" as never)).toThrow("x must be a number or a bigint, got string 1");
    using empty = SortedIndex.from(new Int32Array(0));
    expect(() => empty.nearest([1])).toThrow("there is no nearest key: the index is empty");
    expect(empty.searchSorted([1, 2])).toEqual(Uint32Array.of(0, 0));
    expect(empty.upperBound(1)).toBe(0);
  });

  test("keeps its own copy, and two do not disturb each other", () => {
    const keys = Int32Array.of(1, 2, 3);
    using index = SortedIndex.from(keys);
    using other = SortedIndex.from(Float64Array.of(10, 20));
    keys.fill(0);
    expect(index.lowerBound(3)).toBe(2);
    expect(other.lowerBound(15)).toBe(1);
    expect(index.searchSorted([2])).toEqual(Uint32Array.of(1));
  });

  test("every use after free is a TypeError", () => {
    const index = SortedIndex.from(Int32Array.of(1, 2, 3));
    index.free();
    index.free();
    for (const use of [
      () => index.lowerBound(1),
      () => index.upperBound(1),
      () => index.searchSorted([1]),
      () => index.equalRanges([1]),
      () => index.rangeCounts([1], [2]),
      () => index.nearest([1]),
    ]) {
      expect(use).toThrow(TypeError);
    }
  });
});

describe("histogram", () => {
  test("half-open bins, the last one closed, strangers left out", () => {
    const values = [0, 1, 1.5, 2, 3, 3, 4, Number.NaN, -1];
    expect(histogram(values, [1, 2, 3])).toEqual(Uint32Array.of(2, 3));
    expect(histogram(Int32Array.of(1, 2, 2, 3, 4, 5), Float64Array.of(1, 2.5, 5))).toEqual(
      Uint32Array.of(3, 3),
    );
    expect(histogram([1, 1, 2], [1, 1, 2])).toEqual(Uint32Array.of(0, 3));
    expect(histogram([], [0, 1])).toEqual(Uint32Array.of(0));
    expect(histogram([2n, 3n], [2, 2.5, 3])).toEqual(Uint32Array.of(1, 1));
  });

  test("more values than a chunk", () => {
    const values = Float64Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 1000);
    const edges = Float64Array.from({ length: 11 }, (_, i) => i * 100);
    expect(histogram(values, edges)).toEqual(new Uint32Array(10).fill(20_000));
  });

  test("bad input", () => {
    expect(() => histogram([1], [1])).toThrow("edges must be at least 2, got 1");
    expect(() => histogram([1], [2, 1])).toThrow(NotSortedError);
    expect(() => histogram([1], [1, Number.NaN])).toThrow("edges must be numbers, got NaN");
    expect(() => histogram("1" as never, [0, 1])).toThrow(TypeError);
    expect(() => histogram([1], 5 as never)).toThrow(TypeError);
  });
});
