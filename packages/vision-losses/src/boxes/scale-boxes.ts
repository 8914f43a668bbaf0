import { checkFinite } from "@kb/checks";
import { checkBoxes } from "./check-boxes.js";

/**
 * Boxes `[n, 4]`, of any format, with horizontal numbers times `x` and vertical ones times `y`: from shares of an image to pixels by its
 * width and height, or back by their inverses.
 *
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 *
 * @example
 * scaleBoxes(Float32Array.of(0.25, 0.5, 0.75, 1), 640, 480); // Float32Array [160, 240, 480, 480]
 */
export function scaleBoxes(boxes: Float32Array, x: number, y: number): Float32Array {
  checkBoxes(boxes, "boxes");
  checkFinite(x, "x");
  checkFinite(y, "y");
  return boxes.map((value, at) => value * (at % 2 === 0 ? x : y));
}
