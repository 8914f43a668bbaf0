import { type Floats, outputFor } from "../arguments.js";
import { fill } from "../rng/fill.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { type CircleOptions, circleOf } from "./circle-options.js";
import { regionsKernel } from "./kernel.js";

/**
 * Points on a circle at a uniform angle, as x, y, x, y, …, right to some ulp.
 *
 * Sizes and errors are those of {@link uniformDisk}. Costs O(points).
 *
 * @example
 * const [x, y] = circle(createRng(1), 1, { radius: 5 });
 * Math.abs(x * x + y * y - 25) < 1e-13; // true
 */
export function circle(rng: UniformRng, count: number, options?: CircleOptions): Float64Array;
export function circle<Out extends Floats>(rng: UniformRng, out: Out, options?: CircleOptions): Out;
export function circle(rng: UniformRng, size: number | Floats, options: CircleOptions = {}): Floats {
  const source = sourceOf(rng);
  const target = outputFor(size, 2);
  const { x, y, radius } = circleOf(options, target);
  const kernel = regionsKernel();
  const draw = target instanceof Float32Array ? kernel.polarF32 : kernel.polar;
  return fill(target, 2, (out, count) => draw(source.pointer, out, count, x, y, radius, 1, 0));
}
