import { upperBound } from "../bounds.js";
import { compareValues } from "../order.js";
import { Collector, checkArray, type SortedArray } from "./walk.js";

/**
 * The ascending array `a` with `x` in its place, behind its equals, as a fresh array of the same class.
 *
 * O(log n) comparisons, O(n) copies. Throws a TypeError for other kinds, a RangeError if a typed array of this class cannot hold
 * `x` exactly.
 *
 * @example
 * insertSorted([10, 20, 30], 25); // [10, 20, 25, 30]
 */
export function insertSorted<A extends SortedArray>(a: A, x: A[number]): A {
  checkArray(a, "a");
  const at = upperBound(a as ArrayLike<unknown>, x);
  const longer = new Collector(a, a.length + 1);
  for (let i = 0; i < at; i++) longer.add(a[i]);
  longer.add(x);
  for (let i = at; i < a.length; i++) longer.add(a[i]);
  const array = longer.finish<A>();
  if (compareValues(array[at], x) !== 0) {
    throw new RangeError(`x must be a value that a holds exactly, got ${x}`);
  }
  return array;
}
