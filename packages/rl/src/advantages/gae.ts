import { checkFinite, checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, outputLike, overlapsShifted } from "../arguments.js";
import { gaeByKernel, suitsKernel } from "./gae-by-kernel.js";
import { checkRollout, checkRolloutFlags, checkRolloutFloats, type RolloutShape } from "./rollout.js";

/** What {@link gae} takes. */
export interface GaeInput<F extends Floats = Floats> extends RolloutShape {
  /** `[steps, envs]`. */
  readonly rewards: F;
  /** `[steps, envs]`: V(sₜ). */
  readonly values: Floats;
  /**
   * `[steps, envs]`: V(sₜ₊₁), where an episode ends the value of its final observation, never of the one after the reset.
   */
  readonly nextValues: Floats;
  /** `[steps, envs]`: the step ended its episode for good. */
  readonly terminated: Uint8Array;
  /** `[steps, envs]`: the step ended its episode for want of time: its value still counts, the advantages after it do not. */
  readonly truncated: Uint8Array;
  /** From 0 to 1; default 0.99. */
  readonly gamma?: number | undefined;
  /** From 0 (one-step temporal difference) to 1 (returns less values); default 0.95. */
  readonly lambda?: number | undefined;
  /** Truncation counts as termination, as CleanRL has it: no value of the final observation. Default false. */
  readonly doneAsTerminal?: boolean | undefined;
  /** Where the result goes; either may be an input. */
  readonly out?: Advantages<F> | undefined;
}

/** Advantages, and what they say the values should have been. */
export interface Advantages<F extends Floats = Floats> {
  readonly advantages: FloatsOf<F>;
  /** advantages + values: the critic's target. */
  readonly returns: FloatsOf<F>;
}

/**
 * Generalised advantage estimates and returns, `[steps, envs]`: δₜ = rₜ + γ(1 − terminated)V(sₜ₊₁) − V(sₜ),
 * Aₜ = δₜ + γλ(1 − terminated)(1 − truncated)Aₜ₊₁, Rₜ = Aₜ + V(sₜ). Sums are float64 on every path.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(steps × envs).
 * Source: Schulman et al., “High-dimensional continuous control using generalized advantage estimation” (2016).
 *
 * @example
 * ```ts
 * const { advantages, returns } = gae({
 *   rewards: Float32Array.of(1, 1),
 *   values: Float32Array.of(0.5, 0.5),
 *   nextValues: Float32Array.of(0.5, 8),
 *   terminated: Uint8Array.of(0, 1),
 *   truncated: Uint8Array.of(0, 0),
 *   steps: 2,
 *   envs: 1,
 *   gamma: 1,
 *   lambda: 0.5,
 * });
 * advantages; // Float32Array [1.25, 0.5]
 * returns; // Float32Array [1.75, 1]
 * ```
 */
export function gae<F extends Floats>(input: GaeInput<F>): Advantages<F> {
  checkObject(input, "input");
  const { rewards, values, nextValues, truncated, gamma = 0.99, lambda = 0.95 } = input;
  const size = checkRollout(input);
  checkRolloutFloats(rewards, "rewards", size);
  checkRolloutFloats(values, "values", size);
  checkRolloutFloats(nextValues, "nextValues", size);
  checkRolloutFlags(input.terminated, "terminated", size);
  checkRolloutFlags(truncated, "truncated", size);
  checkFinite(gamma, "gamma", 0, 1);
  checkFinite(lambda, "lambda", 0, 1);
  const advantages = outputLike(rewards, input.out?.advantages, size, "out.advantages");
  const returns = outputLike(rewards, input.out?.returns, size, "out.returns");
  const inputs = [rewards, values, nextValues];
  if (inputs.some((array) => overlapsShifted(array, advantages) || overlapsShifted(array, returns))) {
    const apart = gae({ ...input, out: undefined });
    advantages.set(apart.advantages);
    returns.set(apart.returns);
    return { advantages, returns };
  }

  const terminated = input.doneAsTerminal
    ? input.terminated.map((flag, at) => flag | truncated[at]!)
    : input.terminated;
  const rollout = { ...input, terminated, gamma, lambda };
  const outputs = { advantages, returns };
  if (suitsKernel(rollout, outputs)) gaeByKernel(rollout, outputs);
  else for (let env = 0; env < input.envs; env++) estimateColumn(rollout, outputs, env);
  return outputs;
}

/** What {@link gae} takes, checked and complete. */
export interface Rollout extends Omit<GaeInput, "out" | "doneAsTerminal"> {
  readonly gamma: number;
  readonly lambda: number;
}

function estimateColumn(rollout: Rollout, { advantages, returns }: Advantages, env: number): void {
  const { rewards, values, nextValues, terminated, truncated, steps, envs, gamma } = rollout;
  const decay = gamma * rollout.lambda;
  let carry = 0;
  for (let at = (steps - 1) * envs + env; at >= 0; at -= envs) {
    const value = values[at]!;
    const goesOn = terminated[at] === 0;
    const delta = rewards[at]! + gamma * (goesOn ? nextValues[at]! : 0) - value;
    carry = delta + (goesOn && truncated[at] === 0 ? decay * carry : 0);
    advantages[at] = carry;
    returns[at] = advantages[at]! + value;
  }
}
