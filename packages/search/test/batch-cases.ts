import { expect } from "vitest";
import type { TypedArray } from "../src/index.js";
import { seeded } from "./random.js";
import { isBefore, type Numeric } from "./reference/ranks.js";

export type KeyType =
  | typeof Int8Array
  | typeof Uint8Array
  | typeof Uint8ClampedArray
  | typeof Int16Array
  | typeof Uint16Array
  | typeof Int32Array
  | typeof Uint32Array
  | typeof Float32Array
  | typeof Float64Array
  | typeof BigInt64Array
  | typeof BigUint64Array;

export const KEY_TYPES: readonly KeyType[] = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
];

const EXTREMES: readonly number[] = [
  Number.NaN,
  -0,
  0,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  5e-324,
  -5e-324,
  1e-45,
  1e300,
  -1e300,
  0.5,
  -0.5,
  2.5,
  127,
  128,
  255,
  256,
  32767,
  65535,
  16777216,
  16777217,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  -(2 ** 31),
  2 ** 53,
  2 ** 53 + 2,
  2 ** 63,
  2 ** 64,
  -(2 ** 63),
  3.4028234663852886e38,
];

const BIG_EXTREMES: readonly bigint[] = [
  0n,
  -1n,
  2n ** 53n,
  2n ** 53n + 1n,
  -(2n ** 53n) - 1n,
  2n ** 63n - 1n,
  2n ** 63n,
  -(2n ** 63n),
  2n ** 64n - 1n,
  16777217n,
  2n ** 31n,
  -(2n ** 31n) - 1n,
  2n ** 32n,
];

/** Values of a type: small ones that repeat, ones of any bits, and the ends of all number types. */
export function randomValues(Type: KeyType, length: number, seed: number): TypedArray {
  const random = seeded(seed);
  const spread = 2 + random(2 * length + 2);
  const values = new Type(length);
  const words = new Uint32Array(2);
  for (let i = 0; i < length; i++) {
    const kind = random(8);
    words[0] = random(2 ** 32);
    words[1] = random(2 ** 32);
    if (kind === 0) setExtreme(values, i, random);
    else if (kind === 1) values[i] = new Type(words.buffer)[0]!;
    else if (isBig(values)) values[i] = BigInt(random(spread)) - BigInt(spread >> 1);
    else values[i] = random(spread) / (kind === 2 ? 2 : 1) - (spread >> 1);
  }
  return values;
}

function setExtreme(values: TypedArray, i: number, random: (n: number) => number): void {
  if (isBig(values)) values[i] = BIG_EXTREMES[random(BIG_EXTREMES.length)]!;
  else values[i] = EXTREMES[random(EXTREMES.length)]!;
}

function isBig(values: TypedArray): values is BigInt64Array | BigUint64Array {
  return values instanceof BigInt64Array || values instanceof BigUint64Array;
}

/** Keys of a type in ascending order, NaN last. */
export function randomKeys(Type: KeyType, length: number, seed: number): TypedArray {
  return randomValues(Type, length, seed).sort();
}

/** The bounds of every query by one walk through the keys with the queries in order: linear, and unlike any search. */
export function mergedRanks(
  keys: ArrayLike<Numeric>,
  queries: ArrayLike<Numeric>,
): { left: Uint32Array; right: Uint32Array } {
  const order = Uint32Array.from(queries, (_, i) => i).sort((i, j) => {
    const [a, b] = [queries[i]!, queries[j]!];
    return Number(isBefore(b, a)) - Number(isBefore(a, b));
  });
  const ascending = Array.from(order, (i) => queries[i]!);
  const [lower, upper] = walk(keys, ascending);
  const left = new Uint32Array(queries.length);
  const right = new Uint32Array(queries.length);
  order.forEach((i, at) => {
    left[i] = lower[at]!;
    right[i] = upper[at]!;
  });
  return { left, right };
}

/** The lower and the upper bounds of ascending queries. */
export function walk(
  keys: ArrayLike<Numeric>,
  ascending: ArrayLike<Numeric>,
): [lower: Uint32Array, upper: Uint32Array] {
  const lower = new Uint32Array(ascending.length);
  const upper = new Uint32Array(ascending.length);
  let [below, atMost] = [0, 0];
  for (let i = 0; i < ascending.length; i++) {
    const x = ascending[i]!;
    while (below < keys.length && isBefore(keys[below]!, x)) below++;
    while (atMost < keys.length && !isBefore(x, keys[atMost]!)) atMost++;
    lower[i] = below;
    upper[i] = atMost;
  }
  return [lower, upper];
}

/** As `toEqual`, which takes seconds for so many. */
export function expectRanks(actual: Uint32Array, expected: Uint32Array): void {
  let at = actual.length === expected.length ? 0 : -1;
  while (at >= 0 && at < actual.length && actual[at] === expected[at]) at++;
  if (at < actual.length) expect([at, actual[at]]).toEqual([at, expected[at]]);
  expect(at).toBe(expected.length);
}
