import { countAtMost, countBelow } from "./count-below.js";
import { firstTrue } from "./first-true.js";
import { prepareSearch, type Search, type SearchOptions } from "./search-options.js";

/**
 * The first index i with `sorted[i] >= x`, or `hi` if there is none: where `x` goes in before its equals.
 *
 * `sorted` is any array-like in ascending order: numbers and bigints compare by their exact real values (2.5 against
 * integers, 2^53 + 1n against doubles) with NaN last and -0 equal to 0, strings by code units, dates by time. Other orders
 * by the options. ceil(log2(n + 1)) elements are looked at, in typed arrays without options more, several at once. Throws a
 * TypeError for values without an order between them and for arguments of the wrong kind, a RangeError unless
 * 0 ≤ lo ≤ hi ≤ length. An array that is not sorted is not noticed: the answer is then some index from lo to hi.
 *
 * @example
 * lowerBound([10, 20, 20, 30], 20); // 1
 * @example
 * const versions = [{ tag: "1.0" }, { tag: "1.4" }, { tag: "2.0" }];
 * lowerBound(versions, "1.5", { by: (version) => version.tag }); // 2
 */
export function lowerBound<T, X = T, K = T>(
  sorted: ArrayLike<T>,
  x: X,
  options?: SearchOptions<T, X, K>,
): number {
  if (options === undefined && isPlainQuestion(sorted, x)) return countBelow(sorted, x as number);
  return firstNotBefore(prepareSearch(sorted, x, options));
}

/**
 * The first index i with `sorted[i] > x`, or `hi` if there is none: where `x` goes in behind its equals.
 *
 * Everything else is as for {@link lowerBound}.
 *
 * @example
 * upperBound([10, 20, 20, 30], 20); // 3
 */
export function upperBound<T, X = T, K = T>(
  sorted: ArrayLike<T>,
  x: X,
  options?: SearchOptions<T, X, K>,
): number {
  if (options === undefined && isPlainQuestion(sorted, x)) return countAtMost(sorted, x as number);
  return firstBehind(prepareSearch(sorted, x, options));
}

/**
 * The range [start, end) of the elements equal to `x`: its lower and its upper bound. Empty if there are none.
 *
 * At most 2 ceil(log2(n + 1)) elements are looked at, in typed arrays up to half as many more. Everything else is as for {@link lowerBound}.
 *
 * @example
 * equalRange([10, 20, 20, 30], 20); // [1, 3]
 */
export function equalRange<T, X = T, K = T>(
  sorted: ArrayLike<T>,
  x: X,
  options?: SearchOptions<T, X, K>,
): [start: number, end: number] {
  const search = prepareSearch(sorted, x, options);
  const start = firstNotBefore(search);
  return [start, firstBehind({ ...search, lo: start })];
}

/**
 * The first index of an element equal to `x`; if there is none, -1 - i, where i is the index at which `x` would go in.
 *
 * So an answer ≥ 0 means found, and `-1 - answer` (or `~answer`) is where to insert. Everything else is as for
 * {@link lowerBound}.
 *
 * @example
 * binarySearch([10, 20, 20, 30], 20); // 1
 * binarySearch([10, 20, 20, 30], 25); // -4
 */
export function binarySearch<T, X = T, K = T>(
  sorted: ArrayLike<T>,
  x: X,
  options?: SearchOptions<T, X, K>,
): number {
  const search = prepareSearch(sorted, x, options);
  const index = firstNotBefore(search);
  return index < search.hi && search.position(index) === 0 ? index : -1 - index;
}

function firstNotBefore({ lo, hi, position }: Search): number {
  return firstTrue(lo, hi, (index) => position(index) >= 0);
}

function firstBehind({ lo, hi, position }: Search): number {
  return firstTrue(lo, hi, (index) => position(index) > 0);
}

/** A number, not NaN, in a typed array of numbers: `<` alone can answer, and nothing else is left to check. */
function isPlainQuestion(sorted: unknown, x: unknown): sorted is Float64Array {
  return (
    typeof x === "number" &&
    !Number.isNaN(x) &&
    ArrayBuffer.isView(sorted) &&
    typeof (sorted as Int8Array)[0] === "number"
  );
}
