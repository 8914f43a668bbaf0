import { offPolicyLoss } from "../losses/off-policy-loss.js";
import { tdTarget } from "../losses/td-target.js";
import type { Policy } from "../nn/policy.js";
import { AgentTraining } from "./agent-training.js";
import { nextValues } from "./next-values.js";
import { checkCounts, type TrainerOptions, withDefaults } from "./options.js";

/** What {@link offPolicyActorCritic} takes. */
export interface OffPolicyActorCriticOptions extends TrainerOptions {
  /** Who acts; without it, outputs of zero: every discrete action alike, or normal noise of one deviation. */
  readonly behavior?: Policy;
  /** Steps of each environment between updates. */
  readonly rolloutSteps?: number;
  /** The most that an importance ratio counts; 1 without it. */
  readonly rhoMax?: number;
  readonly entropyCoefficient?: number;
  readonly valueCoefficient?: number;
}

/**
 * Off-policy actor-critic: another policy acts, and every step counts by its importance ratio π/β, for the actor as for the
 * critic of temporal differences.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 * Source: Degris, White and Sutton, “Off-policy actor-critic” (2012); Zhao, algorithm 10.3.
 *
 * @example
 * ```ts
 * const env = makeEnv("GridWorld", { envs: 4, seed: 1 });
 * const { steps } = offPolicyActorCritic({ env, seed: 1, rolloutSteps: 8 }).next().value;
 * steps; // 32
 * ```
 */
export function offPolicyActorCritic(options: OffPolicyActorCriticOptions): OffPolicyActorCriticTraining {
  return new OffPolicyActorCriticTraining(withDefaults(options, { learningRate: 1e-3 }));
}

/** A training by off-policy actor-critic in progress. */
export class OffPolicyActorCriticTraining extends AgentTraining {
  declare protected readonly options: OffPolicyActorCriticOptions;
  readonly #behavior: Policy;

  constructor(options: OffPolicyActorCriticOptions) {
    super(options);
    checkCounts(options, ["rolloutSteps"]);
    this.#behavior = options.behavior ?? new Indifferent(this.agent.policy);
  }

  protected override learn(): { taken: number; stats: Record<string, number> } {
    const { rolloutSteps = 8, gamma = 0.99, rewardScale = 1, rhoMax = 1 } = this.options;
    const { entropyCoefficient = 0, valueCoefficient = 0.5 } = this.options;
    const { policy, head, critic } = this.agent;
    const rollout = this.actors.collect(this.#behavior, head, rolloutSteps);
    const { observations, actions, terminated, logProbs: oldLogProbs } = rollout;
    const batch = terminated.length;
    const rewards = rollout.rewards.map((reward) => reward * rewardScale);
    const next = nextValues(rollout, critic.forward(observations), critic);
    const values = critic.forward(observations);
    const { loss: criticLoss, deltas } = tdTarget({ rewards, terminated, nextValues: next, values, gamma });

    const { logProbs } = head.evaluate(policy.forward(observations), actions);
    const shape = { logProbs, oldLogProbs, batch, time: 1, rhoMax } as const;
    const { loss, gradLogProbs } = offPolicyLoss({ ...shape, advantages: deltas });
    // Its slope −min(ρ, ρmax)δ/n is that of the critic's loss too.
    critic.backward(gradLogProbs.map((slope) => slope * valueCoefficient));
    policy.backward(head.backward(gradLogProbs, -entropyCoefficient / batch));
    this.agent.step(this.rateFraction);
    return { taken: batch, stats: { policyLoss: loss, valueLoss: criticLoss } };
  }
}

/** Outputs of zero whatever it sees. */
class Indifferent implements Policy {
  readonly inputs: number;
  readonly outputs: number;

  constructor({ inputs, outputs }: Policy) {
    this.inputs = inputs;
    this.outputs = outputs;
  }

  forward(batch: Float32Array): Float32Array {
    return new Float32Array((batch.length / this.inputs) * this.outputs);
  }

  backward(): void {}

  step(): void {}
}
