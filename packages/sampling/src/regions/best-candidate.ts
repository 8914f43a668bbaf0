import { checkInteger, checkPositive } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { NearestGrid } from "./nearest-grid.js";

/** Options of {@link bestCandidate}. */
export interface BestCandidateOptions {
  /** Points lie in [0, width) × [0, height). Default 1. */
  readonly width?: number;
  readonly height?: number;
  /** How many places are tried for each point. Default 10. */
  readonly candidates?: number;
}

/**
 * Points of a rectangle that keep away from each other, as x, y, x, y, …: each is the one of so many uniform candidates that is farthest from
 * all points before it (Mitchell 1991). Any beginning of the points is spread well, and there are exactly as many as asked for.
 *
 * Sizes are those of {@link uniformDisk}. Throws a TypeError for arguments of another kind, and a RangeError for a width or height that
 * is not positive and finite, or less than one candidate. Costs about O(points · candidates).
 *
 * @example
 * bestCandidate(createRng(1), 50, { width: 2 }).length; // 100
 */
export function bestCandidate(rng: UniformRng, count: number, options?: BestCandidateOptions): Float64Array;
export function bestCandidate<Out extends Floats>(
  rng: UniformRng,
  out: Out,
  options?: BestCandidateOptions,
): Out;
export function bestCandidate(
  rng: UniformRng,
  size: number | Floats,
  { width = 1, height = 1, candidates = 10 }: BestCandidateOptions = {},
): Floats {
  sourceOf(rng);
  const target = outputFor(size, 2);
  checkPositive(width, "width");
  checkPositive(height, "height");
  checkInteger(candidates, "candidates", 1, 2 ** 20);
  const count = target.length / 2;
  const grid = new NearestGrid(width, height, count);
  for (let i = 0; i < count; i++) {
    let [bestX, bestY, farthest] = [0, 0, -1];
    for (let k = 0; k < candidates; k++) {
      const [x, y] = [rng() * width, rng() * height];
      const distance = grid.nearest(x, y, farthest);
      if (distance > farthest) [bestX, bestY, farthest] = [x, y, distance];
    }
    grid.add(bestX, bestY);
    target[2 * i] = bestX;
    target[2 * i + 1] = bestY;
  }
  return target;
}
