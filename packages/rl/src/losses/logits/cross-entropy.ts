import { checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, floatsLike, outputLike } from "../../arguments.js";
import { type TokenShape, ValidTokens } from "../../tokens/valid-tokens.js";
import { type AggregationOptions, tokenWeights } from "../aggregation.js";
import { checkLogitRows } from "./logit-rows.js";
import { visitRows } from "./visit-rows.js";

/** What {@link crossEntropy} takes. */
export interface CrossEntropyInput<F extends Floats = Floats>
  extends Omit<TokenShape, "check">,
    AggregationOptions {
  /** `[batch, time, classes]`. */
  readonly logits: F;
  /** `[batch, time]`: the class that is right. */
  readonly labels: Int32Array;
  readonly classes: number;
  /** The logits are divided by this, > 0; default 1. */
  readonly temperature?: number | undefined;
  /** Where the gradient goes; may be `logits`. */
  readonly gradOut?: FloatsOf<F> | undefined;
}

/** Cross-entropy of labels, with its gradient. */
export interface CrossEntropy<F extends Floats = Floats> {
  readonly loss: number;
  /** How many tokens count, and their mean entropy under the model. */
  readonly stats: { readonly tokens: number; readonly entropy: number };
  /** `[batch, time]`: of the labels; 0 where the mask is 0. */
  readonly logProbs: FloatsOf<F>;
  /** `[batch, time, classes]`: ∂loss/∂logits. */
  readonly gradLogits: FloatsOf<F>;
}

/**
 * −log softmax(logits)[label] of each token, aggregated: supervised fine-tuning, and the pretraining mix of PPO-ptx.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time × classes).
 *
 * @example
 * ```ts
 * const { loss, gradLogits } = crossEntropy({
 *   logits: Float64Array.of(2, 2),
 *   labels: Int32Array.of(1),
 *   batch: 1,
 *   time: 1,
 *   classes: 2,
 * });
 * loss; // Math.LN2
 * gradLogits; // Float64Array [0.5, -0.5]
 * ```
 */
export function crossEntropy<F extends Floats>(input: CrossEntropyInput<F>): CrossEntropy<F> {
  checkObject(input, "input");
  const { logits, labels, classes, mask, temperature } = input;
  const tokens = new ValidTokens({ batch: input.batch, time: input.time, mask });
  const weights = tokenWeights(tokens, input);
  const shape = { rows: tokens.batch * tokens.time, classes, temperature, mask };
  if (labels === undefined) throw new TypeError("labels must be an Int32Array, got undefined");
  const rows = checkLogitRows(logits, labels, shape, "labels");
  const logProbs = floatsLike(logits, rows.rows);
  const gradLogits = outputLike(logits, input.gradOut, logits.length, "gradOut");
  let loss = 0;
  let entropy = 0;
  visitRows(
    rows,
    (chunk) => {
      for (let i = 0; i < chunk.logProbs.length; i++) {
        const weight = weights[chunk.first + i]!;
        logProbs[rows.valid[chunk.first + i]!] = chunk.logProbs[i]!;
        loss -= weight * chunk.logProbs[i]!;
        entropy += chunk.entropies[i]!;
        chunk.gradLogProbs[i] = -weight;
      }
    },
    gradLogits,
  );
  const stats = { tokens: tokens.count, entropy: entropy / Math.max(tokens.count, 1) };
  return { loss, stats, logProbs, gradLogits };
}
