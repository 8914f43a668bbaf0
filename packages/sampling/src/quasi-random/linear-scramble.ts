import type { UniformRng } from "../rng/uniform-rng.js";
import { BITS } from "./direction-numbers.js";

/**
 * Scrambles direction numbers in place by a random lower triangular matrix for each dimension (Matoušek 1998), and answers
 * the digits of a random shift, which is the first point. Nets stay nets, and every point becomes uniform.
 */
export function scrambleLinearly(
  rows: Uint32Array,
  dimension: number,
  stride: number,
  rng: UniformRng,
): Uint32Array {
  const shift = new Uint32Array(stride);
  for (let d = 0; d < dimension; d++) {
    const columns = rng.uint32(BITS + 1);
    shift[d] = columns[BITS]!;
    for (let bit = 0; bit < BITS; bit++) columns[bit] = columns[bit]! >>> bit;
    for (let k = 0; k < BITS; k++) rows[k * stride + d] = product(columns, rows[k * stride + d]!);
  }
  return shift;
}

/** The sum of the columns where `vector`, from its top, has ones. Column j holds 1 at j and what is random below. */
function product(columns: Uint32Array, vector: number): number {
  let sum = 0;
  for (let bit = 0; bit < BITS; bit++) {
    if ((vector >>> (BITS - 1 - bit)) & 1) sum ^= columns[bit]! | (2 ** (BITS - 1 - bit));
  }
  return sum >>> 0;
}
