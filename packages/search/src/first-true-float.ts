import { checkFunction } from "@kb/checks";
import { checkInterval } from "./arguments.js";
import { firstTrue, type Predicate } from "./first-true.js";
import { floatAt, ordinalOf } from "./float-order.js";

/**
 * The smallest double k in [lo, hi) for which `predicate(k)` is true, or `hi` if there is none: exact to the last bit.
 *
 * `predicate` must be false up to some point and true from there on. What is halved is not the interval but the list of
 * doubles in it, so at most 64 calls tell two adjacent doubles apart, whatever their size; `lo` and `hi` may be infinite.
 * Throws a TypeError for other kinds, a RangeError for NaN and lo > hi.
 *
 * @example
 * firstTrueFloat(0, 2, (x) => x * x >= 2); // 1.4142135623730951
 */
export function firstTrueFloat(lo: number, hi: number, predicate: Predicate<number>): number {
  checkInterval(lo, hi);
  checkFunction(predicate, "predicate");
  const last = ordinalOf(hi);
  const found = firstTrue(ordinalOf(lo), last, (ordinal) => predicate(floatAt(ordinal)));
  return found === last ? hi : floatAt(found);
}
