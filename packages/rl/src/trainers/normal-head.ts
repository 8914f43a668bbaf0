import {
  AdamW,
  type AdamWOptions,
  decodeSafetensors,
  encodeSafetensors,
  Generator,
  type NeuralKernel,
  type Parameter,
  Parameters,
} from "@kb/neural";
import type { Space } from "../envs/space.js";
import { heap } from "../kernel.js";
import { neuralKernel } from "../nn/kernel.js";
import type { PolicyStep } from "../nn/policy.js";
import type { ActionHead } from "./action-head.js";
import { Scratch } from "./scratch.js";

/** Several numbers, each normal about the policy's output with a deviation of its own that is learned beside it. */
export class NormalHead implements ActionHead {
  readonly space: Space;
  readonly outputs: number;
  readonly #kernel: NeuralKernel = neuralKernel();
  readonly #generator: Generator;
  readonly #parameters: Parameters;
  readonly #logDeviations: Parameter;
  readonly #optimizer: AdamW;
  readonly #means: Scratch = new Scratch();
  readonly #actions: Scratch = new Scratch();
  readonly #logProbs: Scratch = new Scratch();
  readonly #entropies: Scratch = new Scratch();
  readonly #gradient: Scratch = new Scratch();
  #rows = 0;

  constructor(
    space: Space & { kind: "continuous" },
    seed: number,
    logDeviation: number,
    optimizer: AdamWOptions,
  ) {
    this.space = space;
    this.outputs = space.size;
    this.#generator = new Generator(this.#kernel, seed, 1);
    this.#parameters = new Parameters(this.#kernel);
    this.#logDeviations = this.#parameters.add("logDeviations", [space.size]);
    const { values } = this.#logDeviations; // allocated at first use, which may replace the buffer
    new Float32Array(heap.memory.buffer, values, space.size).fill(logDeviation);
    this.#optimizer = new AdamW(this.#parameters, optimizer);
  }

  sample(outputs: Float32Array, rows: number): { actions: Float32Array; logProbs: Float32Array } {
    const size = this.outputs;
    const means = this.#means.write(outputs);
    const actions = this.#actions.reserve(rows * size);
    const logProbs = this.#logProbs.reserve(rows);
    const { values } = this.#logDeviations;
    this.#kernel.exports.sampleNormal(means, values, rows, size, this.#generator.pointer, actions, logProbs);
    return { actions: this.#actions.read(rows * size), logProbs: this.#logProbs.read(rows) };
  }

  greedy(outputs: Float32Array): Float32Array {
    return outputs.slice();
  }

  evaluate(outputs: Float32Array, chosen: Float32Array): { logProbs: Float32Array; entropies: Float32Array } {
    const rows = chosen.length / this.outputs;
    this.#rows = rows;
    const means = this.#means.write(outputs);
    const actions = this.#actions.write(chosen);
    const logProbs = this.#logProbs.reserve(rows);
    const entropies = this.#entropies.reserve(rows);
    const { values } = this.#logDeviations;
    this.#kernel.exports.normalHead(means, values, rows, this.outputs, actions, logProbs, entropies);
    return { logProbs: this.#logProbs.read(rows), entropies: this.#entropies.read(rows) };
  }

  backward(dLogProbs: Float32Array, dEntropy: number): Float32Array {
    const rows = this.#rows;
    const gradient = this.#gradient.reserve(rows * this.outputs);
    const upstream = this.#logProbs.write(dLogProbs);
    const { values, gradient: dLogDeviations } = this.#logDeviations;
    this.#kernel.exports.normalHeadBackward(
      this.#means.pointer,
      values,
      rows,
      this.outputs,
      this.#actions.pointer,
      upstream,
      dEntropy,
      gradient,
      dLogDeviations,
    );
    return this.#gradient.read(rows * this.outputs);
  }

  squaredGradientNorm(): number {
    const norm = this.#parameters.gradientNorm();
    return norm * norm;
  }

  step(options: PolicyStep): void {
    this.#optimizer.step(options);
  }

  save(): Uint8Array {
    const generator = { shape: [4], data: this.#generator.state };
    return encodeSafetensors({
      tensors: { ...this.#parameters.tensors(), ...this.#optimizer.tensors(), generator },
      metadata: {},
    });
  }

  load(saved: Uint8Array): void {
    const { tensors } = decodeSafetensors(saved);
    this.#parameters.assign(tensors);
    this.#optimizer.assign(tensors);
    this.#generator.state = tensors.generator!.data;
  }

  free(): void {
    for (const { free } of [this.#means, this.#actions, this.#logProbs, this.#entropies, this.#gradient])
      free();
    this.#generator.free();
    this.#optimizer.free();
    this.#parameters.free();
  }
}
