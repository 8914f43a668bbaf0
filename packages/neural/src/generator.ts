import { Block } from "@kb/wasm-runtime";
import type { NeuralKernel } from "./kernel.js";

const WORDS = 4;

/** A random generator in the kernel's memory: xoshiro128**, seeded by splitmix32. */
export class Generator {
  readonly #kernel: NeuralKernel;
  readonly #block: Block;

  constructor(kernel: NeuralKernel, seed: number, stream = 0) {
    this.#kernel = kernel;
    this.#block = new Block(kernel.heap, 4 * WORDS);
    kernel.exports.seedGenerator(this.pointer, seed, stream);
  }

  /** Its address, for the kernel's functions that draw. */
  get pointer(): number {
    return this.#block.pointer;
  }

  /** A copy of what decides all that it will draw. */
  get state(): Uint32Array {
    return this.#view.slice();
  }

  set state(words: ArrayLike<number>) {
    this.#view.set(words);
  }

  get #view(): Uint32Array {
    return new Uint32Array(this.#kernel.heap.memory.buffer, this.pointer, WORDS);
  }

  free(): void {
    this.#block.free();
  }
}
