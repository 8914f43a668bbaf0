import { describe, expect, test } from "vitest";
import { differenceSorted, intersectSorted, mergeSorted, unionSorted } from "../src/index.js";
import { seeded } from "./random.js";

// 32-bit integers, four at a time, over the edges of windows and of what is left to TypeScript.

const INT32 = { least: -(2 ** 31), greatest: 2 ** 31 - 1 };
const UINT32 = { least: 0, greatest: 2 ** 32 - 1 };

type Integers = Int32Array | Uint32Array;

const SIZES = [
  [383, 384],
  [384, 384],
  [385, 5000],
  [1000, 1003],
  [5000, 390],
  [16_384, 16_384],
  [16_385, 40_001],
  [40_002, 16_387],
] as const;

type IntegersType = typeof Int32Array | typeof Uint32Array;

function filled(Type: IntegersType, length: number, value: (index: number) => number): Integers {
  const integers = new Type(length);
  for (let i = 0; i < length; i++) integers[i] = value(i);
  return integers;
}

/** Ascending integers of the type, from a range around the middle of what it holds. */
function ascending(Type: IntegersType, length: number, range: number, seed: number): Integers {
  const least = (Type === Uint32Array ? 2 ** 31 : 0) - range / 2;
  const random = seeded(seed);
  return filled(Type, length, () => least + random(range)).sort();
}

describe.each([Int32Array, Uint32Array])("%o", (Type) => {
  test.each([2, 40, 1000, 20_000, 2 ** 20, 2 ** 32])("of a range of %i", (range) => {
    for (const [n, m] of SIZES) {
      const [a, b] = [ascending(Type, n, range, n + range), ascending(Type, m, range, m)];
      const [inA, inB] = [new Set(a), new Set(b)];
      const all = Type.from([...a, ...b]).sort();
      const expected = [
        [...inA].filter((value) => inB.has(value)),
        [...new Set(all)],
        [...inA].filter((value) => !inB.has(value)),
        all,
      ];
      [intersectSorted, unionSorted, differenceSorted, mergeSorted].forEach((operation, i) => {
        expectSame(operation(a, b), Type.from(expected[i]!));
      });
    }
  });

  test("least and greatest, all equal, none in common, one array within the other", () => {
    const { least, greatest } = Type === Int32Array ? INT32 : UINT32;
    const ends = filled(Type, 800, (i) => (i < 400 ? least : greatest));
    const even = filled(Type, 800, (i) => 2 * i);
    expect(intersectSorted(ends, ends)).toEqual(Type.of(least, greatest));
    expect(unionSorted(ends, ends)).toEqual(Type.of(least, greatest));
    expect(differenceSorted(ends, ends)).toEqual(new Type());
    expect(mergeSorted(ends, ends)).toEqual(Type.from([...ends, ...ends]).sort());
    const odd = even.map((value) => value + 1);
    expect(intersectSorted(even, odd)).toEqual(new Type());
    expect(differenceSorted(even, odd)).toEqual(even);
    expect(differenceSorted(even, even.slice(100, 600))).toHaveLength(300);
    expect(unionSorted(even, even.subarray(100, 600))).toEqual(even);
  });

  test("what does not ascend gives some array, and harms nobody", () => {
    const random = seeded(7);
    const jumble = () => filled(Type, 20_000, () => random(50));
    for (const operation of [intersectSorted, unionSorted, differenceSorted, mergeSorted]) {
      expect(operation(jumble(), jumble())).toBeInstanceOf(Type);
    }
  });
});

function expectSame(actual: Integers, expected: Integers): void {
  expect(actual.constructor).toBe(expected.constructor);
  expect(actual).toHaveLength(expected.length);
  expect(actual.findIndex((value, i) => value !== expected[i])).toBe(-1);
}
