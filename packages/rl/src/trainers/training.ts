import { decodeSafetensors, encodeSafetensors, type Tensor } from "@kb/neural";

/** What a trainer reports after each update. */
export interface Progress {
  /** Environment steps so far, over all environments. */
  readonly steps: number;
  readonly updates: number;
  /** Episodes finished so far. */
  readonly episodes: number;
  /** Returns of the episodes that this update finished. */
  readonly returns: readonly number[];
  /** The mean return of the last hundred episodes, or of as many as there were; NaN before the first. */
  readonly meanReturn: number;
  /** What the losses said, by name. */
  readonly stats: Readonly<Record<string, number>>;
  /** The mean return of greedy episodes, after updates that evaluated. */
  readonly evaluation?: number;
}

/** Something whose state a training keeps. */
export interface Saveable {
  save?(): Uint8Array;
  load?(saved: Uint8Array): void;
}

/**
 * A training that goes on each time it is asked: iterate over it, stop when it is good enough, and iterate again to go on.
 * {@link save} gives all that decides how it goes on, down to the random streams: what is loaded from it continues bit for
 * bit.
 */
export abstract class Training implements IterableIterator<Progress> {
  /** Environment steps after which it ends. */
  readonly totalSteps: number;
  #steps = 0;
  #updates = 0;

  constructor(totalSteps: number) {
    this.totalSteps = totalSteps;
  }

  /** One update: acts, learns, and reports all but the counters that are kept here. */
  protected abstract update(): Omit<Progress, "steps" | "updates"> & { readonly taken: number };

  /** What {@link save} saves, by name. */
  protected abstract parts(): Readonly<Record<string, Saveable>>;

  /** Environment steps so far. */
  get steps(): number {
    return this.#steps;
  }

  /** Updates so far. */
  get updates(): number {
    return this.#updates;
  }

  /** 1 at the beginning, 0 at the end: what falls linearly is multiplied by it. */
  protected get remaining(): number {
    return Math.max(0, 1 - this.#steps / this.totalSteps);
  }

  /** One update, and its report. */
  next(): IteratorResult<Progress> {
    if (this.#steps >= this.totalSteps) return { done: true, value: undefined };
    const { taken, ...report } = this.update();
    this.#steps += taken;
    this.#updates++;
    return { done: false, value: { steps: this.#steps, updates: this.#updates, ...report } };
  }

  /** Called by `break`; the training can be iterated again. */
  return(): IteratorResult<Progress> {
    return { done: true, value: undefined };
  }

  /** Itself. */
  [Symbol.iterator](): this {
    return this;
  }

  /** Everything that decides how it goes on, as one safetensors file. Throws a TypeError where a model cannot be saved. */
  save(): Uint8Array {
    const tensors: Record<string, Tensor> = {};
    for (const [name, part] of Object.entries(this.parts())) {
      if (part.save === undefined)
        throw new TypeError(`${name} has no method save, so the training cannot be saved`);
      const data = part.save();
      tensors[name] = { shape: [data.length], data };
    }
    return encodeSafetensors({ tensors, metadata: { steps: `${this.#steps}`, updates: `${this.#updates}` } });
  }

  /** Goes on from what {@link save} gave, in a training made with the same options. */
  load(saved: Uint8Array): void {
    const { tensors, metadata } = decodeSafetensors(saved);
    const parts = Object.entries(this.parts());
    for (const [name, part] of parts) {
      if (part.load === undefined)
        throw new TypeError(`${name} has no method load, so the training cannot be loaded`);
      if (!(tensors[name]?.data instanceof Uint8Array)) throw new RangeError(`saved must hold ${name}`);
    }
    for (const [name, part] of parts) part.load?.(tensors[name]!.data as Uint8Array);
    this.#steps = Number(metadata.steps);
    this.#updates = Number(metadata.updates);
  }
}
