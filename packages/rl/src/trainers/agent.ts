import { clipScale, type MlpOptions } from "@kb/neural";
import type { Env } from "../envs/env.js";
import { mlp } from "../nn/mlp.js";
import type { Policy } from "../nn/policy.js";
import type { ActionHead } from "./action-head.js";
import { CategoricalHead } from "./categorical-head.js";
import { NormalHead } from "./normal-head.js";
import type { TrainerOptions } from "./options.js";

/** What acts and learns: a policy with the meaning of its outputs, and a critic, stepped together. */
export class Agent {
  readonly policy: Policy;
  readonly head: ActionHead;
  readonly critic: Policy;
  readonly #options: TrainerOptions;

  /** @param critic The width of the critic's input and output, where they are not the observation's and 1. */
  constructor(options: TrainerOptions, critic: { inputs?: number; outputs?: number } = {}) {
    const { env, seed } = options;
    this.#options = options;
    this.head = makeHead(env, options);
    this.policy =
      options.policy ?? makePerceptron(options, { outputs: this.head.outputs, outputGain: 0.01, seed });
    this.critic =
      options.critic ??
      makePerceptron(options, { outputs: 1, ...critic, outputGain: 1, seed: (seed ^ 0x5bd1e995) >>> 0 });
    checkShape(this.policy, "policy", env.observationSize, this.head.outputs);
    checkShape(this.critic, "critic", critic.inputs ?? env.observationSize, critic.outputs ?? 1);
  }

  /** One step of every optimiser, with `fraction` of the learning rates, on a gradient clipped over all models. */
  step(fraction: number): void {
    const { maxGradientNorm, learningRate = DEFAULT_RATE, criticLearningRate = learningRate } = this.#options;
    const gradientScale =
      maxGradientNorm === undefined ? 1 : clipScale(this.#gradientNorm(), maxGradientNorm);
    const own = { learningRate: learningRate * fraction, gradientScale };
    this.policy.step(own);
    this.head.step(own);
    this.critic.step({ learningRate: criticLearningRate * fraction, gradientScale });
  }

  #gradientNorm(): number {
    let sum = this.head.squaredGradientNorm();
    for (const [name, model] of Object.entries({ policy: this.policy, critic: this.critic })) {
      if (model.gradientNorm === undefined) {
        throw new TypeError(`${name} has no method gradientNorm, which maxGradientNorm needs`);
      }
      const norm = model.gradientNorm();
      sum += norm * norm;
    }
    return Math.sqrt(sum);
  }

  /** Values of a batch of rows. */
  values(batch: Float32Array): Float32Array {
    return this.critic.forward(batch);
  }
}

const DEFAULT_RATE = 1e-3;

/** The head that an environment's actions need. */
export function makeHead({ actionSpace }: Env, options: TrainerOptions): ActionHead {
  const { seed, logDeviation = 0, epsilon = 1e-8 } = options;
  return actionSpace.kind === "discrete"
    ? new CategoricalHead(actionSpace, seed)
    : new NormalHead(actionSpace, seed, logDeviation, { epsilon });
}

/** A perceptron of the options' hidden layers. */
export function makePerceptron(
  { env, hidden = [64, 64], activation = "tanh", epsilon = 1e-8 }: TrainerOptions,
  options: Partial<MlpOptions> & Pick<MlpOptions, "outputs">,
): ReturnType<typeof mlp> {
  return mlp({ inputs: env.observationSize, hidden, activation, optimizer: { epsilon }, ...options });
}

/** Throws a RangeError unless a model takes and gives rows of these widths. */
export function checkShape(model: Policy, name: string, inputs: number, outputs: number): void {
  if (model.inputs === inputs && model.outputs === outputs) return;
  throw new RangeError(
    `${name} must take ${inputs} numbers and give ${outputs}, got ${model.inputs} and ${model.outputs}`,
  );
}
