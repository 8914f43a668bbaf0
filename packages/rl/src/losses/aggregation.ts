import { checkChoice, checkPositive } from "@kb/checks";
import type { ValidTokens } from "../tokens/valid-tokens.js";

/**
 * How tokens' losses become one number:
 *
 * - `"token-mean"`: over all tokens of the batch (PPO, DAPO);
 * - `"seq-mean-token-mean"`: over each sequence's tokens, then over sequences (GRPO as published);
 * - `"seq-mean-token-sum"`: sums of sequences, then their mean (RLOO, REINFORCE on whole answers);
 * - `"constant"`: the sum divided by `normalizer` (Dr. GRPO: batch × the greatest length).
 *
 * Means are over sequences that have a token; no divisor is below 1, so that of no tokens the loss is 0.
 */
export type Aggregation = "token-mean" | "seq-mean-token-mean" | "seq-mean-token-sum" | "constant";

const AGGREGATIONS: readonly Aggregation[] = [
  "token-mean",
  "seq-mean-token-mean",
  "seq-mean-token-sum",
  "constant",
];

/** How a loss is aggregated. */
export interface AggregationOptions {
  /** Default `"token-mean"`. */
  readonly aggregation?: Aggregation | undefined;
  /**
   * What `"constant"` divides by, and `"token-mean"` if it is given: the token count of the whole batch, where this is a part
   * of it.
   */
  readonly normalizer?: number | undefined;
  /** `"skip"`: means are over sequences that have a token, as in verl; `"count"`: over all, as in TRL. Default `"skip"`. */
  readonly emptyRows?: "skip" | "count" | undefined;
}

/** The weight of each token that counts: the loss is Σ weight · value, its gradient with respect to the value the weight. */
export function tokenWeights(tokens: ValidTokens, options: AggregationOptions): Float64Array {
  const { aggregation = "token-mean", normalizer, emptyRows = "skip" } = options;
  checkChoice(aggregation, "aggregation", AGGREGATIONS);
  checkChoice(emptyRows, "emptyRows", ["skip", "count"]);
  if (normalizer !== undefined) checkPositive(normalizer, "normalizer");
  const { count, lengths, rows } = tokens;
  if (aggregation === "token-mean") return evenly(count, normalizer ?? Math.max(count, 1));
  if (aggregation === "constant") {
    if (normalizer === undefined) {
      throw new TypeError('normalizer must be a number when aggregation is "constant", got undefined');
    }
    return evenly(count, normalizer);
  }
  const sequences = Math.max(meanOver(lengths, emptyRows), 1);
  if (aggregation === "seq-mean-token-sum") return evenly(count, sequences);
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i++) weights[i] = 1 / lengths[rows[i]!]! / sequences;
  return weights;
}

/** How many sequences a mean is over. */
export function meanOver(lengths: Int32Array, emptyRows: "skip" | "count"): number {
  return emptyRows === "count"
    ? lengths.length
    : lengths.reduce((sum, length) => sum + (length > 0 ? 1 : 0), 0);
}

function evenly(count: number, divisor: number): Float64Array {
  return new Float64Array(count).fill(1 / divisor);
}
