import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import type { MarginSettings } from "../face/margin.js";
import {
  adaFace,
  amSoftmax,
  arcFace,
  coco,
  combinedMargin,
  cosFace,
  curricularFace,
  l2Softmax,
  lSoftmax,
  magFace,
  modifiedSoftmax,
  normFace,
  softmax,
  sphereFace,
  subCenterArcFace,
} from "../face/presets.js";
import {
  type CosineLossOptions,
  type EmbeddingLossOptions,
  marginCosineLoss,
  marginEmbeddingLoss,
} from "./margin-loss.js";
import type { LabelsLike } from "./tensors.js";

type Preset<Options> = (options?: Options) => MarginSettings;

/** A loss of cosines `[batch, classes]` against labels, with a preset's options and those of the loss in one. */
export type CosineLoss<Options> = (
  cosines: Tensor,
  labels: LabelsLike,
  options?: Options & CosineLossOptions,
) => Scalar;

/** A loss of embeddings `[batch, dimension]` and class weights `[classes, dimension]` against labels, likewise. */
export type EmbeddingLoss<Options> = (
  embeddings: Tensor,
  weights: Tensor,
  labels: LabelsLike,
  options?: Options & EmbeddingLossOptions,
) => Scalar;

function onCosines<Options>(preset: Preset<Options>): CosineLoss<Options> {
  return (cosines, labels, options) => {
    const { labelSmoothing, reduction, ignoreIndex, onStats, embeddingNorms } = options ?? {};
    const rest = { labelSmoothing, reduction, ignoreIndex, onStats, embeddingNorms };
    return marginCosineLoss(cosines, labels, preset(options), rest);
  };
}

function onEmbeddings<Options>(preset: Preset<Options>): EmbeddingLoss<Options> {
  return (embeddings, weights, labels, options) => {
    const { labelSmoothing, reduction, ignoreIndex, onStats } = options ?? {};
    const rest = { labelSmoothing, reduction, ignoreIndex, onStats };
    return marginEmbeddingLoss(embeddings, weights, labels, preset(options), rest);
  };
}

type OptionsOf<Of> = Of extends (options?: infer Options) => MarginSettings ? NonNullable<Options> : never;

/** NormFace on cosines: see the preset `normFace` of `@kb/vision-losses/face`. */
export const normFaceLoss: CosineLoss<OptionsOf<typeof normFace>> = /* @__PURE__ */ onCosines(normFace);

/** Congenerous cosine on cosines: see the preset `coco` of `@kb/vision-losses/face`. */
export const cocoLoss: CosineLoss<OptionsOf<typeof coco>> = /* @__PURE__ */ onCosines(coco);

/** Additive-margin softmax on cosines: see the preset `amSoftmax` of `@kb/vision-losses/face`. */
export const amSoftmaxLoss: CosineLoss<OptionsOf<typeof amSoftmax>> = /* @__PURE__ */ onCosines(amSoftmax);

/** CosFace on cosines: see the preset `cosFace` of `@kb/vision-losses/face`. */
export const cosFaceLoss: CosineLoss<OptionsOf<typeof cosFace>> = /* @__PURE__ */ onCosines(cosFace);

/** ArcFace on cosines: see the preset `arcFace` of `@kb/vision-losses/face`. */
export const arcFaceLoss: CosineLoss<OptionsOf<typeof arcFace>> = /* @__PURE__ */ onCosines(arcFace);

/** The combined margin on cosines: see the preset `combinedMargin` of `@kb/vision-losses/face`. */
export const combinedMarginLoss: CosineLoss<OptionsOf<typeof combinedMargin>> =
  /* @__PURE__ */ onCosines(combinedMargin);

/** CurricularFace on cosines: see the preset `curricularFace` of `@kb/vision-losses/face`. */
export const curricularFaceLoss: CosineLoss<OptionsOf<typeof curricularFace>> =
  /* @__PURE__ */ onCosines(curricularFace);

/** Softmax, on embeddings and class weights: see the preset `softmax` of `@kb/vision-losses/face`. */
export const softmaxLoss: EmbeddingLoss<object> = /* @__PURE__ */ onEmbeddings(softmax);

/** Modified softmax, on embeddings and class weights: see the preset `modifiedSoftmax` of `@kb/vision-losses/face`. */
export const modifiedSoftmaxLoss: EmbeddingLoss<object> = /* @__PURE__ */ onEmbeddings(modifiedSoftmax);

/** L2-constrained softmax, on embeddings and class weights: see the preset `l2Softmax` of `@kb/vision-losses/face`. */
export const l2SoftmaxLoss: EmbeddingLoss<OptionsOf<typeof l2Softmax>> =
  /* @__PURE__ */ onEmbeddings(l2Softmax);

/** Large-margin softmax, on embeddings and class weights: see the preset `lSoftmax` of `@kb/vision-losses/face`. */
export const lSoftmaxLoss: EmbeddingLoss<OptionsOf<typeof lSoftmax>> = /* @__PURE__ */ onEmbeddings(lSoftmax);

/** SphereFace, on embeddings and class weights: see the preset `sphereFace` of `@kb/vision-losses/face`. */
export const sphereFaceLoss: EmbeddingLoss<OptionsOf<typeof sphereFace>> =
  /* @__PURE__ */ onEmbeddings(sphereFace);

/** Sub-center ArcFace: the weights hold `subCenters` rows for each class, on embeddings and class weights: see the preset `subCenterArcFace` of `@kb/vision-losses/face`. */
export const subCenterArcFaceLoss: EmbeddingLoss<OptionsOf<typeof subCenterArcFace>> =
  onEmbeddings(subCenterArcFace);

/** MagFace, with its reward for long embeddings, on embeddings and class weights: see the preset `magFace` of `@kb/vision-losses/face`. */
export const magFaceLoss: EmbeddingLoss<OptionsOf<typeof magFace>> = /* @__PURE__ */ onEmbeddings(magFace);

/** AdaFace, on embeddings and class weights: see the preset `adaFace` of `@kb/vision-losses/face`. */
export const adaFaceLoss: EmbeddingLoss<OptionsOf<typeof adaFace>> = /* @__PURE__ */ onEmbeddings(adaFace);
