import type { Space } from "./space.js";

/** When a finished environment begins anew: in the step that ends the episode, or in the one after it. */
export type Autoreset = "same-step" | "next-step";

/** What a step of a vector of environments gives; every array belongs to the caller. */
export interface StepResult {
  /** `[envs, observationSize]`: what to act upon next; of a finished environment under `"same-step"`, its new episode's first. */
  observations: Float32Array;
  /** `[envs]`, in double precision as Gymnasium's. */
  rewards: Float64Array;
  /** `[envs]`: 1 where the episode ended by the rules of the world, so that nothing more can be earned. */
  terminated: Uint8Array;
  /** `[envs]`: 1 where the time limit cut the episode off, so that a value must stand for the rest. */
  truncated: Uint8Array;
  /** `[envs, observationSize]`: what the step led to, before any reset. Differs from `observations` where an episode ended. */
  finalObservations: Float32Array;
}

/** A vector of equal environments that step together, each with a random stream of its own. */
export interface Env {
  readonly name: string;
  /** How many environments step together. */
  readonly envs: number;
  readonly observationSize: number;
  readonly actionSpace: Space;
  readonly autoreset: Autoreset;
  /** Begins every episode; rewards and flags are zero. */
  reset(): StepResult;
  /**
   * Takes an action in each environment: `[envs]` integers, or `[envs, size]` numbers where actions are continuous. The
   * result is written into `out` where one is given. Throws a RangeError for an action that does not exist.
   */
  step(actions: ArrayLike<number>, out?: StepResult): StepResult;
  /** Puts environment `i` into a state, at the beginning of an episode. */
  setState(i: number, state: ArrayLike<number>): void;
  /** The state of environment `i`. */
  getState(i: number): Float64Array;
  /** Everything that decides what comes next, random streams included. */
  save(): Uint8Array;
  /** Goes on from what {@link save} gave. Throws a RangeError for the bytes of another environment. */
  load(saved: Uint8Array): void;
  /** Gives the memory back; every use after it throws a TypeError. */
  free(): void;
  /** As {@link free}, for `using`. */
  [Symbol.dispose](): void;
}

/** An array set of the right sizes for {@link Env.step}'s `out`. */
export function emptyStepResult(env: Pick<Env, "envs" | "observationSize">): StepResult {
  const { envs, observationSize } = env;
  return {
    observations: new Float32Array(envs * observationSize),
    rewards: new Float64Array(envs),
    terminated: new Uint8Array(envs),
    truncated: new Uint8Array(envs),
    finalObservations: new Float32Array(envs * observationSize),
  };
}
