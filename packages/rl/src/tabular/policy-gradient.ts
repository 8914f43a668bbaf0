import { checkChoice } from "@kb/checks";
import {
  actionValues,
  chainOf,
  differentialValues,
  discountedValues,
  discountedVisits,
  dot,
  stationaryDistribution,
} from "./chain.js";
import { softmaxPolicy } from "./softmax-policy.js";
import { type TabularMdp, toNumbers } from "./tabular-mdp.js";

/** What the gradient is of: see {@link PolicyMetrics}. */
export type PolicyMetric = "averageValue" | "averageReward";

/** The policy-gradient theorem, evaluated: gradient[s, a] = weights[s] π(a|s) (q[s, a] − v[s]). */
export interface PolicyGradient {
  /** The metric, which is to be maximised. */
  readonly value: number;
  /** `[states, actions]`: ∂value/∂theta. */
  readonly gradient: Float64Array;
  /** `[states, actions]`: π. */
  readonly policy: Float64Array;
  /** `[states]`: η, how much each state counts. */
  readonly weights: Float64Array;
  /** `[states]`: values, differential where states are weighed by the stationary distribution. */
  readonly v: Float64Array;
  /** `[states, actions]`: action values of the same kind. */
  readonly q: Float64Array;
}

/**
 * The exact gradient of a metric with respect to the preferences of a softmax policy, by the policy-gradient theorem:
 * ∇J = Σ η(s) Σ ∇π(a|s) q(s, a).
 *
 * - `"averageValue"` of an MDP with `start`: η = startᵀ(I − γP)⁻¹, discounted visits, with discounted values;
 * - `"averageReward"`: η the stationary distribution, with differential values;
 * - `"averageValue"` without `start`: the same divided by 1 − γ.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind or length, and a RangeError where a stationary distribution is
 * needed and not unique. O(states³). Source: Sutton et al. (2000); Zhao, “Mathematical foundations of reinforcement learning”,
 * chapter 9.
 *
 * @example
 * ```ts
 * const mdp = new TabularMdp({ states: 1, actions: 2, transitions: [1, 1], rewards: [0, 1], gamma: 0.5 });
 * policyGradient(mdp, [0, 0], "averageReward").gradient; // Float64Array [-0.25, 0.25]
 * ```
 */
export function policyGradient(
  mdp: TabularMdp,
  theta: ArrayLike<number>,
  metric: PolicyMetric = "averageValue",
): PolicyGradient {
  const { states, actions, gamma, start } = mdp;
  checkChoice(metric, "metric", ["averageValue", "averageReward"]);
  const policy = softmaxPolicy(toNumbers(theta, "theta", states * actions, "states × actions"), actions);
  const chain = chainOf(mdp, policy);
  if (metric === "averageValue" && start !== undefined) {
    const v = discountedValues(chain, gamma);
    const q = actionValues(mdp, v, gamma);
    return theorem(dot(start, v), policy, discountedVisits(chain, gamma, start), v, q);
  }
  const stationary = stationaryDistribution(chain);
  const average = dot(stationary, chain.rewards);
  const v = differentialValues(chain, stationary);
  const q = actionValues(mdp, v, 1, average);
  const horizon = metric === "averageValue" ? 1 / (1 - gamma) : 1;
  const weights = stationary.map((share) => share * horizon);
  return theorem(average * horizon, policy, weights, v, q);
}

function theorem(
  value: number,
  policy: Float64Array,
  weights: Float64Array,
  v: Float64Array,
  q: Float64Array,
): PolicyGradient {
  const actions = q.length / v.length;
  const gradient = policy.map((chance, pair) => {
    const state = Math.floor(pair / actions);
    return weights[state]! * chance * (q[pair]! - v[state]!);
  });
  return { value, gradient, policy, weights, v, q };
}
