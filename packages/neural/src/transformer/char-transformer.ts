import { checkFinite, checkObject, checkTypedArray } from "@kb/checks";
import { AdamW, type AdamWOptions, clipScale, type StepOptions } from "../adamw.js";
import { decodeSafetensors, encodeSafetensors, type Tensor } from "../safetensors.js";
import { transposed } from "../transposed.js";
import { Activations } from "./activations.js";
import { checkSampling } from "./check-sampling.js";
import type { GenerateOptions, Generation } from "./generation.js";
import type { TransformerKernel } from "./kernel.js";
import { Sampler } from "./sampler.js";
import type { TransformerShape } from "./shape.js";
import { type SequenceShape, TokenSequences } from "./token-sequences.js";
import { type Attend, Transformer } from "./transformer.js";

/** What one optimiser step may change. */
export interface LanguageModelStep extends StepOptions {
  /** Shrinks a longer gradient to this norm. */
  readonly maxGradientNorm?: number;
}

/** Bytes that a language model holds. What was never needed is not held: a model that only reads has no gradients. */
export interface LanguageModelBytes {
  readonly parameters: number;
  readonly gradients: number;
  readonly optimizer: number;
  /** Of the largest pass so far, with the way back, which comes where the activations were. */
  readonly activations: number;
  /** The keys and values of the largest generation so far; given back at its end. */
  readonly cache: number;
}

/** What a copy may have of its own. */
export interface CloneOptions {
  /** Adds a value head, which begins at 0, or leaves it out. Default: as it is. */
  readonly valueHead?: boolean | undefined;
  readonly optimizer?: AdamWOptions | undefined;
}

/** The last pass: its rows, and which heads read it. */
interface LastPass {
  readonly sequences: TokenSequences;
  readonly logits: boolean;
  readonly values: boolean;
}

const OPTIMIZER = "optimizer.";

/**
 * A causal transformer over tokens in the kernel, with its gradient and its optimiser. Files hold the weights in the layout of
 * PyTorch, under the names of GPT-2.
 */
export class CharTransformer {
  readonly #model: Transformer;
  readonly #optimizer: AdamW;
  readonly #sampler: Sampler;
  #activations: Activations | undefined;
  #last: LastPass | undefined;

  /** @internal Made by the function `charTransformer` of the package that has the kernel; weights are all 0. */
  constructor(kernel: TransformerKernel, shape: TransformerShape, optimizer?: AdamWOptions) {
    this.#model = new Transformer(kernel, shape);
    this.#optimizer = new AdamW(this.#model.parameters, optimizer);
    this.#sampler = new Sampler(this.#model);
  }

  /** @internal */
  initialise(seed: number): this {
    this.#model.initialise(seed);
    return this;
  }

  /** How many different tokens there are. */
  get vocabulary(): number {
    return this.#model.shape.vocabulary;
  }

  /** The longest sequence. */
  get context(): number {
    return this.#model.shape.context;
  }

  get hasValueHead(): boolean {
    return this.#model.shape.valueHead;
  }

  /** How many numbers it learns. */
  get parameterCount(): number {
    return this.#model.parameters.count;
  }

  /** Bytes in the kernel's memory. */
  get bytes(): LanguageModelBytes {
    return {
      ...this.#model.parameters.bytes,
      optimizer: this.#optimizer.bytes,
      activations: this.#activations?.bytes ?? 0,
      cache: this.#sampler.cacheBytes,
    };
  }

  /**
   * Logits `[batch · time, vocabulary]` of tokens `[batch, time]`: row b · time + t, behind token t of sequence b, is of the
   * token after it. Throws a TypeError or RangeError for tokens or a shape that are none.
   */
  forward(tokens: Int32Array, shape: SequenceShape): Float32Array {
    return this.#read(this.#pass(tokens, shape, { logits: true, values: false }), "logits");
  }

  /** Values `[batch · time]`, without the logits. Throws a TypeError where there is no value head. */
  forwardValues(tokens: Int32Array, shape: SequenceShape): Float32Array {
    return this.#read(this.#pass(tokens, shape, { logits: false, values: true }), "values");
  }

