import type { TokenSums } from "./token-loss.js";

/** What to watch of a loss on log-probabilities; means are over all tokens that count, whatever the aggregation. */
export interface TokenStats {
  /** How many tokens count. */
  readonly tokens: number;
  /** Share of tokens whose clipped surrogate is below the other. */
  readonly clipFrac: number;
  /** Mean of (ρ − 1) − log ρ: an estimate of the KL divergence from the policy that sampled. */
  readonly approxKl: number;
  /** The greatest ratio ρ. */
  readonly ratioMax: number;
  /** Mean of the KL term before its weight β; 0 without one. */
  readonly kl: number;
}

export function tokenStats({ clipped, approxKl, ratioMax, kl }: TokenSums, tokens: number): TokenStats {
  const divisor = Math.max(tokens, 1);
  return { tokens, clipFrac: clipped / divisor, approxKl: approxKl / divisor, ratioMax, kl: kl / divisor };
}
