export type { ClassicControl } from "./envs/classic-control.js";
export { type Autoreset, type Env, emptyStepResult, type StepResult } from "./envs/env.js";
export { type Cell, type GridWorldOptions, gridWorlds } from "./envs/grid-world.js";
export { type CartPoleOptions, type EnvName, type EnvOptions, makeEnv } from "./envs/make-env.js";
export type { Space } from "./envs/space.js";
export { type SingleEnv, vectorEnv } from "./envs/vector-env.js";
