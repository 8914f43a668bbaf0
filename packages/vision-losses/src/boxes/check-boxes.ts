import { checkTypedArray } from "@kb/checks";

/** Checks that `boxes` is a Float32Array `[n, 4]`, and answers n. */
export function checkBoxes(boxes: unknown, name: string): number {
  checkTypedArray(boxes, name, [Float32Array]);
  if (boxes.length % 4 !== 0) {
    throw new RangeError(`${name} must have 4 numbers for each box ([n, 4]), got ${boxes.length} elements`);
  }
  return boxes.length / 4;
}

/** Option of what takes boxes by corners. */
export interface ValidateOptions {
  /** Whether boxes with x2 < x1 or y2 < y1 are refused; default true. Without, they have no area and overlap nothing. */
  readonly validate?: boolean | undefined;
}

/** As {@link checkBoxes}, for boxes by corners: x2 ≥ x1 and y2 ≥ y1, unless they are not to be validated. NaN passes. */
export function checkCorners(
  boxes: unknown,
  name: string,
  { validate = true }: ValidateOptions = {},
): number {
  const n = checkBoxes(boxes, name);
  if (!validate) return n;
  const corners = boxes as Float32Array;
  for (let at = 0; at < corners.length; at += 4) {
    if (corners[at + 2]! < corners[at]! || corners[at + 3]! < corners[at + 1]!) {
      const box = Array.from(corners.subarray(at, at + 4)).join(", ");
      throw new RangeError(
        `${name}[${at / 4}] must be x1, y1, x2, y2 with x2 ≥ x1 and y2 ≥ y1, got ${box} (validate: false lets it pass)`,
      );
    }
  }
  return n;
}
