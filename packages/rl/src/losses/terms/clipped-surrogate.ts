import { checkFinite } from "@kb/checks";
import type { TokenLoss } from "../token-loss.js";

/** PPO's trust region. */
export interface ClipOptions {
  /** The ratio counts from 1 − epsLow; default 0.2. */
  readonly epsLow?: number | undefined;
  /** The ratio counts up to 1 + epsHigh; default 0.2 (DAPO's clip-higher: 0.28). */
  readonly epsHigh?: number | undefined;
  /** Dual clip: where the advantage is negative, the objective is at least this times it (> 1, usually 3). Default: none. */
  readonly dualClip?: number | null | undefined;
  /** TRL's two-sided clip: the unclipped branch's ratio counts up to this. Default: none. */
  readonly delta?: number | null | undefined;
}

/**
 * −min(ρA, clip(ρ, 1 − εₗ, 1 + εₕ)A). Where both branches are equal, each has half of the gradient, and a bound itself lets it
 * pass, as in PyTorch.
 */
export function clippedSurrogate(options: ClipOptions): TokenLoss {
  const { epsLow = 0.2, epsHigh = 0.2 } = options;
  const dualClip = options.dualClip ?? Number.MAX_VALUE;
  const delta = options.delta ?? Number.MAX_VALUE;
  checkFinite(epsLow, "epsLow", 0);
  checkFinite(epsHigh, "epsHigh", 0);
  checkFinite(dualClip, "dualClip", 1);
  checkFinite(delta, "delta", 0);
  const [low, high] = [1 - epsLow, 1 + epsHigh];

  return ({ count, advantages, ratios, ratioSlopes }, { values, slopes, sums }) => {
    for (let i = 0; i < count; i++) {
      const advantage = advantages[i]!;
      const ratio = ratios[i]!;
      const free = Math.min(ratio, delta) * advantage;
      const clipped = Math.max(low, Math.min(ratio, high)) * advantage;
      let objective = Math.min(free, clipped);
      const isFree = ratio <= delta ? 1 : 0;
      const isInside = ratio >= low && ratio <= high ? 1 : 0;
      const share = free === clipped ? (isFree + isInside) / 2 : free < clipped ? isFree : isInside;
      let slope = share * advantage * ratioSlopes[i]!;
      if (clipped < free) sums.clipped++;
      const floor = dualClip * advantage;
      if (advantage < 0 && objective <= floor) {
        slope = objective === floor ? slope / 2 : 0;
        objective = floor;
      }
      values[i]! -= objective;
      slopes[i]! -= slope;
    }
  };
}
