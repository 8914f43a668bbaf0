import { checkFunction, checkInteger, checkObject } from "@kb/checks";
import { Random } from "@kb/neural";
import { checkFiniteList } from "../arguments.js";
import { type Autoreset, type Env, emptyStepResult, type StepResult } from "./env.js";
import { type EnvOptions, readOptions } from "./make-env.js";
import { actionSize, checkActions, type Space } from "./space.js";

/** One environment of your own, after Gymnasium's. Its state is a list of numbers, which makes it possible to save. */
export interface SingleEnv {
  readonly name: string;
  readonly observationSize: number;
  readonly stateSize: number;
  readonly actionSpace: Space;
  /** Steps after which an episode is truncated; without it, never. */
  readonly limit?: number;
  /** The first state of an episode. `random` gives numbers in [0, 1), and is to be the only source of chance. */
  reset(random: () => number): ArrayLike<number>;
  /** What a state looks like to the policy; without it, the state itself. */
  observe?(state: Float64Array): ArrayLike<number>;
  /** What an action does in a state. */
  step(
    state: Float64Array,
    action: Float64Array,
    random: () => number,
  ): { readonly state: ArrayLike<number>; readonly reward: number; readonly terminated: boolean };
}

/**
 * A vector of environments of your own, with what {@link makeEnv}'s have: limits, automatic reset, seeds, saving. An
 * action is given as an array, of one integer where actions are discrete.
 *
 * Throws a TypeError or RangeError for options, or for what `single` returns, of the wrong kind, length or range.
 *
 * @example
 * ```ts
 * // Walk along a line from 0 to 3.
 * const walk = {
 *   name: "Walk",
 *   observationSize: 1,
 *   stateSize: 1,
 *   actionSpace: { kind: "discrete", count: 2 },
 *   reset: () => [0],
 *   step: ([place], [action]) => {
 *     const next = Math.max(0, place + (action === 1 ? 1 : -1));
 *     return { state: [next], reward: -1, terminated: next === 3 };
 *   },
 * };
 * const env = vectorEnv(walk, { envs: 2 });
 * env.step([1, 0]).observations; // Float32Array [1, 0]
 * ```
 */
export function vectorEnv(single: SingleEnv, options: EnvOptions = {}): Env {
  checkObject(single, "single");
  checkFunction(single.reset, "single.reset");
  checkFunction(single.step, "single.step");
  checkInteger(single.observationSize, "single.observationSize", 1, 1 << 20);
  checkInteger(single.stateSize, "single.stateSize", 1, 1 << 20);
  checkObject(single.actionSpace, "single.actionSpace");
  return new VectorEnv(single, readOptions(options, single.limit ?? 0x7fffffff));
}

class VectorEnv implements Env {
  readonly name: string;
  readonly envs: number;
  readonly observationSize: number;
  readonly actionSpace: Space;
  readonly autoreset: Autoreset;
  readonly #single: SingleEnv;
  readonly #limit: number;
  readonly #randoms: readonly Random[];
  readonly #states: readonly Float64Array[];
  readonly #elapsed: Int32Array;
  readonly #pending: Uint8Array;

  constructor(single: SingleEnv, { envs, seed, autoreset, limit }: Required<EnvOptions>) {
    this.name = single.name;
    this.envs = envs;
    this.observationSize = single.observationSize;
    this.actionSpace = single.actionSpace;
    this.autoreset = autoreset;
    this.#single = single;
    this.#limit = limit;
    this.#randoms = Array.from({ length: envs }, (_, i) => new Random(seed, i));
    this.#states = this.#randoms.map(() => new Float64Array(single.stateSize));
    this.#elapsed = new Int32Array(envs);
    this.#pending = new Uint8Array(envs);
    for (let i = 0; i < envs; i++) this.#begin(i);
  }

