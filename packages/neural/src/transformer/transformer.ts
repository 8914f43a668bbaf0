import { Dense } from "../dense.js";
import { Generator } from "../generator.js";
import { LayerNorm } from "../layer-norm.js";
import { type Parameter, Parameters } from "../parameters.js";
import type { Activations, BlockActivations } from "./activations.js";
import { TransformerBlock } from "./block.js";
import type { TransformerKernel } from "./kernel.js";
import type { TransformerShape } from "./shape.js";

/** The standard deviation of the weights of embeddings and of the last layer: GPT-2's. */
const DEVIATION = 0.02;

/** How one block attends; the cache of a generation does otherwise than a pass over whole sequences. */
export type Attend = (activations: BlockActivations, layer: number) => void;

/** A transformer's parameters, and passes over rows that lie in {@link Activations}. */
export class Transformer {
  readonly kernel: TransformerKernel;
  readonly shape: TransformerShape;
  readonly parameters: Parameters;
  readonly #tokenTable: Parameter;
  readonly #positionTable: Parameter;
  readonly #blocks: readonly TransformerBlock[];
  readonly #norm: LayerNorm;
  readonly #head: Dense | undefined;
  readonly #valueHead: Dense | undefined;

  constructor(kernel: TransformerKernel, shape: TransformerShape) {
    const { vocabulary, context, layers, width, tied, valueHead } = shape;
    const parameters = new Parameters(kernel);
    this.kernel = kernel;
    this.shape = shape;
    this.parameters = parameters;
    this.#tokenTable = parameters.add("wte.weight", [vocabulary, width]);
    this.#positionTable = parameters.add("wpe.weight", [context, width]);
    this.#blocks = Array.from(
      { length: layers },
      (_, layer) => new TransformerBlock(kernel, parameters, `h.${layer}`, shape),
    );
    this.#norm = new LayerNorm(parameters, "ln_f", width);
    this.#head = tied ? undefined : new Dense(parameters, "lm_head", width, vocabulary);
    this.#valueHead = valueHead ? new Dense(parameters, "value_head", width, 1) : undefined;
  }

  initialise(seed: number): void {
    const generator = new Generator(this.kernel, seed);
    const { pointer } = generator;
    const fill = ({ values, length }: Parameter) =>
      this.kernel.exports.fillNormal(values, length, DEVIATION, pointer);
    fill(this.#tokenTable);
    fill(this.#positionTable);
    for (const block of this.#blocks) block.initialise(pointer);
    this.#norm.initialise();
    if (this.#head !== undefined) fill(this.#head.weight);
    generator.free();
  }

  /** From tokens to the rows that the heads read. */
  forward(rows: number, at: Activations, attend: Attend): void {
    const { transformer } = this.kernel;
    const { width } = this.shape;
    transformer.embed(
      at.tokens.pointer,
      at.positions.pointer,
      rows,
      width,
      this.#tokenTable.values,
      this.#positionTable.values,
      at.blocks[0]!.input,
    );
    this.#blocks.forEach((block, layer) => {
      const activations = at.blocks[layer]!;
      block.forward(rows, activations, () => attend(activations, layer));
    });
    this.normalise(rows, at.last, at);
  }

  /** The last normalisation, of the rows at `input`. */
  normalise(rows: number, input: number, at: Activations): void {
    this.#norm.forward({ rows, input, output: at.lastNorm, kept: at.lastStats });
  }

  /** Logits of the rows that the last pass ended with. */
  readLogits(rows: number, { lastNorm: input, logits: { pointer: output } }: Activations): void {
    if (this.#head !== undefined) {
      this.#head.forward({ rows, input, output, kept: 0 });
      return;
    }
    const { width, vocabulary } = this.shape;
    const { exports } = this.kernel;
    const { values } = this.#tokenTable;
    exports.matmul(rows, vocabulary, width, input, width, 1, values, 1, width, output, vocabulary, false);
  }

  /** Values of the rows that the last pass ended with. */
  readValues(rows: number, { lastNorm: input, values: { pointer: output } }: Activations): void {
    this.#valueHead!.forward({ rows, input, output, kept: 0 });
  }

  /**
   * Adds to the parameters' gradients, given those of the logits and of the values where these stood, if they are there. Uses
   * the activations up.
   */
  backward(
    rows: number,
    at: Activations,
    heads: { readonly logits: boolean; readonly values: boolean },
    attendBack: Attend,
  ): void {
    const slope = this.#backThroughHeads(rows, at, heads);
    this.#norm.backward({
      rows,
      input: at.last,
      output: 0,
      kept: at.lastStats,
      outputGradient: slope,
      inputGradient: slope,
      learns: true,
    });
    for (let layer = this.#blocks.length - 1; layer >= 0; layer--) {
      const activations = at.blocks[layer]!;
      this.#blocks[layer]!.backward(rows, activations, slope, () => attendBack(activations, layer));
    }
    this.kernel.transformer.embedBackward(
      at.tokens.pointer,
      at.positions.pointer,
      rows,
      this.shape.width,
      slope,
      this.#tokenTable.gradient,
      this.#positionTable.gradient,
    );
  }

  /** Where the gradient of the rows that the heads read then is: in the place of these rows. */
  #backThroughHeads(
    rows: number,
    at: Activations,
    heads: { readonly logits: boolean; readonly values: boolean },
  ): number {
    const { exports } = this.kernel;
    const { width } = this.shape;
    const slope = at.lastNorm;
    if (heads.values) {
      this.#valueHead!.backward({
        rows,
        input: at.lastNorm,
        output: 0,
        kept: 0,
        outputGradient: at.values.pointer,
        inputGradient: 0,
        learns: true,
      });
    }
    if (heads.logits) this.#backThroughLogits(rows, at, slope);
    if (heads.values) {
      const { values } = this.#valueHead!.weight;
      exports.matmul(rows, width, 1, at.values.pointer, 1, 1, values, width, 1, slope, width, heads.logits);
    }
    return slope;
  }

  #backThroughLogits(rows: number, at: Activations, slope: number): void {
    const { width, vocabulary } = this.shape;
    const { lastNorm: input, logits } = at;
    if (this.#head !== undefined) {
      const [outputGradient, inputGradient] = [logits.pointer, slope];
      this.#head.backward({ rows, input, output: 0, kept: 0, outputGradient, inputGradient, learns: true });
      return;
    }
    const { exports } = this.kernel;
    const { values, gradient } = this.#tokenTable;
    exports.matmul(
      vocabulary,
      width,
      rows,
      logits.pointer,
      1,
      vocabulary,
      input,
      width,
      1,
      gradient,
      width,
      true,
    );
    exports.matmul(
      rows,
      width,
      vocabulary,
      logits.pointer,
      vocabulary,
      1,
      values,
      width,
      1,
      slope,
      width,
      false,
    );
  }

  free(): void {
    this.parameters.free();
  }
}
