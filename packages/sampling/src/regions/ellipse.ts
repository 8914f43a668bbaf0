import { checkFinite } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";
import { fillFromF64 } from "../rng/fill.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { regionsKernel } from "./kernel.js";
import { checkFits, checkPoint, type Point } from "./points.js";
import { writePoints } from "./write-points.js";

/** Options of {@link ellipse}. */
export interface EllipseOptions {
  /** Default [0, 0]. */
  readonly center?: Point;
  /** The semi-axes. Default [1, 1]. */
  readonly radii?: readonly [first: number, second: number];
  /** The direction of the first semi-axis; its length does not matter. Default [1, 0]. */
  readonly axis?: Point;
}

/**
 * Uniform points in an ellipse, as x, y, x, y, …: those of a disk, stretched.
 *
 * Sizes and errors are those of {@link uniformDisk}; an `axis` of length 0 is a RangeError. Costs O(points).
 *
 * @example
 * const [x, y] = ellipse(createRng(1), 1, { radii: [2, 1] });
 * (x / 2) ** 2 + y ** 2 <= 1; // true
 */
export function ellipse(rng: UniformRng, count: number, options?: EllipseOptions): Float64Array;
export function ellipse<Out extends Floats>(rng: UniformRng, out: Out, options?: EllipseOptions): Out;
export function ellipse(
  rng: UniformRng,
  size: number | Floats,
  { center = [0, 0], radii = [1, 1], axis = [1, 0] }: EllipseOptions = {},
): Floats {
  const source = sourceOf(rng);
  const target = outputFor(size, 2);
  const [x, y] = checkPoint(center, "center");
  const [first, second] = checkPoint(radii, "radii");
  checkFinite(first, "radii[0]", 0);
  checkFinite(second, "radii[1]", 0);
  const [cosine, sine] = unitVector(axis);
  checkFits([x, y], first + second, "radii", target);

  const { rejectionDisk } = regionsKernel();
  return fillFromF64(target, 2, (out, count) => {
    rejectionDisk(source.pointer, out, count, 0, 0, 1);
    writePoints(out, count, (u, v) => {
      const [p, q] = [first * u, second * v];
      return [x + (p * cosine - q * sine), y + (p * sine + q * cosine)];
    });
  });
}

function unitVector(axis: unknown): Point {
  const [x, y] = checkPoint(axis, "axis");
  const scale = Math.max(Math.abs(x), Math.abs(y));
  if (scale === 0) throw new RangeError("axis must have a length above 0, got [0, 0]");
  const [p, q] = [x / scale, y / scale];
  const length = Math.sqrt(p * p + q * q);
  return [p / length, q / length];
}
