export { annealedLambda } from "./face/annealed-lambda.js";
export { type CenterLossInput, type CenterLossResult, centerLoss } from "./face/center-loss.js";
export { type DecisionAngles, decisionAngles } from "./face/decision-angles.js";
export { type EqualErrorRate, equalErrorRate } from "./face/equal-error-rate.js";
export type { AngleBranch, Margin, MarginSettings } from "./face/margin.js";
export { type MarginSoftmaxInput, type MarginSoftmaxResult, marginSoftmax } from "./face/margin-softmax.js";
export {
  type MarginSoftmaxLogitsInput,
  type MarginSoftmaxLogitsResult,
  marginSoftmaxLogits,
} from "./face/margin-softmax-logits.js";
export {
  type ArcFaceOptions,
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
  type Numbers,
  normFace,
  softmax,
  sphereFace,
  subCenterArcFace,
} from "./face/presets.js";
export type { MarginStats, ReductionOptions } from "./face/reduction.js";
export { type RingLossInput, type RingLossResult, ringLoss } from "./face/ring-loss.js";
export { type RocCurve, rocCurve } from "./face/roc-curve.js";
export { type ScaleLowerBoundOptions, scaleLowerBound } from "./face/scale-lower-bound.js";
export { targetLogitCurve } from "./face/target-logit-curve.js";
export { type VerificationAccuracy, verificationAccuracy } from "./face/verification-accuracy.js";
