import { type Floats, outputFor } from "../arguments.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { type RectangleOptions, rectangleOf } from "./rectangle.js";
import { strata } from "./strata.js";

/**
 * One uniform point in each of so many cells of a rectangle of equal area, as x, y, x, y, …: rows of cells that are about square.
 *
 * Sizes and errors are those of {@link rectangle}. Costs O(points).
 *
 * @example
 * const points = jitteredGrid(createRng(1), 4, { width: 2, height: 2 });
 * Array.from(points, Math.floor); // [0, 0, 1, 0, 0, 1, 1, 1]
 */
export function jitteredGrid(rng: UniformRng, count: number, options?: RectangleOptions): Float64Array;
export function jitteredGrid<Out extends Floats>(rng: UniformRng, out: Out, options?: RectangleOptions): Out;
export function jitteredGrid(rng: UniformRng, size: number | Floats, options: RectangleOptions = {}): Floats {
  sourceOf(rng);
  const target = outputFor(size, 2);
  const { x, y, width, height } = rectangleOf(options, target);
  const count = target.length / 2;
  const cell = strata(count, rowsFor(count, width, height));
  rng.random(target);
  for (let i = 0; i < count; i++) {
    const [u, v] = cell(i, target[2 * i]!, target[2 * i + 1]!);
    target[2 * i] = x + width * u;
    target[2 * i + 1] = y + height * v;
  }
  return target;
}

function rowsFor(count: number, width: number, height: number): number {
  const rows = width > 0 ? Math.round(Math.sqrt((height / width) * count)) : count;
  return Math.max(1, Math.min(count, rows));
}
