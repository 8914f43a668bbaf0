import { checkFinite, checkObject } from "@kb/checks";
import { type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { type TokenShape, ValidTokens } from "../tokens/valid-tokens.js";
import { type AggregationOptions, tokenWeights } from "./aggregation.js";
import { type TokenStats, tokenStats } from "./stats.js";
import { emptyTerms, type LogRatioClamp, type TokenLoss, withRatios } from "./token-loss.js";

/** What every loss on log-probabilities takes. */
export interface PolicyLossInput<F extends Floats = Floats>
  extends TokenShape,
    AggregationOptions,
    LogRatioClamp {
  /** `[batch, time]`: of the sampled tokens under the policy that learns. */
  readonly logProbs: F;
  /** `[batch, time]`, or `[batch]` where one advantage serves a whole sequence. */
  readonly advantages: Floats;
  /** Where the gradient goes; may be `logProbs`. */
  readonly gradOut?: FloatsOf<F> | undefined;
}

/** A loss with ratios to the policy that sampled. */
export interface RatioLossInput<F extends Floats = Floats> extends PolicyLossInput<F> {
  /** `[batch, time]`: under the policy that sampled. Default: `logProbs`, all ratios 1. */
  readonly oldLogProbs?: Floats | undefined;
}

/** A loss on log-probabilities, with its gradient. */
export interface PolicyLoss<F extends Floats = Floats> {
  readonly loss: number;
  readonly stats: TokenStats;
  /** `[batch, time]`: ∂loss/∂logProbs, exactly 0 where the mask is 0. */
  readonly gradLogProbs: FloatsOf<F>;
}

interface AnyPolicyLossInput<F extends Floats> extends RatioLossInput<F> {
  readonly refLogProbs?: Floats | undefined;
}

/** Value and gradient of the sum of `losses`. */
export function policyLoss<F extends Floats>(
  input: AnyPolicyLossInput<F>,
  losses: readonly TokenLoss[],
): PolicyLoss<F> {
  checkObject(input, "input");
  const tokens = new ValidTokens(input);
  const { oldLogProbs, refLogProbs } = input;
  const sample = {
    logProbs: tokens.gather(input.logProbs, "logProbs"),
    oldLogProbs: oldLogProbs === undefined ? undefined : tokens.gather(oldLogProbs, "oldLogProbs"),
    refLogProbs: refLogProbs === undefined ? undefined : tokens.gather(refLogProbs, "refLogProbs"),
    advantages: tokens.gatherEither(input.advantages, "advantages"),
  };
  const clamp = checkLogRatioClamp(input);
  const weights = tokenWeights(tokens, input);
  const gradLogProbs = outputLike(input.logProbs, input.gradOut, tokens.batch * tokens.time, "gradOut");

  const terms = emptyTerms(tokens.count);
  const ratioSample = withRatios(sample, clamp, terms.sums);
  for (const loss of losses) loss(ratioSample, terms);
  const { values, slopes, sums } = terms;
  tokens.scatter(
    slopes.map((slope, i) => slope * weights[i]!),
    gradLogProbs,
  );
  return { loss: weightedSum(values, weights), stats: tokenStats(sums, tokens.count), gradLogProbs };
}

/** The bound of log-ratios: Infinity where there is none. */
export function checkLogRatioClamp({ logRatioClamp = 20 }: LogRatioClamp): number {
  if (logRatioClamp === null) return Number.POSITIVE_INFINITY;
  checkFinite(logRatioClamp, "logRatioClamp", 0);
  return logRatioClamp;
}

export function weightedSum(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * weights[i]!;
  return sum;
}
