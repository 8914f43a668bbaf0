import { checkObject } from "@kb/checks";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import type { MarginSettings } from "../face/margin.js";
import { type MarginSoftmaxResult, marginSoftmax } from "../face/margin-softmax.js";
import { marginSoftmaxLogits } from "../face/margin-softmax-logits.js";
import type { MarginStats, ReductionOptions } from "../face/reduction.js";
import { lossOp } from "./loss-op.js";
import { checkTensor, type LabelsLike, readFloats, readIntegers } from "./tensors.js";

/** Options of the losses on cosines. */
export interface CosineLossOptions extends ReductionOptions {
  /** Told what a step found: the share of right rows, and what curricularFace and adaFace go on from. */
  readonly onStats?: ((stats: MarginStats) => void) | undefined;
  /** `[batch]`: lengths of the embeddings, which magFace and adaFace need. Nothing flows back to them. */
  readonly embeddingNorms?: Tensor | undefined;
}

/** Options of the losses on embeddings. */
export interface EmbeddingLossOptions extends ReductionOptions {
  /** As {@link CosineLossOptions.onStats}, with the gradient of the scale. */
  readonly onStats?: ((stats: MarginSoftmaxResult["stats"]) => void) | undefined;
}

/**
 * The loss of cosines `[batch, classes]` against labels `[batch]` under a preset, as a differentiable scalar.
 *
 * `settings` is what a preset of `@kb/vision-losses/face` answers. Reads tensors synchronously, as every op here does. Throws as
 * `marginSoftmaxLogits` does.
 *
 * @example
 * ```ts
 * import { tensor2d } from "@tensorflow/tfjs";
 * import { marginCosineLoss } from "@kb/vision-losses/tfjs";
 *
 * const loss = marginCosineLoss(tensor2d([[0.9, 0.1]]), [0], cosFace({ s: 4, m: 0.25 }));
 * loss.dataSync()[0].toFixed(4); // "0.1051"
 * ```
 */
export function marginCosineLoss(
  cosines: Tensor,
  labels: LabelsLike,
  settings: MarginSettings,
  options: CosineLossOptions = {},
): Scalar {
  checkTensor(cosines, "cosines", 2);
  checkObject(settings, "settings");
  checkObject(options, "options");
  const { onStats, embeddingNorms, ...reduction } = options;
  if (embeddingNorms !== undefined) checkTensor(embeddingNorms, "embeddingNorms", 1);
  const [batch, classes] = cosines.shape as [number, number];
  const rest = {
    ...{ labels: readIntegers(labels), batch, classes },
    ...settings,
    ...reduction,
    embeddingNorms: embeddingNorms && readFloats(embeddingNorms),
  };
  return lossOp([cosines], ([given]) => {
    const { loss, gradCosines, stats } = marginSoftmaxLogits({ cosines: given!, ...rest });
    onStats?.(stats);
    return { loss, gradients: [gradCosines] };
  });
}

/**
 * The loss of embeddings `[batch, dimension]` against class weights `[classes, dimension]` and labels `[batch]` under any preset,
 * as a scalar that is differentiable by embeddings and weights.
 *
 * Angles near 0 and π are exact here, which float32 cosines do not resolve. Throws as `marginSoftmax` does.
 *
 * @example
 * ```ts
 * import { tensor2d } from "@tensorflow/tfjs";
 * import { marginEmbeddingLoss } from "@kb/vision-losses/tfjs";
 *
 * const [embeddings, weights] = [tensor2d([[3, 4]]), tensor2d([[1, 0], [0, 1]])];
 * const loss = marginEmbeddingLoss(embeddings, weights, [1], cosFace({ s: 4, m: 0.25 }));
 * loss.dataSync()[0].toFixed(4); // "0.7981"
 * ```
 */
export function marginEmbeddingLoss(
  embeddings: Tensor,
  weights: Tensor,
  labels: LabelsLike,
  settings: MarginSettings,
  options: EmbeddingLossOptions = {},
): Scalar {
  checkTensor(embeddings, "embeddings", 2);
  checkTensor(weights, "weights", 2);
  checkObject(settings, "settings");
  checkObject(options, "options");
  const { onStats, ...reduction } = options;
  const [batch, dimension] = embeddings.shape as [number, number];
  const classes = weights.shape[0]! / (settings.subCenters ?? 1);
  const rest = { labels: readIntegers(labels), batch, dimension, classes, ...settings, ...reduction };
  return lossOp([embeddings, weights], ([x, w]) => {
    const result = marginSoftmax({ embeddings: x!, weights: w!, ...rest });
    onStats?.(result.stats);
    return { loss: result.loss, gradients: [result.gradEmbeddings, result.gradWeights] };
  });
}
