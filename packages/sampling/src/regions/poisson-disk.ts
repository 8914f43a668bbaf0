import { checkFunction, checkInteger, checkObject, checkPositive, describe } from "@kb/checks";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { growPoissonDisk } from "./poisson-disk-grow.js";
import { cellsOf, runPoissonDisk } from "./poisson-disk-kernel.js";

/** Options of {@link poissonDisk}. */
export interface PoissonDiskOptions {
  /** Points lie in [0, width) × [0, height). */
  readonly width: number;
  readonly height: number;
  /** The least distance between points, or with `density` the least that it answers. */
  readonly radius: number;
  /** How many candidates in a row must fail around a point before it is given up; rounded up to a multiple of four. Default 30. */
  readonly tries?: number;
  /** Whether the left edge is the right one's neighbour, and the top the bottom's, so that copies tile the plane. Default false. */
  readonly periodic?: boolean;
  /** The distance wanted at (x, y), at least `radius`: a function makes the density vary, and is asked for every candidate. */
  readonly density?: (x: number, y: number) => number;
}

/**
 * Points of a rectangle that are no closer to each other than a radius and fill it densely, as x, y, x, y, …: Bridson's
 * Poisson-disc sampling. With `density` two points are at least the smaller of their two distances apart.
 *
 * How many there come out depends on `rng`: about 0.70 · width · height / radius². Throws a TypeError for arguments of another kind, and
 * a RangeError for a width, height or radius that is not positive and finite, less than one try, a radius so small that the
 * grid would have more than 2²⁶ cells, or a `density` that answers less than `radius` or no finite number. Costs O(points) and
 * about 40 bytes of WebAssembly memory a point while it runs; with `density`, in TypeScript, O(points · (distance / radius)²).
 *
 * Source: R. Bridson, Fast Poisson disk sampling in arbitrary dimensions (2007), with candidates nearer to their point, which
 * packs more densely, and tested four at a time.
 *
 * @example
 * const points = poissonDisk(createRng(1), { width: 100, height: 50, radius: 5 });
 * points.length > 2 * 120; // true
 * poissonDisk(createRng(1), { width: 1, height: 1, radius: 2 }).length; // 2
 */
export function poissonDisk(rng: UniformRng, options: PoissonDiskOptions): Float64Array {
  const source = sourceOf(rng);
  checkObject(options, "options");
  const { width, height, radius, tries = 30, periodic = false, density } = options;
  checkPositive(width, "width");
  checkPositive(height, "height");
  checkPositive(radius, "radius");
  checkInteger(tries, "tries", 1, 2 ** 20);
  if (typeof periodic !== "boolean") {
    throw new TypeError(`periodic must be a boolean, got ${describe(periodic)}`);
  }
  if (density !== undefined) checkFunction(density, "density");

  const cells = cellsOf(width, height, radius);
  // The kernel's torus needs room for a candidate and its neighbours without meeting either again behind the edge.
  const narrow = periodic && Math.min(cells.columns, cells.rows) < 10;
  if (density === undefined && !narrow) {
    return runPoissonDisk(source.pointer, { width, height, radius, tries, periodic, cells });
  }
  return growPoissonDisk(rng, {
    width,
    height,
    radius,
    tries,
    periodic,
    density: density ?? (() => radius),
    cells,
  });
}
