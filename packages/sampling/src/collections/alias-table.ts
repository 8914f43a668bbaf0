import { checkAttached, checkInteger, describe } from "@kb/checks";
import { Block } from "@kb/wasm-runtime";
import { type Floats, outputFor } from "../arguments.js";
import { heap } from "../heap.js";
import { fill } from "../rng/fill.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { collectionsKernel } from "./kernel.js";

/**
 * Draws indices with given weights in constant time: the alias method (Walker 1974, Vose 1991). A table takes O(K) to build and 8
 * bytes a weight of WebAssembly memory, until {@link AliasTable.free}. Its probabilities are the weights' to 2^-32 of a
 * column's.
 *
 * @example
 * ```ts
 * const table = new AliasTable([1, 0, 3]);
 * const drawn = table.sample(createRng(7), 10_000);
 * drawn.includes(1); // false
 * Math.round(drawn.filter((index) => index === 2).length / 100); // 75
 * ```
 */
export class AliasTable {
  /** How many weights there are. */
  readonly length: number;
  readonly #table: Block;

  /**
   * @param weights Any number of weights ≥ 0 that are not all 0; they need not add up to 1.
   * Throws a TypeError unless they are an array of numbers, and a RangeError for none, a negative, NaN or infinite one, and none above 0.
   */
  constructor(weights: readonly number[] | Floats) {
    const scaled = scaledWeights(weights);
    const { buildAlias } = collectionsKernel();
    this.length = scaled.length;
    this.#table = new Block(heap, 8 * scaled.length);
    const at = heap.allocate(12 * scaled.length);
    try {
      new Float64Array(heap.memory.buffer, at, scaled.length).set(scaled);
      const sum = scaled.reduce((total, weight) => total + weight, 0);
      buildAlias(at, scaled.length, sum, this.#table.pointer, at + 8 * scaled.length);
    } finally {
      heap.release(at);
    }
  }

  /** One index, `count` indices, or `out` filled with indices, whatever its type. O(1) an index. */
  sample(rng: UniformRng): number;
  sample(rng: UniformRng, count: number): Uint32Array;
  sample<Out extends Floats | Int32Array | Uint32Array>(rng: UniformRng, out: Out): Out;
  sample(rng: UniformRng, size?: number | Floats | Int32Array | Uint32Array): unknown {
    const source = sourceOf(rng);
    const { sampleAlias } = collectionsKernel();
    const { pointer } = this.#table;
    const draw = (to: number, n: number): void => sampleAlias(source.pointer, to, n, pointer, this.length);
    if (size === undefined) return fill(new Uint32Array(1), 1, draw)[0];
    if (typeof size === "number") {
      checkInteger(size, "count", 0, 2 ** 31 - 1);
      return fill(new Uint32Array(size), 1, draw);
    }
    if (size instanceof Int32Array || size instanceof Uint32Array) {
      checkAttached(size, "out");
      return fill(size, 1, draw);
    }
    const target = outputFor(size);
    target.set(fill(new Uint32Array(target.length), 1, draw));
    return target;
  }

  /** Gives the table's memory back; it throws when used afterwards. */
  free(): void {
    this.#table.free();
  }

  /** Gives its memory back. */
  [Symbol.dispose](): void {
    this.free();
  }
}

/** The weights as shares of the largest, so that no sum of them overflows or is denormal. */
export function scaledWeights(weights: unknown, name = "weights"): Float64Array {
  if (!Array.isArray(weights) && !(weights instanceof Float64Array) && !(weights instanceof Float32Array)) {
    throw new TypeError(`${name} must be an array of numbers, got ${describe(weights)}`);
  }
  if (weights.length === 0) throw new RangeError(`${name} must not be empty`);
  let largest = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight: unknown = weights[i];
    if (typeof weight !== "number") {
      throw new TypeError(`${name}[${i}] must be a number, got ${describe(weight)}`);
    }
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${name}[${i}] must be a finite number ≥ 0, got ${weight}`);
    }
    if (weight > largest) largest = weight;
  }
  if (largest === 0) throw new RangeError(`${name} must not all be 0`);
  return Float64Array.from(weights as number[], (weight) => weight / largest);
}
