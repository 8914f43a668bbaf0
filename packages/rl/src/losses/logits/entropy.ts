import { checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, floatsLike, outputLike } from "../../arguments.js";
import { checkLogitRows, type LogitShape } from "./logit-rows.js";
import { visitRows } from "./visit-rows.js";

/** What {@link entropy} takes. */
export interface EntropyInput<F extends Floats = Floats> extends LogitShape {
  /** `[rows, classes]`. */
  readonly logits: F;
  /** What the sum is divided by; default: the number of rows that count. */
  readonly normalizer?: number | undefined;
  /** Where the gradient goes; may be `logits`. */
  readonly gradOut?: FloatsOf<F> | undefined;
}

/** Entropies, their mean, and its gradient. */
export interface Entropy<F extends Floats = Floats> {
  /** The mean entropy: to be added to a loss with a negative weight, as a bonus. */
  readonly loss: number;
  readonly stats: { readonly tokens: number };
  /** `[rows]`: in nats; 0 where the mask is 0. */
  readonly entropy: FloatsOf<F>;
  /** `[rows, classes]`: ∂(mean entropy)/∂logits. */
  readonly gradLogits: FloatsOf<F>;
}

/**
 * The entropy of each row's softmax(logits / temperature), their mean over the rows that count as `loss`, and its gradient.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(rows × classes).
 *
 * @example
 * ```ts
 * const { loss, gradLogits } = entropy({ logits: Float64Array.of(0, 0), rows: 1, classes: 2 });
 * loss; // Math.LN2
 * gradLogits.map(Math.abs); // Float64Array [0, 0]
 * ```
 */
export function entropy<F extends Floats>(input: EntropyInput<F>): Entropy<F> {
  checkObject(input, "input");
  const { logits } = input;
  const rows = checkLogitRows(logits, undefined, input);
  const tokens = rows.valid.length;
  const weight = 1 / (input.normalizer ?? Math.max(tokens, 1));
  const entropies = floatsLike(logits, rows.rows);
  const gradLogits = outputLike(logits, input.gradOut, logits.length, "gradOut");
  let sum = 0;
  visitRows(
    rows,
    (chunk) => {
      chunk.entropies.forEach((value, i) => {
        entropies[rows.valid[chunk.first + i]!] = value;
        sum += value;
      });
      chunk.gradEntropies.fill(weight);
    },
    gradLogits,
  );
  return { loss: sum * weight, stats: { tokens }, entropy: entropies, gradLogits };
}
