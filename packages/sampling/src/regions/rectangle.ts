import { checkFinite } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { checkFits, checkPoint, type Point } from "./points.js";

/** Options of {@link rectangle}. */
export interface RectangleOptions {
  /** The corner with the least coordinates. Default [0, 0]. */
  readonly corner?: Point;
  /** Finite numbers ≥ 0. Default 1. */
  readonly width?: number;
  readonly height?: number;
}

/** The checked corner, width and height, which fit in `target`'s precision. */
export function rectangleOf(
  { corner = [0, 0], width = 1, height = 1 }: RectangleOptions,
  target: Floats,
): { x: number; y: number; width: number; height: number } {
  const [x, y] = checkPoint(corner, "corner");
  checkFinite(width, "width", 0);
  checkFinite(height, "height", 0);
  checkFits([x], width, "width", target);
  checkFits([y], height, "height", target);
  return { x, y, width, height };
}

/**
 * Uniform points in a rectangle, as x, y, x, y, …
 *
 * Sizes and errors are those of {@link uniformDisk}. The last rounding may put a point on the far edge. Costs O(points).
 *
 * @example
 * const [x, y] = rectangle(createRng(1), 1, { corner: [10, 20], width: 2 });
 * x >= 10 && x <= 12 && y >= 20 && y <= 21; // true
 */
export function rectangle(rng: UniformRng, count: number, options?: RectangleOptions): Float64Array;
export function rectangle<Out extends Floats>(rng: UniformRng, out: Out, options?: RectangleOptions): Out;
export function rectangle(rng: UniformRng, size: number | Floats, options: RectangleOptions = {}): Floats {
  sourceOf(rng);
  const target = outputFor(size, 2);
  const { x, y, width, height } = rectangleOf(options, target);
  rng.random(target);
  for (let i = 0; i < target.length; i += 2) {
    target[i] = x + width * target[i]!;
    target[i + 1] = y + height * target[i + 1]!;
  }
  return target;
}
