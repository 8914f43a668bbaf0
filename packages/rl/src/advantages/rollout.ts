import { checkInteger } from "@kb/checks";
import { checkFlags, checkFloats, type Floats } from "../arguments.js";

/** Rollouts `[steps, envs]`, time-major. */
export interface RolloutShape {
  readonly steps: number;
  readonly envs: number;
}

/** Throws unless `steps` and `envs` are counts; returns how many elements an array of theirs has. */
export function checkRollout({ steps, envs }: RolloutShape): number {
  checkInteger(steps, "steps");
  checkInteger(envs, "envs");
  return steps * envs;
}

export function checkRolloutFloats(value: unknown, name: string, size: number): asserts value is Floats {
  checkFloats(value, name, size, "steps × envs");
}

export function checkRolloutFlags(value: unknown, name: string, size: number): asserts value is Uint8Array {
  checkFlags(value, name, size, "steps × envs");
}
