import { checkInteger } from "@kb/checks";
import { checkSequence } from "../arguments.js";
import { lowerBound, upperBound } from "../bounds.js";
import { compareValues } from "../order.js";

/** The part [lo, hi) of a sorted array in which the answer may still be. */
interface Part<T> {
  readonly sorted: ArrayLike<T>;
  readonly lo: number;
  readonly hi: number;
}

/**
 * The k-th smallest of all elements of the sorted arrays, counted from k = 1 and with repetitions.
 *
 * The middle of each array's remaining part speaks for its length; around the weighted median of these middles, what is below
 * or what is above is excluded: at least a quarter of what remains. O(m log n log N) for N elements in m arrays. Throws a
 * TypeError unless they are array-likes of comparable elements, a RangeError unless 1 ≤ k ≤ N. An array that is not sorted is
 * not noticed.
 *
 * @example
 * kthSmallest([[1, 5, 9], [2, 3], [4]], 3); // 3
 * kthSmallest([[1, 2, 4], [3]], 4); // 4
 */
export function kthSmallest<T>(sortedArrays: ArrayLike<ArrayLike<T>>, k: number): T {
  let parts = checkParts(sortedArrays);
  checkInteger(k, "k", 1, total(parts));
  let rank = k - 1;
  for (;;) {
    const median = weightedMedian(parts);
    // Of the median's own part, what is before it is never above it, nor is it below itself: so each round excludes something.
    const below = parts.map((part) => {
      const hi = part === median.part ? median.index : part.hi;
      return { ...part, hi: lowerBound(part.sorted, median.value, { lo: part.lo, hi }) };
    });
    const above = parts.map((part) => {
      const lo = part === median.part ? median.index + 1 : part.lo;
      return { ...part, lo: upperBound(part.sorted, median.value, { lo, hi: part.hi }) };
    });
    const fromAbove = total(parts) - total(above);
    if (rank < total(below)) {
      parts = below;
    } else if (rank >= fromAbove) {
      parts = above;
      rank -= fromAbove;
    } else {
      return median.value;
    }
  }
}

function checkParts<T>(arrays: ArrayLike<ArrayLike<T>>): Part<T>[] {
  checkSequence(arrays, "sortedArrays");
  return Array.from(arrays, (sorted, i) => {
    checkSequence(sorted, `sortedArrays[${i}]`);
    return { sorted: sorted as ArrayLike<T>, lo: 0, hi: (sorted as ArrayLike<T>).length };
  });
}

function total(parts: readonly Part<unknown>[]): number {
  return parts.reduce((sum, { lo, hi }) => sum + hi - lo, 0);
}

interface Middle<T> {
  readonly part: Part<T>;
  readonly index: number;
  readonly value: T;
}

/** The middle element for which half of all that remains lies in parts whose middle is not above it. */
function weightedMedian<T>(parts: readonly Part<T>[]): Middle<T> {
  const middles = parts
    .filter(({ lo, hi }) => lo < hi)
    .map((part): Middle<T> => {
      const index = part.lo + Math.floor((part.hi - part.lo) / 2);
      return { part, index, value: part.sorted[index]! };
    })
    .sort((a, b) => compareValues(a.value, b.value));
  const half = total(parts) / 2;
  let weight = 0;
  return middles.find(({ part }) => {
    weight += part.hi - part.lo;
    return weight >= half;
  })!;
}
