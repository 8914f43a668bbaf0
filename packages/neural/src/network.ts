import { Block } from "@kb/wasm-runtime";
import type { NeuralKernel } from "./kernel.js";
import type { Layer } from "./layer.js";

/** Addresses of a network's buffers, for as many rows as it has room for. */
interface Buffers {
  readonly block: Block;
  /** The batch, and what each layer makes of it. */
  readonly rows: readonly number[];
  readonly kept: readonly number[];
  /** The gradients of `rows`: two buffers take turns. */
  readonly slopes: readonly number[];
}

/** Layers one after another, with the memory of their passes. */
export class Network {
  readonly inputs: number;
  readonly outputs: number;
  readonly #kernel: NeuralKernel;
  readonly #layers: readonly Layer[];
  #rows = 0;
  #capacity = 0;
  #buffers: Buffers | undefined;

  constructor(kernel: NeuralKernel, layers: readonly Layer[]) {
    this.#kernel = kernel;
    this.#layers = layers;
    this.inputs = layers[0]!.inputs;
    this.outputs = layers.at(-1)!.outputs;
  }

  /** How many rows the last pass forward had; 0 before the first. */
  get rows(): number {
    return this.#rows;
  }

  /** The rows' outputs, `[rows, outputs]`. */
  forward(batch: ArrayLike<number>): Float32Array {
    const rows = batch.length / this.inputs;
    const buffers = this.#reserve(rows);
    this.#rows = rows;
    this.#view(buffers.rows[0]!, batch.length).set(batch);
    this.#layers.forEach((layer, index) => {
      layer.forward(this.#pass(buffers, index));
    });
    return this.#view(buffers.rows.at(-1)!, rows * this.outputs).slice();
  }

  /**
   * Back through the last pass: adds to the parameters' gradients if `learns`, and answers the gradient of the batch if
   * `asks`.
   */
  backward(outputGradient: ArrayLike<number>, learns: boolean, asks: boolean): Float32Array | undefined {
    const buffers = this.#buffers!;
    buffers.block.pointer;
    const last = this.#layers.length - 1;
    this.#view(buffers.slopes[last + 1]!, outputGradient.length).set(outputGradient);
    for (let index = last; index >= 0; index--) {
      const { rows, input, output, kept } = this.#pass(buffers, index);
      this.#layers[index]!.backward({
        rows,
        input,
        output,
        kept,
        outputGradient: buffers.slopes[index + 1]!,
        inputGradient: index > 0 || asks ? buffers.slopes[index]! : 0,
        learns,
      });
    }
    return asks ? this.#view(buffers.slopes[0]!, this.#rows * this.inputs).slice() : undefined;
  }

  free(): void {
    this.#buffers?.block.free();
  }

  #pass(buffers: Buffers, index: number): { rows: number; input: number; output: number; kept: number } {
    const { rows, kept } = buffers;
    return { rows: this.#rows, input: rows[index]!, output: rows[index + 1]!, kept: kept[index]! };
  }

  #view(pointer: number, length: number): Float32Array {
    return new Float32Array(this.#kernel.heap.memory.buffer, pointer, length);
  }

  #reserve(rows: number): Buffers {
    if (this.#buffers !== undefined && rows <= this.#capacity) {
      this.#buffers.block.pointer;
      return this.#buffers;
    }
    this.#buffers?.block.free();
    const widths = [this.inputs, ...this.#layers.map(({ outputs }) => outputs)];
    const widest = Math.max(...widths);
    const lengths = [...widths, ...this.#layers.map(({ kept }) => kept), widest, widest];
    // Layers may read and write whole vectors of four.
    const sizes = lengths.map((length) => 16 * Math.ceil((rows * length) / 4));
    const block = new Block(
      this.#kernel.heap,
      sizes.reduce((sum, size) => sum + size, 0),
    );
    block.bytes.fill(0);
    let end = block.pointer;
    const addresses = sizes.map((size) => {
      end += size;
      return end - size;
    });
    const [even, odd] = addresses.slice(-2) as [number, number];
    this.#capacity = rows;
    this.#buffers = {
      block,
      rows: addresses.slice(0, widths.length),
      kept: addresses.slice(widths.length, -2),
      slopes: widths.map((_, index) => (index % 2 === 0 ? even : odd)),
    };
    return this.#buffers;
  }
}
