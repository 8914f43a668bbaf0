import { checkFinite } from "@kb/checks";
import { checkBoxes } from "./check-boxes.js";

/**
 * The indices of the boxes, `[n, 4]` as x1, y1, x2, y2, whose width and height are both at least `minSize`.
 *
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 *
 * @example
 * removeSmall(Float32Array.of(0, 0, 8, 8, 0, 0, 8, 1), 2); // Int32Array [0]
 */
export function removeSmall(boxes: Float32Array, minSize: number): Int32Array {
  const n = checkBoxes(boxes, "boxes");
  checkFinite(minSize, "minSize", 0);
  const kept: number[] = [];
  for (let i = 0, at = 0; i < n; i++, at += 4) {
    const isLarge = boxes[at + 2]! - boxes[at]! >= minSize && boxes[at + 3]! - boxes[at + 1]! >= minSize;
    if (isLarge) kept.push(i);
  }
  return Int32Array.from(kept);
}
