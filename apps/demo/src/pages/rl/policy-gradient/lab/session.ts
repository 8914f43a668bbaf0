import {
  a2c,
  DdpgTraining,
  ddpg,
  decodeSafetensors,
  type Env,
  encodeSafetensors,
  makeEnv,
  type Policy,
  type PpoTraining,
  ppo,
  qActorCritic,
  reinforce,
  type Tensor,
  type Training,
} from "@kb/rl";
import type { Pose, Standing } from "./messages.js";
import { ENVIRONMENT, recipeOf, type Trainer } from "./recipe.js";
import { canGoOn, type Setting, type Task } from "./settings.js";

const trainers = { a2c, ddpg, ppo, qActorCritic, reinforce } as unknown as Record<
  Trainer,
  (options: object) => Training
>;
/** So that what is shown is none of the trained episodes. */
const SHOW_SEED = 0x5110;
/** Newton metres that an action of 1 stands for in the deterministic policy. */
const MOST_TORQUE = 2;

/** A training that can be told to learn otherwise while it goes on, and an environment that shows what it has learnt. */
export class Session {
  readonly #task: Task;
  readonly #seed: number;
  readonly #env: Env;
  readonly #show: Env;
  #setting: Setting;
  #training: Training;
  #observations: Float32Array;
  #standing: Standing = {
    steps: 0,
    updates: 0,
    episodes: 0,
    meanReturn: Number.NaN,
    seconds: 0,
    isOver: false,
  };

  constructor(task: Task, setting: Setting, seed: number) {
    this.#task = task;
    this.#seed = seed;
    this.#setting = setting;
    this.#env = makeEnv(ENVIRONMENT[task], { envs: recipeOf(task, setting).envs, seed });
    this.#show = makeEnv(ENVIRONMENT[task], { seed: SHOW_SEED });
    this.#observations = this.#show.reset().observations;
    this.#training = this.#make();
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** Goes on by another setting, from the weights, the optimisers and the random streams as they are. */
  change(setting: Setting): void {
    if (!canGoOn(this.#setting, setting)) throw new RangeError("setting must not change the networks");
    const saved = this.#training.save();
    (this.#training as { free?(): void }).free?.();
    this.#setting = setting;
    this.#training = this.#make();
    this.#training.load(saved);
  }

  /** One update. */
  learn(): void {
    const begun = performance.now();
    const { done, value } = this.#training.next();
    const seconds = this.#standing.seconds + (performance.now() - begun) / 1000;
    if (done) {
      this.#standing = { ...this.#standing, isOver: true };
      return;
    }
    const { steps, updates, episodes, meanReturn } = value;
    this.#standing = {
      steps,
      updates,
      episodes,
      meanReturn,
      seconds,
      isOver: steps >= this.#training.totalSteps,
    };
  }

  /** The next step of what is shown: the likeliest action. */
  show(): Pose {
    const state = this.#show.getState(0);
    const [action] = this.#act(this.#observations);
    this.#observations = this.#show.step([action!]).observations;
    return { state, action: action! };
  }

  /** The weights of policy and critic, by PyTorch's names, as a safetensors file. */
  weights(): Uint8Array<ArrayBuffer> {
    const tensors: Record<string, Tensor> = {};
    const { policy, critic, head } = this.#models();
    for (const [name, model] of Object.entries({ policy, critic })) {
      for (const [key, tensor] of Object.entries(decodeSafetensors(model.save!()).tensors)) {
        if (!key.startsWith("optimizer.")) tensors[`${name}.${key}`] = tensor;
      }
    }
    if (head?.space.kind === "continuous") {
      tensors["policy.logDeviations"] = decodeSafetensors(head.save()).tensors.logDeviations!;
    }
    const { steps } = this.#standing;
    const metadata = {
      environment: ENVIRONMENT[this.#task],
      algorithm: this.#setting.algorithm,
      seed: `${this.#seed}`,
      steps: `${steps}`,
    };
    return new Uint8Array(encodeSafetensors({ tensors, metadata }));
  }

  #make(): Training {
    const { trainer, options } = recipeOf(this.#task, this.#setting);
    return trainers[trainer]({ env: this.#env, seed: this.#seed, ...options });
  }

  #models(): { policy: Policy; critic: Policy; head?: PpoTraining["agent"]["head"] } {
    return this.#training instanceof DdpgTraining
      ? this.#training.models
      : (this.#training as PpoTraining).agent;
  }

  #act(observations: Float32Array): Float32Array {
    const { policy, head } = this.#models();
    const outputs = policy.forward(observations);
    if (head === undefined) return outputs.map((output) => output * MOST_TORQUE);
    return head.greedy(outputs, 1).map((action) => Math.min(Math.max(action, -MOST_TORQUE), MOST_TORQUE));
  }
}
