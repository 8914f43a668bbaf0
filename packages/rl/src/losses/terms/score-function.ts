import { checkFinite } from "@kb/checks";
import type { TokenLoss } from "../token-loss.js";

/** −A log π: the slope is −A. */
export function scoreFunction(): TokenLoss {
  return weightedScore(() => 1);
}

/** −min(ρ, ρ̄) A log π with a weight that is not differentiated; default: no bound. */
export function importanceWeighted({ rhoMax }: { readonly rhoMax?: number | null | undefined }): TokenLoss {
  const most = rhoMax ?? Number.MAX_VALUE;
  checkFinite(most, "rhoMax", 0);
  return weightedScore((ratio) => Math.min(ratio, most));
}

/** The weights of CISPO. */
export interface ClippedImportanceOptions {
  /** The weight is at least 1 − epsLow; default: 0, no bound. */
  readonly epsLow?: number | null | undefined;
  /** The weight is at most 1 + epsHigh; default 0.2. */
  readonly epsHigh?: number | undefined;
}

/** CISPO: −clip(ρ, 1 − εₗ, 1 + εₕ) A log π with a weight that is not differentiated, so that no token loses its gradient. */
export function clippedImportance({ epsLow, epsHigh = 0.2 }: ClippedImportanceOptions): TokenLoss {
  checkFinite(epsLow ?? 1, "epsLow", 0);
  checkFinite(epsHigh, "epsHigh", 0);
  const [low, high] = [1 - (epsLow ?? 1), 1 + epsHigh];
  return weightedScore((ratio, sums) => {
    const weight = Math.max(low, Math.min(ratio, high));
    if (weight !== ratio) sums.clipped++;
    return weight;
  });
}

function weightedScore(weigh: (ratio: number, sums: { clipped: number }) => number): TokenLoss {
  return ({ count, advantages, logProbs, ratios }, { values, slopes, sums }) => {
    for (let i = 0; i < count; i++) {
      const weighted = weigh(ratios[i]!, sums) * advantages[i]!;
      values[i]! -= weighted * logProbs[i]!;
      slopes[i]! -= weighted;
    }
  };
}
