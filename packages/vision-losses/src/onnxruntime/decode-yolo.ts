import { checkInteger, checkObject } from "@kb/checks";
import { type DecodedYolo, type DecodeYoloOptions, decodeYolo } from "../boxes/decode-yolo.js";
import { type OrtTensor, readTensor } from "./ort-tensor.js";

/** Options of {@link decodeYoloTensor}: those for arrays, where layout, classes and objectness follow from the tensor's dimensions unless they are given. */
export interface DecodeYoloTensorOptions extends Partial<DecodeYoloOptions> {
  /** Which image of the batch; default 0. */
  readonly image?: number | undefined;
}

/** The numbers of a box before its classes. */
const BOX = 4;

/**
 * Boxes, scores and classes of one image from a YOLO model's output tensor: `[batch, 4 + classes, boxes]` as YOLOv8 and later export it, or `[batch, boxes, 5 + classes]` as YOLOv5 and v7.
 *
 * Without a layout, the longer axis counts boxes. The tensor's memory is read where it is. O(boxes · classes). Throws a TypeError or RangeError for a tensor that is not float32 with three dimensions, or not on the CPU
 * (`await tensor.getData()` brings it there), and for wrong options.
 *
 * @example
 * // As results.output0 of a session: two boxes, two classes.
 * const data = Float32Array.of(10, 50, 10, 50, 4, 8, 4, 8, 0.9, 0.1, 0.05, 0.2);
 * const { boxes, classes } = decodeYoloTensor({ data, dims: [1, 6, 2], type: "float32" }, { layout: "channels-first" });
 * boxes; // Float32Array [8, 8, 12, 12]
 * classes; // Int32Array [0]
 */
export function decodeYoloTensor(output: OrtTensor, options: DecodeYoloTensorOptions = {}): DecodedYolo {
  const { data, dims } = readTensor(output, "output");
  checkObject(options, "options");
  const { image = 0, ...settings } = options;
  if (dims.length !== 3) {
    throw new RangeError(
      `output must have 3 dimensions ([batch, channels, boxes] or [batch, boxes, channels]), got [${dims}]`,
    );
  }
  const [batch, rows, columns] = dims as readonly [number, number, number];
  checkInteger(image, "image", 0, batch - 1);
  const layout = settings.layout ?? (columns >= rows ? "channels-first" : "boxes-first");
  const channels = layout === "channels-first" ? rows : columns;
  const { objectness = layout === "boxes-first" } = settings;
  const { classes = channels - BOX - (objectness ? 1 : 0) } = settings;
  const expected = BOX + (objectness ? 1 : 0) + classes;
  if (channels !== expected) {
    throw new RangeError(
      `output must have ${expected} channels for ${classes} classes, got ${channels} of [${dims}]`,
    );
  }
  const size = rows * columns;
  return decodeYolo(data.subarray(image * size, (image + 1) * size), {
    ...settings,
    ...{ layout, classes, objectness },
  });
}
