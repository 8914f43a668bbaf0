import { Generator } from "@kb/neural";
import { heap } from "../kernel.js";
import { neuralKernel } from "../nn/kernel.js";
import { Scratch } from "./scratch.js";

/** Random orders and draws, by a generator in the kernel. */
export class Indices {
  readonly #scratch: Scratch = new Scratch();
  readonly #generator: Generator;

  constructor(seed: number) {
    this.#generator = new Generator(neuralKernel(), seed, 2);
  }

  /** 0 … n − 1 in a random order. */
  shuffled(n: number): Int32Array {
    const pointer = this.#scratch.writeIntegers(Int32Array.from({ length: n }, (_, i) => i));
    neuralKernel().exports.shuffle(pointer, n, this.#generator.pointer);
    return new Int32Array(heap.memory.buffer, pointer, n).slice();
  }

  /** `n` integers below `bound`, with replacement. */
  drawn(n: number, bound: number): Int32Array {
    const pointer = this.#scratch.reserve(n);
    neuralKernel().exports.drawIndices(pointer, n, bound, this.#generator.pointer);
    return new Int32Array(heap.memory.buffer, pointer, n).slice();
  }

  save(): Uint8Array {
    return new Uint8Array(this.#generator.state.buffer);
  }

  load(saved: Uint8Array): void {
    this.#generator.state = new Uint32Array(saved.slice().buffer);
  }
}
