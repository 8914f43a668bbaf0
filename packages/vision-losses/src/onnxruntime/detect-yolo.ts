import { checkObject } from "@kb/checks";
import type { DecodedYolo } from "../boxes/decode-yolo.js";
import { type NmsOptions, nmsWithScores } from "../boxes/nms.js";
import { type DecodeYoloTensorOptions, decodeYoloTensor } from "./decode-yolo.js";
import type { OrtTensor } from "./ort-tensor.js";

/** Options of {@link detectYolo}. */
export interface DetectYoloOptions extends DecodeYoloTensorOptions {
  /** How boxes that overlap are suppressed, class by class unless `classAgnostic`. */
  readonly nms?: Omit<NmsOptions, "classes"> | undefined;
  /** Whether boxes of different classes suppress each other; default false. */
  readonly classAgnostic?: boolean | undefined;
}

/**
 * What a YOLO model found in one image, best first: {@link decodeYoloTensor}, then non-maximum suppression.
 *
 * O(boxes · classes + kept · candidates). Throws a TypeError or RangeError for a wrong tensor or wrong options.
 *
 * @example
 * // Boxes 0 and 1 are nearly the same.
 * const data = Float32Array.of(10, 10.5, 50, 10, 10, 50, 4, 4, 8, 4, 4, 8, 0.9, 0.8, 0.7);
 * const found = detectYolo({ data, dims: [1, 5, 3], type: "float32" }, { layout: "channels-first" });
 * found.indices; // Int32Array [0, 2]
 */
export function detectYolo(output: OrtTensor, options: DetectYoloOptions = {}): DecodedYolo {
  checkObject(options, "options");
  const { nms = {}, classAgnostic = false, ...settings } = options;
  checkObject(nms, "nms");
  const { boxes, scores, classes, indices } = decodeYoloTensor(output, settings);
  // A network may give a box a negative width.
  const suppression = { validate: false, ...nms, ...(classAgnostic ? {} : { classes }) };
  const { indices: kept, scores: left } = nmsWithScores(boxes, scores, suppression);
  return {
    boxes: Float32Array.from({ length: 4 * kept.length }, (_, at) => boxes[4 * kept[at >> 2]! + (at & 3)]!),
    scores: left,
    classes: kept.map((at) => classes[at]!),
    indices: kept.map((at) => indices[at]!),
  };
}
