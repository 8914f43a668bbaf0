import { checkFinite, checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, outputLike, overlapsShifted } from "../arguments.js";
import { checkRollout, checkRolloutFlags, checkRolloutFloats, type RolloutShape } from "./rollout.js";

/** What {@link discountedReturns} takes. */
export interface DiscountedReturnsInput<F extends Floats = Floats> extends RolloutShape {
  /** `[steps, envs]`. */
  readonly rewards: F;
  /** `[steps, envs]`: the step ended its episode for good; nothing comes after. */
  readonly terminated: Uint8Array;
  /** `[steps, envs]`: the step ended its episode for want of time; what would have come after is `nextValues`. Default: none. */
  readonly truncated?: Uint8Array | undefined;
  /**
   * `[steps, envs]`: the value of the state after each step (where an episode ends, of its final observation). Read where an
   * episode is truncated and at the last step. Default: 0.
   */
  readonly nextValues?: Floats | undefined;
  /** From 0 to 1; default 0.99. */
  readonly gamma?: number | undefined;
  /** Where the result goes; may be `rewards`. */
  readonly out?: FloatsOf<F> | undefined;
}

/**
 * The discounted sum of rewards from each step on, `[steps, envs]`:
 * Gₜ = rₜ + γ · (0 if terminated, V(sₜ₊₁) if truncated or last, else Gₜ₊₁).
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(steps × envs).
 *
 * @example
 * ```ts
 * discountedReturns({
 *   rewards: Float32Array.of(1, 1, 1),
 *   terminated: Uint8Array.of(0, 0, 1),
 *   steps: 3,
 *   envs: 1,
 *   gamma: 0.5,
 * }); // Float32Array [1.75, 1.5, 1]
 * ```
 */
export function discountedReturns<F extends Floats>(input: DiscountedReturnsInput<F>): FloatsOf<F> {
  checkObject(input, "input");
  const { rewards, terminated, truncated, nextValues, steps, envs, gamma = 0.99 } = input;
  const size = checkRollout(input);
  checkRolloutFloats(rewards, "rewards", size);
  checkRolloutFlags(terminated, "terminated", size);
  if (truncated !== undefined) checkRolloutFlags(truncated, "truncated", size);
  if (nextValues !== undefined) checkRolloutFloats(nextValues, "nextValues", size);
  checkFinite(gamma, "gamma", 0, 1);
  const returns = outputLike(rewards, input.out, size);
  if ([rewards, nextValues].some((array) => array !== undefined && overlapsShifted(array, returns))) {
    returns.set(discountedReturns({ ...input, out: undefined }));
    return returns;
  }

  for (let env = 0; env < envs; env++) {
    let sum = 0;
    for (let step = steps - 1; step >= 0; step--) {
      const at = step * envs + env;
      if (terminated[at] !== 0) sum = 0;
      else if (step === steps - 1 || (truncated !== undefined && truncated[at] !== 0)) {
        sum = nextValues === undefined ? 0 : nextValues[at]!;
      }
      sum = rewards[at]! + gamma * sum;
      returns[at] = sum;
    }
  }
  return returns;
}
