import { checkFunction } from "@kb/checks";
import { answerOf, checkRange, middle, type Predicate } from "./first-true.js";

/**
 * The largest k in [lo, hi) for which `predicate(k)` is true, or `lo - 1` if there is none.
 *
 * `predicate` must be true up to some point and false from there on; if it is not, the search ends all the same. At most
 * ceil(log2(hi - lo + 1)) calls. Errors as those of {@link firstTrue}; of numbers, `lo` is above -2^53, so that lo - 1
 * exists.
 *
 * The method: if mid is true, nothing before it can be the last: `left = mid`. If mid is false, neither mid nor what is
 * behind it can be the answer: `right = mid - 1`. Because `left = mid` must exclude something, mid is rounded up; rounded
 * down, two candidates would stay two for ever.
 *
 * @example
 * // The integer square root of 99.
 * lastTrue(0, 100, (k) => k * k <= 99); // 9
 */
export function lastTrue(lo: number, hi: number, predicate: Predicate<number>): number;
export function lastTrue(lo: bigint, hi: bigint, predicate: Predicate<bigint>): bigint;
export function lastTrue<N extends number | bigint>(lo: N, hi: N, predicate: Predicate<N>): N;
export function lastTrue(
  lo: number | bigint,
  hi: number | bigint,
  predicate: Predicate<number> | Predicate<bigint>,
): number | bigint {
  checkRange(lo, hi);
  checkFunction(predicate, "predicate");
  if (typeof lo === "bigint") return lastTrueBigint(lo, hi as bigint, predicate as Predicate<bigint>);
  if (lo === -(2 ** 53))
    throw new RangeError(`lo must be above -2^53, for the answer may be lo - 1, got ${lo}`);
  return lastTrueNumber(lo, hi as number, predicate as Predicate<number>);
}

function lastTrueNumber(lo: number, hi: number, predicate: Predicate<number>): number {
  let left = lo - 1;
  let right = hi - 1;
  while (left < right) {
    const mid = middle(left, right + 1);
    if (answerOf(predicate(mid))) left = mid;
    else right = mid - 1;
  }
  return left;
}

function lastTrueBigint(lo: bigint, hi: bigint, predicate: Predicate<bigint>): bigint {
  let left = lo - 1n;
  let right = hi - 1n;
  while (left < right) {
    const mid = (left + right + 1n) >> 1n;
    if (answerOf(predicate(mid))) left = mid;
    else right = mid - 1n;
  }
  return left;
}
