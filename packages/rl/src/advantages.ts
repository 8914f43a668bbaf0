export { AdaptiveKlController, type AdaptiveKlOptions } from "./advantages/adaptive-kl-controller.js";
export { type DiscountedReturnsInput, discountedReturns } from "./advantages/discounted-returns.js";
export { type Advantages, type GaeInput, gae } from "./advantages/gae.js";
export {
  type GroupAdvantageKind,
  type GroupAdvantageOptions,
  groupAdvantages,
} from "./advantages/group-advantages.js";
export type { GroupAdvantages } from "./advantages/groups.js";
export { type KlShapedRewardsInput, klShapedRewards } from "./advantages/kl-shaped-rewards.js";
export { type OverlongPenaltyOptions, overlongPenalty } from "./advantages/overlong-penalty.js";
export { type GroupAdvantageRule, registerGroupAdvantage } from "./advantages/own-group-advantages.js";
export { type ProcessAdvantagesInput, processAdvantages } from "./advantages/process-advantages.js";
export {
  type ReinforcePlusPlusInput,
  reinforcePlusPlusAdvantages,
} from "./advantages/reinforce-plus-plus-advantages.js";
export type { RolloutShape } from "./advantages/rollout.js";
export {
  type NormaliseOptions,
  RunningMoments,
  type RunningMomentsState,
} from "./advantages/running-moments.js";
export { type TokenGaeInput, tokenGae } from "./advantages/token-gae.js";
export { type Vtrace, type VtraceInput, vtrace } from "./advantages/vtrace.js";
export { type WhitenOptions, whiten } from "./advantages/whiten.js";
export type { Floats, FloatsOf } from "./arguments.js";
export type { KlKind } from "./kl.js";
export type { TokenShape } from "./tokens/valid-tokens.js";
