import { chainOf, discountedValues, dot, stationaryDistribution } from "./chain.js";
import type { TabularMdp } from "./tabular-mdp.js";

/** What makes one policy better than another, as a number. */
export interface PolicyMetrics {
  /** `[states]`: the share of time that the policy spends in each state in the long run. */
  readonly stationary: Float64Array;
  /**
   * Σ d(s) v(s): over the MDP's `start` where it has one (v̄⁰), else over the stationary distribution, and then averageReward is
   * (1 − γ) times it.
   */
  readonly averageValue: number;
  /** Σ d(s) r(s) over the stationary distribution. */
  readonly averageReward: number;
}

/**
 * The stationary distribution of a policy, its average value and its average reward.
 *
 * Throws a TypeError or RangeError unless `policy` holds probabilities `[states, actions]`, and a RangeError where its stationary
 * distribution is not unique. O(states³).
 *
 * @example
 * ```ts
 * const mdp = new TabularMdp({ states: 1, actions: 2, transitions: [1, 1], rewards: [0, 1], gamma: 0.5 });
 * policyMetrics(mdp, [0.5, 0.5]); // { stationary: Float64Array.of(1), averageValue: 1, averageReward: 0.5 }
 * ```
 */
export function policyMetrics(mdp: TabularMdp, policy: ArrayLike<number>): PolicyMetrics {
  const chain = chainOf(mdp, policy);
  const stationary = stationaryDistribution(chain);
  return {
    stationary,
    averageValue: dot(mdp.start ?? stationary, discountedValues(chain, mdp.gamma)),
    averageReward: dot(stationary, chain.rewards),
  };
}
