import { type Floats, outputFor } from "../arguments.js";
import { uniformKernel } from "../kernel.js";
import { fillFromF64 } from "../rng/fill.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { type CircleOptions, circleOf } from "./circle-options.js";
import { inward } from "./inward.js";
import { regionsKernel } from "./kernel.js";
import { strata } from "./strata.js";
import { writePoints } from "./write-points.js";

/**
 * One uniform point in each of so many cells of a disk of equal area, as x, y, x, y, …: more even than {@link uniformDisk}, without
 * the gaps and clumps of chance.
 *
 * The cells are those of a square, for any count about as many rows as columns, mapped to the disk concentrically, so that they stay compact.
 * Sizes and errors are those of {@link uniformDisk}. Costs O(points).
 *
 * @example
 * const points = stratifiedDisk(createRng(1), 100);
 * points.length; // 200
 */
export function stratifiedDisk(rng: UniformRng, count: number, options?: CircleOptions): Float64Array;
export function stratifiedDisk<Out extends Floats>(rng: UniformRng, out: Out, options?: CircleOptions): Out;
export function stratifiedDisk(rng: UniformRng, size: number | Floats, options: CircleOptions = {}): Floats {
  const source = sourceOf(rng);
  const target = outputFor(size, 2);
  const { x, y, radius } = circleOf(options, target);
  const total = target.length / 2;
  const cell = strata(total, Math.max(1, Math.round(Math.sqrt(total))));
  const { mapSquare } = regionsKernel();
  const { fillF64 } = uniformKernel();
  let done = 0;
  return fillFromF64(target, 2, (out, count) => {
    fillF64(source.pointer, out, 2 * count);
    writePoints(out, count, (u, v, i) => {
      const [p, q] = cell(done + i, u, v);
      return [2 * p - 1, 2 * q - 1];
    });
    mapSquare(out, count, x, y, inward(radius, target));
    done += count;
  });
}
