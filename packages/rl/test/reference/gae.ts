import type { GaeInput } from "../../src/advantages.js";

/** Generalised advantages from their definition: a forward sum of discounted differences up to the episode's end. */
export function gaeByDefinition(input: GaeInput): { advantages: number[]; returns: number[] } {
  const {
    rewards,
    values,
    nextValues,
    terminated,
    truncated,
    steps,
    envs,
    gamma = 0.99,
    lambda = 0.95,
  } = input;
  const advantages = Array.from({ length: steps * envs }, (_, from) => {
    let sum = 0;
    let weight = 1;
    for (let at = from; at < steps * envs; at += envs) {
      const next = terminated[at] ? 0 : nextValues[at]!;
      sum += weight * (rewards[at]! + gamma * next - values[at]!);
      if (terminated[at] || truncated[at]) break;
      weight *= gamma * lambda;
    }
    return sum;
  });
  return { advantages, returns: advantages.map((advantage, at) => advantage + values[at]!) };
}
