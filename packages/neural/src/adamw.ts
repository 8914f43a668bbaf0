import { type Arrays, allocateArrays } from "./arrays.js";
import type { Parameters } from "./parameters.js";
import type { Tensor } from "./safetensors.js";

/** The settings of the optimiser AdamW; PyTorch's names and defaults, but for the decay, which is 0. */
export interface AdamWOptions {
  readonly learningRate?: number;
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
  readonly weightDecay?: number;
}

/** What one step may change. */
export interface StepOptions {
  /** Instead of the optimiser's own. */
  readonly learningRate?: number;
  /** Multiplies the gradient: what clipping makes of it. */
  readonly gradientScale?: number;
}

/** How far a gradient of `norm` must shrink to be no longer than `maximum`; PyTorch's formula. */
export function clipScale(norm: number, maximum: number): number {
  return Math.min(1, maximum / (norm + 1e-6));
}

type Moments = Arrays<{
  first: readonly [Float32ArrayConstructor, number];
  second: readonly [Float32ArrayConstructor, number];
  /** β₁ᵗ and β₂ᵗ, by repeated multiplication: powers differ between engines. */
  powers: readonly [Float64ArrayConstructor, number];
}>;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter) over all parameters of a model. The first step allocates the moments:
 * a model that only reads has none.
 */
export class AdamW {
  readonly options: Required<AdamWOptions>;
  readonly #parameters: Parameters;
  #allocated: Moments | undefined;

  constructor(parameters: Parameters, options: AdamWOptions = {}) {
    this.options = {
      learningRate: 1e-3,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
      weightDecay: 0,
      ...options,
    };
    this.#parameters = parameters;
  }

  get #moments(): Moments {
    if (this.#allocated === undefined) {
      const { kernel, length } = this.#parameters;
      this.#allocated = allocateArrays(kernel.heap, {
        first: [Float32Array, length],
        second: [Float32Array, length],
        powers: [Float64Array, 2],
      });
      this.#allocated.powers.view.fill(1);
    }
    return this.#allocated;
  }

  /** Bytes of the moments, once there are any. */
  get bytes(): number {
    return this.#allocated?.block.byteLength ?? 0;
  }

  /** Moves the parameters against their gradient, which is then cleared. */
  step({ learningRate = this.options.learningRate, gradientScale = 1 }: StepOptions = {}): void {
    const { beta1, beta2, epsilon, weightDecay } = this.options;
    const { block, first, second, powers } = this.#moments;
    block.pointer;
    const { view } = powers;
    view[0]! *= beta1;
    view[1]! *= beta2;
    this.#parameters.kernel.exports.adamw(
      this.#parameters.address("values"),
      this.#parameters.address("gradients"),
      first.pointer,
      second.pointer,
      this.#parameters.length,
      gradientScale,
      beta1,
      beta2,
      1 - learningRate * weightDecay,
      learningRate / (1 - view[0]!),
      Math.sqrt(1 - view[1]!),
      epsilon,
    );
    this.#parameters.clearGradients();
  }

  /** A copy of the moments. */
  tensors(): Record<string, Tensor> {
    const { first, second, powers } = this.#moments;
    return Object.fromEntries(
      Object.entries({ first, second, powers }).map(([name, { length, view }]) => [
        name,
        { shape: [length], data: view.slice() },
      ]),
    );
  }

  /** Takes the moments that {@link tensors} gave. */
  assign(tensors: Readonly<Record<string, Tensor>>): void {
    const { first, second, powers } = this.#moments;
    for (const [name, { length, view }] of Object.entries({ first, second, powers })) {
      const data = tensors[name]?.data;
      if (data?.length !== length) throw new RangeError(`${name} must hold ${length} numbers`);
      view.set(data as Float32Array & Float64Array);
    }
  }

  /** Begins anew, as before the first step. */
  reset(): void {
    this.free();
    this.#allocated = undefined;
  }

  free(): void {
    this.#allocated?.block.free();
  }
}
