import { checkObject } from "@kb/checks";
import type { Floats } from "../arguments.js";
import { type PolicyLoss, policyLoss, type RatioLossInput } from "./policy-loss.js";
import { type SoftGateOptions, softGate } from "./terms/soft-gate.js";

/** What {@link sapoLoss} takes. */
export interface SapoLossInput<F extends Floats = Floats> extends RatioLossInput<F>, SoftGateOptions {}

/**
 * SAPO: −A σ(τ(ρ − 1)) 4/τ, aggregated: at ρ = 1 the policy gradient, fading smoothly on both sides.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time). Source: as in TRL.
 *
 * @example
 * ```ts
 * sapoLoss({
 *   logProbs: Float32Array.of(-1, -2),
 *   advantages: Float32Array.of(1, -1),
 *   batch: 1,
 *   time: 2,
 * }).gradLogProbs; // Float32Array [-0.5, 0.5]
 * ```
 */
export function sapoLoss<F extends Floats>(input: SapoLossInput<F>): PolicyLoss<F> {
  checkObject(input, "input");
  return policyLoss(input, [softGate(input)]);
}
