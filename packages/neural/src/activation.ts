import type { NeuralKernel } from "./kernel.js";
import type { BackwardPass, Layer, Pass } from "./layer.js";

/** Activations by their number in the kernel. GELU is the usual approximation by tanh. */
export const activations = { tanh: 0, relu: 1, silu: 2, gelu: 3, sigmoid: 4 } as const;

export type ActivationName = keyof typeof activations;

/** A function of every element. */
export class Activation implements Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly kept = 0;
  readonly #kernel: NeuralKernel;
  readonly #kind: number;

  constructor(kernel: NeuralKernel, name: ActivationName, width: number) {
    this.#kernel = kernel;
    this.#kind = activations[name];
    this.inputs = width;
    this.outputs = width;
  }

  forward({ rows, input, output }: Pass): void {
    this.#kernel.exports.activate(this.#kind, input, output, rows * this.inputs);
  }

  backward({ rows, input, output, outputGradient, inputGradient }: BackwardPass): void {
    if (inputGradient === 0) return;
    const { exports } = this.#kernel;
    exports.activateBackward(this.#kind, input, output, outputGradient, inputGradient, rows * this.inputs);
  }
}
