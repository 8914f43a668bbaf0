import { expect, test } from "vitest";
import { SortedIndex, searchSorted, type TypedArray } from "../src/index.js";
import { expectRanks, KEY_TYPES, randomKeys, randomValues, walk } from "./batch-cases.js";
import { seeded } from "./random.js";

/** For each size; `QUERIES=500000 npx vitest run test/differential.test.ts` asks half a million at every one, in some minutes. */
const QUERIES = Number(process.env.QUERIES ?? 18_000);

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
    expectRanks(index.searchSorted(queries), permute(lower, order));
    expectRanks(index.searchSorted(queries, { side: "right" }), permute(upper, order));
    expectRanks(index.searchSorted(ascending), lower);
    expectRanks(searchSorted(keys, queries), permute(lower, order));
    asked += QUERIES;
  }
  expect(asked).toBeGreaterThanOrEqual(500_000);
});

test.each(KEY_TYPES)("few queries to many %o, which get no tree", (Type) => {
  for (const n of [8191, 20_011]) {
    const keys = randomKeys(Type, n, n);
    const count = Math.floor((n * Math.max(4, Type.BYTES_PER_ELEMENT)) / 900);
    const ascending = randomValues(Type, count, n + 1).sort();
    const [lower, upper] = walk(keys, ascending);
    const order = permutation(count, n);
    expectRanks(searchSorted(keys, ascending), lower);
    expectRanks(searchSorted(keys, permute(ascending, order)), permute(lower, order));
    expectRanks(searchSorted(keys, permute(ascending, order), { side: "right" }), permute(upper, order));
    const near = keys.slice(n >> 1, (n >> 1) + count);
    expectRanks(searchSorted(keys, near), walk(keys, near)[0]);
    near.fill(keys[n - 1] as never);
    expectRanks(searchSorted(keys, near, { side: "right" }), new Uint32Array(count).fill(n));
  }
});

test("numbers of queries around the kernel's blocks and windows", () => {
  const keys = randomKeys(Float64Array, 5000, 1);
  using index = SortedIndex.from(keys);
  for (const count of [0, 1, 2, 7, 8, 9, 127, 128, 129, 4095, 4096, 4097, 8193, 50_000]) {
    const ascending = randomValues(Float64Array, count, count).sort();
    const [lower] = walk(keys, ascending);
    expectRanks(index.searchSorted(ascending), lower);
    expectRanks(index.searchSorted(ascending.slice().reverse()), lower.slice().reverse());
    const teeth = Uint32Array.from({ length: count }, (_, i) => (i * 64) % count);
    const sawtooth = permute(ascending, teeth);
    expectRanks(index.searchSorted(sawtooth), permute(lower, teeth));
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
      expectRanks(index.searchSorted(queries as number[], { side: "right" }).slice(0, 1), Uint32Array.of(n));
      for (const x of queries) {
        for (const tree of [index, half]) {
          const [lower, upper] = walk(tree === index ? keys : mixed, [x]);
          expect(tree.lowerBound(x)).toBe(lower[0]);
          expect(tree.upperBound(x)).toBe(upper[0]);
          expectRanks(tree.searchSorted([x] as number[]), lower);
          expectRanks(tree.searchSorted([x] as number[], { side: "right" }), upper);
        }
      }
    }
  }
});

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
