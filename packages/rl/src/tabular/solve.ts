import { actionValues, chainOf, discountedValues } from "./chain.js";
import type { TabularMdp } from "./tabular-mdp.js";

/** An MDP's optimum. */
export interface Solution {
  /** `[states]`: optimal values. */
  readonly v: Float64Array;
  /** `[states, actions]`: optimal action values. */
  readonly q: Float64Array;
  /** `[states, actions]`: an optimal policy, which always takes the first of the best actions. */
  readonly policy: Float64Array;
}

/** Differences of action values up to this, relative to the greatest reward, are rounding. */
const TOLERANCE = 1e-11;

/**
 * The optimal values and an optimal policy, by policy iteration with exact evaluation.
 *
 * O(states³ + states² × actions) an iteration, of which there are few. Source: Howard (1960).
 *
 * @example
 * ```ts
 * const { v } = solve(gridWorldMdp());
 * v.slice(0, 5).map((value) => Math.round(value * 1000) / 1000); // Float64Array [5.832, 5.58, 6.2, 6.48, 5.832]
 * ```
 */
export function solve(mdp: TabularMdp): Solution {
  const { states, actions, gamma } = mdp;
  const policy = new Float64Array(states * actions);
  for (let state = 0; state < states; state++) policy[state * actions] = 1;
  for (;;) {
    const v = discountedValues(chainOf(mdp, policy), gamma);
    const q = actionValues(mdp, v, gamma);
    if (!improve(policy, v, q, actions)) {
      takeFirstOfBest(policy, q, actions);
      return { v, q, policy };
    }
  }
}

/** Takes a better action wherever there is one; says whether there was. */
function improve(policy: Float64Array, v: Float64Array, q: Float64Array, actions: number): boolean {
  let improved = false;
  v.forEach((value, state) => {
    const here = q.subarray(state * actions, (state + 1) * actions);
    const best = here.indexOf(Math.max(...here));
    if (here[best]! <= value + margin(v)) return;
    policy.fill(0, state * actions, (state + 1) * actions);
    policy[state * actions + best] = 1;
    improved = true;
  });
  return improved;
}

function takeFirstOfBest(policy: Float64Array, q: Float64Array, actions: number): void {
  policy.fill(0);
  for (let from = 0; from < q.length; from += actions) {
    const here = q.subarray(from, from + actions);
    const least = Math.max(...here) - margin(here);
    policy[from + here.findIndex((value) => value >= least)] = 1;
  }
}

function margin(values: Float64Array): number {
  return TOLERANCE * values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
}
