import { checkFinite, checkObject } from "@kb/checks";
import { checkFloats, type Floats, type FloatsOf, floatsLike } from "../arguments.js";
import { exp } from "../elementary.js";
import { checkRollout, checkRolloutFlags, checkRolloutFloats, type RolloutShape } from "./rollout.js";

/** What {@link vtrace} takes. */
export interface VtraceInput<F extends Floats = Floats> extends RolloutShape {
  /** `[steps, envs]`. */
  readonly rewards: F;
  /** `[steps, envs]`: V(sₜ). */
  readonly values: Floats;
  /** `[envs]`: the value of the state after the last step. */
  readonly bootstrap: Floats;
  /** `[steps, envs]`: the step ended its episode. */
  readonly terminated: Uint8Array;
  /** `[steps, envs]`: log π(a|s) − log μ(a|s) of the policy that learns and the one that acted. */
  readonly logRhos: Floats;
  /** From 0 to 1; default 0.99. */
  readonly gamma?: number | undefined;
  /** From 0 to 1; default 1. */
  readonly lambda?: number | undefined;
  /** Most that a ratio counts in the temporal difference (ρ̄); default 1. */
  readonly rhoBar?: number | undefined;
  /** Most that a ratio counts in the trace (c̄); default 1. */
  readonly cBar?: number | undefined;
  /** Most that a ratio counts in the policy gradient; default 1. */
  readonly rhoBarPg?: number | undefined;
}

/** What {@link vtrace} answers, both `[steps, envs]`. */
export interface Vtrace<F extends Floats = Floats> {
  /** The critic's targets vₜ. */
  readonly vs: FloatsOf<F>;
  /** Advantages for the policy gradient, importance weight included. */
  readonly advantages: FloatsOf<F>;
}

/**
 * V-trace: value targets and advantages off policy. δₜ = min(ρ̄, ρₜ)(rₜ + γV(sₜ₊₁) − V(sₜ)),
 * vₜ = V(sₜ) + δₜ + γλ min(c̄, ρₜ)(vₜ₊₁ − V(sₜ₊₁)); on policy with λ = 1, n-step returns.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(steps × envs).
 * Source: Espeholt et al., “IMPALA” (2018).
 *
 * @example
 * ```ts
 * vtrace({
 *   rewards: Float32Array.of(1, 1),
 *   values: Float32Array.of(0.5, 0.5),
 *   bootstrap: Float32Array.of(2),
 *   terminated: Uint8Array.of(0, 0),
 *   logRhos: Float32Array.of(0, 0),
 *   steps: 2,
 *   envs: 1,
 *   gamma: 1,
 * }).vs; // Float32Array [4, 3]
 * ```
 */
export function vtrace<F extends Floats>(input: VtraceInput<F>): Vtrace<F> {
  checkObject(input, "input");
  const { rewards, values, bootstrap, terminated, logRhos, envs, steps } = input;
  const { gamma = 0.99, lambda = 1, rhoBar = 1, cBar = 1, rhoBarPg = 1 } = input;
  const size = checkRollout(input);
  checkRolloutFloats(rewards, "rewards", size);
  checkRolloutFloats(values, "values", size);
  checkFloats(bootstrap, "bootstrap", envs, "envs");
  checkRolloutFlags(terminated, "terminated", size);
  checkRolloutFloats(logRhos, "logRhos", size);
  checkFinite(gamma, "gamma", 0, 1);
  checkFinite(lambda, "lambda", 0, 1);
  for (const [name, bar] of Object.entries({ rhoBar, cBar, rhoBarPg })) {
    checkFinite(bar, name, 0);
  }

  const rhos = exp(Float64Array.from(logRhos));
  const vs = floatsLike(rewards, size);
  const advantages = floatsLike(rewards, size);
  for (let env = 0; env < envs; env++) {
    let nextValue = bootstrap[env]!;
    let nextTarget = nextValue;
    for (let at = (steps - 1) * envs + env; at >= 0; at -= envs) {
      const value = values[at]!;
      const rho = rhos[at]!;
      const discount = terminated[at] === 0 ? gamma : 0;
      const delta = Math.min(rhoBar, rho) * (rewards[at]! + discount * nextValue - value);
      advantages[at] = Math.min(rhoBarPg, rho) * (rewards[at]! + discount * nextTarget - value);
      nextTarget = value + delta + discount * lambda * Math.min(cBar, rho) * (nextTarget - nextValue);
      nextValue = value;
      vs[at] = nextTarget;
    }
  }
  return { vs, advantages };
}
