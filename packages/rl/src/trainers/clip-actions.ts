import type { Space } from "../envs/space.js";

/** Actions as an environment takes them: continuous ones are cut off at the bounds of the space. */
export function clipActions(actions: Float32Array, space: Space): Float32Array {
  if (space.kind === "discrete") return actions;
  return actions.map((action) => Math.min(Math.max(action, space.low), space.high));
}
