import { expect, test } from "vitest";
import { SortedIndex, searchSorted, type TypedArray } from "../src/index.js";
import { KEY_TYPES, randomKeys, randomValues } from "./batch-cases.js";
import { seeded } from "./random.js";
import { isBefore } from "./reference/ranks.js";

const QUERIES = 20_000;

/** Where a layer of the tree is just not full, full, and one more: for nodes of 16 codes and of 8. */
const EDGES = [16, 8].flatMap((width) => [0, 1, 2, 3].map((layer) => width * (width + 1) ** layer));
const SIZES = [0, 1, 2, ...EDGES.flatMap((edge) => [edge - 1, edge, edge + 1]), 20_011];

test.each(KEY_TYPES)("half a million queries to %o, around every edge of the tree", (Type) => {
  let asked = 0;
  for (const n of SIZES) {
    const keys = randomKeys(Type, n, 11 * n + 1);
    const ascending = randomValues(Type, QUERIES, 13 * n + 2).sort();
    const [lower, upper] = walk(keys, ascending);
    const order = permutation(QUERIES, n);
    const queries = permute(ascending, order);
    using index = SortedIndex.from(keys);
    expectEqual(index.searchSorted(queries), permute(lower, order));
    expectEqual(index.searchSorted(queries, { side: "right" }), permute(upper, order));
    expectEqual(index.searchSorted(ascending), lower);
    expectEqual(searchSorted(keys, queries), permute(lower, order));
    asked += QUERIES;
  }
  expect(asked).toBeGreaterThanOrEqual(500_000);
});

test("numbers of queries around the kernel's blocks and windows", () => {
  const keys = randomKeys(Float64Array, 5000, 1);
  using index = SortedIndex.from(keys);
  for (const count of [0, 1, 2, 7, 8, 9, 127, 128, 129, 4095, 4096, 4097, 8193, 50_000]) {
    const ascending = randomValues(Float64Array, count, count).sort();
    const [lower] = walk(keys, ascending);
    expectEqual(index.searchSorted(ascending), lower);
    expectEqual(index.searchSorted(ascending.slice().reverse()), lower.slice().reverse());
    const teeth = Uint32Array.from({ length: count }, (_, i) => (i * 64) % count);
    const sawtooth = permute(ascending, teeth);
    expectEqual(index.searchSorted(sawtooth), permute(lower, teeth));
  }
});

test("all keys equal, and keys that are the greatest of their type", () => {
  for (const Type of KEY_TYPES) {
    const greatest = new Type(1);
    new Uint8Array(greatest.buffer).fill(255);
    if (/^(Int|BigInt)/.test(Type.name)) new Uint8Array(greatest.buffer).fill(127, greatest.byteLength - 1);
    for (const n of [1, 15, 16, 17, 272, 300]) {
      const keys = new Type(n).fill(greatest[0] as never);
      const mixed = new Type(n).fill(greatest[0] as never, n >> 1);
      using index = SortedIndex.from(keys);
      using half = SortedIndex.from(mixed);
      const queries = [greatest[0]!, Number.NaN, Number.POSITIVE_INFINITY, 2n ** 80n, -1e300];
      expect([...index.searchSorted(queries as number[])].slice(0, 1)).toEqual([0]);
      expectEqual(index.searchSorted(queries as number[], { side: "right" }).slice(0, 1), Uint32Array.of(n));
      for (const x of queries) {
        for (const tree of [index, half]) {
          const [lower, upper] = walk(tree === index ? keys : mixed, [x]);
          expect(tree.lowerBound(x)).toBe(lower[0]);
          expect(tree.upperBound(x)).toBe(upper[0]);
          expectEqual(tree.searchSorted([x] as number[]), lower);
          expectEqual(tree.searchSorted([x] as number[], { side: "right" }), upper);
        }
      }
    }
  }
});

/** The bounds of ascending queries by one walk through the keys, which no search can be mistaken for. */
function walk(
  keys: TypedArray,
  ascending: ArrayLike<number | bigint>,
): [lower: Uint32Array, upper: Uint32Array] {
  const lower = new Uint32Array(ascending.length);
  const upper = new Uint32Array(ascending.length);
  let [below, atMost] = [0, 0];
  for (let i = 0; i < ascending.length; i++) {
    while (below < keys.length && isBefore(keys[below]!, ascending[i]!)) below++;
    while (atMost < keys.length && !isBefore(ascending[i]!, keys[atMost]!)) atMost++;
    lower[i] = below;
    upper[i] = atMost;
  }
  return [lower, upper];
}

function permutation(length: number, seed: number): Uint32Array {
  const random = seeded(seed);
  const order = Uint32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = random(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

function permute<A extends TypedArray>(values: A, order: Uint32Array): A {
  const permuted = values.slice() as A;
  for (let i = 0; i < order.length; i++) permuted[i] = values[order[i]!]!;
  return permuted;
}

/** As `toEqual`, which takes seconds for so many. */
function expectEqual(actual: Uint32Array, expected: Uint32Array): void {
  expect(actual.length).toBe(expected.length);
  const wrong = actual.findIndex((rank, i) => rank !== expected[i]);
  if (wrong >= 0) expect([wrong, actual[wrong]]).toEqual([wrong, expected[wrong]]);
}
