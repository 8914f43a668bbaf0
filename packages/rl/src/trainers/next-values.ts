import type { Policy } from "../nn/policy.js";
import { gatherRows, type Rollout } from "./rollout.js";

/**
 * V(sₜ₊₁) of every step. Within an episode that is the next step's own value; where one ended, and after the last step, the
 * critic is asked about the final observation.
 */
export function nextValues(rollout: Rollout, values: Float32Array, critic: Policy): Float32Array {
  const { envs, terminated, truncated, finalObservations } = rollout;
  const next = new Float32Array(values.length);
  next.set(values.subarray(envs));
  const lastStep = values.length - envs;
  const asked: number[] = [];
  for (let at = 0; at < values.length; at++) {
    if (at >= lastStep || truncated[at] !== 0 || terminated[at] !== 0) asked.push(at);
  }
  const answers = critic.forward(gatherRows(finalObservations, critic.inputs, asked));
  asked.forEach((at, index) => {
    next[at] = answers[index]!;
  });
  return next;
}
