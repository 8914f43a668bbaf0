import { type Env, emptyStepResult, type StepResult } from "../envs/env.js";
import { actionSize } from "../envs/space.js";
import type { Policy } from "../nn/policy.js";
import type { ActionHead } from "./action-head.js";
import { clipActions } from "./clip-actions.js";
import type { Episodes } from "./episodes.js";

/** What some steps of a vector of environments brought, `[steps, envs]` and time-major as the advantages take it. */
export interface Rollout {
  readonly steps: number;
  readonly envs: number;
  /** `[steps, envs, observationSize]`: what was acted upon, and what each step led to before any reset. */
  readonly observations: Float32Array;
  readonly finalObservations: Float32Array;
  /** `[steps, envs, size]`, before they were cut off at the bounds. */
  readonly actions: Float32Array;
  /** Of the actions, under the policy that took them. */
  readonly logProbs: Float32Array;
  readonly rewards: Float32Array;
  readonly terminated: Uint8Array;
  readonly truncated: Uint8Array;
}

/** A vector of environments in the course of being acted in. */
export class Actors {
  readonly env: Env;
  readonly #episodes: Episodes;
  readonly #result: StepResult;
  #observations: Float32Array;

  constructor(env: Env, episodes: Episodes) {
    if (env.autoreset !== "same-step") {
      throw new RangeError(`env must have autoreset 'same-step', got '${env.autoreset}'`);
    }
    this.env = env;
    this.#episodes = episodes;
    this.#result = emptyStepResult(env);
    this.#observations = env.reset().observations;
  }

  /** Begins all episodes anew. */
  restart(): void {
    this.#observations = this.env.reset().observations;
  }

  /** Takes `steps` steps, or fewer where `until` says so after one. */
  collect(
    policy: Policy,
    head: ActionHead,
    steps: number,
    until: (result: StepResult) => boolean = () => false,
  ): Rollout {
    const { env } = this;
    const { envs, observationSize } = env;
    const rows = steps * envs;
    const rollout = {
      envs,
      observations: new Float32Array(rows * observationSize),
      finalObservations: new Float32Array(rows * observationSize),
      actions: new Float32Array(rows * actionSize(env.actionSpace)),
      logProbs: new Float32Array(rows),
      rewards: new Float32Array(rows),
      terminated: new Uint8Array(rows),
      truncated: new Uint8Array(rows),
    };
    const result = this.#result;
    for (let t = 0; t < steps; t++) {
      const at = t * envs;
      const { actions, logProbs } = head.sample(policy.forward(this.#observations), envs);
      rollout.observations.set(this.#observations, at * observationSize);
      rollout.actions.set(actions, t * actions.length);
      rollout.logProbs.set(logProbs, at);
      env.step(clipActions(actions, env.actionSpace), result);
      rollout.rewards.set(result.rewards, at);
      rollout.terminated.set(result.terminated, at);
      rollout.truncated.set(result.truncated, at);
      rollout.finalObservations.set(result.finalObservations, at * observationSize);
      this.#observations.set(result.observations);
      this.#episodes.add(result);
      if (until(result)) return { ...cut(rollout, at + envs, rows), steps: t + 1 };
    }
    return { ...rollout, steps };
  }

  save(): Uint8Array {
    return new Uint8Array(this.#observations.slice().buffer);
  }

  load(saved: Uint8Array): void {
    this.#observations.set(new Float32Array(saved.slice().buffer));
  }
}

/** The first `rows` of `all` rows of every array. */
function cut(rollout: Omit<Rollout, "steps">, rows: number, all: number): Omit<Rollout, "steps"> {
  const cutArray = <A extends Float32Array | Uint8Array>(array: A): A =>
    array.subarray(0, (array.length / all) * rows) as A;
  return {
    envs: rollout.envs,
    observations: cutArray(rollout.observations),
    finalObservations: cutArray(rollout.finalObservations),
    actions: cutArray(rollout.actions),
    logProbs: cutArray(rollout.logProbs),
    rewards: cutArray(rollout.rewards),
    terminated: cutArray(rollout.terminated),
    truncated: cutArray(rollout.truncated),
  };
}

/** Rows `indices` of a matrix with `width` columns. */
export function gatherRows(matrix: Float32Array, width: number, indices: ArrayLike<number>): Float32Array {
  const rows = new Float32Array(indices.length * width);
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i]! * width;
    for (let k = 0; k < width; k++) rows[i * width + k] = matrix[from + k]!;
  }
  return rows;
}
