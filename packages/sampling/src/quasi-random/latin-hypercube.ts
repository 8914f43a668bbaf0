import { describe } from "@kb/checks";
import type { Floats } from "../arguments.js";
import type { Seed } from "../seeding/entropy-of.js";
import { sequenceOutput, unitFor } from "./sequence-options.js";
import { withSeed } from "./with-seed.js";

/** Options of {@link latinHypercube}. */
export interface LatinHypercubeOptions {
  /** Decides the points. Default 0. */
  readonly seed?: Seed;
  /** Whether points are in the middle of their strata instead of anywhere in them. Default false. */
  readonly centered?: boolean;
}

/**
 * A Latin hypercube sample of [0, 1)^dimension, one point after the other: in every dimension each of n equal intervals holds
 * exactly one of the n points.
 *
 * Give a count of points, or a Float64Array or Float32Array to fill. Throws a TypeError for arguments of another kind, and a
 * RangeError unless 1 ≤ `dimension` ≤ 65536. Costs O(points · dimension).
 *
 * @example
 * const [a, b, c] = latinHypercube(3, 1, { seed: 1 }).sort();
 * a < 1 / 3 && b >= 1 / 3 && b < 2 / 3 && c >= 2 / 3; // true
 */
export function latinHypercube(
  count: number,
  dimension: number,
  options?: LatinHypercubeOptions,
): Float64Array;
export function latinHypercube<Out extends Floats>(
  out: Out,
  dimension: number,
  options?: LatinHypercubeOptions,
): Out;
export function latinHypercube(
  size: number | Floats,
  dimension: number,
  { seed = 0, centered = false }: LatinHypercubeOptions = {},
): Floats {
  if (typeof centered !== "boolean") {
    throw new TypeError(`centered must be a boolean, got ${describe(centered)}`);
  }
  const target = sequenceOutput(size, dimension, 65536, 0);
  const count = target.length / dimension;
  const asUnit = unitFor(target);
  const strata = new Uint32Array(count);
  withSeed(seed, (random) => {
    for (let d = 0; d < dimension; d++) {
      shuffled(strata, random);
      for (let i = 0; i < count; i++) {
        const within = centered ? 0.5 : random();
        target[i * dimension + d] = asUnit(Math.min((strata[i]! + within) / count, 1 - 2 ** -53));
      }
    }
  });
  return target;
}

/** Writes a random order of 0, 1, 2, …: Fisher and Yates, inside out. */
function shuffled(order: Uint32Array, random: () => number): void {
  for (let i = 0; i < order.length; i++) {
    const j = Math.floor(random() * (i + 1));
    order[i] = order[j]!;
    order[j] = i;
  }
}
