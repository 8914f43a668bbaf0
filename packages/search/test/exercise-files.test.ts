import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDuplicate } from "../examples/find-duplicate.js";
import { firstBadVersion } from "../examples/first-bad-version.js";
import { hIndex } from "../examples/h-index.js";
import { integerSquareRoot } from "../examples/integer-square-root.js";
import { medianOfTwo } from "../examples/median-of-two.js";
import { searchRange } from "../examples/search-range.js";
import { shipWithinDays } from "../examples/ship-within-days.js";
import { splitArrayLargestSum } from "../examples/split-array.js";

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const few = fc.integer({ min: 0, max: 9 });

test("integer square root", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 90n }), (n) => {
      const root = integerSquareRoot(n);
      expect(root * root <= n && (root + 1n) * (root + 1n) > n).toBe(true);
    }),
  );
});

test("first bad version", () => {
  for (let bad = 1; bad <= 11; bad++) expect(firstBadVersion(10, (version) => version >= bad)).toBe(bad);
  expect(firstBadVersion(2 ** 31 - 1, (version) => version >= 1_702_766_719)).toBe(1_702_766_719);
});

/** The smallest largest sum of `parts` parts, by every first cut. */
function bestSplit(values: readonly number[], parts: number): number {
  if (parts === 1 || values.length <= 1) return values.reduce((a, b) => a + b, 0);
  return Math.min(
    ...values.map((_, i) => {
      const head = values.slice(0, i + 1).reduce((a, b) => a + b, 0);
      return Math.max(head, bestSplit(values.slice(i + 1), parts - 1));
    }),
  );
}

test("capacity to ship, and largest sum of a split", () => {
  expect(shipWithinDays([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)).toBe(15);
  expect(splitArrayLargestSum([7, 2, 5, 10, 8], 2)).toBe(18);
  fc.assert(
    fc.property(
      fc.array(few, { minLength: 1, maxLength: 7 }),
      fc.integer({ min: 1, max: 4 }),
      (values, parts) => {
        expect(shipWithinDays(values, parts)).toBe(bestSplit(values, parts));
        expect(splitArrayLargestSum(values, parts)).toBe(bestSplit(values, parts));
      },
    ),
  );
});

test("the duplicate number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(), (n, which, place) => {
      const duplicate = 1 + (which % n);
      const values = Array.from({ length: n }, (_, i) => i + 1);
      values.splice(place % (n + 1), 0, duplicate);
      expect(findDuplicate(values)).toBe(duplicate);
    }),
  );
  expect(findDuplicate([3, 3, 3, 3, 3])).toBe(3);
});

test("H-index", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 })), (values) => {
      const h = hIndex(ascending(values));
      const atLeast = (limit: number) => values.filter((citations) => citations >= limit).length;
      expect(atLeast(h)).toBeGreaterThanOrEqual(h);
      expect(atLeast(h + 1)).toBeLessThan(h + 1);
    }),
  );
});

describe("two arrays", () => {
  test("median", () => {
    fc.assert(
      fc.property(fc.array(few), fc.array(few), (a, b) => {
        fc.pre(a.length + b.length > 0);
        const all = ascending([...a, ...b]);
        const middle = (all[(all.length - 1) >> 1]! + all[all.length >> 1]!) / 2;
        expect(medianOfTwo(ascending(a), ascending(b))).toBe(middle);
      }),
    );
  });

  test("first and last index", () => {
    fc.assert(
      fc.property(fc.array(few), few, (values, x) => {
        const sorted = ascending(values);
        expect(searchRange(sorted, x)).toEqual([sorted.indexOf(x), sorted.lastIndexOf(x)]);
      }),
    );
  });
});
