import type { PolicyLoss } from "../losses/policy-loss.js";
import { reinforceLoss } from "../losses/reinforce-loss.js";
import { type ActorCriticOptions, ActorCriticTraining, type PolicyBatch } from "./actor-critic.js";
import { withDefaults } from "./options.js";

/**
 * Advantage actor-critic: short rollouts, each learnt from once, the advantage being what the critic did not expect. What is
 * not given is as in Stable-Baselines3 (5 steps, λ = 1), but for Adam in place of RMSprop.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 * Source: Mnih et al., “Asynchronous methods for deep reinforcement learning” (2016).
 *
 * @example
 * ```ts
 * const env = makeEnv("CartPole-v1", { envs: 8, seed: 1 });
 * const training = a2c({ env, seed: 1, totalSteps: 80 });
 * [...training].length; // 2
 * ```
 */
export function a2c(options: ActorCriticOptions): A2cTraining {
  return new A2cTraining(
    withDefaults(options, {
      rolloutSteps: 5,
      lambda: 1,
      maxGradientNorm: 0.5,
      learningRate: 7e-4,
      epsilon: 1e-5,
    }),
  );
}

/** A training by A2C in progress. */
export class A2cTraining extends ActorCriticTraining {
  protected override policyLoss({
    logProbs,
    advantages,
    batch,
    time,
  }: PolicyBatch): PolicyLoss<Float32Array> {
    return reinforceLoss({ logProbs, advantages, batch, time });
  }
}
