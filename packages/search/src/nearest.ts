import { describe } from "@kb/checks";
import { lowerBound } from "./bounds.js";
import { compareDistances } from "./distance.js";
import { compareValues, isNumeric } from "./order.js";
import type { SearchOptions } from "./search-options.js";

/** How the nearest element is looked for: as for the bounds, but distances need numbers, so there is no `compare`. */
export type NearestOptions<T, K = T> = Omit<SearchOptions<T, number | bigint, K>, "compare">;

/**
 * The index of the element nearest to `x`, the lowest one where several are equally near; -1 if there is no element.
 *
 * Elements (what `by` makes of them) and `x` are numbers or bigints; distances are compared exactly, without rounding. NaN
 * elements are farther than all others. At most 2 ceil(log2(n + 1)) + 3 elements are looked at. Throws a TypeError for other
 * kinds, a RangeError if `x` is NaN, otherwise as {@link lowerBound} does.
 *
 * @example
 * nearest([10, 20, 30], 24); // 1
 * nearest([10, 20, 30], 25); // 1
 */
export function nearest<T, K = T>(
  sorted: ArrayLike<T>,
  x: number | bigint,
  options: NearestOptions<T, K> = {},
): number {
  if (!isNumeric(x)) throw new TypeError(`x must be a number or a bigint, got ${describe(x)}`);
  if (Number.isNaN(x)) throw new RangeError("x must be a number, got NaN");
  const search: SearchOptions<T, number | bigint, K> = { ...options };
  delete search.compare;
  const right = lowerBound(sorted, x, search);
  const { lo = 0, hi = sorted.length, by } = search;
  const keyAt = (index: number) => {
    const key = by === undefined ? sorted[index] : by(sorted[index]!);
    if (!isNumeric(key)) throw new TypeError(`elements must be numbers or bigints, got ${describe(key)}`);
    return key;
  };
  if (lo === hi) return -1;
  if (right === lo) return right;
  const left = keyAt(right - 1);
  if (right < hi && compareDistances(x, left, keyAt(right)) > 0) return right;
  return right - 2 >= lo && compareValues(keyAt(right - 2), left) === 0
    ? lowerBound(sorted, left, { ...search, hi: right - 1 })
    : right - 1;
}
