import { checkFinite, checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { type TokenShape, ValidTokens } from "../tokens/valid-tokens.js";
import type { Advantages } from "./gae.js";

/** What {@link tokenGae} takes. */
export interface TokenGaeInput<F extends Floats = Floats> extends TokenShape {
  /** `[batch, time]`. */
  readonly rewards: F;
  /** `[batch, time]`. */
  readonly values: Floats;
  /** From 0 to 1; default 1. */
  readonly gamma?: number | undefined;
  /** From 0 to 1; default 0.95. */
  readonly lambda?: number | undefined;
  /** Where the result goes; either may be an input. */
  readonly out?: { readonly advantages: FloatsOf<F>; readonly returns: FloatsOf<F> } | undefined;
}

/**
 * Generalised advantage estimates and returns of generated tokens, `[batch, time]`: each sequence is one episode of its tokens
 * that count, what is masked is skipped, and after the last token the value is 0. Where the mask is 0, both are 0.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time).
 * Source: the PPO trainers of TRL and verl.
 *
 * @example
 * ```ts
 * tokenGae({
 *   rewards: Float32Array.of(0, 0, 1),
 *   values: Float32Array.of(0.25, 0.5, 0),
 *   mask: Uint8Array.of(1, 1, 1),
 *   batch: 1,
 *   time: 3,
 *   lambda: 1,
 * }).advantages; // Float32Array [0.75, 0.5, 1]
 * ```
 */
export function tokenGae<F extends Floats>(input: TokenGaeInput<F>): Advantages<F> {
  checkObject(input, "input");
  const { gamma = 1, lambda = 0.95 } = input;
  const tokens = new ValidTokens(input);
  const rewards = tokens.gather(input.rewards, "rewards");
  const values = tokens.gather(input.values, "values");
  checkFinite(gamma, "gamma", 0, 1);
  checkFinite(lambda, "lambda", 0, 1);
  const size = tokens.batch * tokens.time;
  const advantages = outputLike(input.rewards, input.out?.advantages, size, "out.advantages");
  const returns = outputLike(input.rewards, input.out?.returns, size, "out.returns");

  const estimates = new Float64Array(tokens.count);
  let carry = 0;
  let nextValue = 0;
  for (let i = tokens.count - 1; i >= 0; i--) {
    if (tokens.rows[i] !== tokens.rows[i + 1]) carry = nextValue = 0;
    carry = rewards[i]! + gamma * nextValue - values[i]! + gamma * lambda * carry;
    nextValue = values[i]!;
    estimates[i] = carry;
  }
  tokens.scatter(estimates, advantages);
  tokens.scatter(
    values.map((value, i) => estimates[i]! + value),
    returns,
  );
  return { advantages, returns };
}
