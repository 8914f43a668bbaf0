import { checkCorners, type ValidateOptions } from "./check-boxes.js";

/**
 * The areas of boxes `[n, 4]` as x1, y1, x2, y2: a Float32Array `[n]`.
 *
 * O(n). Throws a TypeError or RangeError for boxes of the wrong kind or length, or unordered corners.
 *
 * @example
 * boxArea(Float32Array.of(0, 0, 2, 3, 5, 5, 5, 9)); // Float32Array [6, 0]
 */
export function boxArea(boxes: Float32Array, options?: ValidateOptions): Float32Array {
  const areas = new Float32Array(checkCorners(boxes, "boxes", options));
  for (let i = 0, at = 0; i < areas.length; i++, at += 4) {
    const [width, height] = [boxes[at + 2]! - boxes[at]!, boxes[at + 3]! - boxes[at + 1]!];
    areas[i] = width < 0 || height < 0 ? 0 : width * height;
  }
  return areas;
}
