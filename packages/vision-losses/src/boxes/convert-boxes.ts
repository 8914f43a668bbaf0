import { checkChoice } from "@kb/checks";
import { checkBoxes } from "./check-boxes.js";

/** Four numbers of a box: two corners; a corner and sizes (COCO); or the centre and sizes (YOLO). */
export type BoxFormat = "xyxy" | "xywh" | "cxcywh";

/** Where the box begins, in its size, seen from the first number of each format that has a size. */
const ORIGIN = { xywh: 0, cxcywh: 0.5 } as const;

/**
 * The same boxes, `[n, 4]`, written in another format; a fresh Float32Array.
 *
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or word.
 *
 * @example
 * convertBoxes(Float32Array.of(10, 20, 30, 60), "xyxy", "cxcywh"); // Float32Array [20, 40, 20, 40]
 */
export function convertBoxes(boxes: Float32Array, from: BoxFormat, to: BoxFormat): Float32Array {
  checkBoxes(boxes, "boxes");
  checkChoice(from, "from", ["xyxy", "xywh", "cxcywh"]);
  checkChoice(to, "to", ["xyxy", "xywh", "cxcywh"]);
  const converted = boxes.slice();
  if (from === to) return converted;
  for (let at = 0; at < boxes.length; at += 4) {
    for (let axis = at; axis < at + 2; axis++) {
      const [first, second] = [boxes[axis]!, boxes[axis + 2]!];
      const size = from === "xyxy" ? second - first : second;
      const start = from === "xyxy" ? first : first - ORIGIN[from] * size;
      const end = from === "xyxy" ? second : start + size;
      converted[axis] = to === "cxcywh" ? start + size / 2 : start;
      converted[axis + 2] = to === "xyxy" ? end : size;
    }
  }
  return converted;
}
