import { reinforceLoss } from "../losses/reinforce-loss.js";
import { tdTarget } from "../losses/td-target.js";
import { AgentTraining } from "./agent-training.js";
import { checkCounts, type TrainerOptions, withDefaults } from "./options.js";

/** What {@link qActorCritic} takes. */
export interface QActorCriticOptions extends TrainerOptions {
  /** Steps of each environment between updates. */
  readonly rolloutSteps?: number;
  readonly entropyCoefficient?: number;
}

/**
 * Q actor-critic: a critic learns q(s, a) by Sarsa, and the actor climbs ∇ log π · q(s, a). Of discrete actions the critic
 * gives one value each; continuous ones are part of its input.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 * Source: Zhao, “Mathematical foundations of reinforcement learning”, algorithm 10.1.
 *
 * @example
 * ```ts
 * const env = makeEnv("GridWorld", { envs: 4, seed: 1 });
 * const { steps } = qActorCritic({ env, seed: 1, rolloutSteps: 8 }).next().value;
 * steps; // 32
 * ```
 */
export function qActorCritic(options: QActorCriticOptions): QActorCriticTraining {
  return new QActorCriticTraining(withDefaults(options, { learningRate: 1e-3 }));
}

/** A training by QAC in progress. */
export class QActorCriticTraining extends AgentTraining {
  declare protected readonly options: QActorCriticOptions;

  constructor(options: QActorCriticOptions) {
    const { actionSpace, observationSize } = options.env;
    super(
      options,
      actionSpace.kind === "discrete"
        ? { outputs: actionSpace.count }
        : { inputs: observationSize + actionSpace.size },
    );
    checkCounts(options, ["rolloutSteps"]);
  }

  protected override learn(): { taken: number; stats: Record<string, number> } {
    const { rolloutSteps = 8, gamma = 0.99, rewardScale = 1, entropyCoefficient = 0 } = this.options;
    const { policy, head, critic } = this.agent;
    const rollout = this.actors.collect(policy, head, rolloutSteps);
    const { observations, finalObservations, actions, terminated } = rollout;
    const batch = terminated.length;
    const rewards = rollout.rewards.map((reward) => reward * rewardScale);

    const next = head.sample(policy.forward(finalObservations), batch);
    const nextValues = this.#values(finalObservations, next.actions);
    const values = this.#values(observations, actions);
    const { loss: criticLoss, gradValues } = tdTarget({ rewards, terminated, nextValues, values, gamma });
    critic.backward(this.#spread(gradValues, actions));

    const { logProbs } = head.evaluate(policy.forward(observations), actions);
    const { loss, gradLogProbs } = reinforceLoss({ logProbs, advantages: values, batch, time: 1 });
    policy.backward(head.backward(gradLogProbs, -entropyCoefficient / batch));
    this.agent.step(this.rateFraction);
    return { taken: batch, stats: { policyLoss: loss, valueLoss: criticLoss } };
  }

  /** q of each row's state and action. */
  #values(observations: Float32Array, actions: Float32Array): Float32Array {
    const { critic } = this.agent;
    const { actionSpace, observationSize } = this.options.env;
    if (actionSpace.kind === "continuous") {
      return critic.forward(joinRows(observations, observationSize, actions, actionSpace.size));
    }
    const all = critic.forward(observations);
    return actions.map((action, row) => all[row * actionSpace.count + action]!);
  }

  /** The gradient of the critic's outputs, given that of each row's value. */
  #spread(slopes: Float32Array, actions: Float32Array): Float32Array {
    const { actionSpace } = this.options.env;
    if (actionSpace.kind === "continuous") return slopes;
    const gradient = new Float32Array(slopes.length * actionSpace.count);
    slopes.forEach((slope, row) => {
      gradient[row * actionSpace.count + actions[row]!] = slope;
    });
    return gradient;
  }
}

/** Rows of two matrices side by side. */
export function joinRows(
  left: Float32Array,
  leftWidth: number,
  right: Float32Array,
  rightWidth: number,
): Float32Array {
  const rows = left.length / leftWidth;
  const width = leftWidth + rightWidth;
  const joined = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < leftWidth; k++) joined[row * width + k] = left[row * leftWidth + k]!;
    for (let k = 0; k < rightWidth; k++) joined[row * width + leftWidth + k] = right[row * rightWidth + k]!;
  }
  return joined;
}
