import type { Floats } from "../arguments.js";
import { type PolicyLoss, type PolicyLossInput, policyLoss } from "./policy-loss.js";
import { scoreFunction } from "./terms/score-function.js";

/**
 * The policy gradient's loss −A log π of each token, aggregated: REINFORCE with A a return (less a baseline), the actor of QAC
 * and A2C with A an action value or temporal difference.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(batch × time).
 * Source: Williams (1992); Sutton et al. (2000).
 *
 * @example
 * ```ts
 * reinforceLoss({
 *   logProbs: Float32Array.of(-1, -2),
 *   advantages: Float32Array.of(1, -0.5),
 *   batch: 1,
 *   time: 2,
 * }).gradLogProbs; // Float32Array [-0.5, 0.25]
 * ```
 */
export function reinforceLoss<F extends Floats>(input: PolicyLossInput<F>): PolicyLoss<F> {
  return policyLoss(input, [scoreFunction()]);
}
