import { checkInteger, checkObject } from "@kb/checks";
import type { Env } from "../envs/env.js";
import { emptyStepResult } from "../envs/env.js";
import { actionSize } from "../envs/space.js";
import type { Policy } from "../nn/policy.js";
import type { ActionHead } from "./action-head.js";
import { clipActions } from "./clip-actions.js";

/** A policy with the meaning of its outputs. */
export interface Actor {
  readonly policy: Policy;
  readonly head: Pick<ActionHead, "greedy">;
  /** What is done to observations before the policy sees them. */
  readonly see?: (observations: Float32Array) => Float32Array;
}

/** How long to look, and where. */
export interface EvaluationOptions {
  /** Stepped from a reset; not one that a training is using. */
  readonly env: Env;
  /** How many episodes, shared evenly among the environments; 100 without it. */
  readonly episodes?: number;
}

/** The returns of episodes that the likeliest actions make, each environment's episodes one after another. */
export function evaluate({ policy, head, see }: Actor, options: EvaluationOptions): Float64Array {
  checkObject(options, "options");
  const { env, episodes = 100 } = options;
  checkInteger(episodes, "episodes", 1, 0x7fffffff);
  const share = Math.ceil(episodes / env.envs);
  const left = new Int32Array(env.envs).fill(share);
  const sums = new Float64Array(env.envs);
  const returns: number[] = [];
  const result = emptyStepResult(env);
  let { observations } = env.reset();
  const size = actionSize(env.actionSpace);
  while (returns.length < share * env.envs) {
    const outputs = policy.forward(see === undefined ? observations : see(observations));
    const actions = clipActions(head.greedy(outputs, env.envs), env.actionSpace);
    env.step(actions.subarray(0, env.envs * size), result);
    observations = result.observations;
    for (let i = 0; i < env.envs; i++) {
      sums[i]! += result.rewards[i]!;
      if (result.terminated[i]! + result.truncated[i]! === 0) continue;
      if (left[i]!-- > 0) returns.push(sums[i]!);
      sums[i] = 0;
    }
  }
  return Float64Array.from(returns);
}
