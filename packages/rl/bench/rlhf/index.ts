export { type Arm, arms, CRITIC_RATE, ITERATIONS, RATE, sharedOptions } from "./arms.js";
export { GOAL, type Look, look } from "./look.js";
export { BEST, melody } from "./melody.js";
export { names } from "./names.js";
export {
  type FoundationStage,
  type Foundations,
  layFoundations,
  layingFoundations,
  nameModel,
  type PipelineOptions,
  sampleNames,
} from "./pipeline.js";
export { CONTEXT, decode, END, encode, examples, judge, namesOf, prompts, VOCABULARY } from "./task.js";
