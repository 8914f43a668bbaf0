export { type BinaryCrossEntropyOptions, binaryCrossEntropy } from "./detection/binary-cross-entropy.js";
export { centerness } from "./detection/centerness.js";
export {
  type CrossEntropyWithSmoothingOptions,
  crossEntropyWithSmoothing,
} from "./detection/cross-entropy-with-smoothing.js";
export {
  type DistributionFocalLossOptions,
  distributionFocalLoss,
} from "./detection/distribution-focal-loss.js";
export type { LossResult, NormalizerOptions } from "./detection/loss-result.js";
export { mish, mishBackward } from "./detection/mish.js";
export { type QualityFocalLossOptions, qualityFocalLoss } from "./detection/quality-focal-loss.js";
export { type SigmoidFocalLossOptions, sigmoidFocalLoss } from "./detection/sigmoid-focal-loss.js";
export { type SmoothL1Options, smoothL1 } from "./detection/smooth-l1.js";
