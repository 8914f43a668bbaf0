import { checkFinite, checkInteger, checkNumber, checkObject } from "@kb/checks";
import { checkFloats, type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { momentsOf } from "./moments.js";

/** What {@link RunningMoments} has seen so far; plain data. */
export interface RunningMomentsState {
  readonly count: number;
  readonly mean: number;
  /** With divisor `count`. */
  readonly variance: number;
}

/** How {@link RunningMoments.normalise} clips. */
export interface NormaliseOptions<F extends Floats = Floats> {
  /** Results are clipped to ± this; default: not. */
  readonly clip?: number | undefined;
  /** Added to the standard deviation; default 1e-8. */
  readonly eps?: number | undefined;
  /** Where the result goes; may be `values`. */
  readonly out?: FloatsOf<F> | undefined;
}

/**
 * Mean and standard deviation of all numbers so far, batch by batch (Chan's merge): PPO-max normalises rewards by their whole
 * history, each batch after it has been counted. NaN is left out.
 *
 * @example
 * ```ts
 * const moments = new RunningMoments();
 * moments.update(Float32Array.of(1, 2)).update(Float32Array.of(3));
 * moments.mean; // 2
 * moments.std; // 1
 * moments.normalise(Float32Array.of(2, 9), { clip: 5 }); // Float32Array [0, 5]
 * ```
 */
export class RunningMoments {
  #count = 0;
  #mean = 0;
  #variance = 0;

  /** Starts from nothing, or from what {@link toJSON} saved. */
  constructor(state?: RunningMomentsState) {
    if (state === undefined) return;
    checkObject(state, "state");
    checkInteger(state.count, "state.count");
    checkNumber(state.mean, "state.mean");
    checkFinite(state.variance, "state.variance", 0);
    this.#count = state.count;
    this.#mean = state.mean;
    this.#variance = state.variance;
  }

  /** How many numbers were counted. */
  get count(): number {
    return this.#count;
  }

  /** Their mean; 0 of none. */
  get mean(): number {
    return this.#mean;
  }

  /** Their standard deviation, with divisor count − 1; 0 of one or none. */
  get std(): number {
    return this.#count < 2 ? 0 : Math.sqrt((this.#variance * this.#count) / (this.#count - 1));
  }

  /** Counts the numbers of a batch. Throws a TypeError unless it is a Float32Array or Float64Array. */
  update(batch: Floats): this {
    checkFloats(batch, "batch");
    const { count, mean, variance } = momentsOf(batch, 0);
    if (count === 0) return this;
    const total = this.#count + count;
    const step = mean - this.#mean;
    const squares =
      this.#variance * this.#count + variance * count + (step * step * this.#count * count) / total;
    this.#mean += (step * count) / total;
    this.#variance = squares / total;
    this.#count = total;
    return this;
  }

  /** `values` less the mean, divided by the standard deviation, clipped. Throws a TypeError or RangeError for wrong arguments. */
  normalise<F extends Floats>(values: F, options: NormaliseOptions<F> = {}): FloatsOf<F> {
    checkFloats(values, "values");
    checkObject(options, "options");
    const { clip = Number.MAX_VALUE, eps = 1e-8 } = options;
    checkFinite(clip, "clip", 0);
    checkFinite(eps, "eps", 0);
    const out = outputLike(values, options.out, values.length);
    const divisor = this.std + eps;
    for (let i = 0; i < values.length; i++) {
      out[i] = Math.max(-clip, Math.min((values[i]! - this.#mean) / divisor, clip));
    }
    return out;
  }

  /** What the constructor starts from again. */
  toJSON(): RunningMomentsState {
    return { count: this.#count, mean: this.#mean, variance: this.#variance };
  }
}
