import { Activation, type ActivationName } from "./activation.js";
import { AdamW, type AdamWOptions, clipScale, type StepOptions } from "./adamw.js";
import { Dense } from "./dense.js";
import { Generator } from "./generator.js";
import type { NeuralKernel } from "./kernel.js";
import type { Layer } from "./layer.js";
import { LayerNorm } from "./layer-norm.js";
import { Network } from "./network.js";
import { Parameters } from "./parameters.js";
import { decodeSafetensors, encodeSafetensors, type Tensor } from "./safetensors.js";
import { transposed } from "./transposed.js";

/** The shape of a multilayer perceptron, how its weights begin, and how they learn. */
export interface MlpOptions {
  readonly inputs: number;
  /** The widths of the hidden layers. */
  readonly hidden: readonly number[];
  readonly outputs: number;
  readonly activation?: ActivationName;
  /** Whether each hidden layer is normalised before its activation. */
  readonly layerNorm?: boolean;
  /** A function of the output: `tanh` for bounded actions. */
  readonly outputActivation?: ActivationName;
  /** What the orthogonal weights are multiplied by: √2 in hidden layers, and this in the last; 1 without it. */
  readonly outputGain?: number;
  /** An integer from 0 to 2³² − 1: where the random weights begin. */
  readonly seed?: number;
  readonly optimizer?: AdamWOptions;
}

/** What one optimiser step may change. */
export interface MlpStepOptions extends StepOptions {
  /** Shrinks a longer gradient to this norm. */
  readonly maxGradientNorm?: number;
}

const { SQRT2 } = Math;

/**
 * A multilayer perceptron in the kernel with its gradient and its optimiser. Files hold the weights under the names and in
 * the layout of PyTorch's `nn.Sequential`.
 */
export class Mlp {
  readonly inputs: number;
  readonly outputs: number;
  readonly #parameters: Parameters;
  readonly #network: Network;
  readonly #optimizer: AdamW;

  /** @internal Made by the function `mlp` of the package that has the kernel. */
  constructor(kernel: NeuralKernel, options: MlpOptions) {
    const { inputs, hidden, outputs, activation = "tanh", layerNorm = false, outputActivation } = options;
    this.inputs = inputs;
    this.outputs = outputs;
    this.#parameters = new Parameters(kernel);
    const layers: Layer[] = [];
    const name = () => `${layers.length}`;
    let width = inputs;
    for (const next of hidden) {
      layers.push(new Dense(this.#parameters, name(), width, next));
      if (layerNorm) layers.push(new LayerNorm(this.#parameters, name(), next));
      layers.push(new Activation(kernel, activation, next));
      width = next;
    }
    const head = new Dense(this.#parameters, name(), width, outputs);
    layers.push(head);
    if (outputActivation !== undefined) layers.push(new Activation(kernel, outputActivation, outputs));
    this.#initialise(kernel, layers, head, options);
    this.#network = new Network(kernel, layers);
    this.#optimizer = new AdamW(this.#parameters, options.optimizer);
  }

  #initialise(kernel: NeuralKernel, layers: Layer[], head: Dense, options: MlpOptions): void {
    const generator = new Generator(kernel, options.seed ?? 0);
    for (const layer of layers) {
      if (layer instanceof LayerNorm) layer.initialise();
      if (!(layer instanceof Dense)) continue;
      layer.initialise(layer === head ? (options.outputGain ?? 1) : SQRT2, generator.pointer);
    }
    generator.free();
  }

  /** How many numbers it learns. */
  get parameterCount(): number {
    return this.#parameters.count;
  }

  /** The outputs, `[rows, outputs]`, for a batch of `[rows, inputs]`. Throws a RangeError for part of a row. */
  forward(batch: Float32Array): Float32Array {
    if (batch.length === 0 || batch.length % this.inputs !== 0) {
      throw new RangeError(`batch must hold whole rows of ${this.inputs} numbers, got ${batch.length}`);
    }
    return this.#network.forward(batch);
  }

  /** Adds the gradient of a loss to the parameters', given the loss's gradient with respect to the last outputs. */
  backward(outputGradient: Float32Array): void {
    this.#checkGradient(outputGradient);
    this.#network.backward(outputGradient, true, false);
  }

  /** The gradient with respect to the last batch, `[rows, inputs]`; the parameters' gradients stay as they are. */
  inputGradient(outputGradient: Float32Array): Float32Array {
    this.#checkGradient(outputGradient);
    return this.#network.backward(outputGradient, false, true)!;
  }

  #checkGradient({ length }: Float32Array): void {
    const expected = this.#network.rows * this.outputs;
    if (length === expected && length > 0) return;
    throw new RangeError(
      `outputGradient must hold ${expected} numbers, as many as forward gave, got ${length}`,
    );
  }

  /** The Euclidean norm of the gradient. */
  gradientNorm(): number {
    return this.#parameters.gradientNorm();
  }

  /** Forgets the gradient. */
  clearGradients(): void {
    this.#parameters.clearGradients();
  }

  /** Moves the parameters against their gradient by AdamW, and clears it. */
  step(options: MlpStepOptions = {}): void {
    const { maxGradientNorm, gradientScale = 1 } = options;
    const clip =
      maxGradientNorm === undefined ? 1 : clipScale(this.gradientNorm() * gradientScale, maxGradientNorm);
    this.#optimizer.step({ ...options, gradientScale: gradientScale * clip });
  }

  /** Moves the parameters towards those of another of the same shape: by `share` of the way. */
  follow(other: Mlp, share: number): void {
    if (other.#parameters.length !== this.#parameters.length) {
      throw new RangeError("other must have the same shape");
    }
    const { exports } = this.#parameters.kernel;
    const [to, from] = [this.#parameters.address("values"), other.#parameters.address("values")];
    exports.blend(from, to, this.#parameters.length, share);
  }

  /** A copy of the weights by name: `0.weight` has PyTorch's shape, `[outputs, inputs]`. */
  weights(): Record<string, Tensor> {
    return turned(this.#parameters.tensors());
  }

  /** Takes weights by name. Throws a RangeError where one is missing or of another shape; then none is taken. */
  setWeights(tensors: Readonly<Record<string, Tensor>>): void {
    this.#parameters.assign(turned(tensors));
  }

  /** The weights and the state of the optimiser, as a safetensors file. */
  save(): Uint8Array {
    const state = Object.entries(this.#optimizer.tensors());
    const tensors = {
      ...this.weights(),
      ...Object.fromEntries(state.map(([name, t]) => [OPTIMIZER + name, t])),
    };
    return encodeSafetensors({ tensors, metadata: { format: "pt" } });
  }

  /** Goes on from what {@link save} gave; the weights alone, where a file holds no more. */
  load(file: Uint8Array): void {
    const { tensors } = decodeSafetensors(file);
    this.setWeights(tensors);
    const state = Object.entries(tensors).filter(([name]) => name.startsWith(OPTIMIZER));
    if (state.length === 0) return;
    this.#optimizer.assign(Object.fromEntries(state.map(([name, t]) => [name.slice(OPTIMIZER.length), t])));
  }

  /** Gives the memory back; every use after it throws a TypeError. */
  free(): void {
    this.#network.free();
    this.#optimizer.free();
    this.#parameters.free();
  }

  /** As {@link free}, for `using`. */
  [Symbol.dispose](): void {
    this.free();
  }
}

const OPTIMIZER = "optimizer.";

/** Matrices turned, by name. */
function turned(tensors: Readonly<Record<string, Tensor>>): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [
      name,
      tensor.shape.length === 2 ? transposed(tensor) : tensor,
    ]),
  );
}
