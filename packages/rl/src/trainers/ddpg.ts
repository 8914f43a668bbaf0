import { describe } from "@kb/checks";
import { emptyStepResult, type StepResult } from "../envs/env.js";
import type { Space } from "../envs/space.js";
import { dpgActorGradient } from "../losses/dpg-actor-gradient.js";
import { tdTarget } from "../losses/td-target.js";
import type { DifferentiablePolicy } from "../nn/policy.js";
import { ActionNoise, type ActionNoiseOptions } from "./action-noise.js";
import { makePerceptron } from "./agent.js";
import { Episodes } from "./episodes.js";
import { evaluate } from "./evaluate.js";
import { Indices } from "./indices.js";
import { checkCounts, checkTrainerOptions, type TrainerOptions, withDefaults } from "./options.js";
import { joinRows } from "./q-actor-critic.js";
import { ReplayBuffer, type Transitions } from "./replay-buffer.js";
import type { Saveable } from "./resumable.js";
import { averages, mean } from "./statistics.js";
import { type Progress, Training } from "./training.js";

/** An actor and a critic, or those that follow them. */
export interface DeterministicModels {
  /** Observations to actions between −1 and 1, which stand for the bounds of the space. */
  readonly policy: DifferentiablePolicy;
  /** Observations and such actions, side by side, to q. */
  readonly critic: DifferentiablePolicy;
}

/** What {@link ddpg} takes. */
export interface DdpgOptions extends Omit<TrainerOptions, "policy" | "critic"> {
  /** Models of your own, and two of the same shape that follow them. */
  readonly models?: DeterministicModels;
  readonly targets?: DeterministicModels;
  readonly noise?: ActionNoiseOptions;
  /** Transitions kept. */
  readonly capacity?: number;
  /** Transitions an update learns from. */
  readonly batchSize?: number;
  /** Steps of random actions before anything is learnt. */
  readonly startSteps?: number;
  /** Steps of each environment between reports; each step is followed by one update. */
  readonly rolloutSteps?: number;
  /** How far the followers move in each update. */
  readonly targetShare?: number;
  /** Updates after each step of the environments; 1 without it. */
  readonly updatesPerStep?: number;
}

/**
 * Deep deterministic policy gradient: a critic of actions learns from replayed transitions, and the actor climbs it. The
 * defaults are Spinning Up's. With `targetShare: 1` and a `capacity` of one batch it is the plain deterministic policy
 * gradient.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range, or where actions are not continuous.
 * Source: Silver et al. (2014); Lillicrap et al., “Continuous control with deep reinforcement learning” (2016).
 *
 * @example
 * ```ts
 * const env = makeEnv("Pendulum-v1", { envs: 4, seed: 1 });
 * const { steps } = ddpg({ env, seed: 1, startSteps: 100, rolloutSteps: 10 }).next().value;
 * steps; // 40
 * ```
 */
export function ddpg(options: DdpgOptions): DdpgTraining {
  return new DdpgTraining(withDefaults(options, {}));
}

/** A training by DDPG in progress. */
export class DdpgTraining extends Training {
  readonly models: DeterministicModels;
  readonly targets: DeterministicModels;
  readonly #options: DdpgOptions;
  readonly #space: Space & { kind: "continuous" };
  readonly #episodes: Episodes;
  readonly #indices: Indices;
  readonly #noise: ActionNoise;
  readonly #buffer: ReplayBuffer;
  readonly #result: StepResult;
  #observations: Float32Array;

