import type { Floats } from "../../src/arguments.js";
import type { Aggregation } from "../../src/losses.js";
import { type GoldenCase, numbersOf, type Params, type Stored } from "./read-cases.js";

/** A case's inputs in one precision, by name and kind. */
export class Inputs {
  readonly params: Params;
  readonly #stored: Readonly<Record<string, Stored>>;
  readonly #kind: Float32ArrayConstructor | Float64ArrayConstructor;

  constructor({ params, inputs }: GoldenCase, kind: Float32ArrayConstructor | Float64ArrayConstructor) {
    this.params = params;
    this.#stored = inputs;
    this.#kind = kind;
  }

  has(name: string): boolean {
    return name in this.#stored;
  }

  shape(name: string): number[] {
    return [...this.#get(name).shape];
  }

  floats(name: string): Floats {
    return this.#kind.from(numbersOf(this.#get(name)));
  }

  flags(name: string): Uint8Array {
    return Uint8Array.from(numbersOf(this.#get(name)));
  }

  integers(name: string): Int32Array {
    return Int32Array.from(numbersOf(this.#get(name)));
  }

  /** `{ batch, time, mask }` of `mask`. */
  tokens(): { batch: number; time: number; mask: Uint8Array } {
    const [batch, time] = this.shape("mask") as [number, number];
    return { batch, time, mask: this.flags("mask") };
  }

  /** How the case aggregates. */
  aggregation(): { aggregation: Aggregation; normalizer: number | undefined } {
    const { agg, norm } = this.params;
    return { aggregation: agg ?? "token-mean", normalizer: norm };
  }

  /** The bound of log-ratios, where the case names one. */
  clamp(): { logRatioClamp: number | null | undefined } {
    return { logRatioClamp: this.params.log_ratio_clamp };
  }

  #get(name: string): Stored {
    const stored = this.#stored[name];
    if (stored === undefined) throw new Error(`the case has no input ${name}`);
    return stored;
  }
}

/** Calls a function of the package with a golden case's inputs, and names what it answers as the case does. */
export type Adapter = (inputs: Inputs) => Readonly<Record<string, number | ArrayLike<number>>>;
