import { exp } from "../elementary.js";

/** Log-probabilities and advantages of some tokens that count, one after the other. */
export interface TokenSample {
  readonly logProbs: Float64Array;
  /** Of the policy that sampled; absent where it is the policy that learns, whose ratio is then 1. */
  readonly oldLogProbs?: Float64Array | undefined;
  readonly refLogProbs?: Float64Array | undefined;
  readonly advantages: Float64Array;
}

/** What a loss on log-probabilities makes of tokens: terms are added, so that several can share one. */
export interface TokenTerms {
  /** Each token's share of the loss, before it is weighted. */
  readonly values: Float64Array;
  /** ∂value/∂log-probability of each token. */
  readonly slopes: Float64Array;
  readonly sums: TokenSums;
}

/** What the statistics are made of. */
export interface TokenSums {
  clipped: number;
  approxKl: number;
  ratioMax: number;
  kl: number;
}

/** A loss on log-probabilities, one of this package's or your own. */
export type TokenLoss = (tokens: RatioSample, terms: TokenTerms) => void;

/** A sample with the ratios ρ = π/π_old of its tokens. */
export interface RatioSample extends TokenSample {
  readonly count: number;
  /** ρ = exp(log-ratio clamped). */
  readonly ratios: Float64Array;
  /** ∂ρ/∂log-probability: ρ, or 0 where the log-ratio was clamped. */
  readonly ratioSlopes: Float64Array;
}

/** Bounds of the log-ratio before it is exponentiated; `null` for none. */
export interface LogRatioClamp {
  /** Log-ratios are clamped to ± this, as in verl and OpenRLHF; `null` for never, as in TRL. Default 20. */
  readonly logRatioClamp?: number | null | undefined;
}

/** Works out the ratios; adds their statistics to `sums`. */
export function withRatios(sample: TokenSample, logRatioClamp: number, sums: TokenSums): RatioSample {
  const { logProbs, oldLogProbs } = sample;
  const count = logProbs.length;
  if (oldLogProbs === undefined) {
    const ones = new Float64Array(count).fill(1);
    if (count > 0) sums.ratioMax = Math.max(sums.ratioMax, 1);
    return { ...sample, count, ratios: ones, ratioSlopes: ones };
  }
  const logRatios = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    logRatios[i] = Math.max(-logRatioClamp, Math.min(logProbs[i]! - oldLogProbs[i]!, logRatioClamp));
  }
  const ratios = exp(logRatios.slice());
  const ratioSlopes = ratios.slice();
  for (let i = 0; i < count; i++) {
    const ratio = ratios[i]!;
    if (Math.abs(logProbs[i]! - oldLogProbs[i]!) > logRatioClamp) ratioSlopes[i] = 0;
    sums.approxKl += ratio - 1 - logRatios[i]!;
    if (ratio > sums.ratioMax) sums.ratioMax = ratio;
  }
  return { ...sample, count, ratios, ratioSlopes };
}

/** No terms yet of `count` tokens; `sums` may go on from other tokens of the same batch. */
export function emptyTerms(count: number, sums: TokenSums = emptySums()): TokenTerms {
  return { values: new Float64Array(count), slopes: new Float64Array(count), sums };
}

export function emptySums(): TokenSums {
  return { clipped: 0, approxKl: 0, ratioMax: 0, kl: 0 };
}
