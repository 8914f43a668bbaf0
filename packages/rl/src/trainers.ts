export { A2cTraining, a2c } from "./trainers/a2c.js";
export type { ActionHead } from "./trainers/action-head.js";
export type { ActionNoiseOptions } from "./trainers/action-noise.js";
export type { ActorCriticOptions } from "./trainers/actor-critic.js";
export type { Agent } from "./trainers/agent.js";
export { type DdpgOptions, DdpgTraining, type DeterministicModels, ddpg } from "./trainers/ddpg.js";
export { type Actor, type EvaluationOptions, evaluate } from "./trainers/evaluate.js";
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
