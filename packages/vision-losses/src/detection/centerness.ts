import { checkTypedArray } from "@kb/checks";
import { checkCorners } from "../boxes/check-boxes.js";

/**
 * How central points lie in their boxes, as FCOS has it: √(min(l, r) / max(l, r) · min(t, b) / max(t, b)), 1 at the centre and 0 on the edge or outside; a
 * Float32Array `[n]`.
 *
 * `points` `[n, 2]`, `boxes` `[n, 4]` as x1, y1, x2, y2, in pairs. O(n). Throws a TypeError or RangeError for arguments of the wrong kind or length. Source: Tian et al.,
 * arXiv 1904.01355.
 *
 * @example
 * centerness(Float32Array.of(5, 5, 2, 5), Float32Array.of(0, 0, 10, 10, 0, 0, 10, 10)); // Float32Array [1, 0.5]
 */
export function centerness(points: Float32Array, boxes: Float32Array): Float32Array {
  const n = checkCorners(boxes, "boxes");
  checkTypedArray(points, "points", [Float32Array], n * 2, "[n, 2], as boxes");
  return Float32Array.from({ length: n }, (_, i) => {
    const along = (axis: number) => {
      const before = points[2 * i + axis]! - boxes[4 * i + axis]!;
      const behind = boxes[4 * i + axis + 2]! - points[2 * i + axis]!;
      const least = Math.min(before, behind);
      return least <= 0 ? 0 : least / Math.max(before, behind);
    };
    return Math.sqrt(along(0) * along(1));
  });
}
