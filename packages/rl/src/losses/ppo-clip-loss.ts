import { checkObject } from "@kb/checks";
import type { Floats } from "../arguments.js";
import { type PolicyLoss, policyLoss, type RatioLossInput } from "./policy-loss.js";
import { type ClipOptions, clippedSurrogate } from "./terms/clipped-surrogate.js";

/** What {@link ppoClipLoss} takes. */
export interface PpoClipLossInput<F extends Floats = Floats> extends RatioLossInput<F>, ClipOptions {}

/**
 * PPO's clipped surrogate −min(ρA, clip(ρ, 1 − εₗ, 1 + εₕ)A), ρ = π/π_old, aggregated; with a dual clip where that is given.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time).
 * Source: Schulman et al., “Proximal policy optimization algorithms” (2017); dual clip: Ye et al. (2020).
 *
 * @example
 * ```ts
 * ppoClipLoss({
 *   logProbs: Float32Array.of(-1, -1),
 *   oldLogProbs: Float32Array.of(-1, -3),
 *   advantages: Float32Array.of(1, 1),
 *   batch: 1,
 *   time: 2,
 * }).gradLogProbs; // Float32Array [-0.5, 0]
 * ```
 */
export function ppoClipLoss<F extends Floats>(input: PpoClipLossInput<F>): PolicyLoss<F> {
  checkObject(input, "input");
  return policyLoss(input, [clippedSurrogate(input)]);
}
