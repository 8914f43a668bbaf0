import type { TypedArray } from "./arguments.js";

/** A typed array of numbers. */
type Numbers = Exclude<TypedArray, BigInt64Array | BigUint64Array>;

/**
 * Up to so many are mostly in the cache. Beyond, the processor does better to guess a branch and fetch ahead than to wait for
 * three numbers of each quarter: measured, 1.3 times as fast for 10^7, but for 10^6 only 0.7 times.
 */
const CACHED = 1 << 20;

/** How many of the ascending numbers are below `x`, which is not NaN. */
export function countBelow(sorted: Numbers, x: number): number {
  return count(sorted, x, false);
}

/** How many of the ascending numbers are at most `x`, which is not NaN. */
export function countAtMost(sorted: Numbers, x: number): number {
  return count(sorted, x, true);
}

function count(sorted: Numbers, x: number, equalToo: boolean): number {
  return sorted.length > CACHED ? countByHalves(sorted, x, equalToo) : countByQuarters(sorted, x, equalToo);
}

/** A branch a step, to be guessed. Of several forms, this one comes out of V8 equally fast whatever it has compiled before. */
function countByHalves(sorted: Numbers, x: number, equalToo: boolean): number {
  let left = 0;
  let right = sorted.length - 1;
  while (left <= right) {
    const mid = left + ((right - left) >>> 1);
    const value = sorted[mid]!;
    if (equalToo ? value <= x : value < x) left = mid + 1;
    else right = mid - 1;
  }
  return left;
}

/** No branch to guess wrong: three numbers, which are looked at at once, tell in which quarter the answer is. */
function countByQuarters(sorted: Numbers, x: number, equalToo: boolean): number {
  let left = 0;
  let length = sorted.length;
  while (length >= 4) {
    const quarter = length >>> 2;
    const before = left - 1;
    const quarters =
      Number(isCounted(sorted[before + quarter]!, x, equalToo)) +
      Number(isCounted(sorted[before + 2 * quarter]!, x, equalToo)) +
      Number(isCounted(sorted[before + 3 * quarter]!, x, equalToo));
    left += quarters * quarter;
    length -= 3 * quarter;
  }
  while (length-- > 0 && isCounted(sorted[left]!, x, equalToo)) left++;
  return left;
}

function isCounted(value: number, x: number, equalToo: boolean): boolean {
  return equalToo ? value <= x : value < x;
}
