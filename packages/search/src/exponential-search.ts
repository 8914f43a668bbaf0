import { checkFunction } from "@kb/checks";
import { answerOf, checkIntegral, firstTrue, type Predicate } from "./first-true.js";

/** Steps double at most this often for bigints: a predicate that stays false for so long is false for ever. */
const MOST_DOUBLINGS = 4096;

/**
 * The smallest k ≥ start for which `predicate(k)` is true, where no upper bound is known.
 *
 * `predicate` must be false up to some point and true from there on. Steps double until it is true, then what lies between
 * the last two is halved: at most 2 ceil(log2(k - start + 1)) + 1 calls. Throws a TypeError unless `start` is a number or a
 * bigint, a RangeError if `start` is not an integer, or if no k up to 2^53 (for bigints, start + 2^4096) is true.
 *
 * @example
 * exponentialSearch(0, (k) => k * k * k >= 1e9); // 1000
 */
export function exponentialSearch(start: number, predicate: Predicate<number>): number;
export function exponentialSearch(start: bigint, predicate: Predicate<bigint>): bigint;
export function exponentialSearch(
  start: number | bigint,
  predicate: Predicate<number> | Predicate<bigint>,
): number | bigint {
  checkIntegral(start, "start");
  checkFunction(predicate, "predicate");
  return typeof start === "bigint"
    ? searchBigint(start, predicate as Predicate<bigint>)
    : searchNumber(start, predicate as Predicate<number>);
}

function searchNumber(start: number, predicate: Predicate<number>): number {
  const end = 2 ** 53;
  let left = start;
  for (let step = 1; ; step *= 2) {
    const probe = step < end - left ? left + step - 1 : end;
    if (answerOf(predicate(probe))) return firstTrue(left, probe, predicate);
    if (probe === end) throw new RangeError(`predicate must be true somewhere from ${start} to 2^53`);
    left = probe + 1;
  }
}

function searchBigint(start: bigint, predicate: Predicate<bigint>): bigint {
  let left = start;
  for (let doublings = 0n; doublings < MOST_DOUBLINGS; doublings++) {
    const probe = left + (1n << doublings) - 1n;
    if (answerOf(predicate(probe))) return firstTrue(left, probe, predicate);
    left = probe + 1n;
  }
  throw new RangeError(`predicate must be true somewhere from ${start} to ${start} + 2^${MOST_DOUBLINGS}`);
}
