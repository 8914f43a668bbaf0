import type { Floats } from "../arguments.js";
import { sequenceOutput, unitFor } from "./sequence-options.js";

/** Options of {@link r2}. */
export interface R2Options {
  /** The index of the first point. Default 0. */
  readonly skip?: number;
}

const MOST_DIMENSIONS = 64;
const SCALE = 2 ** 52;

/**
 * Points of Roberts' R sequence in [0, 1)^dimension, one after the other: each is the one before plus the powers of 1/φ, where φ is the
 * root of x^(dimension + 1) = x + 1, without what goes beyond 1; the first is in the middle. In the plane (R2) distances between
 * neighbours stay large at every count.
 *
 * Give a count of points, or a Float64Array or Float32Array to fill. Throws a TypeError for arguments of another kind, and a
 * RangeError unless 1 ≤ `dimension` ≤ 64 and `skip` + points ≤ 2^32. Costs O(points · dimension).
 *
 * @example
 * Array.from(r2(2, 2), (x) => x.toFixed(4)); // ["0.5000", "0.5000", "0.2549", "0.0698"]
 */
export function r2(count: number, dimension?: number, options?: R2Options): Float64Array;
export function r2<Out extends Floats>(out: Out, dimension?: number, options?: R2Options): Out;
export function r2(size: number | Floats, dimension = 2, { skip = 0 }: R2Options = {}): Floats {
  const target = sequenceOutput(size, dimension, MOST_DIMENSIONS, skip);
  const asUnit = unitFor(target);
  const ratio = 1 / generalizedGoldenRatio(dimension);
  for (let d = 0, power = ratio; d < dimension; d++, power *= ratio) {
    // Whole multiples of 2^-52 below 2 add up without rounding, so points far away are as exact as the first.
    const step = Math.round(power * SCALE);
    const skipped = (BigInt(skip) * BigInt(step) + BigInt(SCALE / 2)) % BigInt(SCALE);
    let value = Number(skipped);
    for (let at = d; at < target.length; at += dimension) {
      target[at] = asUnit(value / SCALE);
      value += step;
      if (value >= SCALE) value -= SCALE;
    }
  }
  return target;
}

/** The root above 1 of x^(dimension + 1) = x + 1, by Newton's method from above. */
function generalizedGoldenRatio(dimension: number): number {
  let x = 2;
  for (let before = 3; x < before; ) {
    before = x;
    let power = 1;
    for (let i = 0; i < dimension; i++) power *= x;
    x -= (power * x - x - 1) / ((dimension + 1) * power - 1);
  }
  return x;
}
