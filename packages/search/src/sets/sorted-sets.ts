import { compareValues } from "../order.js";
import { intersectTyped, mergeTyped, subtractTyped, walkTogether } from "./typed-walk.js";
import { Collector, checkPair, gallop, type SortedArray } from "./walk.js";

/**
 * The elements that are in both ascending arrays, each once, as a fresh array of the same class.
 *
 * `a` and `b` are plain arrays of comparable elements or typed arrays of one class, with NaN last. The search for each next
 * common element gallops, so a short array against a long one takes O(m log(n / m)) comparisons. Throws a TypeError for other
 * kinds. Arrays that do not ascend are not noticed.
 *
 * @example
 * intersectSorted([1, 3, 5, 7], [3, 4, 5, 6]); // [3, 5]
 */
export function intersectSorted<A extends SortedArray>(a: A, b: A): A {
  checkPair(a, b);
  if (walkTogether(a, b)) return intersectTyped(a, b) as A;
  const common = new Collector(a, Math.min(a.length, b.length));
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const order = compareValues(a[i], b[j]);
    if (order < 0) i = gallop(a, b[j], i + 1);
    else if (order > 0) j = gallop(b, a[i], j + 1);
    else {
      common.addOnce(a[i++]);
      j++;
    }
  }
  return common.finish();
}

/**
 * The elements that are in one of two ascending arrays or in both, each once, as a fresh array of the same class.
 *
 * O(n + m). Everything else is as for {@link intersectSorted}.
 *
 * @example
 * unionSorted([1, 3, 5], [3, 4]); // [1, 3, 4, 5]
 */
export function unionSorted<A extends SortedArray>(a: A, b: A): A {
  checkPair(a, b);
  if (ArrayBuffer.isView(a)) return mergeTyped(a, b, true) as A;
  const all = new Collector(a, a.length + b.length);
  mergeInto(a, b, (element) => all.addOnce(element));
  return all.finish();
}

/**
 * The elements of the ascending array `a` that are not in the ascending array `b`, each once, as a fresh array of the same class.
 *
 * Everything else is as for {@link intersectSorted}.
 *
 * @example
 * differenceSorted([1, 3, 5, 7], [3, 4, 5, 6]); // [1, 7]
 */
export function differenceSorted<A extends SortedArray>(a: A, b: A): A {
  checkPair(a, b);
  if (walkTogether(a, b)) return subtractTyped(a, b) as A;
  const rest = new Collector(a, a.length);
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    j = gallop(b, a[i], j);
    if (j === b.length || compareValues(a[i], b[j]) !== 0) rest.addOnce(a[i]);
  }
  return rest.finish();
}

/**
 * All elements of two ascending arrays in ascending order, with repetitions, as a fresh array of the same class; equal elements
 * of `a` come first.
 *
 * O(n + m). Everything else is as for {@link intersectSorted}.
 *
 * @example
 * mergeSorted([1, 3, 5], [3, 4]); // [1, 3, 3, 4, 5]
 */
export function mergeSorted<A extends SortedArray>(a: A, b: A): A {
  checkPair(a, b);
  if (ArrayBuffer.isView(a)) return mergeTyped(a, b, false) as A;
  const all = new Collector(a, a.length + b.length);
  mergeInto(a, b, (element) => all.add(element));
  return all.finish();
}

function mergeInto(a: SortedArray, b: SortedArray, add: (element: unknown) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (compareValues(b[j], a[i]) < 0) add(b[j++]);
    else add(a[i++]);
  }
  while (i < a.length) add(a[i++]);
  while (j < b.length) add(b[j++]);
}
