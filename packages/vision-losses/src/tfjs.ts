export type { BoxLossOptions } from "./boxes/box-loss.js";
export type { ValidateOptions } from "./boxes/check-boxes.js";
export type { NmsOptions } from "./boxes/nms.js";
export type { CornerPoolBackwardOptions, CornerPoolDirection } from "./corner/corner-pool.js";
export type {
  BinaryCrossEntropyOptions,
  CrossEntropyWithSmoothingOptions,
  DistributionFocalLossOptions,
  NormalizerOptions,
  QualityFocalLossOptions,
  SigmoidFocalLossOptions,
  SmoothL1Options,
} from "./detection.js";
export type { AngleBranch, Margin, MarginSettings } from "./face/margin.js";
export type { MarginSoftmaxResult } from "./face/margin-softmax.js";
export type { ArcFaceOptions, Numbers } from "./face/presets.js";
export type { MarginStats, ReductionOptions } from "./face/reduction.js";
export {
  type BoxLoss,
  ciouLoss,
  diouLoss,
  giouLoss,
  iouLoss,
  logIouLoss,
  type TensorBoxLossOptions,
} from "./tfjs/box-losses.js";
export { type CenterLossOptions, centerLoss, ringLoss } from "./tfjs/center-loss.js";
export { cornerPool } from "./tfjs/corner-pool.js";
export {
  binaryCrossEntropy,
  crossEntropyWithSmoothing,
  distributionFocalLoss,
  type PairLoss,
  qualityFocalLoss,
  sigmoidFocalLoss,
  smoothL1,
} from "./tfjs/detection-losses.js";
export {
  adaFaceLoss,
  amSoftmaxLoss,
  arcFaceLoss,
  type CosineLoss,
  cocoLoss,
  combinedMarginLoss,
  cosFaceLoss,
  curricularFaceLoss,
  type EmbeddingLoss,
  l2SoftmaxLoss,
  lSoftmaxLoss,
  magFaceLoss,
  modifiedSoftmaxLoss,
  normFaceLoss,
  softmaxLoss,
  sphereFaceLoss,
  subCenterArcFaceLoss,
} from "./tfjs/face-losses.js";
export {
  type CosineLossOptions,
  type EmbeddingLossOptions,
  marginCosineLoss,
  marginEmbeddingLoss,
} from "./tfjs/margin-loss.js";
export {
  nonMaxSuppression,
  nonMaxSuppressionAsync,
  type TensorNmsOptions,
} from "./tfjs/non-max-suppression.js";
export type { LabelsLike } from "./tfjs/tensors.js";
