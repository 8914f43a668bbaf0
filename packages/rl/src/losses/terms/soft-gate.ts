import { checkPositive } from "@kb/checks";
import { sigmoid } from "../../elementary.js";
import type { TokenLoss } from "../token-loss.js";

/** How steeply SAPO's gate closes. */
export interface SoftGateOptions {
  /** Where the advantage is positive, > 0; default 1. */
  readonly tauPositive?: number | undefined;
  /** Where it is negative, > 0; default 1.05. */
  readonly tauNegative?: number | undefined;
}

/** SAPO: −A σ(τ(ρ − 1)) 4/τ, a gate that closes softly where PPO's clips. */
export function softGate({ tauPositive = 1, tauNegative = 1.05 }: SoftGateOptions): TokenLoss {
  checkPositive(tauPositive, "tauPositive");
  checkPositive(tauNegative, "tauNegative");
  return ({ count, advantages, ratios, ratioSlopes }, { values, slopes }) => {
    const tauOf = (i: number) => (advantages[i]! > 0 ? tauPositive : tauNegative);
    const gates = sigmoid(ratios.map((ratio, i) => tauOf(i) * (ratio - 1)));
    for (let i = 0; i < count; i++) {
      const gate = gates[i]!;
      values[i]! -= (advantages[i]! * gate * 4) / tauOf(i);
      slopes[i]! -= advantages[i]! * 4 * gate * (1 - gate) * ratioSlopes[i]!;
    }
  };
}
