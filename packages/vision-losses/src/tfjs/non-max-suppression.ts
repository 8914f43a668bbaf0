import { checkObject } from "@kb/checks";
import { type Tensor, type Tensor1D, tensor1d } from "@tensorflow/tfjs-core";
import { type NmsOptions, nms } from "../boxes/nms.js";
import { checkTensor, type LabelsLike, readFloats, readIntegers } from "./tensors.js";

/** Options of {@link nonMaxSuppression}: those of `nms` of `@kb/vision-losses/boxes`, with classes as a tensor too. */
export interface TensorNmsOptions extends Omit<NmsOptions, "classes"> {
  readonly classes?: LabelsLike | undefined;
}

/**
 * The indices, int32, of the boxes `[n, 4]` that stay, by falling score. Corners may come as x1, y1, x2, y2 or, as tf.image has
 * them, y1, x1, y2, x2. Throws as `nms` does.
 *
 * @example
 * ```ts
 * import { tensor1d, tensor2d } from "@tensorflow/tfjs";
 * import { nonMaxSuppression } from "@kb/vision-losses/tfjs";
 *
 * const boxes = tensor2d([[0, 0, 10, 10], [0, 0, 10, 9], [20, 20, 30, 30]]);
 * const kept = nonMaxSuppression(boxes, tensor1d([0.5, 0.9, 0.8]), { iou: 0.5 });
 * kept.dataSync(); // Int32Array [1, 2]
 * ```
 */
export function nonMaxSuppression(boxes: Tensor, scores: Tensor, options: TensorNmsOptions = {}): Tensor1D {
  const settings = readOptions(boxes, scores, options);
  return tensor1d(nms(readFloats(boxes), readFloats(scores), settings), "int32");
}

/** As {@link nonMaxSuppression}, waiting for the tensors without holding up the thread, as backends on a GPU ask for. */
export async function nonMaxSuppressionAsync(
  boxes: Tensor,
  scores: Tensor,
  options: TensorNmsOptions = {},
): Promise<Tensor1D> {
  const settings = readOptions(boxes, scores, options);
  const [corners, ranks] = await Promise.all([boxes.data<"float32">(), scores.data<"float32">()]);
  return tensor1d(nms(corners, ranks, settings), "int32");
}

function readOptions(boxes: unknown, scores: unknown, options: TensorNmsOptions): NmsOptions {
  checkTensor(boxes, "boxes", 2);
  checkTensor(scores, "scores", 1);
  checkObject(options, "options");
  const { classes, ...rest } = options;
  return { ...rest, classes: classes === undefined ? undefined : readIntegers(classes, "classes") };
}
