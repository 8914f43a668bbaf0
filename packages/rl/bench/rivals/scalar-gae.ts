import type { GaeInput } from "@kb/rl/advantages";

/** Generalised advantages and returns in plain JavaScript, a step at a time. */
export function scalarGae(input: GaeInput, advantages: Float32Array, returns: Float32Array): Float32Array {
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
  const carry = new Float64Array(envs);
  for (let step = steps - 1; step >= 0; step--) {
    for (let env = 0; env < envs; env++) {
      const at = step * envs + env;
      const goesOn = 1 - terminated[at]!;
      const delta = rewards[at]! + gamma * nextValues[at]! * goesOn - values[at]!;
      carry[env] = delta + gamma * lambda * goesOn * (1 - truncated[at]!) * carry[env]!;
      advantages[at] = carry[env]!;
      returns[at] = carry[env]! + values[at]!;
    }
  }
  return advantages;
}
