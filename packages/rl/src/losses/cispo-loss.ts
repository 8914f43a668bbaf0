import { checkObject } from "@kb/checks";
import type { Floats } from "../arguments.js";
import { type PolicyLoss, policyLoss, type RatioLossInput } from "./policy-loss.js";
import { type ClippedImportanceOptions, clippedImportance } from "./terms/score-function.js";

/** What {@link cispoLoss} takes. */
export interface CispoLossInput<F extends Floats = Floats>
  extends RatioLossInput<F>,
    ClippedImportanceOptions {}

/**
 * CISPO: −sg(clip(ρ, 1 − εₗ, 1 + εₕ)) A log π, aggregated; the clipped ratio is a weight, so every token keeps a gradient.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time).
 * Source: “MiniMax-M1” (2025).
 *
 * @example
 * ```ts
 * cispoLoss({
 *   logProbs: Float32Array.of(-1, -1),
 *   oldLogProbs: Float32Array.of(-1, -3),
 *   advantages: Float32Array.of(1, 1),
 *   batch: 1,
 *   time: 2,
 *   epsHigh: 1,
 * }).gradLogProbs; // Float32Array [-0.5, -1]
 * ```
 */
export function cispoLoss<F extends Floats>(input: CispoLossInput<F>): PolicyLoss<F> {
  checkObject(input, "input");
  return policyLoss(input, [clippedImportance(input)]);
}
