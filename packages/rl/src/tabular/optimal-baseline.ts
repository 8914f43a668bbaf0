import { checkLength } from "@kb/checks";
import type { PolicyGradient } from "./policy-gradient.js";

/**
 * The baseline that makes the sampled gradient vary least, `[states]`: b*(s) = E‖∇ log π‖² q / E‖∇ log π‖² over actions. The
 * value v(s), which is commonly used, leaves out the weights.
 *
 * O(states × actions). Source: Zhao, “Mathematical foundations of reinforcement learning”, section 10.2.
 *
 * @example
 * ```ts
 * const mdp = new TabularMdp({ states: 1, actions: 2, transitions: [1, 1], rewards: [0, 4], gamma: 0.5 });
 * const exact = policyGradient(mdp, [0, Math.log(3)], "averageReward");
 * // The rarer action has the longer gradient and counts more: here q is −3 and 1.
 * optimalBaseline(exact).map((b) => Math.round(b * 1e9) / 1e9); // Float64Array [-2]
 * ```
 */
export function optimalBaseline({ policy, q, v }: PolicyGradient): Float64Array {
  const actions = q.length / v.length;
  const lengths = scoreLengths(policy, actions);
  return v.map((value, state) => {
    let sum = 0;
    let weights = 0;
    for (let pair = state * actions; pair < (state + 1) * actions; pair++) {
      const weight = policy[pair]! * lengths[pair]!;
      weights += weight;
      sum += weight * q[pair]!;
    }
    return weights === 0 ? value : sum / weights;
  });
}

/**
 * The variance (trace of the covariance) of the gradient estimated from one state and action, drawn as the theorem weighs them,
 * with `baseline` `[states]` taken from the action values; default: none.
 *
 * Throws a RangeError unless there is one baseline a state. O(states × actions).
 *
 * @example
 * ```ts
 * const mdp = new TabularMdp({ states: 1, actions: 2, transitions: [1, 1], rewards: [4, 6], gamma: 0.5, start: [1] });
 * const exact = policyGradient(mdp, [0, 0]);
 * // With two actions as likely as each other nothing is left to chance once the baseline is right.
 * gradientVariance(exact, optimalBaseline(exact)); // 0
 * ```
 */
export function gradientVariance(exact: PolicyGradient, baseline?: ArrayLike<number>): number {
  const { policy, q, v, weights, gradient } = exact;
  if (baseline !== undefined) checkLength(baseline, "baseline", v.length, "states");
  const actions = q.length / v.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lengths = scoreLengths(policy, actions);
  let second = 0;
  q.forEach((value, pair) => {
    const state = Math.floor(pair / actions);
    const rest = value - (baseline === undefined ? 0 : baseline[state]!);
    second += total * weights[state]! * policy[pair]! * lengths[pair]! * rest * rest;
  });
  return second - gradient.reduce((sum, value) => sum + value * value, 0);
}

/** ‖∇ log π(a|s)‖² of each state and action, for a softmax table: 1 − 2π(a|s) + Σ π(b|s)². */
function scoreLengths(policy: Float64Array, actions: number): Float64Array {
  return policy.map((chance, pair) => {
    const from = pair - (pair % actions);
    const squares = policy.subarray(from, from + actions).reduce((sum, p) => sum + p * p, 0);
    return 1 - 2 * chance + squares;
  });
}
