export { type Arm, arms, sharedOptions } from "./arms.js";
export { BEST, melody } from "./melody.js";
export { names } from "./names.js";
export { type Foundations, layFoundations, type PipelineOptions, sampleNames } from "./pipeline.js";
export { CONTEXT, decode, END, encode, examples, judge, namesOf, prompts, VOCABULARY } from "./task.js";
