import { checkChoice, checkObject } from "@kb/checks";
import type { Assignment } from "./assignment.js";
import { MODE, type NearestOptions, selectNearest } from "./select-nearest.js";

/** Options of {@link assignAtss}. */
export interface AssignAtssOptions extends NearestOptions {
  /**
   * What becomes of an object none of whose candidates reaches the threshold, which may exceed the largest IoU: `"none"` leaves it without an anchor, as
   * the paper does; `"max"` gives it the candidate that overlaps it most, if any does. Default `"none"`.
   */
  readonly fallback?: "none" | "max" | undefined;
}

/**
 * Which anchors belong to which objects by adaptive training sample selection: of the `topk` anchors of each level nearest to an object, by
 * centres, those whose IoU with it is at least the mean plus the standard deviation of all its candidates' are positive, if their centres lie in it.
 *
 * `anchors` `[n, 4]` and `groundTruth` `[m, 4]` as x1, y1, x2, y2; `levels`: how many anchors each level has, in their order. Equal
 * distances go by the lower index; an anchor that two objects claim goes to the larger IoU, then the lower index; a single candidate
 * deviates by 0. Levels smaller than `topk`, and images without objects, are as good as any. Decided in float64. O(n + m · (n / 32 + topk²)) where anchors
 * lie in a grid. Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Zhang et al., arXiv 1912.02424.
 *
 * @example
 * const anchors = Float32Array.of(0, 0, 8, 8, 8, 0, 16, 8, 0, 0, 16, 16);
 * const assignment = assignAtss(anchors, [2, 1], Float32Array.of(1, 0, 9, 8));
 * assignment.groundTruthIndex; // Int32Array [0, -1, -1]
 * assignment.candidates; // Int32Array [0, 1, 2]
 */
export function assignAtss(
  anchors: Float32Array,
  levels: ArrayLike<number>,
  groundTruth: Float32Array,
  options: AssignAtssOptions = {},
): Assignment {
  checkObject(options, "options");
  const { fallback = "none" } = options;
  checkChoice(fallback, "fallback", ["none", "max"]);
  const mode = fallback === "max" ? MODE.adaptive + MODE.atLeastOne : MODE.adaptive;
  return selectNearest(anchors, levels, groundTruth, options, mode);
}
