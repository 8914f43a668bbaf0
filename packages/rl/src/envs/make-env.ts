import { checkChoice, checkInteger, checkObject } from "@kb/checks";
import { withoutUndefined } from "../without-undefined.js";
import { type ClassicControl, classicControl } from "./classic-control.js";
import type { Autoreset, Env } from "./env.js";
import { type GridWorldOptions, makeGridWorld } from "./grid-world.js";
import { KernelEnv } from "./kernel-env.js";

/** The environments that {@link makeEnv} knows. */
export type EnvName = ClassicControl | "GridWorld";

/** How many environments step together, and how they begin and end. */
export interface EnvOptions {
  /** How many step together; 1 without it. */
  readonly envs?: number;
  /** Where the random streams begin, an integer from 0 to 2³² − 1; 0 without it. */
  readonly seed?: number;
  /** When a finished environment begins anew; `"same-step"` without it. */
  readonly autoreset?: Autoreset;
  /** Steps after which an episode is truncated; Gymnasium's number without it, 100 in the grid world. */
  readonly limit?: number;
}

/** Checks the options that all environments share, and fills in their defaults. */
export function readOptions(options: EnvOptions, limit: number): Required<EnvOptions> {
  checkObject(options, "options");
  const read = { envs: 1, seed: 0, autoreset: "same-step" as Autoreset, limit, ...withoutUndefined(options) };
  checkInteger(read.envs, "envs", 1, 1 << 20);
  checkInteger(read.seed, "seed", 0, 0xffffffff);
  checkChoice(read.autoreset, "autoreset", ["same-step", "next-step"]);
  checkInteger(read.limit, "limit", 1, 0x7fffffff);
  return read;
}

/**
 * A vector of `envs` environments with Gymnasium's dynamics, rewards, terminations and time limits, stepped in the kernel.
 * States are kept in double precision, observations are float32. Gymnasium's own random numbers are not reproduced: to
 * compare trajectories, set the state. Throws a RangeError for a name or an option that does not exist.
 *
 * @example
 * ```ts
 * const env = makeEnv("CartPole-v1", { envs: 2, seed: 1 });
 * env.setState(0, [0, 0, 0.2, 1]);
 * const { rewards, terminated } = env.step([0, 1]);
 * rewards; // Float64Array [1, 1]
 * terminated; // Uint8Array [1, 0]
 * ```
 */
export function makeEnv(name: ClassicControl, options?: EnvOptions & CartPoleOptions): Env;
/** The same for the grid world. */
export function makeEnv(name: "GridWorld", options?: EnvOptions & GridWorldOptions): Env;
export function makeEnv(name: EnvName, options: EnvOptions & CartPoleOptions & GridWorldOptions = {}): Env {
  checkChoice(name, "name", [...Object.keys(classicControl), "GridWorld"] as EnvName[]);
  if (name === "GridWorld") return makeGridWorld(readOptions(options, 100), options);
  const world = classicControl[name];
  const batch = readOptions(options, world.limit);
  const isPunished = name === "CartPole-v1" && options.suttonBartoReward === true;
  return new KernelEnv(world, { ...batch, options: isPunished ? 1 : 0 });
}

/** What only CartPole knows. */
export interface CartPoleOptions {
  /** Rewards of 0, and −1 where the pole falls, instead of 1 a step. */
  readonly suttonBartoReward?: boolean;
}
