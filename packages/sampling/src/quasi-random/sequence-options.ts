import { checkInteger } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";

/** How many points a sequence has. */
const POINTS = 2 ** 32;

/** Checks what sequences have in common, and answers the array to fill. */
export function sequenceOutput<Out extends Floats>(
  size: number | Out,
  dimension: number,
  mostDimensions: number,
  skip: number,
): Out {
  checkInteger(dimension, "dimension", 1, mostDimensions);
  checkInteger(skip, "skip", 0, POINTS);
  const target = outputFor(size, dimension);
  const count = target.length / dimension;
  if (skip + count > POINTS) {
    throw new RangeError(`skip must leave room for ${count} of ${POINTS} points, got ${skip}`);
  }
  return target;
}

/** A number in [0, 1) as `target` holds it: rounding to f32 must not give 1. */
export function unitFor(target: Floats): (value: number) => number {
  if (target instanceof Float64Array) return (value) => value;
  return (value) => Math.floor(value * 16777216) / 16777216;
}
