import { discountedReturns } from "../advantages/discounted-returns.js";
import { reinforceLoss } from "../losses/reinforce-loss.js";
import { valueLoss } from "../losses/value-loss.js";
import { AgentTraining } from "./agent-training.js";
import { checkCounts, type TrainerOptions, withDefaults } from "./options.js";
import { gatherRows } from "./rollout.js";
import { normalize } from "./statistics.js";

/** What {@link reinforce} takes. */
export interface ReinforceOptions extends TrainerOptions {
  /** Whether a critic learns the mean return, which is taken off: less variance, the same gradient. Default `true`. */
  readonly baseline?: boolean;
  /** Whether the weights of each update are shifted and scaled to mean 0 and deviation 1. Default `false`. */
  readonly normalizeAdvantages?: boolean;
  readonly entropyCoefficient?: number;
  readonly valueCoefficient?: number;
  /** Steps after which an episode is cut off that the environment does not end; 1000 without it. */
  readonly longestEpisode?: number;
}

/**
 * REINFORCE: one whole episode of each environment, then one step along ∇ log π · (return − baseline). Where the time limit
 * cuts an episode off, the baseline stands for what would have come; without a baseline, nothing does.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 * Source: Williams, “Simple statistical gradient-following algorithms” (1992).
 *
 * @example
 * ```ts
 * const env = makeEnv("CartPole-v1", { envs: 4, seed: 1 });
 * const { episodes } = reinforce({ env, seed: 1, baseline: false }).next().value;
 * episodes; // 4
 * ```
 */
export function reinforce(options: ReinforceOptions): ReinforceTraining {
  return new ReinforceTraining(withDefaults(options, { learningRate: 1e-3 }));
}

/** A training by REINFORCE in progress. */
export class ReinforceTraining extends AgentTraining {
  declare protected readonly options: ReinforceOptions;

  constructor(options: ReinforceOptions) {
    super(options);
    checkCounts(options, ["longestEpisode"]);
  }

  protected override learn(): { taken: number; stats: Record<string, number> } {
    const { gamma = 0.99, rewardScale = 1, longestEpisode = 1000, entropyCoefficient = 0 } = this.options;
    const { baseline = true, normalizeAdvantages = false, valueCoefficient = 0.5 } = this.options;
    const { policy, head, critic } = this.agent;
    const rollout = this.actors.collectEpisodes(policy, head, longestEpisode);
    const steps = Int32Array.from(rollout.active.keys()).filter((at) => rollout.active[at] === 1);
    const rewards = rollout.rewards.map((reward) => reward * rewardScale);
    const ends = baseline ? { nextValues: critic.forward(rollout.finalObservations) } : {};
    const returns = gatherRows(discountedReturns({ ...rollout, ...ends, rewards, gamma }), 1, steps);

    const shape = { batch: steps.length, time: 1 };
    const observations = gatherRows(rollout.observations, policy.inputs, steps);
    const advantages = returns.slice();
    let criticLoss = 0;
    if (baseline) {
      const values = critic.forward(observations);
      for (let i = 0; i < advantages.length; i++) advantages[i]! -= values[i]!;
      const { loss, gradValues } = valueLoss({ values, returns, ...shape });
      critic.backward(gradValues.map((slope) => slope * valueCoefficient));
      criticLoss = loss;
    }
    if (normalizeAdvantages) normalize(advantages);

    const width = rollout.actions.length / rollout.logProbs.length;
    const actions = gatherRows(rollout.actions, width, steps);
    const { logProbs } = head.evaluate(policy.forward(observations), actions);
    const { loss, gradLogProbs } = reinforceLoss({ logProbs, advantages, ...shape });
    policy.backward(head.backward(gradLogProbs, -entropyCoefficient / steps.length));
    this.agent.step(this.rateFraction);
    return { taken: steps.length, stats: { policyLoss: loss, valueLoss: criticLoss } };
  }
}
