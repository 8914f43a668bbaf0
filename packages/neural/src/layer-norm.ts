import type { BackwardPass, Layer, Pass } from "./layer.js";
import type { Parameter, Parameters } from "./parameters.js";

/** Layer normalisation with a gain and a bias, which begin as 1 and 0. */
export class LayerNorm implements Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly kept = 2;
  readonly gain: Parameter;
  readonly bias: Parameter;
  readonly #parameters: Parameters;
  readonly #epsilon: number;

  constructor(parameters: Parameters, name: string, width: number, epsilon = 1e-5) {
    this.#parameters = parameters;
    this.#epsilon = epsilon;
    this.inputs = width;
    this.outputs = width;
    this.gain = parameters.add(`${name}.weight`, [width]);
    this.bias = parameters.add(`${name}.bias`, [width]);
  }

  initialise(): void {
    const { values } = this.gain; // allocated at first use, which may replace the buffer
    new Float32Array(this.#parameters.kernel.heap.memory.buffer, values, this.inputs).fill(1);
  }

  forward({ rows, input, output, kept }: Pass): void {
    const { exports } = this.#parameters.kernel;
    const { gain, bias, inputs } = this;
    exports.layerNorm(input, gain.values, bias.values, this.#epsilon, output, kept, rows, inputs);
  }

  backward({ rows, input, kept, outputGradient, inputGradient, learns }: BackwardPass): void {
    const { heap, exports } = this.#parameters.kernel;
    const { gain, bias, inputs } = this;
    // The kernel computes all three gradients at once; those that nobody wants go into scratch memory.
    const scratch = heap.allocate(4 * inputs * (rows + 2));
    const [dGain, dBias] = learns ? [gain.gradient, bias.gradient] : [scratch, scratch + 4 * inputs];
    const dx = inputGradient === 0 ? scratch + 8 * inputs : inputGradient;
    exports.layerNormBackward(input, gain.values, kept, outputGradient, dGain, dBias, dx, rows, inputs);
    heap.release(scratch);
  }
}
