import { checkFinite, checkInteger } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";
import { distributionsKernel } from "../distributions/kernel.js";
import { fill } from "../rng/fill.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { fillBatches } from "./fill-batches.js";
import { inward } from "./inward.js";
import { checkCoordinates, checkFits } from "./points.js";

/** The ball or sphere that points are drawn in or on. */
export interface BallOptions {
  /** How many coordinates a point has, from 1 to 1024. Default 3, or that of the center. */
  readonly dimension?: number;
  /** Default the origin. */
  readonly center?: readonly number[];
  /** A finite number ≥ 0. Default 1. */
  readonly radius?: number;
}

const MOST_DIMENSIONS = 1024;

/**
 * Uniform points in a ball of any dimension, one after the other. In d dimensions they are the first d coordinates of a random direction in
 * d + 2 (Harman and Lacko 2010), so no power and no rejection is needed.
 *
 * Give a count of points, or a Float64Array or Float32Array to fill; a number instead of options is the dimension. Throws as
 * {@link uniformDisk} does, and a RangeError unless 1 ≤ dimension ≤ 1024. Costs O(points · dimension).
 *
 * @example
 * const [x, y, z] = ball(createRng(1), 1, { dimension: 3 });
 * x * x + y * y + z * z <= 1; // true
 */
export function ball(rng: UniformRng, count: number, options?: BallOptions | number): Float64Array;
export function ball<Out extends Floats>(rng: UniformRng, out: Out, options?: BallOptions | number): Out;
export function ball(rng: UniformRng, size: number | Floats, options: BallOptions | number = {}): Floats {
  return directions(rng, size, options, 2);
}

/**
 * Uniform points on a sphere, the surface of a ball in `dimension` dimensions, one after the other, right to some ulp: directions of normal
 * vectors.
 *
 * Sizes and errors are those of {@link ball}. Costs O(points · dimension).
 *
 * @example
 * const [x, y, z] = sphere(createRng(1), 1, { dimension: 3 });
 * Math.abs(x * x + y * y + z * z - 1) < 1e-15; // true
 */
export function sphere(rng: UniformRng, count: number, options?: BallOptions | number): Float64Array;
export function sphere<Out extends Floats>(rng: UniformRng, out: Out, options?: BallOptions | number): Out;
export function sphere(rng: UniformRng, size: number | Floats, options: BallOptions | number = {}): Floats {
  return directions(rng, size, options, 0);
}

/** The first coordinates of unit vectors that have `hidden` more. */
function directions(
  rng: UniformRng,
  size: number | Floats,
  options: BallOptions | number,
  hidden: number,
): Floats {
  const source = sourceOf(rng);
  const { radius = 1, ...rest }: BallOptions = typeof options === "number" ? { dimension: options } : options;
  const dimension = rest.dimension ?? rest.center?.length ?? 3;
  checkInteger(dimension, "dimension", 1, MOST_DIMENSIONS);
  const center = checkCoordinates(rest.center ?? new Float64Array(dimension), "center", dimension);
  const target = outputFor(size, dimension);
  checkFinite(radius, "radius", 0);
  checkFits(center, radius, "radius", target);

  const { normal } = distributionsKernel();
  const scale = hidden > 0 ? inward(radius, target) : radius;
  const width = dimension + hidden;
  let normals = new Float64Array(0);
  return fillBatches(target, dimension, (out, count) => {
    if (normals.length !== count * width) normals = new Float64Array(count * width);
    fill(normals, 1, (to, n) => normal(source.pointer, to, n, 0, 1));
    for (let i = 0, from = 0; i < count; i++, from += width) {
      const length = lengthOf(normals, from, from + width);
      for (let d = 0; d < dimension; d++) {
        out[i * dimension + d] = center[d]! + scale * (normals[from + d]! / length);
      }
    }
  });
}

function lengthOf(numbers: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += numbers[i]! * numbers[i]!;
  return Math.sqrt(sum);
}
