import { checkChoice, checkFinite } from "@kb/checks";
import { klEstimates } from "../../kl.js";
import type { TokenLoss } from "../token-loss.js";

/** A KL penalty in the loss. */
export interface KlPenaltyOptions {
  /** Its weight, ≥ 0. */
  readonly beta?: number | undefined;
  /**
   * `"k3"`: e⁻ᵈ − 1 + d with d = log π − log π_ref, as GRPO has it; `"k3-is"`: times the ratio ρ, whose gradient is that of the
   * reverse KL divergence (DeepSeek-V3.2); `"k2"`: d²/2. Default `"k3"`.
   */
  readonly kl?: "k3" | "k3-is" | "k2" | undefined;
  /** Estimates are clamped to ± this, with gradient 0 outside (verl: 10); default: not. */
  readonly klClamp?: number | null | undefined;
}

/** β · KL estimate. Throws a TypeError at once where β ≠ 0 and there are no reference log-probabilities. */
export function klPenalty(
  { beta = 0, kl = "k3", klClamp }: KlPenaltyOptions,
  hasReference: boolean,
): TokenLoss {
  const bound = klClamp ?? Number.MAX_VALUE;
  checkFinite(beta, "beta", 0);
  checkChoice(kl, "kl", ["k3", "k3-is", "k2"]);
  checkFinite(bound, "klClamp", 0);
  if (beta !== 0 && !hasReference) {
    throw new TypeError(`refLogProbs must be given when beta is not 0, got undefined and beta ${beta}`);
  }
  return (sample, { values, slopes, sums }) => {
    if (sample.refLogProbs === undefined) return;
    const weighted = kl === "k3-is";
    const estimates = klEstimates(weighted ? "k3" : kl, sample.logProbs, sample.refLogProbs);
    for (let i = 0; i < sample.count; i++) {
      const ratio = weighted ? sample.ratios[i]! : 1;
      const ratioSlope = weighted ? sample.ratioSlopes[i]! : 0;
      const estimate = estimates.values[i]!;
      const clamped = Math.max(-bound, Math.min(estimate, bound));
      const slope = clamped === estimate ? estimates.slopes[i]! : 0;
      sums.kl += ratio * clamped;
      values[i]! += beta * ratio * clamped;
      slopes[i]! += beta * (ratio * slope + ratioSlope * clamped);
    }
  };
}
