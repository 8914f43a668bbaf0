import { type Arrays, allocateArrays } from "./arrays.js";
import type { NeuralKernel } from "./kernel.js";
import type { Tensor } from "./safetensors.js";

/** One parameter of a layer: where its values and its gradient are. */
export interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly length: number;
  /** Addresses; they hold as long as the parameters are not freed. */
  readonly values: number;
  readonly gradient: number;
}

type Numbers = Arrays<{ numbers: readonly [Float32ArrayConstructor, number] }>;

/** Parameters begin at whole vectors of four, so that one pass of the kernel serves them all; what pads them is zero. */
const VECTOR = 4;

/**
 * All parameters of a model and their gradients, each side by side. Layers add theirs; the first use of an address of either kind
 * allocates that kind, and then no more can be added: a model that only reads has no gradients.
 */
export class Parameters {
  readonly kernel: NeuralKernel;
  readonly #parameters: Parameter[] = [];
  #length = 0;
  readonly #arrays: { values?: Numbers; gradients?: Numbers } = {};

  constructor(kernel: NeuralKernel) {
    this.kernel = kernel;
  }

  /** Adds a parameter, zero at first. */
  add(name: string, shape: readonly number[]): Parameter {
    if (this.#arrays.values !== undefined)
      throw new Error(`parameter ${name} comes too late: the others are in use`);
    const offset = this.#length;
    const length = shape.reduce((product, size) => product * size, 1);
    this.#length += Math.ceil(length / VECTOR) * VECTOR;
    const { address } = this;
    const parameter = {
      name,
      shape,
      length,
      get values() {
        return address("values") + 4 * offset;
      },
      get gradient() {
        return address("gradients") + 4 * offset;
      },
    };
    this.#parameters.push(parameter);
    return parameter;
  }

  /** How many float32 values there are, with what pads them. */
  get length(): number {
    return this.#length;
  }

  /** How many parameters there are to learn. */
  get count(): number {
    return this.#parameters.reduce((sum, { length }) => sum + length, 0);
  }

  /** Where all values, or all gradients, begin. Throws a TypeError after {@link free}. */
  readonly address = (kind: "values" | "gradients"): number => this.#allocated(kind).block.pointer;

  #allocated(kind: "values" | "gradients"): Numbers {
    if (kind === "gradients") this.address("values");
    this.#arrays[kind] ??= allocateArrays(this.kernel.heap, { numbers: [Float32Array, this.#length] });
    return this.#arrays[kind];
  }

  /** Bytes of the values, and of the gradients where there are any. */
  get bytes(): { readonly parameters: number; readonly gradients: number } {
    const { values, gradients } = this.#arrays;
    return { parameters: values?.block.byteLength ?? 0, gradients: gradients?.block.byteLength ?? 0 };
  }

  /** √ Σ g² over every parameter. */
  gradientNorm(): number {
    if (this.#hasNoGradients) return 0;
    return Math.sqrt(this.kernel.exports.sumOfSquares(this.address("gradients"), this.#length));
  }

  clearGradients(): void {
    if (!this.#hasNoGradients) this.#allocated("gradients").numbers.view.fill(0);
  }

  get #hasNoGradients(): boolean {
    this.address("values");
    return this.#arrays.gradients === undefined;
  }

  /** A copy of each parameter's values, or of its gradient, by name. */
  tensors(kind: "values" | "gradients" = "values"): Record<string, Tensor> {
    return Object.fromEntries(
      this.#parameters.map((parameter) => [
        parameter.name,
        { shape: parameter.shape, data: this.#viewOf(parameter, kind).slice() },
      ]),
    );
  }

  /** Takes values from tensors of the same names and shapes. Throws a RangeError where one is missing or does not fit. */
  assign(tensors: Readonly<Record<string, Tensor>>): void {
    for (const { name, shape } of this.#parameters) {
      const tensor = tensors[name];
      if (tensor === undefined) throw new RangeError(`tensors must hold ${name}`);
      if (tensor.shape.join() !== shape.join() || !(tensor.data instanceof Float32Array)) {
        throw new RangeError(`${name} must be float32 of shape [${shape}], got [${tensor.shape}]`);
      }
    }
    for (const parameter of this.#parameters) {
      this.#viewOf(parameter).set(tensors[parameter.name]!.data as Float32Array);
    }
  }

  free(): void {
    for (const array of Object.values(this.#arrays)) array.block.free();
  }

  #viewOf({ values, length }: Parameter, kind: "values" | "gradients" = "values"): Float32Array {
    const start = (values - this.address("values")) / 4;
    return this.#allocated(kind).numbers.view.subarray(start, start + length);
  }
}
