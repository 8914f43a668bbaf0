import { checkSequence } from "../arguments.js";
import { firstTrue } from "../first-true.js";
import { checkComparable, compareValues } from "../order.js";

/**
 * Where the ascending order begins in a rotated ascending array: the index of its smallest element; 0 for an empty array.
 *
 * Of equal smallest elements it is the one after which the order goes on around the end: 3 for `[1, 2, 2, 1]`. mid is
 * compared with the right end: if it is greater, the order breaks behind mid, which excludes mid and all before it; if it is
 * less, no break lies between, which excludes what is behind mid. O(log n) for distinct elements; equal ones can hide the
 * break, and cost one step each. Throws a TypeError for elements without an order between them.
 *
 * @example
 * rotationIndex([40, 50, 10, 20, 30]); // 2
 */
export function rotationIndex<T>(rotated: ArrayLike<T>): number {
  checkSequence(rotated, "rotated");
  let left = 0;
  let right = Math.max(rotated.length - 1, 0);
  while (left < right) {
    const mid = left + Math.floor((right - left) / 2);
    const order = compareValues(rotated[mid], rotated[right]);
    if (order > 0) left = mid + 1;
    else if (order < 0) right = mid;
    else if (compareValues(rotated[right - 1], rotated[right]) > 0) return right;
    else right--;
  }
  return left;
}

/**
 * An index of an element equal to `x` in a rotated ascending array, or -1: the first in the order that begins at
 * {@link rotationIndex}.
 *
 * O(log n) for distinct elements. Throws a TypeError for elements without an order between them and `x`.
 *
 * @example
 * searchRotated([40, 50, 10, 20, 30], 20); // 3
 */
export function searchRotated<T>(rotated: ArrayLike<T>, x: T): number {
  const start = rotationIndex(rotated);
  checkComparable(x, "x");
  const { length } = rotated;
  const indexOf = (rank: number) => (start + rank < length ? start + rank : start + rank - length);
  const rank = firstTrue(0, length, (k) => compareValues(rotated[indexOf(k)], x) >= 0);
  return rank < length && compareValues(rotated[indexOf(rank)], x) === 0 ? indexOf(rank) : -1;
}
