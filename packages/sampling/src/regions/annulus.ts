import { checkFinite } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";
import { fill } from "../rng/fill.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { inward, roundingOf } from "./inward.js";
import { regionsKernel } from "./kernel.js";
import { checkFits, checkPoint, type Point } from "./points.js";

/** Options of {@link annulus}. */
export interface AnnulusOptions {
  /** Default [0, 0]. */
  readonly center?: Point;
  /** The inner radius, from 0 to `outer`. Default 0.5. */
  readonly inner?: number;
  /** The outer radius. Default 1. */
  readonly outer?: number;
}

/**
 * Uniform points between two circles, as x, y, x, y, …: the square of the radius is uniform between those of both.
 *
 * `inner` = `outer` gives points on the circle, to some ulp. Sizes, precision and errors are those of {@link uniformDisk}.
 * Costs O(points).
 *
 * @example
 * const [x, y] = annulus(createRng(1), 1, { inner: 2, outer: 3 });
 * x * x + y * y >= 4 && x * x + y * y <= 9; // true
 */
export function annulus(rng: UniformRng, count: number, options?: AnnulusOptions): Float64Array;
export function annulus<Out extends Floats>(rng: UniformRng, out: Out, options?: AnnulusOptions): Out;
export function annulus(
  rng: UniformRng,
  size: number | Floats,
  { center = [0, 0], inner = 0.5, outer = 1 }: AnnulusOptions = {},
): Floats {
  const source = sourceOf(rng);
  const target = outputFor(size, 2);
  const [x, y] = checkPoint(center, "center");
  checkFinite(outer, "outer", 0);
  checkFinite(inner, "inner", 0);
  if (inner > outer) throw new RangeError(`inner must be at most outer, ${outer}, got ${inner}`);
  checkFits(center, outer, "outer", target);

  const kernel = regionsKernel();
  const draw = target instanceof Float32Array ? kernel.polarF32 : kernel.polar;
  // Grown by more than the outer radius shrinks, so that rounding leaves points outside of the inner circle.
  const least = outer === 0 ? 1 : (inner / outer) * (1 + 2 * roundingOf(target));
  if (least >= 1) return fill(target, 2, (out, count) => draw(source.pointer, out, count, x, y, outer, 1, 0));
  const span = (1 - least) * (1 + least);
  return fill(target, 2, (out, count) =>
    draw(source.pointer, out, count, x, y, inward(outer, target), least * least, span),
  );
}
