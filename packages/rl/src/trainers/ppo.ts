import type { PolicyLoss } from "../losses/policy-loss.js";
import { ppoClipLoss } from "../losses/ppo-clip-loss.js";
import { type ActorCriticOptions, ActorCriticTraining, type PolicyBatch } from "./actor-critic.js";
import { withDefaults } from "./options.js";

/** What {@link ppo} takes. */
export interface PpoOptions extends ActorCriticOptions {
  /** How far the ratio may fall below 1 or rise above it before the loss stops pushing; 0.2 without them. */
  readonly epsLow?: number;
  readonly epsHigh?: number;
  /** Whether these narrow linearly to 0 at the last step. */
  readonly annealClip?: boolean;
}

/**
 * Proximal policy optimisation: rollouts, generalised advantages, then several epochs of minibatches on the clipped
 * surrogate. What is not given is as in Stable-Baselines3's and CleanRL's settings for small problems; `presets` hold each.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 * Source: Schulman et al., “Proximal policy optimization algorithms” (2017).
 *
 * @example
 * ```ts
 * const env = makeEnv("CartPole-v1", { envs: 8, seed: 1 });
 * let last = 0;
 * for (const { steps } of ppo({ env, seed: 1, rolloutSteps: 32, totalSteps: 512 })) last = steps;
 * last; // 512
 * ```
 */
export function ppo(options: PpoOptions): PpoTraining {
  return new PpoTraining(
    withDefaults(options, {
      rolloutSteps: 128,
      epochs: 4,
      minibatches: 4,
      normalizeAdvantages: true,
      maxGradientNorm: 0.5,
      epsilon: 1e-5,
      learningRate: 3e-4,
    }),
  );
}

/** A training by PPO in progress. */
export class PpoTraining extends ActorCriticTraining {
  declare protected readonly options: PpoOptions;

  protected override policyLoss(batch: PolicyBatch): PolicyLoss<Float32Array> {
    const { epsLow = 0.2, epsHigh = 0.2, annealClip = false } = this.options;
    const width = annealClip ? this.remaining : 1;
    return ppoClipLoss({ ...batch, epsLow: epsLow * width, epsHigh: epsHigh * width });
  }
}
