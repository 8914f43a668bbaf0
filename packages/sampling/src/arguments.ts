import { checkAttached, checkFinite, checkInteger, describe } from "@kb/checks";

/** What a bulk call fills: its type chooses the precision. */
export type Floats = Float64Array | Float32Array;

/** Throws unless `value` is a probability. */
export function checkProbability(value: unknown, name: string): asserts value is number {
  checkFinite(value, name, 0, 1);
}

/** The most elements that a bulk call is asked for by number: what a typed array can hold everywhere. */
const MOST = 2 ** 31 - 1;

/**
 * The array that a bulk call fills with `perItem` numbers for each item: a fresh Float64Array for a count of items, or `out` itself.
 * Throws a TypeError if `size` is neither, and a RangeError for a count that is no integer ≥ 0 or too large, or if `out` does
 * not hold whole items.
 */
export function outputFor<Out extends Floats>(size: number | Out, perItem = 1, name = "count"): Out {
  if (typeof size === "number") {
    checkInteger(size, name, 0, Math.floor(MOST / perItem));
    return new Float64Array(size * perItem) as Out;
  }
  if (!(size instanceof Float64Array || size instanceof Float32Array)) {
    throw new TypeError(
      `${name} must be a number, or an out of type Float64Array or Float32Array, got ${describe(size)}`,
    );
  }
  checkAttached(size, "out");
  if (size.length % perItem !== 0) {
    throw new RangeError(`out must hold whole items of ${perItem} numbers, got length ${size.length}`);
  }
  return size;
}
