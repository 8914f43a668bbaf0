import { checkInteger, checkTypedArray } from "@kb/checks";
import { type Arrays, allocateArrays } from "@kb/neural";
import { checkFiniteList } from "../arguments.js";
import { heap } from "../kernel.js";
import { type Autoreset, type Env, emptyStepResult, type StepResult } from "./env.js";
import { type EnvsExports, envsKernel } from "./kernel.js";
import { checkActions, type Space } from "./space.js";

/** What tells one environment of the kernel from another. */
export interface KernelWorld {
  readonly name: string;
  readonly observationSize: number;
  readonly stateSize: number;
  readonly actionSpace: Space;
  /** The kernel's functions. */
  readonly reset: keyof EnvsExports & `reset${string}`;
  readonly step: keyof EnvsExports & `step${string}`;
  /** Throws for a state that cannot be; finite numbers are taken for granted. */
  checkState?(state: ArrayLike<number>): void;
}

/** How many there are, how they are seeded, and when they end. */
export interface BatchOptions {
  readonly envs: number;
  readonly seed: number;
  readonly autoreset: Autoreset;
  readonly limit: number;
  /** What the kernel's `Batch.options` holds: a flag, or the address of more. */
  readonly options?: number;
}

type BatchArrays = Arrays<{
  /** The kernel's `Batch`: see assembly/envs/batch.ts. */
  header: readonly [Int32ArrayConstructor, number];
  actions: readonly [Float64ArrayConstructor, number];
  state: readonly [Float64ArrayConstructor, number];
  elapsed: readonly [Int32ArrayConstructor, number];
  pending: readonly [Uint8ArrayConstructor, number];
  generators: readonly [Uint32ArrayConstructor, number];
  observations: readonly [Float32ArrayConstructor, number];
  finals: readonly [Float32ArrayConstructor, number];
  rewards: readonly [Float64ArrayConstructor, number];
  terminated: readonly [Uint8ArrayConstructor, number];
  truncated: readonly [Uint8ArrayConstructor, number];
}>;

/** What a saved batch consists of. */
const LASTING = ["state", "elapsed", "pending", "generators"] as const;

/** Environments whose physics is in the kernel. */
export class KernelEnv implements Env {
  readonly name: string;
  readonly envs: number;
  readonly observationSize: number;
  readonly actionSpace: Space;
  readonly autoreset: Autoreset;
  readonly #world: KernelWorld;
  readonly #kernel: EnvsExports;
  readonly #arrays: BatchArrays;
  readonly #stride: number;
  readonly #onFree: (() => void) | undefined;

  constructor(world: KernelWorld, options: BatchOptions, onFree?: () => void) {
    this.#kernel = envsKernel();
    this.#world = world;
    this.#onFree = onFree;
    this.name = world.name;
    this.envs = options.envs;
    this.observationSize = world.observationSize;
    this.actionSpace = world.actionSpace;
    this.autoreset = options.autoreset;
    this.#stride = options.envs + (options.envs & 1); // the kernel steps CartPole in pairs
    this.#arrays = this.#allocate();
    this.#describe(options);
    this.#kernel.seedBatch(this.#pointer, options.seed);
    this.#kernel[world.reset](this.#pointer);
  }

  reset(): StepResult {
    this.#kernel[this.#world.reset](this.#pointer);
    return this.#result(emptyStepResult(this));
  }

  step(actions: ArrayLike<number>, out: StepResult = emptyStepResult(this)): StepResult {
    const pointer = this.#pointer;
    checkActions(actions, this.actionSpace, this.envs);
    this.#arrays.actions.view.set(actions);
    this.#kernel[this.#world.step](pointer);
    return this.#result(out);
  }

  setState(i: number, state: ArrayLike<number>): void {
    this.#checkIndex(i);
    checkState(state, this.#world);
    const { view } = this.#arrays.state;
    for (let k = 0; k < state.length; k++) view[k * this.#stride + i] = state[k]!;
    this.#arrays.elapsed.view[i] = 0;
    this.#arrays.pending.view[i] = 0;
  }

  getState(i: number): Float64Array {
    this.#checkIndex(i);
    const { view } = this.#arrays.state;
    return Float64Array.from({ length: this.#world.stateSize }, (_, k) => view[k * this.#stride + i]!);
  }

  save(): Uint8Array {
    this.#pointer;
    const parts = LASTING.map((name) => bytesOf(this.#arrays[name].view));
    const saved = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      saved.set(part, at);
      at += part.length;
    }
    return saved;
  }

  load(saved: Uint8Array): void {
    this.#pointer;
    const parts = LASTING.map((name) => bytesOf(this.#arrays[name].view));
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    checkTypedArray(saved, "saved", [Uint8Array], length);
    let at = 0;
    for (const part of parts) {
      part.set(saved.subarray(at, at + part.length));
      at += part.length;
    }
  }

  free(): void {
    this.#arrays.block.free();
    this.#onFree?.();
  }

  [Symbol.dispose](): void {
    this.free();
  }

  /** Where the kernel finds the batch. Throws after {@link free}. */
  get #pointer(): number {
    return this.#arrays.block.pointer;
  }

  #checkIndex(i: number): void {
    this.#pointer;
    checkInteger(i, "i", 0, this.envs - 1);
  }

  #result(out: StepResult): StepResult {
    const { observations, rewards, terminated, truncated, finals } = this.#arrays;
    out.observations.set(observations.view);
    out.rewards.set(rewards.view.subarray(0, this.envs));
    out.terminated.set(terminated.view.subarray(0, this.envs));
    out.truncated.set(truncated.view);
    out.finalObservations.set(finals.view);
    return out;
  }

  #allocate(): BatchArrays {
    const { envs, observationSize } = this;
    const stride = this.#stride;
    return allocateArrays(heap, {
      header: [Int32Array, 16],
      actions: [Float64Array, stride],
      state: [Float64Array, stride * this.#world.stateSize],
      elapsed: [Int32Array, envs],
      pending: [Uint8Array, envs],
      generators: [Uint32Array, 4 * envs],
      observations: [Float32Array, envs * observationSize],
      finals: [Float32Array, envs * observationSize],
      // The kernel writes the last pair's second observation here, where nothing else is kept.
      spare: [Float32Array, observationSize],
      rewards: [Float64Array, stride],
      terminated: [Uint8Array, stride],
      truncated: [Uint8Array, envs],
    });
  }

  #describe({ envs, limit, autoreset, options = 0 }: BatchOptions): void {
    const arrays = this.#arrays;
    arrays.header.view.set([
      ...[envs, this.#stride, limit, autoreset === "next-step" ? 1 : 0, options],
      ...[arrays.state, arrays.elapsed, arrays.pending, arrays.generators, arrays.actions].map(address),
      ...[arrays.observations, arrays.finals, arrays.rewards, arrays.terminated, arrays.truncated].map(
        address,
      ),
    ]);
  }
}

function address({ pointer }: { readonly pointer: number }): number {
  return pointer;
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function checkState(state: ArrayLike<number>, world: KernelWorld): void {
  checkFiniteList(state, "state", world.stateSize);
  world.checkState?.(state);
}
