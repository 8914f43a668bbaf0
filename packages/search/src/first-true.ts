import { checkFunction, describe } from "@kb/checks";

/** Tells of a candidate whether it can be the answer; false up to some point and true from there on, or the reverse. */
export type Predicate<N> = (candidate: N) => boolean;

/**
 * The smallest k in [lo, hi) for which `predicate(k)` is true, or `hi` if there is none.
 *
 * `predicate` must be false up to some point and true from there on; if it is not, the search ends all the same, at a k
 * whose predecessor is false if it was asked. Numbers are exact from -2^53 to 2^53, bigints without bound. At most
 * ceil(log2(hi - lo + 1)) calls. Throws a TypeError unless `lo` and `hi` are both numbers or both bigints, a RangeError for
 * fractions, numbers beyond 2^53, and lo > hi.
 *
 * The method: the answer lies in [left, right]; look at mid and exclude the part that cannot hold the answer, until
 * `left == right`. If mid is false, neither mid nor what is before it can be the answer: `left = mid + 1`. If mid is true,
 * nothing behind it can be the first: `right = mid`. Because `right = mid` must exclude something, mid is rounded down.
 *
 * @example
 * // The integer square root of 99: the last k whose square is not above it.
 * firstTrue(0, 100, (k) => k * k > 99) - 1; // 9
 * @example
 * firstTrue(0n, 2n ** 100n, (k) => k * k >= 10n ** 40n); // 100000000000000000000n
 */
export function firstTrue(lo: number, hi: number, predicate: Predicate<number>): number;
export function firstTrue(lo: bigint, hi: bigint, predicate: Predicate<bigint>): bigint;
export function firstTrue<N extends number | bigint>(lo: N, hi: N, predicate: Predicate<N>): N;
export function firstTrue(
  lo: number | bigint,
  hi: number | bigint,
  predicate: Predicate<number> | Predicate<bigint>,
): number | bigint {
  checkRange(lo, hi);
  checkFunction(predicate, "predicate");
  return typeof lo === "bigint"
    ? firstTrueBigint(lo, hi as bigint, predicate as Predicate<bigint>)
    : firstTrueNumber(lo, hi as number, predicate as Predicate<number>);
}

function firstTrueNumber(lo: number, hi: number, predicate: Predicate<number>): number {
  let left = lo;
  let right = hi;
  while (left < right) {
    const mid = middle(left, right);
    if (answerOf(predicate(mid))) right = mid;
    else left = mid + 1;
  }
  return left;
}

function firstTrueBigint(lo: bigint, hi: bigint, predicate: Predicate<bigint>): bigint {
  let left = lo;
  let right = hi;
  while (left < right) {
    const mid = (left + right) >> 1n;
    if (answerOf(predicate(mid))) right = mid;
    else left = mid + 1n;
  }
  return left;
}

/** The integer halfway, rounded down, without leaving the integers that a number holds exactly. */
export function middle(left: number, right: number): number {
  return left < 0 && right > 0 ? Math.floor((left + right) / 2) : left + Math.floor((right - left) / 2);
}

/** A predicate's answer as a boolean. A promise, which would count as true, is refused. */
export function answerOf(answer: unknown): boolean {
  if (typeof answer === "object" && typeof (answer as PromiseLike<unknown> | null)?.then === "function") {
    throw new TypeError("predicate must return true or false, got a promise");
  }
  return Boolean(answer);
}

/** Throws unless `lo` ≤ `hi` are both bigints, or both integers that a number holds exactly. */
export function checkRange(lo: unknown, hi: unknown): void {
  checkIntegral(lo, "lo");
  checkIntegral(hi, "hi");
  if (typeof lo !== typeof hi) {
    throw new TypeError(`lo and hi must both be numbers or both bigints, got ${typeof lo} and ${typeof hi}`);
  }
  if ((lo as number) > (hi as number)) throw new RangeError(`lo must be ≤ hi, got lo ${lo} and hi ${hi}`);
}

/** Throws unless `value` is a bigint, or an integer from -2^53 to 2^53. */
export function checkIntegral(value: unknown, name: string): void {
  if (typeof value === "bigint") return;
  if (typeof value !== "number") {
    throw new TypeError(`${name} must be a number or a bigint, got ${describe(value)}`);
  }
  if (!Number.isInteger(value) || Math.abs(value) > 2 ** 53) {
    throw new RangeError(`${name} must be an integer from -2^53 to 2^53, got ${value}`);
  }
}
