import { checkFinite, checkObject, checkPositive } from "@kb/checks";
import { checkFlags, checkFloats, type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { sigmoid } from "../elementary.js";

/** What {@link ktoLoss} takes: for each answer the sum of its tokens' log-probabilities. */
export interface KtoLossInput<F extends Floats = Floats> {
  /** `[answers]`: under the policy. */
  readonly logProbs: F;
  /** `[answers]`: under the reference. */
  readonly refLogProbs: Floats;
  /** `[mismatched]`: answers to other prompts under the policy, from which the KL divergence is estimated. */
  readonly klLogProbs: Floats;
  /** `[mismatched]`: the same under the reference. */
  readonly klRefLogProbs: Floats;
  /** `[answers]`: 1 where the answer is desirable. */
  readonly desirable: Uint8Array;
  /** > 0; default 0.1. */
  readonly beta?: number | undefined;
  /** Weight of desirable answers, ≥ 0; default 1. */
  readonly desirableWeight?: number | undefined;
  /** Weight of undesirable answers, ≥ 0; default 1. */
  readonly undesirableWeight?: number | undefined;
  /** Where the gradient goes; may be `logProbs`. */
  readonly gradOut?: FloatsOf<F> | undefined;
}

/** Kahneman–Tversky optimisation's loss, with its gradient. */
export interface KtoLoss<F extends Floats = Floats> {
  readonly loss: number;
  /** Answers, and the reference point z: the estimated KL divergence, at least 0, which is not differentiated. */
  readonly stats: { readonly answers: number; readonly kl: number };
  /** `[answers]`: ∂loss/∂logProbs. */
  readonly gradLogProbs: FloatsOf<F>;
}

/**
 * Kahneman–Tversky optimisation, averaged over answers: w_d(1 − σ(β(h − z))) where desirable, w_u(1 − σ(β(z − h))) where not, with
 * h = log π − log ref and z = max(0, mean of the mismatched log-ratios).
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(answers).
 * Source: Ethayarajh et al., “KTO” (2024).
 *
 * @example
 * ```ts
 * ktoLoss({
 *   logProbs: Float32Array.of(-3, -3),
 *   refLogProbs: Float32Array.of(-3, -3),
 *   klLogProbs: Float32Array.of(-5),
 *   klRefLogProbs: Float32Array.of(-5),
 *   desirable: Uint8Array.of(1, 0),
 *   beta: 1,
 * }); // { loss: 0.5, stats: { answers: 2, kl: 0 }, gradLogProbs: Float32Array.of(-0.125, 0.125) }
 * ```
 */
export function ktoLoss<F extends Floats>(input: KtoLossInput<F>): KtoLoss<F> {
  checkObject(input, "input");
  const { logProbs, refLogProbs, klLogProbs, klRefLogProbs, desirable } = input;
  const { beta = 0.1, desirableWeight = 1, undesirableWeight = 1 } = input;
  checkFloats(logProbs, "logProbs");
  const answers = logProbs.length;
  checkFloats(refLogProbs, "refLogProbs", answers, "as logProbs");
  checkFloats(klLogProbs, "klLogProbs");
  checkFloats(klRefLogProbs, "klRefLogProbs", klLogProbs.length, "as klLogProbs");
  checkFlags(desirable, "desirable", answers, "as logProbs");
  checkPositive(beta, "beta");
  checkFinite(desirableWeight, "desirableWeight", 0);
  checkFinite(undesirableWeight, "undesirableWeight", 0);
  const gradLogProbs = outputLike(logProbs, input.gradOut, answers, "gradOut");

  let mismatched = 0;
  for (let i = 0; i < klLogProbs.length; i++) mismatched += klLogProbs[i]! - klRefLogProbs[i]!;
  const kl = Math.max(0, mismatched / Math.max(klLogProbs.length, 1));
  const signs = Array.from(desirable, (flag) => (flag === 0 ? -1 : 1));
  const chances = sigmoid(
    Float64Array.from(logProbs, (logProb, i) => signs[i]! * beta * (logProb - refLogProbs[i]! - kl)),
  );
  const divisor = Math.max(answers, 1);
  let sum = 0;
  for (let i = 0; i < answers; i++) {
    const chance = chances[i]!;
    const weight = signs[i] === 1 ? desirableWeight : undesirableWeight;
    sum += weight * (1 - chance);
    gradLogProbs[i] = (-signs[i]! * weight * beta * chance * (1 - chance)) / divisor;
  }
  return { loss: sum / divisor, stats: { answers, kl }, gradLogProbs };
}
