import { checkFunction, checkInteger, checkObject } from "@kb/checks";
import {
  add,
  mul,
  type NamedTensorMap,
  type Optimizer,
  scalar,
  square,
  sum,
  type Tensor,
  type Tensor2D,
  tensor2d,
  tidy,
  variableGrads,
} from "@tensorflow/tfjs-core";
import type { Policy, PolicyStep } from "../nn/policy.js";

/** What {@link tfjsPolicy} takes. */
export interface TfjsPolicyOptions {
  /** `[rows, outputs]` of `[rows, inputs]`, such as `(x) => model.apply(x)`; its trainable variables are what learns. */
  readonly forward: (batch: Tensor2D) => Tensor;
  readonly optimizer: Optimizer;
  readonly inputs: number;
  readonly outputs: number;
}

/**
 * A TensorFlow.js model as a policy or critic for the trainers: they give the gradient with respect to its outputs, and
 * TensorFlow.js carries it back as the gradient of Σ outputs · gradient. Each pass reads its outputs back synchronously. A
 * training with such models cannot be saved, for optimisers give their state only asynchronously.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 */
export function tfjsPolicy(options: TfjsPolicyOptions): TfjsPolicy {
  checkObject(options, "options");
  const { forward, optimizer, inputs, outputs } = options;
  checkFunction(forward, "forward");
  checkObject(optimizer, "optimizer");
  checkInteger(inputs, "inputs", 1, Number.MAX_SAFE_INTEGER);
  checkInteger(outputs, "outputs", 1, Number.MAX_SAFE_INTEGER);
  return new TfjsPolicy(options);
}

/** A TensorFlow.js model that trainers train. */
export class TfjsPolicy implements Policy {
  readonly inputs: number;
  readonly outputs: number;
  readonly #options: TfjsPolicyOptions;
  #batch: Float32Array = new Float32Array(0);
  #gradients: NamedTensorMap = {};

  constructor(options: TfjsPolicyOptions) {
    this.#options = options;
    this.inputs = options.inputs;
    this.outputs = options.outputs;
  }

  forward(batch: Float32Array): Float32Array {
    if (batch.length === 0 || batch.length % this.inputs !== 0) {
      throw new RangeError(`batch must hold whole rows of ${this.inputs} numbers, got ${batch.length}`);
    }
    this.#batch = batch.slice();
    const outputs = tidy(() => Float32Array.from(this.#outputsOf().dataSync()));
    if (outputs.length === this.#rows * this.outputs) return outputs;
    throw new RangeError(
      `forward must give ${this.outputs} numbers a row, got ${outputs.length / this.#rows}`,
    );
  }

  backward(outputGradient: Float32Array): void {
    const length = this.#rows * this.outputs;
    if (outputGradient.length !== length || length === 0) {
      throw new RangeError(`outputGradient must hold ${length} numbers, got ${outputGradient.length}`);
    }
    const before = this.#gradients;
    this.#gradients = tidy(() => {
      const upstream = tensor2d(outputGradient, [this.#rows, this.outputs]);
      const { grads } = variableGrads(() => sum(mul(this.#outputsOf(), upstream)));
      return mapTensors(grads, (gradient, name) =>
        before[name] === undefined ? gradient : add(gradient, before[name]),
      );
    });
    disposeAll(before);
  }

  /** The Euclidean norm of the gradient. */
  gradientNorm(): number {
    const squares = Object.values(this.#gradients).map((gradient) =>
      tidy(() => sum(square(gradient)).dataSync()[0]!),
    );
    return Math.sqrt(squares.reduce((total, each) => total + each, 0));
  }

  step({ learningRate, gradientScale = 1 }: PolicyStep = {}): void {
    const { optimizer } = this.#options;
    // Every optimiser of TensorFlow.js keeps its rate under this name, if protected.
    if (learningRate !== undefined) Object.assign(optimizer, { learningRate });
    const scaled = tidy(() =>
      mapTensors(this.#gradients, (gradient) => mul(gradient, scalar(gradientScale))),
    );
    optimizer.applyGradients(scaled);
    disposeAll(scaled);
    disposeAll(this.#gradients);
    this.#gradients = {};
  }

  get #rows(): number {
    return this.#batch.length / this.inputs;
  }

  #outputsOf(): Tensor {
    return this.#options.forward(tensor2d(this.#batch, [this.#rows, this.inputs]));
  }
}

function mapTensors(tensors: NamedTensorMap, map: (tensor: Tensor, name: string) => Tensor): NamedTensorMap {
  return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, map(tensor, name)]));
}

function disposeAll(tensors: NamedTensorMap): void {
  for (const tensor of Object.values(tensors)) tensor.dispose();
}
