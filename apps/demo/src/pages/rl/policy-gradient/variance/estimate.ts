import type { PolicyGradient } from "@kb/rl";
import { createUniformRng } from "@kb/sampling";
import { ACTIONS, STATES, world } from "../grid/world.js";

/** Of what comes later 0.9⁸⁰ is left, 0.02 %. */
const HORIZON = 80;

export interface Estimate {
  /** The mean over the episodes. */
  readonly gradient: Float64Array;
  /** Mean squared distance of one episode's estimate from the exact gradient. */
  readonly variance: number;
}

/** REINFORCE: the gradient estimated from whole episodes, Σ γᵗ ∇ log π(aₜ|sₜ) (Gₜ − b(sₜ)). */
export function estimateGradient(
  exact: PolicyGradient,
  { baseline, episodes, seed }: { baseline: Float64Array; episodes: number; seed: number },
): Estimate {
  const random = createUniformRng(seed);
  const total = new Float64Array(STATES * ACTIONS);
  let squares = 0;
  for (let episode = 0; episode < episodes; episode++) {
    const one = estimateFromOne(drawEpisode(exact.policy, random), exact.policy, baseline);
    one.forEach((value, pair) => {
      total[pair]! += value;
      squares += (value - exact.gradient[pair]!) ** 2;
    });
  }
  return { gradient: total.map((sum) => sum / episodes), variance: squares / episodes };
}

interface Episode {
  readonly states: Int32Array;
  readonly actions: Int32Array;
}

const nextStates = Int32Array.from({ length: STATES * ACTIONS }, (_, pair) =>
  world.transitions.subarray(pair * STATES, (pair + 1) * STATES).indexOf(1),
);

function drawEpisode(policy: Float64Array, random: () => number): Episode {
  const states = new Int32Array(HORIZON);
  const actions = new Int32Array(HORIZON);
  let state = Math.floor(random() * STATES);
  for (let t = 0; t < HORIZON; t++) {
    let rest = random();
    let action = 0;
    while (action < ACTIONS - 1 && rest >= policy[state * ACTIONS + action]!) {
      rest -= policy[state * ACTIONS + action++]!;
    }
    states[t] = state;
    actions[t] = action;
    state = nextStates[state * ACTIONS + action]!;
  }
  return { states, actions };
}

function estimateFromOne(
  { states, actions }: Episode,
  policy: Float64Array,
  baseline: Float64Array,
): Float64Array {
  const gradient = new Float64Array(STATES * ACTIONS);
  let later = 0;
  for (let t = HORIZON - 1; t >= 0; t--) {
    const from = states[t]! * ACTIONS;
    later = world.rewards[from + actions[t]!]! + world.gamma * later;
    const weight = world.gamma ** t * (later - baseline[states[t]!]!);
    for (let action = 0; action < ACTIONS; action++)
      gradient[from + action]! -= weight * policy[from + action]!;
    gradient[from + actions[t]!]! += weight;
  }
  return gradient;
}
