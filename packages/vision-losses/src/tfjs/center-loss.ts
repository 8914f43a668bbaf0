import { checkObject } from "@kb/checks";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import { centerLoss as centerLossOfArrays } from "../face/center-loss.js";
import { ringLoss as ringLossOfArrays } from "../face/ring-loss.js";
import { lossOp } from "./loss-op.js";
import { checkTensor, type LabelsLike, readFloats, readIntegers } from "./tensors.js";

/** Options of {@link centerLoss}. */
export interface CenterLossOptions {
  /** Weight, ≥ 0; default 0.003. */
  readonly lambda?: number | undefined;
  /** How far centers move towards their rows, 0 to 1; default 0.5. */
  readonly alpha?: number | undefined;
  /** Over the rows that are not ignored; default `"sum"`. */
  readonly reduction?: "mean" | "sum" | undefined;
  /** The label of rows that do not count; default −1. */
  readonly ignoreIndex?: number | undefined;
  /** Told where the centers go, `[classes, dimension]`: to assign to their variable. */
  readonly onCenters?: ((centers: Float32Array) => void) | undefined;
}

/**
 * Center loss of embeddings `[batch, dimension]` against centers `[classes, dimension]`, as a scalar that is differentiable by the
 * embeddings; `onCenters` is told where the centers go. Throws as `centerLoss` of `@kb/vision-losses/face` does.
 */
export function centerLoss(
  embeddings: Tensor,
  centers: Tensor,
  labels: LabelsLike,
  options: CenterLossOptions = {},
): Scalar {
  checkTensor(embeddings, "embeddings", 2);
  checkTensor(centers, "centers", 2);
  checkObject(options, "options");
  const { onCenters, ...rest } = options;
  const [batch, dimension] = embeddings.shape as [number, number];
  const shape = { batch, dimension, classes: centers.shape[0]! };
  const [own, given] = [readFloats(centers), readIntegers(labels)];
  return lossOp([embeddings], ([x]) => {
    const input = { embeddings: x!, centers: own, labels: given, ...shape, ...rest };
    const { loss, gradEmbeddings, newCenters } = centerLossOfArrays(input);
    onCenters?.(newCenters);
    return { loss, gradients: [gradEmbeddings] };
  });
}

/**
 * Ring loss of embeddings `[batch, dimension]` and a scalar radius, differentiable by both. Throws as `ringLoss` of
 * `@kb/vision-losses/face` does.
 */
export function ringLoss(
  embeddings: Tensor,
  radius: Tensor,
  options: { readonly lambda?: number | undefined } = {},
): Scalar {
  checkTensor(embeddings, "embeddings", 2);
  checkTensor(radius, "radius", 0);
  checkObject(options, "options");
  const [batch, dimension] = embeddings.shape as [number, number];
  return lossOp([embeddings, radius], ([x, r]) => {
    const input = { embeddings: x!, batch, dimension, radius: r![0]!, lambda: options.lambda };
    const { loss, gradEmbeddings, gradRadius } = ringLossOfArrays(input);
    return { loss, gradients: [gradEmbeddings, Float32Array.of(gradRadius)] };
  });
}
