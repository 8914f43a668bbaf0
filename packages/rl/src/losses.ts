export type { Floats, FloatsOf } from "./arguments.js";
export type { KlKind } from "./kl.js";
export { type A2cLoss, type A2cLossInput, a2cLoss } from "./losses/a2c-loss.js";
export type { Aggregation, AggregationOptions } from "./losses/aggregation.js";
export { type CispoLossInput, cispoLoss } from "./losses/cispo-loss.js";
export {
  type CombinedLoss,
  combineLosses,
  type GradientsOf,
  type LossResult,
  type Merged,
  type WeightedLoss,
} from "./losses/combine-losses.js";
export { type DpgActorGradient, type DpgActorInput, dpgActorGradient } from "./losses/dpg-actor-gradient.js";
export { type DpoKind, type DpoLoss, type DpoLossInput, dpoLoss } from "./losses/dpo-loss.js";
export { explain, type FormulaFormat } from "./losses/explain.js";
export {
  type GaussianGradient,
  type GaussianGradientInput,
  type GaussianInput,
  gaussianGradient,
  gaussianLogProbs,
} from "./losses/gaussian-log-probs.js";
export { type GrpoLossInput, grpoLoss } from "./losses/grpo-loss.js";
export { type GspoLoss, type GspoLossInput, gspoLoss } from "./losses/gspo-loss.js";
export { type KlEstimate, type KlEstimateInput, klEstimate } from "./losses/kl-estimate.js";
export { type KtoLoss, type KtoLossInput, ktoLoss } from "./losses/kto-loss.js";
export { type CrossEntropy, type CrossEntropyInput, crossEntropy } from "./losses/logits/cross-entropy.js";
export { type Entropy, type EntropyInput, entropy } from "./losses/logits/entropy.js";
export type { FusedLossName, FusedPolicyLossOptions } from "./losses/logits/fused-options.js";
export {
  type FusedPolicyLoss,
  type FusedPolicyLossInput,
  fusedPolicyLoss,
} from "./losses/logits/fused-policy-loss.js";
export {
  type LogProbs,
  type LogProbsGradientOptions,
  logProbs,
  logProbsGradient,
} from "./losses/logits/log-probs.js";
export type { LogitShape } from "./losses/logits/logit-rows.js";
export { type OffPolicyLossInput, offPolicyLoss } from "./losses/off-policy-loss.js";
export { type PolicyLossMaker, registerPolicyLoss } from "./losses/own-policy-losses.js";
export type { PolicyLoss, PolicyLossInput, RatioLossInput } from "./losses/policy-loss.js";
export { type PpoClipLossInput, ppoClipLoss } from "./losses/ppo-clip-loss.js";
export { reinforceLoss } from "./losses/reinforce-loss.js";
export {
  type RewardModelLoss,
  type RewardModelLossInput,
  rewardModelLoss,
} from "./losses/reward-model-loss.js";
export { type SapoLossInput, sapoLoss } from "./losses/sapo-loss.js";
export type { TokenStats } from "./losses/stats.js";
export { type TdTarget, type TdTargetInput, tdTarget } from "./losses/td-target.js";
export type { ClipOptions } from "./losses/terms/clipped-surrogate.js";
export type { KlPenaltyOptions } from "./losses/terms/kl-penalty.js";
export type { ClippedImportanceOptions } from "./losses/terms/score-function.js";
export type { SoftGateOptions } from "./losses/terms/soft-gate.js";
export type {
  LogRatioClamp,
  RatioSample,
  TokenLoss,
  TokenSample,
  TokenSums,
  TokenTerms,
} from "./losses/token-loss.js";
export { type ValueLoss, type ValueLossInput, valueLoss } from "./losses/value-loss.js";
export { presets } from "./presets.js";
export { type ShiftInput, shift } from "./tokens/shift.js";
export type { TokenShape } from "./tokens/valid-tokens.js";
