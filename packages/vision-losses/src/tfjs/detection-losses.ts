import { checkObject } from "@kb/checks";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import * as arrays from "../detection.js";
import { lossOp } from "./loss-op.js";
import { checkTensor, type LabelsLike, readFloats, readIntegers } from "./tensors.js";

/** A loss of predictions against targets of the same shape; differentiable by the predictions. */
export type PairLoss<Options> = (predicted: Tensor, targets: Tensor, options?: Options) => Scalar;

function lossOf<Options>(
  compute: (predicted: Float32Array, targets: Float32Array, options?: Options) => arrays.LossResult,
): PairLoss<Options> {
  return (predicted, targets, options) => {
    checkTensor(predicted, "predicted", predicted?.shape?.length ?? 0);
    checkTensor(targets, "targets", targets?.shape?.length ?? 0);
    const to = readFloats(targets);
    return lossOp([predicted], ([from]) => {
      const { loss, grad } = compute(from!, to, options);
      return { loss, gradients: [grad] };
    });
  };
}

/** Focal loss of logits against targets between 0 and 1: see `@kb/vision-losses/detection`. */
export const sigmoidFocalLoss: PairLoss<arrays.SigmoidFocalLossOptions> = /* @__PURE__ */ lossOf(
  arrays.sigmoidFocalLoss,
);

/** Quality focal loss of logits against qualities between 0 and 1: see `@kb/vision-losses/detection`. */
export const qualityFocalLoss: PairLoss<arrays.QualityFocalLossOptions> = /* @__PURE__ */ lossOf(
  arrays.qualityFocalLoss,
);

/** Cross-entropy of logits against targets between 0 and 1: see `@kb/vision-losses/detection`. */
export const binaryCrossEntropy: PairLoss<arrays.BinaryCrossEntropyOptions> = /* @__PURE__ */ lossOf(
  arrays.binaryCrossEntropy,
);

/** Smooth L1 loss: see `@kb/vision-losses/detection`. */
export const smoothL1: PairLoss<arrays.SmoothL1Options> = /* @__PURE__ */ lossOf(arrays.smoothL1);

/** Distribution focal loss of logits `[n, bins]` against distances `[n]`: see `@kb/vision-losses/detection`. */
export function distributionFocalLoss(
  logits: Tensor,
  targets: Tensor,
  options: Omit<arrays.DistributionFocalLossOptions, "bins" | "weights"> & {
    readonly weights?: Tensor | undefined;
  } = {},
): Scalar {
  checkTensor(logits, "logits", 2);
  checkTensor(targets, "targets", 1);
  checkObject(options, "options");
  const { weights, ...rest } = options;
  if (weights !== undefined) checkTensor(weights, "weights", 1);
  const settings = { ...rest, bins: logits.shape[1]!, weights: weights && readFloats(weights) };
  const to = readFloats(targets);
  return lossOp([logits], ([from]) => {
    const { loss, grad } = arrays.distributionFocalLoss(from!, to, settings);
    return { loss, gradients: [grad] };
  });
}

/** Softmax cross-entropy of logits `[n, classes]` against smoothed labels `[n]`: see `@kb/vision-losses/detection`. */
export function crossEntropyWithSmoothing(
  logits: Tensor,
  labels: LabelsLike,
  options: Omit<arrays.CrossEntropyWithSmoothingOptions, "classes"> = {},
): Scalar {
  checkTensor(logits, "logits", 2);
  checkObject(options, "options");
  const [given, classes] = [readIntegers(labels), logits.shape[1]!];
  return lossOp([logits], ([from]) => {
    const { loss, grad } = arrays.crossEntropyWithSmoothing(from!, given, { ...options, classes });
    return { loss, gradients: [grad] };
  });
}
