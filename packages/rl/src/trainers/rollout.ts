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

  /** Takes `steps` steps. */
  collect(policy: Policy, head: ActionHead, steps: number): Rollout {
    const rollout = emptyRollout(this.env, steps);
    for (let t = 0; t < steps; t++) {
      this.#step(policy, head, rollout, t);
      this.#episodes.add(this.#result);
    }
    return rollout;
  }

  /**
   * One whole episode of each environment from a reset, cut off after `limit` steps. `active` marks the steps of these
   * episodes; the others are of those that environments began while the longest went on.
   */
  collectEpisodes(
    policy: Policy,
    head: ActionHead,
    limit: number,
  ): Rollout & { readonly active: Uint8Array } {
    const { envs } = this.env;
    this.#observations = this.env.reset().observations;
    this.#episodes.restart();
    const rollout = emptyRollout(this.env, limit);
    const active = new Uint8Array(limit * envs);
    const running = new Uint8Array(envs).fill(1);
    let t = 0;
    for (; t < limit && running.includes(1); t++) {
      active.set(running, t * envs);
      this.#step(policy, head, rollout, t);
      this.#episodes.add(this.#result, running);
      for (let i = 0; i < envs; i++) {
        if (this.#result.terminated[i]! + this.#result.truncated[i]! > 0) running[i] = 0;
      }
    }
    return { ...cut(rollout, t), active: active.subarray(0, t * envs) };
  }

  #step(policy: Policy, head: ActionHead, rollout: Rollout, t: number): void {
    const { envs, observationSize, actionSpace } = this.env;
    const result = this.#result;
    const at = t * envs;
    const { actions, logProbs } = head.sample(policy.forward(this.#observations), envs);
    rollout.observations.set(this.#observations, at * observationSize);
    rollout.actions.set(actions, t * actions.length);
    rollout.logProbs.set(logProbs, at);
    this.env.step(clipActions(actions, actionSpace), result);
    rollout.rewards.set(result.rewards, at);
    rollout.terminated.set(result.terminated, at);
    rollout.truncated.set(result.truncated, at);
    rollout.finalObservations.set(result.finalObservations, at * observationSize);
    this.#observations.set(result.observations);
  }

  save(): Uint8Array {
    return new Uint8Array(this.#observations.slice().buffer);
  }

  load(saved: Uint8Array): void {
    this.#observations.set(new Float32Array(saved.slice().buffer));
  }
}

function emptyRollout({ envs, observationSize, actionSpace }: Env, steps: number): Rollout {
  const rows = steps * envs;
  return {
    steps,
    envs,
    observations: new Float32Array(rows * observationSize),
    finalObservations: new Float32Array(rows * observationSize),
    actions: new Float32Array(rows * actionSize(actionSpace)),
    logProbs: new Float32Array(rows),
    rewards: new Float32Array(rows),
    terminated: new Uint8Array(rows),
    truncated: new Uint8Array(rows),
  };
}

/** The first `steps` of a rollout. */
function cut(rollout: Rollout, steps: number): Rollout {
  const first = <A extends Float32Array | Uint8Array>(array: A): A =>
    array.subarray(0, (array.length / rollout.steps) * steps) as A;
  return {
    steps,
    envs: rollout.envs,
    observations: first(rollout.observations),
    finalObservations: first(rollout.finalObservations),
    actions: first(rollout.actions),
    logProbs: first(rollout.logProbs),
    rewards: first(rollout.rewards),
    terminated: first(rollout.terminated),
    truncated: first(rollout.truncated),
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
