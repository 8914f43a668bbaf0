import { Activation } from "../activation.js";
import { Dense } from "../dense.js";
import { LayerNorm } from "../layer-norm.js";
import type { Parameters } from "../parameters.js";
import type { BlockActivations } from "./activations.js";
import type { TransformerKernel } from "./kernel.js";
import type { TransformerShape } from "./shape.js";

/** Attention and an MLP, each of normalised rows and added to them (“pre-LN”, as GPT-2 has it). */
export class TransformerBlock {
  readonly #kernel: TransformerKernel;
  readonly #shape: TransformerShape;
  readonly #firstNorm: LayerNorm;
  readonly #qkv: Dense;
  readonly #projection: Dense;
  readonly #secondNorm: LayerNorm;
  readonly #widen: Dense;
  readonly #narrow: Dense;
  readonly #gelu: Activation;

  constructor(kernel: TransformerKernel, parameters: Parameters, name: string, shape: TransformerShape) {
    const { width, hidden } = shape;
    this.#kernel = kernel;
    this.#shape = shape;
    this.#firstNorm = new LayerNorm(parameters, `${name}.ln_1`, width);
    this.#qkv = new Dense(parameters, `${name}.attn.c_attn`, width, 3 * width);
    this.#projection = new Dense(parameters, `${name}.attn.c_proj`, width, width);
    this.#secondNorm = new LayerNorm(parameters, `${name}.ln_2`, width);
    this.#widen = new Dense(parameters, `${name}.mlp.c_fc`, width, hidden);
    this.#narrow = new Dense(parameters, `${name}.mlp.c_proj`, hidden, width);
    this.#gelu = new Activation(kernel, "gelu", hidden);
  }

  /** Normal weights that keep the size of rows; what is added to the stream is smaller, the more there is to add. */
  initialise(generator: number): void {
    this.#firstNorm.initialise();
    this.#secondNorm.initialise();
    const residual = 1 / Math.sqrt(2 * this.#shape.layers);
    const { exports } = this.#kernel;
    for (const dense of [this.#qkv, this.#projection, this.#widen, this.#narrow]) {
      const share = dense === this.#projection || dense === this.#narrow ? residual : 1;
      exports.fillNormal(
        dense.weight.values,
        dense.weight.length,
        share / Math.sqrt(dense.inputs),
        generator,
      );
    }
  }

  /** `attend` makes `mixed` of `qkv`. */
  forward(rows: number, at: BlockActivations, attend: () => void): void {
    this.#firstNorm.forward({ rows, input: at.input, output: at.firstNorm, kept: at.firstStats });
    this.#qkv.forward({ rows, input: at.firstNorm, output: at.qkv, kept: 0 });
    attend();
    this.#addBranch(this.#projection, rows, at.mixed, at.input, at.middle);
    this.#secondNorm.forward({ rows, input: at.middle, output: at.secondNorm, kept: at.secondStats });
    this.#widen.forward({ rows, input: at.secondNorm, output: at.hidden, kept: 0 });
    this.#activate(rows, at);
    this.#addBranch(this.#narrow, rows, at.active, at.middle, at.output);
  }

  /**
   * Turns the gradient of the output at `slope` into that of the input. `attendBack` makes the gradient of `qkv` at `active` of
   * that of `mixed` at `secondNorm`: gradients come where activations were that nobody needs any more.
   */
  backward(rows: number, at: BlockActivations, slope: number, attendBack: () => void): void {
    const back = (dense: Dense, input: number, outputGradient: number, inputGradient: number) =>
      dense.backward({ rows, input, output: 0, kept: 0, outputGradient, inputGradient, learns: true });
    back(this.#narrow, at.active, slope, at.active);
    this.#activateBack(rows, at);
    back(this.#widen, at.secondNorm, at.active, at.secondNorm);
    this.#normBack(this.#secondNorm, rows, at.middle, at.secondStats, at.secondNorm, slope);
    back(this.#projection, at.mixed, slope, at.secondNorm);
    attendBack();
    back(this.#qkv, at.firstNorm, at.active, at.firstNorm);
    this.#normBack(this.#firstNorm, rows, at.input, at.firstStats, at.firstNorm, slope);
  }

  #addBranch(dense: Dense, rows: number, input: number, stream: number, output: number): void {
    this.#kernel.transformer.addVector(stream, dense.bias.values, this.#shape.width, rows, output);
    dense.addProduct({ rows, input, output });
  }

  #normBack(
    norm: LayerNorm,
    rows: number,
    input: number,
    kept: number,
    outputGradient: number,
    inputGradient: number,
  ): void {
    norm.backward({
      rows,
      input,
      output: 0,
      kept,
      outputGradient,
      inputGradient,
      adds: true,
      learns: true,
    });
  }

  #activate(rows: number, { hidden, active }: BlockActivations): void {
    if (this.#shape.approximate === "tanh") {
      this.#gelu.forward({ rows, input: hidden, output: active, kept: 0 });
    } else this.#kernel.transformer.geluExact(hidden, active, rows * this.#shape.hidden);
  }

  #activateBack(rows: number, { hidden, active }: BlockActivations): void {
    if (this.#shape.approximate === "tanh") {
      const [outputGradient, inputGradient] = [active, active];
      this.#gelu.backward({
        rows,
        input: hidden,
        output: hidden,
        kept: 0,
        outputGradient,
        inputGradient,
        learns: true,
      });
    } else this.#kernel.transformer.geluExactBackward(hidden, active, active, rows * this.#shape.hidden);
  }
}
