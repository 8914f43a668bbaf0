import { gae } from "../advantages/gae.js";
import type { PolicyLoss } from "../losses/policy-loss.js";
import { valueLoss } from "../losses/value-loss.js";
import { AgentTraining } from "./agent-training.js";
import { nextValues } from "./next-values.js";
import { checkCounts, type TrainerOptions } from "./options.js";
import { gatherRows, type Rollout } from "./rollout.js";
import { averages, mean, normalize } from "./statistics.js";

/** What trainers take that estimate advantages by a critic. */
export interface ActorCriticOptions extends TrainerOptions {
  /** Steps of each environment between updates. */
  readonly rolloutSteps?: number;
  /** How often each rollout is learnt from, and in how many parts each time. */
  readonly epochs?: number;
  readonly minibatches?: number;
  /** Of generalised advantage estimation. */
  readonly lambda?: number;
  /** Whether a truncated episode counts as a terminated one, as in CleanRL. */
  readonly doneAsTerminal?: boolean;
  /** Whether the advantages of each minibatch are shifted and scaled to mean 0 and deviation 1. */
  readonly normalizeAdvantages?: boolean;
  readonly entropyCoefficient?: number;
  readonly valueCoefficient?: number;
  /** How far values may move from those of the rollout before the loss stops them; without it, any way. */
  readonly valueClip?: number;
}

/** What a loss on log-probabilities is given of a minibatch. */
export interface PolicyBatch {
  readonly logProbs: Float32Array;
  readonly oldLogProbs: Float32Array;
  readonly advantages: Float32Array;
  readonly batch: number;
  readonly time: 1;
}

/** A rollout with what the critic makes of it. */
interface Estimated extends Rollout {
  readonly values: Float32Array;
  readonly advantages: Float32Array;
  readonly returns: Float32Array;
}

/** Rollouts, advantages, then epochs of minibatches: PPO and A2C, which differ in the loss. */
export abstract class ActorCriticTraining extends AgentTraining {
  declare protected readonly options: ActorCriticOptions;

  constructor(options: ActorCriticOptions) {
    super(options);
    checkCounts(options, ["rolloutSteps", "epochs", "minibatches"]);
  }

  protected abstract policyLoss(batch: PolicyBatch): PolicyLoss<Float32Array>;

  protected override learn(): { taken: number; stats: Record<string, number> } {
    const { rolloutSteps = 128, epochs = 1, minibatches = 1 } = this.options;
    const rollout = this.#estimate(this.actors.collect(this.agent.policy, this.agent.head, rolloutSteps));
    const taken = rollout.steps * rollout.envs;
    const size = Math.ceil(taken / minibatches);
    const reports: Record<string, number>[] = [];
    for (let epoch = 0; epoch < epochs; epoch++) {
      const order = this.indices.shuffled(taken);
      for (let at = 0; at < taken; at += size) {
        reports.push(this.#learnFrom(rollout, order.subarray(at, at + size)));
      }
    }
    return { taken, stats: averages(reports) };
  }

  #estimate(rollout: Rollout): Estimated {
    const { gamma = 0.99, lambda = 0.95, doneAsTerminal, rewardScale = 1 } = this.options;
    const values = this.agent.values(rollout.observations);
    const rewards =
      rewardScale === 1 ? rollout.rewards : rollout.rewards.map((reward) => reward * rewardScale);
    const next = nextValues(rollout, values, this.agent.critic);
    const estimate = gae({ ...rollout, rewards, values, nextValues: next, gamma, lambda, doneAsTerminal });
    return { ...rollout, values, ...estimate };
  }

  #learnFrom(rollout: Estimated, indices: Int32Array): Record<string, number> {
    const { policy, head, critic } = this.agent;
    const { entropyCoefficient = 0, valueCoefficient = 0.5, valueClip, normalizeAdvantages } = this.options;
    const batch = indices.length;
    const width = rollout.actions.length / rollout.logProbs.length;
    const observations = gatherRows(rollout.observations, policy.inputs, indices);
    const actions = gatherRows(rollout.actions, width, indices);
    const oldLogProbs = gatherRows(rollout.logProbs, 1, indices);
    const advantages = gatherRows(rollout.advantages, 1, indices);
    if (normalizeAdvantages === true) normalize(advantages);

    const { logProbs, entropies } = head.evaluate(policy.forward(observations), actions);
    const actorLoss = this.policyLoss({ logProbs, oldLogProbs, advantages, batch, time: 1 });
    policy.backward(head.backward(actorLoss.gradLogProbs, -entropyCoefficient / batch));

    const criticLoss = valueLoss({
      values: critic.forward(observations),
      returns: gatherRows(rollout.returns, 1, indices),
      oldValues: gatherRows(rollout.values, 1, indices),
      clip: valueClip,
      batch,
      time: 1,
    });
    critic.backward(criticLoss.gradValues.map((slope) => slope * valueCoefficient));
    this.agent.step(this.rateFraction);
    return {
      policyLoss: actorLoss.loss,
      valueLoss: criticLoss.loss,
      entropy: mean(entropies),
      clipFrac: actorLoss.stats.clipFrac,
      approxKl: actorLoss.stats.approxKl,
    };
  }
}