  reset(): StepResult {
    const result = emptyStepResult(this);
    for (let i = 0; i < this.envs; i++) {
      this.#begin(i);
      this.#observe(i, result.observations);
    }
    result.finalObservations.set(result.observations);
    return result;
  }

  step(actions: ArrayLike<number>, out: StepResult = emptyStepResult(this)): StepResult {
    checkActions(actions, this.actionSpace, this.envs);
    const size = actionSize(this.actionSpace);
    for (let i = 0; i < this.envs; i++) {
      if (this.#pending[i] === 1) {
        this.#begin(i);
        this.#report(i, out, 0, false, false);
        continue;
      }
      const action = Float64Array.from({ length: size }, (_, k) => actions[i * size + k]!);
      const state = this.#states[i]!.slice();
      const { state: next, reward, terminated } = this.#single.step(state, action, this.#randoms[i]!.next);
      checkFiniteList(next, "the next state", this.#single.stateSize);
      checkFiniteList([reward], "rewards", 1);
      this.#states[i]!.set(next);
      this.#elapsed[i]!++;
      const truncated = this.#elapsed[i]! >= this.#limit;
      this.#report(i, out, reward, terminated, truncated);
      if (!terminated && !truncated) continue;
      if (this.autoreset === "next-step") {
        this.#pending[i] = 1;
        continue;
      }
      this.#begin(i);
      this.#observe(i, out.observations);
    }
    return out;
  }

  setState(i: number, state: ArrayLike<number>): void {
    checkInteger(i, "i", 0, this.envs - 1);
    checkFiniteList(state, "state", this.#single.stateSize);
    this.#states[i]!.set(state);
    this.#elapsed[i] = 0;
    this.#pending[i] = 0;
  }

  getState(i: number): Float64Array {
    checkInteger(i, "i", 0, this.envs - 1);
    return this.#states[i]!.slice();
  }

  save(): Uint8Array {
    const words = this.#randoms.flatMap(({ state }) => [...state]);
    const numbers = [
      ...this.#states.flatMap((state) => [...state]),
      ...this.#elapsed,
      ...this.#pending,
      ...words,
    ];
    return new Uint8Array(Float64Array.from(numbers).buffer);
  }

  load(saved: Uint8Array): void {
    const { envs } = this;
    const { stateSize } = this.#single;
    const length = envs * (stateSize + 6);
    if (!(saved instanceof Uint8Array) || saved.length !== 8 * length) {
      throw new RangeError(`saved must be what save gave: ${8 * length} bytes, got ${saved?.length}`);
    }
    const numbers = new Float64Array(saved.slice().buffer);
    const flags = envs * stateSize;
    for (let i = 0; i < envs; i++) {
      this.#states[i]!.set(numbers.subarray(i * stateSize, (i + 1) * stateSize));
      this.#elapsed[i] = numbers[flags + i]!;
      this.#pending[i] = numbers[flags + envs + i]!;
      this.#randoms[i]!.state = numbers.subarray(flags + 2 * envs + 4 * i, flags + 2 * envs + 4 * (i + 1));
    }
  }

  free(): void {}

  [Symbol.dispose](): void {}

  #begin(i: number): void {
    const state = this.#single.reset(this.#randoms[i]!.next);
    checkFiniteList(state, "the first state", this.#single.stateSize);
    this.#states[i]!.set(state);
    this.#elapsed[i] = 0;
    this.#pending[i] = 0;
  }

  #report(i: number, out: StepResult, reward: number, terminated: boolean, truncated: boolean): void {
    out.rewards[i] = reward;
    out.terminated[i] = terminated ? 1 : 0;
    out.truncated[i] = truncated ? 1 : 0;
    this.#observe(i, out.observations);
    this.#observe(i, out.finalObservations);
  }

  #observe(i: number, target: Float32Array): void {
    const state = this.#states[i]!;
    const observation = this.#single.observe?.(state.slice()) ?? state;
    checkFiniteList(observation, "the observation", this.observationSize);
    target.set(observation, i * this.observationSize);
  }
}
