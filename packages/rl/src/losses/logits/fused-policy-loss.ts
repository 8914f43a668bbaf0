import { checkFinite, checkObject, describe } from "@kb/checks";
import { type Floats, type FloatsOf, floatsLike, outputLike } from "../../arguments.js";
import { ValidTokens } from "../../tokens/valid-tokens.js";
import { tokenWeights } from "../aggregation.js";
import { checkLogRatioClamp } from "../policy-loss.js";
import { type TokenStats, tokenStats } from "../stats.js";
import { emptySums, emptyTerms, withRatios } from "../token-loss.js";
import { type FusedPolicyLossOptions, tokenLosses } from "./fused-options.js";
import { checkLogitRows } from "./logit-rows.js";
import { visitRows } from "./visit-rows.js";

/** What {@link fusedPolicyLoss} takes. */
export interface FusedPolicyLossInput<F extends Floats = Floats> {
  /** `[rows, classes]`: one row for each sampled token or action. */
  readonly logits: F;
  /** `[rows]`: what was sampled. */
  readonly actions: Int32Array;
  /** `[rows]`: under the policy that sampled. Default: the same policy, all ratios 1. */
  readonly oldLogProbs?: Floats | undefined;
  /** `[rows]`: under the reference policy; needed where `beta` is not 0. */
  readonly refLogProbs?: Floats | undefined;
  /** `[rows]`, or with `time`, one for each sequence. */
  readonly advantages: Floats;
  /** `[rows]`: 1 where a row counts; what lies elsewhere is never read. Default: all count. */
  readonly mask?: Uint8Array | undefined;
  readonly rows: number;
  readonly classes: number;
}

/** A loss from logits, with its gradient. */
export interface FusedPolicyLoss<F extends Floats = Floats> {
  readonly loss: number;
  /** As of the losses on log-probabilities, and the mean entropy. */
  readonly stats: TokenStats & { readonly entropy: number };
  /** `[rows, classes]`: ∂loss/∂logits, exactly 0 where the mask is 0; each row sums to 0. */
  readonly gradLogits: FloatsOf<F>;
  /** `[rows]`: log-probabilities of the actions; 0 where the mask is 0. */
  readonly logProbs: FloatsOf<F>;
  /** `[rows]`: entropies; 0 where the mask is 0. */
  readonly entropy: FloatsOf<F>;
}

/**
 * A policy loss straight from logits, with its gradient: log-probability, entropy, surrogate and KL penalty chunk by chunk, so
 * that probabilities of the whole batch never exist. The gradient may overwrite the logits (`gradOut: logits`), and then no
 * second matrix is needed.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range, a TypeError where `beta` is not 0 and
 * refLogProbs is absent. O(rows × classes).
 *
 * @example
 * ```ts
 * const { loss, gradLogits } = fusedPolicyLoss(
 *   {
 *     logits: Float32Array.of(0, 0, 1, 1),
 *     actions: Int32Array.of(0, 1),
 *     advantages: Float32Array.of(1, -1),
 *     rows: 2,
 *     classes: 2,
 *   },
 *   { loss: "ppo" },
 * );
 * loss; // 0
 * gradLogits; // Float32Array [-0.25, 0.25, -0.25, 0.25]
 * ```
 */
export function fusedPolicyLoss<F extends Floats>(
  input: FusedPolicyLossInput<F>,
  options: FusedPolicyLossOptions<F> = {},
): FusedPolicyLoss<F> {
  checkObject(input, "input");
  checkObject(options, "options");
  const { logits, actions, oldLogProbs, refLogProbs, advantages, mask } = input;
  const { entropyCoefficient = 0, aggregation, time, temperature, check } = options;
  if (actions === undefined) throw new TypeError("actions must be an Int32Array, got undefined");
  const rows = checkLogitRows(logits, actions, { ...input, temperature });
  const tokens = new ValidTokens({ ...sequences(rows.rows, time, aggregation), mask, check });
  checkFinite(entropyCoefficient, "entropyCoefficient");
  const losses = tokenLosses(options, refLogProbs !== undefined);
  const clamp = checkLogRatioClamp(options);
  const weights = tokenWeights(tokens, options);
  const old = oldLogProbs === undefined ? undefined : tokens.gather(oldLogProbs, "oldLogProbs");
  const ref = refLogProbs === undefined ? undefined : tokens.gather(refLogProbs, "refLogProbs");
  const gathered =
    time === undefined
      ? tokens.gather(advantages, "advantages")
      : tokens.gatherEither(advantages, "advantages");
  const gradLogits = outputLike(logits, options.gradOut, logits.length, "gradOut");
  const logProbs = floatsLike(logits, rows.rows);
  const entropies = floatsLike(logits, rows.rows);

  const sums = emptySums();
  let loss = 0;
  let entropySum = 0;
  visitRows(
    rows,
    (chunk) => {
      const { first } = chunk;
      const count = chunk.logProbs.length;
      const sample = {
        logProbs: chunk.logProbs,
        oldLogProbs: old?.subarray(first, first + count),
        refLogProbs: ref?.subarray(first, first + count),
        advantages: gathered.subarray(first, first + count),
      };
      const terms = emptyTerms(count, sums);
      const ratioSample = withRatios(sample, clamp, sums);
      for (const tokenLoss of losses) tokenLoss(ratioSample, terms);
      for (let i = 0; i < count; i++) {
        const row = rows.valid[first + i]!;
        const weight = weights[first + i]!;
        const entropy = chunk.entropies[i]!;
        logProbs[row] = chunk.logProbs[i]!;
        entropies[row] = entropy;
        entropySum += entropy;
        loss += weight * (terms.values[i]! - entropyCoefficient * entropy);
        chunk.gradLogProbs[i] = weight * terms.slopes[i]!;
        chunk.gradEntropies[i] = -weight * entropyCoefficient;
      }
      if (check && !Number.isFinite(loss)) {
        throw new RangeError(
          `logits must give a finite loss, got ${loss} in rows up to ${rows.valid[first + count - 1]}`,
        );
      }
    },
    gradLogits,
  );
  const stats = { ...tokenStats(sums, tokens.count), entropy: entropySum / Math.max(tokens.count, 1) };
  return { loss, stats, gradLogits, logProbs, entropy: entropies };
}

/** The rows as `[batch, time]`; without `time`, only what needs no sequences can be asked for. */
function sequences(rows: number, time: unknown, aggregation: unknown): { batch: number; time: number } {
  if (time === undefined) {
    if (typeof aggregation === "string" && aggregation.startsWith("seq-")) {
      throw new TypeError(
        `time must be the tokens of a sequence when aggregation is "${aggregation}", got undefined`,
      );
    }
    return { batch: 1, time: rows };
  }
  if (typeof time !== "number") throw new TypeError(`time must be a number, got ${describe(time)}`);
  if (!Number.isSafeInteger(time) || time < 1 || rows % time !== 0) {
    throw new RangeError(`time must be an integer that divides rows, which is ${rows}, got ${time}`);
  }
  return { batch: rows / time, time };
}
