import { checkFinite, checkInteger, checkObject, checkPositive, describe } from "@kb/checks";
import type { ActivationName } from "@kb/neural";
import type { Env } from "../envs/env.js";
import type { Policy } from "../nn/policy.js";
import { withoutUndefined } from "../without-undefined.js";

/** What every trainer takes. */
export interface TrainerOptions {
  /** Where it acts; must reset in the same step. A training that uses it is alone in using it. */
  readonly env: Env;
  /** An integer from 0 to 2³² − 1: the weights and all chance but the environments' begin there. */
  readonly seed: number;
  /** Environment steps after which it ends; 100 000 without it. */
  readonly totalSteps?: number;
  /** Models of your own; without them, perceptrons with `hidden` layers. */
  readonly policy?: Policy;
  readonly critic?: Policy;
  readonly hidden?: readonly number[];
  readonly activation?: ActivationName;
  /** Of continuous actions: the logarithm of their standard deviation at first; 0 without it. */
  readonly logDeviation?: number;
  readonly learningRate?: number;
  /** Of the critic, where it is to differ. */
  readonly criticLearningRate?: number;
  /** Whether learning rates fall linearly to 0 at the last step. */
  readonly anneal?: boolean;
  /** Adam's. */
  readonly epsilon?: number;
  /** What tomorrow's reward counts today; 0.99 without it. */
  readonly gamma?: number;
  /** Rewards are multiplied by it before anything learns from them; 1 without it. */
  readonly rewardScale?: number;
  /** Shrinks a longer gradient, over all models, to this norm. */
  readonly maxGradientNorm?: number;
  /** Greedy episodes in an environment of their own, after every so many updates. */
  readonly evaluation?: { readonly env: Env; readonly episodes?: number; readonly every: number };
}

/** `options`, and where it says nothing, `defaults`. Throws a TypeError unless it is an object. */
export function withDefaults<Options extends object>(options: Options, defaults: Partial<Options>): Options {
  checkObject(options, "options");
  return { ...defaults, ...withoutUndefined(options) };
}

/** Checks the numbers that trainers share. */
export function checkTrainerOptions(options: TrainerOptions): void {
  checkObject(options, "options");
  const { env, seed, totalSteps = 1, learningRate = 0, gamma = 0.99, maxGradientNorm = 1 } = options;
  checkObject(env, "env");
  if (typeof env.step !== "function")
    throw new TypeError(`env must have a method step, got ${describe(env)}`);
  checkInteger(seed, "seed", 0, 0xffffffff);
  checkInteger(totalSteps, "totalSteps", 1);
  checkFinite(learningRate, "learningRate", 0);
  checkFinite(gamma, "gamma", 0, 1);
  checkPositive(maxGradientNorm, "maxGradientNorm");
}

/** Throws a RangeError for those of the named options that are not positive integers. */
export function checkCounts<Options extends object>(
  options: Options,
  names: readonly (keyof Options & string)[],
): void {
  for (const name of names) {
    if (options[name] !== undefined) checkInteger(options[name], name, 1, 0x7fffffff);
  }
}
