import { decodeSafetensors, encodeSafetensors } from "@kb/neural";
import type { Env, StepResult } from "../envs/env.js";
import { actionSize } from "../envs/space.js";
import { gatherRows } from "./rollout.js";

/** Transitions drawn from a {@link ReplayBuffer}. */
export interface Transitions {
  readonly observations: Float32Array;
  readonly actions: Float32Array;
  readonly rewards: Float32Array;
  readonly terminated: Uint8Array;
  readonly nextObservations: Float32Array;
}

/** The last transitions, as many as there is room for. */
export class ReplayBuffer {
  readonly capacity: number;
  readonly #width: number;
  readonly #actionWidth: number;
  readonly #observations: Float32Array;
  readonly #actions: Float32Array;
  readonly #rewards: Float32Array;
  readonly #terminated: Uint8Array;
  readonly #nextObservations: Float32Array;
  /** How many were ever added. */
  #added = 0;

  constructor({ observationSize, actionSpace }: Env, capacity: number) {
    this.capacity = capacity;
    this.#width = observationSize;
    this.#actionWidth = actionSize(actionSpace);
    this.#observations = new Float32Array(capacity * observationSize);
    this.#nextObservations = new Float32Array(capacity * observationSize);
    this.#actions = new Float32Array(capacity * this.#actionWidth);
    this.#rewards = new Float32Array(capacity);
    this.#terminated = new Uint8Array(capacity);
  }

  get length(): number {
    return Math.min(this.#added, this.capacity);
  }

  /** Adds one transition of each environment. */
  add(observations: Float32Array, actions: Float32Array, result: StepResult, rewardScale: number): void {
    const { rewards, terminated, finalObservations } = result;
    const [width, actionWidth] = [this.#width, this.#actionWidth];
    for (let i = 0; i < rewards.length; i++) {
      const at = this.#added++ % this.capacity;
      this.#observations.set(observations.subarray(i * width, (i + 1) * width), at * width);
      this.#nextObservations.set(finalObservations.subarray(i * width, (i + 1) * width), at * width);
      this.#actions.set(actions.subarray(i * actionWidth, (i + 1) * actionWidth), at * actionWidth);
      this.#rewards[at] = rewards[i]! * rewardScale;
      this.#terminated[at] = terminated[i]!;
    }
  }

  /** The transitions at `indices`, each below {@link length}. */
  at(indices: Int32Array): Transitions {
    return {
      observations: gatherRows(this.#observations, this.#width, indices),
      actions: gatherRows(this.#actions, this.#actionWidth, indices),
      rewards: gatherRows(this.#rewards, 1, indices),
      terminated: Uint8Array.from(indices, (at) => this.#terminated[at]!),
      nextObservations: gatherRows(this.#nextObservations, this.#width, indices),
    };
  }

  save(): Uint8Array {
    const { length } = this;
    const tensor = <A extends Float32Array | Uint8Array>(array: A) => {
      const data = array.slice(0, (array.length / this.capacity) * length) as A;
      return { shape: [data.length], data };
    };
    return encodeSafetensors({
      metadata: { added: `${this.#added}` },
      tensors: {
        observations: tensor(this.#observations),
        actions: tensor(this.#actions),
        rewards: tensor(this.#rewards),
        terminated: tensor(this.#terminated),
        nextObservations: tensor(this.#nextObservations),
      },
    });
  }

  load(saved: Uint8Array): void {
    const { tensors, metadata } = decodeSafetensors(saved);
    this.#observations.set(tensors.observations!.data);
    this.#actions.set(tensors.actions!.data);
    this.#rewards.set(tensors.rewards!.data);
    this.#terminated.set(tensors.terminated!.data);
    this.#nextObservations.set(tensors.nextObservations!.data);
    this.#added = Number(metadata.added);
  }
}
