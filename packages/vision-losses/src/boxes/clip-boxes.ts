import { checkFinite, checkObject } from "@kb/checks";
import { checkBoxes } from "./check-boxes.js";

/** The size of an image, in the boxes' unit. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Boxes `[n, 4]` as x1, y1, x2, y2, with what lies outside an image cut off; a fresh Float32Array.
 *
 * Boxes wholly outside become lines or points on the edge, which {@link removeSmall} finds. O(n). Throws a TypeError or RangeError for arguments of the wrong kind,
 * length or range.
 *
 * @example
 * clipBoxes(Float32Array.of(-5, 2, 12, 30), { width: 10, height: 20 }); // Float32Array [0, 2, 10, 20]
 */
export function clipBoxes(boxes: Float32Array, size: ImageSize): Float32Array {
  checkBoxes(boxes, "boxes");
  checkObject(size, "size");
  const { width, height } = size;
  checkFinite(width, "width", 0);
  checkFinite(height, "height", 0);
  return boxes.map((value, at) => Math.min(Math.max(value, 0), at % 2 === 0 ? width : height));
}