  /** Logits and values in one pass through the body. */
  forwardBoth(tokens: Int32Array, shape: SequenceShape): { logits: Float32Array; values: Float32Array } {
    const sequences = this.#pass(tokens, shape, { logits: true, values: true });
    return { logits: this.#read(sequences, "logits"), values: this.#read(sequences, "values") };
  }

  /**
   * Adds the gradient of a loss to the parameters', given its gradients with respect to the logits and the values of the last
   * pass; either may be left out. What stands behind the `lengths` is not read. It uses the pass up: gradients come where
   * activations were. Throws a TypeError where no pass is left to go back through.
   */
  backward(logitsGradient: Float32Array | undefined, valuesGradient?: Float32Array): void {
    const last = this.#last;
    if (last === undefined) {
      throw new TypeError("backward needs a forward pass before it, with keep, and each pass only once");
    }
    const { sequences } = last;
    const at = this.#activations!;
    const places = sequences.batch * sequences.time;
    const take = (gradient: Float32Array | undefined, name: "logits" | "values", size: number) => {
      if (gradient === undefined) return;
      if (!last[name])
        throw new TypeError(`${name}Gradient needs ${name}, which the last pass did not compute`);
      checkTypedArray(gradient, `${name}Gradient`, [Float32Array], places * size, `[batch · time, ${size}]`);
    };
    take(logitsGradient, "logits", this.vocabulary);
    take(valuesGradient, "values", 1);
    const heads = { logits: logitsGradient !== undefined, values: valuesGradient !== undefined };
    if (!heads.logits && !heads.values) {
      throw new TypeError("backward needs logitsGradient or valuesGradient, got neither");
    }
    this.#last = undefined;
    this.#model.parameters.address("gradients"); // allocated at first use, which may replace the views below
    if (logitsGradient !== undefined) sequences.gather(logitsGradient, this.vocabulary, at.logits.view);
    if (valuesGradient !== undefined) sequences.gather(valuesGradient, 1, at.values.view);
    this.#model.backward(sequences.rows, at, heads, this.#attendBack(at, sequences.batch));
  }

  #pass(
    tokens: Int32Array,
    shape: SequenceShape,
    heads: { logits: boolean; values: boolean },
  ): TokenSequences {
    if (heads.values && !this.hasValueHead) throw new TypeError("values need a model with valueHead: true");
    const sequences = new TokenSequences(tokens, shape, this.#model.shape);
    const keeps = shape.keep ?? true;
    const at = this.#reserve(sequences, keeps);
    this.#last = keeps ? { sequences, ...heads } : undefined;
    sequences.place(at);
    this.#model.forward(sequences.rows, at, this.#attend(at, sequences.batch));
    if (heads.logits) this.#model.readLogits(sequences.rows, at);
    if (heads.values) this.#model.readValues(sequences.rows, at);
    return sequences;
  }

  #read(sequences: TokenSequences, kind: "logits" | "values"): Float32Array {
    return sequences.spread(this.#activations![kind].view, kind === "logits" ? this.vocabulary : 1);
  }

  #reserve(sequences: TokenSequences, keeps: boolean): Activations {
    const { kernel, shape, parameters } = this.#model;
    parameters.address("values"); // throws after free
    if (this.#activations?.holds(sequences, keeps)) return this.#activations;
    const room = this.#activations?.room ?? { rows: 0, longest: 0, batch: 0 };
    this.#last = undefined;
    this.#activations?.free();
    const most = {
      rows: Math.max(room.rows, sequences.rows),
      longest: Math.max(room.longest, sequences.longest),
      batch: Math.max(room.batch, sequences.batch),
    };
    this.#activations = undefined;
    this.#activations = new Activations(kernel, shape, most, keeps);
    return this.#activations;
  }

  #attend(at: Activations, batch: number): Attend {
    const { kernel, shape } = this.#model;
    const { heads, width } = shape;
    const [starts, size] = [at.starts.pointer, width / heads];
    return ({ qkv, mixed, logSums }) =>
      kernel.transformer.attention(qkv, starts, batch, heads, size, mixed, logSums, at.scratch);
  }

