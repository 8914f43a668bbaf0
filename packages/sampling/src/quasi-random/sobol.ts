import { describe } from "@kb/checks";
import type { Floats } from "../arguments.js";
import { heap } from "../heap.js";
import { fill } from "../rng/fill.js";
import type { Seed } from "../seeding/entropy-of.js";
import { BITS, directionNumbers, SOBOL_DIMENSIONS } from "./direction-numbers.js";
import { quasiRandomKernel } from "./kernel.js";
import { scrambleLinearly } from "./linear-scramble.js";
import { sequenceOutput } from "./sequence-options.js";
import { withSeed } from "./with-seed.js";

/** Options of {@link sobol}. */
export interface SobolOptions {
  /** `"lms-shift"`, or true: a random linear scramble and digital shift. Default `"none"`. */
  readonly scramble?: boolean | "none" | "lms-shift";
  /** Decides the scramble. Default 0. */
  readonly seed?: Seed;
  /** The index of the first point. Default 0. */
  readonly skip?: number;
}

/**
 * Points of Sobol's sequence in [0, 1)^dimension, one after the other: the first 2^k fill the cube far more evenly than random ones.
 *
 * Give a count of points, or a Float64Array or Float32Array to fill. The order is that of the Gray code, and the direction numbers
 * are Joe and Kuo's, so unscrambled points are those of scipy's `Sobol`. Coordinates are multiples of 2^-32 (2^-24 in f32).
 *
 * Throws a TypeError for arguments of another kind, and a RangeError unless 1 ≤ `dimension` ≤ 161 and `skip` + points ≤ 2^32.
 * Costs O(points · dimension).
 *
 * @example
 * sobol(4, 2); // Float64Array [0, 0, 0.5, 0.5, 0.75, 0.25, 0.25, 0.75]
 * sobol(1, 2, { skip: 3 }); // Float64Array [0.25, 0.75]
 */
export function sobol(count: number, dimension: number, options?: SobolOptions): Float64Array;
export function sobol<Out extends Floats>(out: Out, dimension: number, options?: SobolOptions): Out;
export function sobol(
  size: number | Floats,
  dimension: number,
  { scramble = "none", seed = 0, skip = 0 }: SobolOptions = {},
): Floats {
  const scrambled = isScrambled(scramble);
  const target = sequenceOutput(size, dimension, SOBOL_DIMENSIONS, skip);
  const kernel = quasiRandomKernel();
  const draw = target instanceof Float32Array ? kernel.sobolF32 : kernel.sobol;
  const stride = Math.ceil(dimension / 4) * 4;
  const rows = directionNumbers(dimension, stride);
  const point = scrambled
    ? withSeed(seed, (rng) => scrambleLinearly(rows, dimension, stride, rng))
    : new Uint32Array(stride);
  skipTo(skip, point, rows);

  // One row more, of zeros, is what the last point of all changes by.
  const words = (BITS + 2) * stride;
  const state = heap.allocate(4 * words);
  try {
    const memory = new Uint32Array(heap.memory.buffer, state, words).fill(0);
    memory.set(point);
    memory.set(rows, stride);
    let index = skip;
    return fill(target, dimension, (out, count) => {
      draw(out, count, index, dimension, state + 4 * stride, state);
      index += count;
    });
  } finally {
    heap.release(state);
  }
}

function isScrambled(scramble: unknown): boolean {
  if (typeof scramble === "boolean") return scramble;
  if (typeof scramble !== "string") {
    throw new TypeError(`scramble must be a boolean or a string, got ${describe(scramble)}`);
  }
  if (scramble !== "none" && scramble !== "lms-shift") {
    throw new RangeError(`scramble must be "none" or "lms-shift", got ${describe(scramble)}`);
  }
  return scramble === "lms-shift";
}

/** Moves the first point to the one of number `index`. */
function skipTo(index: number, point: Uint32Array, rows: Uint32Array): void {
  const code = index ^ (index >>> 1);
  for (let k = 0; k < BITS; k++) {
    if (((code >>> k) & 1) === 0) continue;
    for (let d = 0; d < point.length; d++) point[d]! ^= rows[k * point.length + d]!;
  }
}
