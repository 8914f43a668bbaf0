import { initialiseOrthogonal } from "./initialise.js";
import type { BackwardPass, Layer, Pass } from "./layer.js";
import type { Parameter, Parameters } from "./parameters.js";

/** y = x W + b, with W of shape `[inputs, outputs]`. */
export class Dense implements Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly kept = 0;
  readonly weight: Parameter;
  readonly bias: Parameter;
  readonly #parameters: Parameters;

  constructor(parameters: Parameters, name: string, inputs: number, outputs: number) {
    this.#parameters = parameters;
    this.inputs = inputs;
    this.outputs = outputs;
    this.weight = parameters.add(`${name}.weight`, [inputs, outputs]);
    this.bias = parameters.add(`${name}.bias`, [outputs]);
  }

  /** Makes the weight orthogonal. `generator` is an address. */
  initialise(gain: number, generator: number): void {
    initialiseOrthogonal(this.#parameters.kernel, this.weight, gain, generator);
  }

  forward(pass: Pass): void {
    this.#parameters.kernel.exports.repeatRow(this.bias.values, this.outputs, pass.rows, pass.output);
    this.addProduct(pass);
  }

  /** Adds x W to what stands at the output. */
  addProduct({ rows, input, output }: Omit<Pass, "kept">): void {
    const { inputs, outputs } = this;
    const { exports } = this.#parameters.kernel;
    exports.matmul(
      rows,
      outputs,
      inputs,
      input,
      inputs,
      1,
      this.weight.values,
      outputs,
      1,
      output,
      outputs,
      true,
    );
  }

  backward({ rows, input, outputGradient, inputGradient, learns }: BackwardPass): void {
    const { inputs, outputs } = this;
    const { exports } = this.#parameters.kernel;
    if (learns) {
      exports.addRowSums(outputGradient, outputs, rows, this.bias.gradient);
      exports.matmul(
        inputs,
        outputs,
        rows,
        input,
        1,
        inputs,
        outputGradient,
        outputs,
        1,
        this.weight.gradient,
        outputs,
        true,
      );
    }
    if (inputGradient === 0) return;
    exports.matmul(
      rows,
      inputs,
      outputs,
      outputGradient,
      outputs,
      1,
      this.weight.values,
      1,
      outputs,
      inputGradient,
      inputs,
      false,
    );
  }
}
