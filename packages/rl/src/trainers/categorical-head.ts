import { Generator, type NeuralKernel } from "@kb/neural";
import type { Space } from "../envs/space.js";
import { neuralKernel } from "../nn/kernel.js";
import type { ActionHead } from "./action-head.js";
import { Scratch } from "./scratch.js";

/** One of several actions, by softmax over logits. */
export class CategoricalHead implements ActionHead {
  readonly space: Space;
  readonly outputs: number;
  readonly #kernel: NeuralKernel = neuralKernel();
  readonly #generator: Generator;
  readonly #logits: Scratch = new Scratch();
  readonly #actions: Scratch = new Scratch();
  readonly #logProbs: Scratch = new Scratch();
  readonly #entropies: Scratch = new Scratch();
  readonly #gradient: Scratch = new Scratch();
  #rows = 0;

  constructor(space: Space & { kind: "discrete" }, seed: number) {
    this.space = space;
    this.outputs = space.count;
    this.#generator = new Generator(this.#kernel, seed, 1);
  }

  sample(outputs: Float32Array, rows: number): { actions: Float32Array; logProbs: Float32Array } {
    const logits = this.#logits.write(outputs);
    const actions = this.#actions.reserve(rows);
    const logProbs = this.#logProbs.reserve(rows);
    const generator = this.#generator.pointer;
    this.#kernel.exports.sampleRows(logits, rows, this.outputs, generator, actions, logProbs);
    return { actions: this.#actions.readIntegers(rows), logProbs: this.#logProbs.read(rows) };
  }

  greedy(outputs: Float32Array, rows: number): Float32Array {
    const logits = this.#logits.write(outputs);
    this.#kernel.exports.argmaxRows(logits, rows, this.outputs, this.#actions.reserve(rows));
    return this.#actions.readIntegers(rows);
  }

  evaluate(outputs: Float32Array, chosen: Float32Array): { logProbs: Float32Array; entropies: Float32Array } {
    const rows = chosen.length;
    this.#rows = rows;
    const logits = this.#logits.write(outputs);
    const actions = this.#actions.writeIntegers(chosen);
    const logProbs = this.#logProbs.reserve(rows);
    const entropies = this.#entropies.reserve(rows);
    this.#kernel.exports.softmaxHead(logits, rows, this.outputs, actions, logProbs, entropies);
    return { logProbs: this.#logProbs.read(rows), entropies: this.#entropies.read(rows) };
  }

  backward(dLogProbs: Float32Array, dEntropy: number): Float32Array {
    const rows = this.#rows;
    const gradient = this.#gradient.reserve(rows * this.outputs);
    const upstream = this.#logProbs.write(dLogProbs);
    const { exports } = this.#kernel;
    const { pointer: logits } = this.#logits;
    const { pointer: actions } = this.#actions;
    exports.softmaxHeadBackward(logits, rows, this.outputs, actions, upstream, dEntropy, gradient);
    return this.#gradient.read(rows * this.outputs);
  }

  squaredGradientNorm(): number {
    return 0;
  }

  step(): void {}

  save(): Uint8Array {
    return new Uint8Array(this.#generator.state.buffer);
  }

  load(saved: Uint8Array): void {
    this.#generator.state = new Uint32Array(saved.slice().buffer);
  }

  free(): void {
    for (const { free } of [this.#logits, this.#actions, this.#logProbs, this.#entropies, this.#gradient])
      free();
    this.#generator.free();
  }
}
