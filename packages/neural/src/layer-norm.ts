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

  backward(pass: BackwardPass): void {
    const { rows, input, kept, outputGradient, inputGradient, learns, adds = false } = pass;
    const { heap, exports } = this.#parameters.kernel;
    const { gain, bias, inputs } = this;
    const wanted = { gain: learns ? gain.gradient : 0, bias: learns ? bias.gradient : 0, x: inputGradient };
    // The kernel computes all three gradients at once; those that nobody wants go into scratch memory.
    const unwanted = (learns ? 0 : 8 * inputs) + (inputGradient === 0 ? 4 * inputs * rows : 0);
    const scratch = unwanted > 0 ? heap.allocate(unwanted) : 0;
    exports.layerNormBackward(
      input,
      gain.values,
      kept,
      outputGradient,
      wanted.gain || scratch,
      wanted.bias || scratch + 4 * inputs,
      wanted.x || scratch + (learns ? 0 : 8 * inputs),
      rows,
      inputs,
      adds,
    );
    if (scratch > 0) heap.release(scratch);
  }
}
