import { checkChoice } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";
import { fill } from "../rng/fill.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { type CircleOptions, circleOf } from "./circle-options.js";
import { inward, roundedDown } from "./inward.js";
import { regionsKernel } from "./kernel.js";

/** How points come into a disk: see {@link uniformDisk}. */
export type DiskMethod = "rejection" | "polar" | "concentric";

/** Options of {@link uniformDisk}. */
export interface DiskOptions extends CircleOptions {
  /**
   * `"rejection"` (default) draws from the square around the disk until a point is inside, π/4 of the time: the fastest.
   * `"polar"` takes the radius as the root of a uniform number and a uniform angle, `"concentric"` maps squares around the
   * centre to circles: both take the same number of draws for every point.
   */
  readonly method?: DiskMethod;
}

/**
 * Uniform points in a disk, as x, y, x, y, …: every part of it gets its share by area.
 *
 * Give a count of points, or a Float64Array or Float32Array to fill. Around the centre 0 all points are inside the disk, in exact
 * arithmetic; with another centre the last rounding, of centre + offset, may put a point on the edge out by half an ulp of
 * the centre. The points are one stream, however it is cut. Radius 0 gives copies of the centre.
 *
 * Throws a TypeError for arguments of another kind, and a RangeError for a count that is no integer ≥ 0, an `out` of odd
 * length, a negative or infinite radius, or a disk that does not fit in the precision. Costs O(points).
 *
 * @example
 * const rng = createRng(1);
 * const points = uniformDisk(rng, 1000, { center: [5, 5], radius: 2 });
 * points.length; // 2000
 * Math.hypot(points[0] - 5, points[1] - 5) <= 2; // true
 */
export function uniformDisk(rng: UniformRng, count: number, options?: DiskOptions): Float64Array;
export function uniformDisk<Out extends Floats>(rng: UniformRng, out: Out, options?: DiskOptions): Out;
export function uniformDisk(rng: UniformRng, size: number | Floats, options: DiskOptions = {}): Floats {
  const source = sourceOf(rng);
  const target = outputFor(size, 2);
  const { method = "rejection" } = options;
  const { x, y, radius } = circleOf(options, target);
  const draw = drawerOf(method, target);
  const reach = method === "rejection" ? roundedDown(radius, target) : inward(radius, target);
  return fill(target, 2, (out, count) => draw(source.pointer, out, count, x, y, reach, 0, 1));
}

function drawerOf(method: DiskMethod, target: Floats): ReturnType<typeof regionsKernel>["polar"] {
  const kernel = regionsKernel();
  const single = target instanceof Float32Array;
  checkChoice(method, "method", ["rejection", "polar", "concentric"]);
  switch (method) {
    case "rejection":
      return single ? kernel.rejectionDiskF32 : kernel.rejectionDisk;
    case "polar":
      return single ? kernel.polarF32 : kernel.polar;
    case "concentric":
      return single ? kernel.concentricF32 : kernel.concentric;
  }
}
