import { checkChoice, checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, floatsLike, outputLike } from "../arguments.js";
import { exp } from "../elementary.js";
import { ValidTokens } from "../tokens/valid-tokens.js";
import { type AggregationOptions, meanOver } from "./aggregation.js";
import type { PolicyLoss, RatioLossInput } from "./policy-loss.js";
import { tokenStats } from "./stats.js";
import { type ClipOptions, clippedSurrogate } from "./terms/clipped-surrogate.js";
import { emptyTerms } from "./token-loss.js";

/** What {@link gspoLoss} takes: one advantage a sequence; its mean is over sequences. */
export interface GspoLossInput<F extends Floats = Floats>
  extends Omit<RatioLossInput<F>, "aggregation" | "normalizer" | "logRatioClamp">,
    Pick<AggregationOptions, "emptyRows">,
    ClipOptions {
  /** `[batch]`. */
  readonly advantages: Floats;
}

/** What {@link gspoLoss} answers. */
export interface GspoLoss<F extends Floats = Floats> extends PolicyLoss<F> {
  /** `[batch]`: each sequence's ratio; 1 where it has no token. */
  readonly ratios: FloatsOf<F>;
}

/**
 * GSPO: the clipped surrogate of whole sequences, with s = exp(mean over tokens of log π − log π_old) in place of the ratio,
 * averaged over sequences. Its ε are small (3e-4 and 4e-4 are published); the defaults are those.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time).
 * Source: Zheng et al., “Group sequence policy optimization” (2025).
 *
 * @example
 * ```ts
 * gspoLoss({
 *   logProbs: Float32Array.of(-1, -2),
 *   oldLogProbs: Float32Array.of(-2, -1),
 *   advantages: Float32Array.of(1),
 *   batch: 1,
 *   time: 2,
 * }).gradLogProbs; // Float32Array [-0.5, -0.5]
 * ```
 */
export function gspoLoss<F extends Floats>(input: GspoLossInput<F>): GspoLoss<F> {
  checkObject(input, "input");
  const { emptyRows = "skip", epsLow = 3e-4, epsHigh = 4e-4 } = input;
  const tokens = new ValidTokens(input);
  const { count, batch, time, lengths, rows } = tokens;
  const logProbs = tokens.gather(input.logProbs, "logProbs");
  const old = input.oldLogProbs === undefined ? logProbs : tokens.gather(input.oldLogProbs, "oldLogProbs");
  const advantages = tokens.gatherRows(input.advantages, "advantages");
  checkChoice(emptyRows, "emptyRows", ["skip", "count"]);
  const surrogate = clippedSurrogate({ ...input, epsLow, epsHigh });
  const gradLogProbs = outputLike(input.logProbs, input.gradOut, batch * time, "gradOut");

  const ratios = new Float64Array(batch);
  for (let i = 0; i < count; i++) ratios[rows[i]!]! += logProbs[i]! - old[i]!;
  exp(ratios.map((sum, row) => sum / Math.max(lengths[row]!, 1))).forEach((ratio, row) => {
    ratios[row] = ratio;
  });

  const present = Float64Array.from(lengths.keys()).filter((row) => lengths[row]! > 0);
  const sequences = (values: Float64Array) => present.map((row) => values[row]!);
  const sequenceRatios = sequences(ratios);
  const terms = emptyTerms(present.length);
  const sample = {
    count: present.length,
    logProbs: present,
    advantages: sequences(advantages),
    ratios: sequenceRatios,
    ratioSlopes: sequenceRatios,
  };
  surrogate(sample, terms);

  const divisor = Math.max(meanOver(lengths, emptyRows), 1);
  const slopes = new Float64Array(batch);
  present.forEach((row, i) => {
    slopes[row] = terms.slopes[i]! / lengths[row]! / divisor;
  });
  tokens.scatter(
    Float64Array.from(rows, (row) => slopes[row]!),
    gradLogProbs,
  );
  const loss = terms.values.reduce((sum, value) => sum + value, 0) / divisor;
  const { sums } = terms;
  for (const ratio of sequenceRatios) sums.ratioMax = Math.max(sums.ratioMax, ratio);
  const stats = { ...tokenStats(sums, present.length), tokens: count };
  const ratiosOut = floatsLike(input.logProbs, batch);
  ratiosOut.set(ratios);
  return { loss, stats, gradLogProbs, ratios: ratiosOut };
}
