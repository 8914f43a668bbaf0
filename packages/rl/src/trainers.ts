export { type EvaluationOptions, evaluate } from "./trainers/evaluate.js";
export type { TrainerOptions } from "./trainers/options.js";
export { type PpoOptions, PpoTraining, ppo } from "./trainers/ppo.js";
export { type Progress, Training } from "./trainers/training.js";
