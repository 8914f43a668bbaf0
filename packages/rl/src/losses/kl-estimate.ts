import { checkChoice, checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { KL_KINDS, type KlKind, klEstimates } from "../kl.js";
import { type TokenShape, ValidTokens } from "../tokens/valid-tokens.js";
import { type AggregationOptions, tokenWeights } from "./aggregation.js";
import { weightedSum } from "./policy-loss.js";

/** What {@link klEstimate} takes. */
export interface KlEstimateInput<F extends Floats = Floats> extends TokenShape, AggregationOptions {
  /** `[batch, time]`: of tokens sampled from the policy. */
  readonly logProbs: F;
  /** `[batch, time]`: under the reference policy. */
  readonly refLogProbs: Floats;
  /** Default `"k3"`. */
  readonly kind?: KlKind | undefined;
  /** Where the gradient goes; may be `logProbs`. */
  readonly gradOut?: FloatsOf<F> | undefined;
}

/** An estimate of the KL divergence, with the gradient it has as a loss. */
export interface KlEstimate<F extends Floats = Floats> {
  readonly loss: number;
  readonly stats: { readonly tokens: number };
  /** `[batch, time]`: ∂loss/∂logProbs, exactly 0 where the mask is 0. */
  readonly gradLogProbs: FloatsOf<F>;
}

/**
 * An estimate of KL(π ‖ π_ref) from tokens sampled from π, and its gradient as a loss; with d = log π − log π_ref:
 *
 * - `"k1"`, d: unbiased; as a loss useless, for its gradient is 0 on average;
 * - `"k2"`, d²/2: biased; its gradient is that of the reverse KL divergence;
 * - `"k3"`, e⁻ᵈ − 1 + d: unbiased and never negative; its gradient is that of the forward KL divergence;
 * - `"abs"`, |d|.
 *
 * The kind may also come first: `klEstimate("k3", input)`. Throws a TypeError or RangeError for arguments of the wrong kind,
 * length or range. O(batch × time). Source: Schulman, “Approximating KL divergence” (2020).
 *
 * @example
 * ```ts
 * const input = { logProbs: Float32Array.of(-1), refLogProbs: Float32Array.of(-3), batch: 1, time: 1 };
 * klEstimate({ ...input, kind: "k2" }).loss; // 2
 * klEstimate("k2", input).gradLogProbs; // Float32Array [2]
 * ```
 */
export function klEstimate<F extends Floats>(input: KlEstimateInput<F>): KlEstimate<F>;
export function klEstimate<F extends Floats>(
  kind: KlKind,
  input: Omit<KlEstimateInput<F>, "kind">,
): KlEstimate<F>;
export function klEstimate<F extends Floats>(
  first: KlKind | KlEstimateInput<F>,
  second?: Omit<KlEstimateInput<F>, "kind">,
): KlEstimate<F> {
  const input = typeof first === "string" ? { ...second!, kind: first } : first;
  checkObject(input, "input");
  const { kind = "k3" } = input;
  checkChoice(kind, "kind", KL_KINDS);
  const tokens = new ValidTokens(input);
  const logProbs = tokens.gather(input.logProbs, "logProbs");
  const refLogProbs = tokens.gather(input.refLogProbs, "refLogProbs");
  const weights = tokenWeights(tokens, input);
  const out = outputLike(input.logProbs, input.gradOut, tokens.batch * tokens.time, "gradOut");

  const { values, slopes } = klEstimates(kind, logProbs, refLogProbs);
  const gradients = slopes.map((slope, i) => slope * weights[i]!);
  return {
    loss: weightedSum(values, weights),
    stats: { tokens: tokens.count },
    gradLogProbs: tokens.scatter(gradients, out),
  };
}
