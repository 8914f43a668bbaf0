import { checkObject } from "@kb/checks";
import { checkFloats, type Floats, type FloatsOf, floatsLike, outputLike } from "../../arguments.js";
import { checkLogitRows, type LogitShape } from "./logit-rows.js";
import { visitRows } from "./visit-rows.js";

/** What a policy's head says of some samples, both `[rows]`; 0 where the mask is 0. */
export interface LogProbs<F extends Floats = Floats> {
  /** log π(a|s) of the action that was taken. */
  readonly logProbs: FloatsOf<F>;
  /** Of the distribution it was taken from, in nats. */
  readonly entropy: FloatsOf<F>;
}

/**
 * The log-probability of each row's action under softmax(logits / temperature), and the entropy. −Infinity as a logit means
 * that an action is not allowed: probability 0, and no share in the entropy.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(rows × classes), and memory for about
 * half a MiB of logits however many there are.
 *
 * @example
 * ```ts
 * logProbs(Float32Array.of(1, 1, 0, -Infinity), Int32Array.of(0, 0), { rows: 2, classes: 2 });
 * // log ½ and log 1:
 * logProbs(Float64Array.of(7, 7, 0, -Infinity), Int32Array.of(0, 0), { rows: 2, classes: 2 }).logProbs; // Float64Array [-Math.LN2, 0]
 * ```
 */
export function logProbs<F extends Floats>(logits: F, actions: Int32Array, options: LogitShape): LogProbs<F> {
  checkObject(options, "options");
  const input = checkLogitRows(logits, requireActions(actions), options);
  const result = { logProbs: floatsLike(logits, input.rows), entropy: floatsLike(logits, input.rows) };
  visitRows(input, ({ first, logProbs, entropies }) => {
    for (let i = 0; i < logProbs.length; i++) {
      const row = input.valid[first + i]!;
      result.logProbs[row] = logProbs[i]!;
      result.entropy[row] = entropies[i]!;
    }
  });
  return result;
}

/** What {@link logProbsGradient} propagates. */
export interface LogProbsGradientOptions<F extends Floats = Floats> extends LogitShape {
  /** `[rows]`: ∂loss/∂logProbs. */
  readonly gradLogProbs: Floats;
  /** `[rows]`: ∂loss/∂entropy; default 0. */
  readonly gradEntropy?: Floats | undefined;
  /** Where the gradient goes; may be `logits`. */
  readonly gradOut?: FloatsOf<F> | undefined;
}

/**
 * The gradient with respect to the logits, `[rows, classes]`, of a loss whose gradient with respect to what {@link logProbs}
 * answers is known: (gₗ(1ₐ − p) − gₕ p(log p + H)) / temperature.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(rows × classes).
 *
 * @example
 * ```ts
 * logProbsGradient(Float32Array.of(3, 3), Int32Array.of(0), {
 *   rows: 1,
 *   classes: 2,
 *   gradLogProbs: Float32Array.of(1),
 * }); // Float32Array [0.5, -0.5]
 * ```
 */
export function logProbsGradient<F extends Floats>(
  logits: F,
  actions: Int32Array,
  options: LogProbsGradientOptions<F>,
): FloatsOf<F> {
  checkObject(options, "options");
  const input = checkLogitRows(logits, requireActions(actions), options);
  const { gradLogProbs, gradEntropy } = options;
  checkFloats(gradLogProbs, "gradLogProbs", input.rows, "rows");
  if (gradEntropy !== undefined) checkFloats(gradEntropy, "gradEntropy", input.rows, "rows");
  const gradOut = outputLike(logits, options.gradOut, logits.length, "gradOut");
  visitRows(
    input,
    (chunk) => {
      for (let i = 0; i < chunk.logProbs.length; i++) {
        const row = input.valid[chunk.first + i]!;
        chunk.gradLogProbs[i] = gradLogProbs[row]!;
        chunk.gradEntropies[i] = gradEntropy === undefined ? 0 : gradEntropy[row]!;
      }
    },
    gradOut,
  );
  return gradOut;
}

/** Throws a TypeError where there are no actions. */
export function requireActions(actions: unknown): Int32Array {
  if (actions === undefined) throw new TypeError("actions must be an Int32Array, got undefined");
  return actions as Int32Array;
}
