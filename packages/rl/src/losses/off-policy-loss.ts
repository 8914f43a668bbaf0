import { checkObject } from "@kb/checks";
import { checkFloats, type Floats } from "../arguments.js";
import { type PolicyLoss, policyLoss, type RatioLossInput } from "./policy-loss.js";
import { importanceWeighted } from "./terms/score-function.js";

/** What {@link offPolicyLoss} takes. */
export interface OffPolicyLossInput<F extends Floats = Floats> extends RatioLossInput<F> {
  /** `[batch, time]`: under the policy that acted. */
  readonly oldLogProbs: Floats;
  /** Most that a ratio counts; default: no bound. */
  readonly rhoMax?: number | null | undefined;
}

/**
 * The off-policy policy gradient's loss −sg(min(ρ, ρ̄)) A log π, ρ = π/β with β the policy that acted, aggregated.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time).
 * Source: Degris et al., “Off-policy actor-critic” (2012).
 *
 * @example
 * ```ts
 * offPolicyLoss({
 *   logProbs: Float32Array.of(-1),
 *   oldLogProbs: Float32Array.of(-3),
 *   advantages: Float32Array.of(2),
 *   batch: 1,
 *   time: 1,
 *   rhoMax: 1,
 * }).gradLogProbs; // Float32Array [-2]
 * ```
 */
export function offPolicyLoss<F extends Floats>(input: OffPolicyLossInput<F>): PolicyLoss<F> {
  checkObject(input, "input");
  checkFloats(input.oldLogProbs, "oldLogProbs");
  return policyLoss(input, [importanceWeighted(input)]);
}
