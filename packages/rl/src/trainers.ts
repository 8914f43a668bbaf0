export { A2cTraining, a2c } from "./trainers/a2c.js";
export type { ActionHead } from "./trainers/action-head.js";
export type { ActionNoiseOptions } from "./trainers/action-noise.js";
export type { ActorCriticOptions } from "./trainers/actor-critic.js";
export type { Agent } from "./trainers/agent.js";
export { type DdpgOptions, DdpgTraining, type DeterministicModels, ddpg } from "./trainers/ddpg.js";
export { type Actor, type EvaluationOptions, evaluate } from "./trainers/evaluate.js";
export {
  type AlignmentOptions,
  type AlignmentProgress,
  AlignmentTraining,
} from "./trainers/language/alignment-training.js";
export type { Answers } from "./trainers/language/answers.js";
export { type CriticFreeOptions, CriticFreeTraining } from "./trainers/language/critic-free-training.js";
export { type DpoOptions, DpoTraining, dpo } from "./trainers/language/dpo.js";
export type { GroupLossName, GroupLossOptions } from "./trainers/language/group-loss.js";
export { type GroupOptions, GroupTraining } from "./trainers/language/group-training.js";
export { type GrpoOptions, GrpoTraining, grpo } from "./trainers/language/grpo.js";
export {
  type LanguageProgress,
  type LanguageTrainerOptions,
  LanguageTraining,
} from "./trainers/language/language-training.js";
export type { MemoryReport, ModelMemory } from "./trainers/language/memory.js";
export { ppoMax } from "./trainers/language/ppo-max.js";
export { type PpoMaxOptions, PpoMaxTraining } from "./trainers/language/ppo-max-training.js";
export { preferencePairs } from "./trainers/language/preference-pairs.js";
export {
  type ReinforcePlusPlusOptions,
  ReinforcePlusPlusTraining,
  reinforcePlusPlus,
} from "./trainers/language/reinforce-plus-plus.js";
export type { RenewalOptions, RewardRenewalOptions } from "./trainers/language/renewal.js";
export { processReward, type Reward, type StepRewards, scoreAnswers } from "./trainers/language/reward.js";
export { rloo } from "./trainers/language/rloo.js";
export type { ScheduleOptions } from "./trainers/language/schedule.js";
export {
  type SupervisedFineTuneOptions,
  SupervisedFineTuning,
  supervisedFineTune,
} from "./trainers/language/supervised-fine-tune.js";
export {
  type Example,
  type PreferencePair,
  type TokenBatch,
  tokenBatch,
} from "./trainers/language/token-batch.js";
export {
  RewardModelTraining,
  type TrainRewardModelOptions,
  trainRewardModel,
} from "./trainers/language/train-reward-model.js";
export {
  type LearningCurve,
  type LearningCurvesOptions,
  learningCurves,
} from "./trainers/learning-curves.js";
export {
  type OffPolicyActorCriticOptions,
  OffPolicyActorCriticTraining,
  offPolicyActorCritic,
} from "./trainers/off-policy-actor-critic.js";
export type { TrainerOptions } from "./trainers/options.js";
export { type PpoOptions, PpoTraining, ppo } from "./trainers/ppo.js";
export {
  type QActorCriticOptions,
  QActorCriticTraining,
  qActorCritic,
} from "./trainers/q-actor-critic.js";
export { type ReinforceOptions, ReinforceTraining, reinforce } from "./trainers/reinforce.js";
export { Resumable } from "./trainers/resumable.js";
export { type Progress, Training } from "./trainers/training.js";