  #attendBack(at: Activations, batch: number): Attend {
    const { kernel, shape } = this.#model;
    const { heads, width } = shape;
    const [starts, size] = [at.starts.pointer, width / heads];
    return ({ qkv, mixed, logSums, secondNorm, active }) =>
      kernel.transformer.attentionBackward(
        qkv,
        starts,
        batch,
        heads,
        size,
        mixed,
        logSums,
        secondNorm,
        active,
        at.scratch,
      );
  }

  /** The Euclidean norm of the gradient. */
  gradientNorm(): number {
    return this.#model.parameters.gradientNorm();
  }

  /** A copy of the gradient by the names and in the shapes of {@link weights}. */
  gradients(): Record<string, Tensor> {
    return turned(this.#model.parameters.tensors("gradients"));
  }

  /** Forgets the gradient. */
  clearGradients(): void {
    this.#model.parameters.clearGradients();
  }

  /** Moves the parameters against their gradient by AdamW, and clears it. */
  step(options: LanguageModelStep = {}): void {
    const { maxGradientNorm, gradientScale = 1 } = options;
    const clip =
      maxGradientNorm === undefined ? 1 : clipScale(this.gradientNorm() * gradientScale, maxGradientNorm);
    this.#optimizer.step({ ...options, gradientScale: gradientScale * clip });
  }

  /**
   * Continues prompts, with the keys and values of past tokens kept; the last pass of `forward` stays as it is. Throws a
   * TypeError or RangeError for options of the wrong kind or range.
   */
  generate(options: GenerateOptions): Generation {
    return this.#sampler.generate(checkSampling(options, this.#model.shape));
  }

  /** A model of the same weights, whose optimiser begins anew. */
  clone(options: CloneOptions = {}): CharTransformer {
    checkObject(options, "options");
    const { valueHead = this.hasValueHead, optimizer = this.#optimizer.options } = options;
    const { kernel, shape } = this.#model;
    const copy = new CharTransformer(kernel, { ...shape, valueHead }, optimizer);
    copy.#model.parameters.assign({
      ...copy.#model.parameters.tensors(),
      ...this.#model.parameters.tensors(),
    });
    return copy;
  }

  /**
   * Moves the parameters by `share` of the way to those of `other`; 1 copies them. A value head that `other` lacks stays. Throws a
   * RangeError where shapes differ otherwise.
   */
  follow(other: CharTransformer, share: number): void {
    checkFinite(share, "share", 0, 1);
    if (shapeOf(this.#model.shape) !== shapeOf(other.#model.shape)) {
      throw new RangeError("other must have the same shape");
    }
    const [own, others] = [this.#model.parameters, other.#model.parameters];
    const [to, from] = [own.address("values"), others.address("values")];
    // The value head comes last, so that what both have is at the same places.
    const length = Math.min(own.length, others.length);
    // The average of all of one and nothing of the other is off by its rounding.
    if (share === 1) this.#model.kernel.heap.u8.copyWithin(to, from, from + 4 * length);
    else this.#model.kernel.exports.blend(from, to, length, share);
  }

  /** A copy of the weights by name; matrices have PyTorch's shape, `[outputs, inputs]`. */
  weights(): Record<string, Tensor> {
    return turned(this.#model.parameters.tensors());
  }

  /** Takes weights by name. Throws a RangeError where one is missing or of another shape; then none is taken. */
  setWeights(tensors: Readonly<Record<string, Tensor>>): void {
    this.#model.parameters.assign(turned(tensors));
  }

  /** The weights and the state of the optimiser, if it ever took a step, as a safetensors file. */
  save(): Uint8Array {
    const state = this.#optimizer.bytes > 0 ? Object.entries(this.#optimizer.tensors()) : [];
    const tensors = {
      ...this.weights(),
      ...Object.fromEntries(state.map(([name, t]) => [OPTIMIZER + name, t])),
    };
    return encodeSafetensors({ tensors, metadata: { format: "pt" } });
  }

  /** Goes on from what {@link save} gave; where a file holds weights alone, the optimiser begins anew. */
  load(file: Uint8Array): void {
    const { tensors } = decodeSafetensors(file);
    const state = Object.entries(tensors).filter(([name]) => name.startsWith(OPTIMIZER));
    this.setWeights(tensors);
    if (state.length === 0) this.#optimizer.reset();
    else
      this.#optimizer.assign(Object.fromEntries(state.map(([name, t]) => [name.slice(OPTIMIZER.length), t])));
  }

  /** Gives the memory back; every use after it throws a TypeError. */
  free(): void {
    this.#activations?.free();
    this.#activations = undefined;
    this.#last = undefined;
    this.#optimizer.free();
    this.#model.free();
  }

  /** As {@link free}, for `using`. */
  [Symbol.dispose](): void {
    this.free();
  }
}

/** What two models must have in common for one to follow the other. */
function shapeOf({ valueHead: _, ...shape }: TransformerShape): string {
  return JSON.stringify(shape);
}

/** Matrices turned; the embeddings are tables in either layout. */
function turned(tensors: Readonly<Record<string, Tensor>>): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [
      name,
      tensor.shape.length === 2 && !name.startsWith("w") ? transposed(tensor) : tensor,
    ]),
  );
}
