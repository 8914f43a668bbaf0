import { solveLinear } from "./linear-system.js";
import { checkDistributions, type TabularMdp, toNumbers } from "./tabular-mdp.js";

/** What a policy makes of an MDP: a Markov chain with rewards. */
export interface Chain {
  readonly policy: Float64Array;
  /** `[states, states]`. */
  readonly transitions: Float64Array;
  /** `[states]`. */
  readonly rewards: Float64Array;
}

/** The chain of `policy`, `[states, actions]`. Throws a TypeError or RangeError unless it is one. */
export function chainOf(mdp: TabularMdp, policy: ArrayLike<number>): Chain {
  const { states, actions } = mdp;
  const checked = toNumbers(policy, "policy", states * actions, "states × actions");
  checkDistributions(checked, "policy", actions);
  const transitions = new Float64Array(states * states);
  const rewards = new Float64Array(states);
  for (let pair = 0; pair < states * actions; pair++) {
    const state = Math.floor(pair / actions);
    rewards[state]! += checked[pair]! * mdp.rewards[pair]!;
    for (let next = 0; next < states; next++) {
      transitions[state * states + next]! += checked[pair]! * mdp.transitions[pair * states + next]!;
    }
  }
  return { policy: checked, transitions, rewards };
}

/** v = r + γ P v. */
export function discountedValues({ transitions, rewards }: Chain, gamma: number): Float64Array {
  return solveLinear(identityMinus(transitions, gamma), rewards.slice(), "gamma must be below 1");
}

/** How often each state is visited from `start` on, discounted: η = startᵀ(I − γP)⁻¹. */
export function discountedVisits({ transitions }: Chain, gamma: number, start: Float64Array): Float64Array {
  return solveLinear(transpose(identityMinus(transitions, gamma)), start.slice(), "gamma must be below 1");
}

/** d = dᵀP, which sums to 1. Throws a RangeError where there are several. */
export function stationaryDistribution({ transitions, rewards }: Chain): Float64Array {
  const states = rewards.length;
  const system = transpose(identityMinus(transitions, 1));
  system.fill(1, (states - 1) * states);
  const one = new Float64Array(states);
  one[states - 1] = 1;
  return solveLinear(
    system,
    one,
    "policy must lead to one stationary distribution from every state; this one has several",
  );
}

/** Differential values h = r − r̄ + P h with d · h = 0: how much better than average it is to begin in each state. */
export function differentialValues(chain: Chain, stationary: Float64Array): Float64Array {
  const { transitions, rewards } = chain;
  const average = dot(stationary, rewards);
  const states = rewards.length;
  // (I − P + 1 dᵀ) is regular, and its solution has d · h = 0.
  const system = identityMinus(transitions, 1);
  for (let i = 0; i < system.length; i++) system[i]! += stationary[i % states]!;
  return solveLinear(
    system,
    rewards.map((reward) => reward - average),
    "unreachable",
  );
}

/** q(s, a) = r(s, a) − base + γ Σ p(s'|s, a) v(s'). */
export function actionValues(mdp: TabularMdp, v: Float64Array, gamma: number, base = 0): Float64Array {
  const { states } = mdp;
  return mdp.rewards.map((reward, pair) => {
    return reward - base + gamma * dot(mdp.transitions.subarray(pair * states, (pair + 1) * states), v);
  });
}

export function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, i) => sum + value * other[i]!, 0);
}

function identityMinus(matrix: Float64Array, factor: number): Float64Array {
  const n = Math.sqrt(matrix.length);
  return matrix.map((value, i) => (i % (n + 1) === 0 ? 1 : 0) - factor * value);
}

function transpose(matrix: Float64Array): Float64Array {
  const n = Math.sqrt(matrix.length);
  return matrix.map((_, i) => matrix[(i % n) * n + Math.floor(i / n)]!);
}
