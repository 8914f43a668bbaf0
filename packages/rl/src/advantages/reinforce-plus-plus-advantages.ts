import { checkFinite, checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { type TokenShape, ValidTokens } from "../tokens/valid-tokens.js";
import type { Advantages } from "./gae.js";
import { whitened } from "./whiten.js";

/** What {@link reinforcePlusPlusAdvantages} takes. */
export interface ReinforcePlusPlusInput<F extends Floats = Floats> extends TokenShape {
  /** `[batch, time]`: usually of {@link klShapedRewards}. */
  readonly rewards: F;
  /** From 0 to 1; default 1. */
  readonly gamma?: number | undefined;
  /** Where the result goes; either may be `rewards`. */
  readonly out?: { readonly advantages: FloatsOf<F>; readonly returns: FloatsOf<F> } | undefined;
}

/**
 * REINFORCE++: the discounted returns of tokens, and as advantages the same whitened over the whole batch (ddof 1,
 * √(var + 1e-8)). The sum starts anew before a masked token. Where the mask is 0, both are 0.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time).
 * Source: Hu et al., “REINFORCE++” (2025), as in verl.
 *
 * @example
 * ```ts
 * reinforcePlusPlusAdvantages({ rewards: Float32Array.of(0, 1, 0, 3), batch: 2, time: 2 }).returns; // Float32Array [1, 1, 3, 3]
 * ```
 */
export function reinforcePlusPlusAdvantages<F extends Floats>(
  input: ReinforcePlusPlusInput<F>,
): Advantages<F> {
  checkObject(input, "input");
  const { gamma = 1 } = input;
  const tokens = new ValidTokens(input);
  const { count, rows, positions } = tokens;
  const rewards = tokens.gather(input.rewards, "rewards");
  checkFinite(gamma, "gamma", 0, 1);
  const size = tokens.batch * tokens.time;
  const advantages = outputLike(input.rewards, input.out?.advantages, size, "out.advantages");
  const returns = outputLike(input.rewards, input.out?.returns, size, "out.returns");

  const sums = new Float64Array(count);
  for (let i = count - 1; i >= 0; i--) {
    const goesOn = rows[i] === rows[i + 1] && positions[i + 1] === positions[i]! + 1;
    sums[i] = rewards[i]! + (goesOn ? gamma * sums[i + 1]! : 0);
  }
  tokens.scatter(whitened(sums, {}), advantages);
  tokens.scatter(sums, returns);
  return { advantages, returns };
}