  constructor(options: DdpgOptions) {
    checkTrainerOptions(options);
    super(options.totalSteps ?? 100_000);
    const { env, seed, noise = { deviation: 0.1 }, capacity = 100_000 } = options;
    checkCounts(options, ["rolloutSteps", "batchSize", "capacity", "updatesPerStep"]);
    if (env.actionSpace.kind !== "continuous") {
      throw new RangeError(`env must have continuous actions, got ${env.actionSpace.kind} ones`);
    }
    if ((options.models === undefined) !== (options.targets === undefined)) {
      throw new TypeError(`targets must be given with models, got ${describe(options.targets)}`);
    }
    this.#options = options;
    this.#space = env.actionSpace;
    this.models = options.models ?? makeModels(options, this.#space.size);
    this.targets = options.targets ?? makeModels(options, this.#space.size);
    this.#episodes = new Episodes(env.envs);
    this.#indices = new Indices(seed);
    this.#noise = new ActionNoise(env.envs * this.#space.size, seed, noise);
    this.#buffer = new ReplayBuffer(env, capacity);
    this.#result = emptyStepResult(env);
    this.#observations = env.reset().observations;
  }

  protected override update(): Omit<Progress, "steps" | "updates"> & { readonly taken: number } {
    const { env, rolloutSteps = 50, startSteps = 10_000, updatesPerStep = 1, evaluation } = this.#options;
    const reports: Record<string, number>[] = [{ policyLoss: 0, valueLoss: 0 }];
    for (let t = 0; t < rolloutSteps; t++) {
      const isRandom = this.steps + t * env.envs < startSteps;
      this.#act(isRandom);
      if (isRandom) continue;
      for (let k = 0; k < updatesPerStep; k++) reports.push(this.#learn());
    }
    const report = {
      taken: rolloutSteps * env.envs,
      stats: averages(reports.length > 1 ? reports.slice(1) : reports),
      episodes: this.#episodes.finished,
      returns: this.#episodes.take(),
      meanReturn: this.#episodes.meanReturn,
    };
    if (evaluation === undefined || (this.updates + 1) % evaluation.every !== 0) return report;
    return { ...report, evaluation: mean(this.evaluate(evaluation)) };
  }

  /** The returns of episodes without noise. */
  evaluate(options: Parameters<typeof evaluate>[1]): Float64Array {
    const head = { greedy: (outputs: Float32Array) => this.#toSpace(outputs) };
    return evaluate({ policy: this.models.policy, head }, options);
  }

  #act(isRandom: boolean): void {
    const { env, rewardScale = 1 } = this.#options;
    const actions = isRandom
      ? this.#randomActions()
      : this.#noise.addTo(this.models.policy.forward(this.#observations));
    env.step(this.#toSpace(actions), this.#result);
    this.#buffer.add(this.#observations, actions, this.#result, rewardScale);
    this.#episodes.add(this.#result);
    this.#observations.set(this.#result.observations);
  }

  #randomActions(): Float32Array {
    const draws = 1 << 24;
    const drawn = this.#indices.drawn(this.#options.env.envs * this.#space.size, draws);
    return Float32Array.from(drawn, (draw) => (2 * draw) / draws - 1);
  }

  /** Actions from −1 to 1 as the environment takes them. */
  #toSpace(actions: Float32Array): Float32Array {
    const { low, high } = this.#space;
    return actions.map((action) => low + ((action + 1) / 2) * (high - low));
  }

  #learn(): Record<string, number> {
    const { batchSize = 100, gamma = 0.99, learningRate = 1e-3, targetShare = 0.005 } = this.#options;
    const { criticLearningRate = learningRate, anneal = false } = this.#options;
    const fraction = anneal ? this.remaining : 1;
    const { policy, critic } = this.models;
    const transitions = this.#buffer.at(this.#indices.drawn(batchSize, this.#buffer.length));
    const { observations, actions, nextObservations, rewards, terminated } = transitions;

    const nextActions = this.targets.policy.forward(nextObservations);
    const nextValues = this.targets.critic.forward(this.#join(nextObservations, nextActions));
    const values = critic.forward(this.#join(observations, actions));
    const { loss: valueLoss, gradValues } = tdTarget({ rewards, terminated, nextValues, values, gamma });
    critic.backward(gradValues);
    critic.step({ learningRate: criticLearningRate * fraction });

    const policyLoss = this.#climb(transitions);
    policy.step({ learningRate: learningRate * fraction });
    this.targets.policy.follow(policy, targetShare);
    this.targets.critic.follow(critic, targetShare);
    return { policyLoss, valueLoss };
  }

  /** Gives the actor the gradient of −q at its own actions. */
  #climb({ observations }: Transitions): number {
    const { policy, critic } = this.models;
    const { size } = this.#space;
    const actions = policy.forward(observations);
    const values = critic.forward(this.#join(observations, actions));
    const slopes = critic.inputGradient(new Float32Array(values.length).fill(1));
    const width = critic.inputs;
    const actionGradients = actions.map(
      (_, at) => slopes[Math.floor(at / size) * width + (width - size) + (at % size)]!,
    );
    const { loss, gradActions } = dpgActorGradient({
      actionGradients,
      values,
      rows: values.length,
      actionSize: size,
    });
    policy.backward(gradActions);
    return loss;
  }

  #join(observations: Float32Array, actions: Float32Array): Float32Array {
    return joinRows(observations, this.#options.env.observationSize, actions, this.#space.size);
  }

  protected override parts(): Readonly<Record<string, Saveable>> {
    const episodes = {
      save: () => new TextEncoder().encode(this.#episodes.save()),
      load: (saved: Uint8Array) => this.#episodes.load(new TextDecoder().decode(saved)),
    };
    const observations = {
      save: () => new Uint8Array(this.#observations.slice().buffer),
      load: (saved: Uint8Array) => this.#observations.set(new Float32Array(saved.slice().buffer)),
    };
    return {
      ...this.models,
      targetPolicy: this.targets.policy,
      targetCritic: this.targets.critic,
      env: this.#options.env,
      buffer: this.#buffer,
      noise: this.#noise,
      indices: this.#indices,
      episodes,
      observations,
    };
  }
}

function makeModels(options: DdpgOptions, size: number): DeterministicModels {
  const { env, seed } = options;
  const shared = { activation: "relu" as const, ...options };
  return {
    policy: makePerceptron(shared, { outputs: size, outputActivation: "tanh", outputGain: 0.01, seed }),
    critic: makePerceptron(shared, {
      inputs: env.observationSize + size,
      outputs: 1,
      seed: (seed ^ 0x5bd1e995) >>> 0,
    }),
  };
}
