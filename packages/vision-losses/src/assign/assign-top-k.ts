import { checkObject } from "@kb/checks";
import type { Assignment } from "./assignment.js";
import { MODE, type NearestOptions, selectNearest } from "./select-nearest.js";

/**
 * Which anchors belong to which objects by distance alone: the `topk` anchors of each level nearest to an object, if their centres lie in it.
 *
 * What {@link assignAtss} is without its threshold: arguments, order of ties and complexity are those.
 *
 * @example
 * const anchors = Float32Array.of(0, 0, 8, 8, 8, 0, 16, 8, 0, 0, 16, 16);
 * assignTopK(anchors, [2, 1], Float32Array.of(1, 0, 9, 9)).groundTruthIndex; // Int32Array [0, -1, 0]
 */
export function assignTopK(
  anchors: Float32Array,
  levels: ArrayLike<number>,
  groundTruth: Float32Array,
  options: NearestOptions = {},
): Assignment {
  checkObject(options, "options");
  return selectNearest(anchors, levels, groundTruth, options, MODE.all);
}
