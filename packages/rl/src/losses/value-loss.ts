import { checkFinite, checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { type TokenShape, ValidTokens } from "../tokens/valid-tokens.js";
import { type AggregationOptions, tokenWeights } from "./aggregation.js";

/** What {@link valueLoss} takes. */
export interface ValueLossInput<F extends Floats = Floats> extends TokenShape, AggregationOptions {
  /** `[batch, time]`: of the critic that learns. */
  readonly values: F;
  /** `[batch, time]`: what the values should be. */
  readonly returns: Floats;
  /** `[batch, time]`: of the critic when it was last asked; needed with `clip`. */
  readonly oldValues?: Floats | undefined;
  /** Values count as at most this far from the old ones, if that makes the loss larger; default: not clipped. */
  readonly clip?: number | null | undefined;
  /** Where the gradient goes; may be an input. */
  readonly gradOut?: FloatsOf<F> | undefined;
}

/** A critic's loss, with its gradient. */
export interface ValueLoss<F extends Floats = Floats> {
  readonly loss: number;
  /** How many values count, and the share of them whose gradient the clip cuts off. */
  readonly stats: { readonly tokens: number; readonly clipFrac: number };
  /** `[batch, time]`: ∂loss/∂values, exactly 0 where the mask is 0. */
  readonly gradValues: FloatsOf<F>;
}

/**
 * Half the squared error of values, ½max((v − R)², (v_old + clip(v − v_old, ±c) − R)²), aggregated. Where both squares are equal
 * beyond the clip, the gradient is half, as in PyTorch.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time).
 *
 * @example
 * ```ts
 * valueLoss({
 *   values: Float32Array.of(2, 0),
 *   returns: Float32Array.of(1, 0),
 *   batch: 1,
 *   time: 2,
 * }); // { loss: 0.25, stats: { tokens: 2, clipFrac: 0 }, gradValues: Float32Array.of(0.5, 0) }
 * ```
 */
export function valueLoss<F extends Floats>(input: ValueLossInput<F>): ValueLoss<F> {
  checkObject(input, "input");
  const { oldValues } = input;
  const clip = input.clip ?? Number.MAX_VALUE;
  checkFinite(clip, "clip", 0);
  if (clip < Number.MAX_VALUE && oldValues === undefined) {
    throw new TypeError(`oldValues must be given with clip, got undefined and clip ${clip}`);
  }
  const tokens = new ValidTokens(input);
  const values = tokens.gather(input.values, "values");
  const returns = tokens.gather(input.returns, "returns");
  const old = oldValues === undefined ? values : tokens.gather(oldValues, "oldValues");
  const weights = tokenWeights(tokens, input);
  const out = outputLike(input.values, input.gradOut, tokens.batch * tokens.time, "gradOut");

  const gradients = new Float64Array(tokens.count);
  let loss = 0;
  let cut = 0;
  for (let i = 0; i < tokens.count; i++) {
    const weight = weights[i]!;
    const error = values[i]! - returns[i]!;
    const change = values[i]! - old[i]!;
    let square = error * error;
    let share = 1;
    if (Math.abs(change) > clip) {
      const clippedError = old[i]! + Math.sign(change) * clip - returns[i]!;
      const clippedSquare = clippedError * clippedError;
      if (clippedSquare > square) cut++;
      share = clippedSquare > square ? 0 : clippedSquare === square ? 0.5 : 1;
      square = Math.max(square, clippedSquare);
    }
    loss += 0.5 * square * weight;
    gradients[i] = share * error * weight;
  }
  const stats = { tokens: tokens.count, clipFrac: cut / Math.max(tokens.count, 1) };
  return { loss, stats, gradValues: tokens.scatter(gradients, out) };
}
