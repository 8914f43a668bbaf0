import {
  type CloneOptions,
  decodeSafetensors,
  encodeSafetensors,
  type GenerateOptions,
  type Generation,
  type LanguageModelBytes,
  type LanguageModelStep,
  type SequenceShape,
} from "@kb/neural";
import type { LanguageModel } from "../../src/nn/language-model.js";
import { seeded } from "../random.js";

interface BigramOptions {
  readonly context?: number;
  readonly valueHead?: boolean;
  /** Where the weights come from; all the same without it. */
  readonly random?: () => number;
}

/** The least that can be a language model: a table of logits and a value by the last token, in float64, with plain gradient descent. */
export class BigramModel implements LanguageModel {
  readonly context: number;
  readonly hasValueHead: boolean;
  readonly vocabulary: number;
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  #last: Int32Array = new Int32Array(0);
  /** Whether it was ever taught. */
  #learns = false;

  constructor(vocabulary: number, { context = 8, valueHead = true, random = () => 0.5 }: BigramOptions = {}) {
    this.vocabulary = vocabulary;
    this.context = context;
    this.hasValueHead = valueHead;
    this.weights = new Float64Array(vocabulary * (vocabulary + 1)).map(() => random() - 0.5);
    this.gradient = new Float64Array(this.weights.length);
  }

  get parameterCount(): number {
    return this.weights.length;
  }

  get bytes(): LanguageModelBytes {
    const parameters = this.weights.byteLength;
    return { parameters, gradients: this.#learns ? parameters : 0, optimizer: 0, activations: 0, cache: 0 };
  }

  forward(tokens: Int32Array, shape: SequenceShape): Float32Array {
    return this.forwardBoth(tokens, shape).logits;
  }

  forwardValues(tokens: Int32Array, shape: SequenceShape): Float32Array {
    if (!this.hasValueHead) throw new TypeError("there is no value head");
    return this.forwardBoth(tokens, shape).values;
  }

  forwardBoth(
    tokens: Int32Array,
    { keep = true }: SequenceShape,
  ): { logits: Float32Array; values: Float32Array } {
    const { vocabulary: n, weights } = this;
    if (keep) this.#last = tokens.slice();
    const logits = new Float32Array(tokens.length * n);
    tokens.forEach((token, at) => {
      logits.set(weights.subarray(token * n, (token + 1) * n), at * n);
    });
    return { logits, values: Float32Array.from(tokens, (token) => weights[n * n + token]!) };
  }

  backward(logitsGradient: Float32Array | undefined, valuesGradient?: Float32Array): void {
    const { vocabulary: n, gradient } = this;
    this.#learns = true;
    this.#last.forEach((token, at) => {
      for (let k = 0; k < n; k++) gradient[token * n + k]! += logitsGradient?.[at * n + k] ?? 0;
      gradient[n * n + token]! += valuesGradient?.[at] ?? 0;
    });
  }

  step({ learningRate = 1, gradientScale = 1, maxGradientNorm }: LanguageModelStep = {}): void {
    const scale =
      maxGradientNorm === undefined
        ? gradientScale
        : Math.min(gradientScale, maxGradientNorm / this.gradientNorm());
    this.gradient.forEach((slope, at) => {
      this.weights[at]! -= learningRate * scale * slope;
    });
    this.clearGradients();
  }

  gradientNorm(): number {
    return Math.sqrt(this.gradient.reduce((sum, slope) => sum + slope * slope, 0));
  }

  clearGradients(): void {
    this.gradient.fill(0);
  }

  generate(options: GenerateOptions): Generation {
    const { prompts, stop, maxTokens = this.context, temperature = 1, seed = 0, stream = 0 } = options;
    const random = seeded(seed * 7919 + stream * 104729 + 1);
    random();
    const texts = prompts.map((prompt) => {
      const text = Array.from(prompt);
      while (text.length < Math.min(prompt.length + maxTokens, this.context)) {
        text.push(this.#next(text.at(-1)!, temperature, random()));
        if (text.at(-1) === stop) break;
      }
      return text;
    });
    const time = Math.max(...texts.map(({ length }) => length));
    const batch = texts.length;
    const tokens = new Int32Array(batch * time);
    const mask = new Uint8Array(batch * time);
    texts.forEach((text, row) => {
      tokens.set(text, row * time);
      mask.fill(1, row * time + prompts[row]!.length, row * time + text.length);
    });
    return {
      tokens,
      mask,
      batch,
      time,
      promptLengths: Int32Array.from(prompts, ({ length }) => length),
      lengths: Int32Array.from(texts, ({ length }) => length),
      stopped: Uint8Array.from(texts, (text) => (text.at(-1) === stop ? 1 : 0)),
      logProbs: new Float32Array(batch * time),
    };
  }

  #next(last: number, temperature: number, chance: number): number {
    const { vocabulary: n } = this;
    const row = Array.from(this.weights.subarray(last * n, (last + 1) * n), (logit) =>
      Math.exp(logit / temperature),
    );
    let rest = chance * row.reduce((sum, weight) => sum + weight, 0);
    const next = row.findIndex((weight) => {
      rest -= weight;
      return rest < 0;
    });
    return next < 0 ? n - 1 : next;
  }

  clone({ valueHead = this.hasValueHead }: CloneOptions = {}): BigramModel {
    const copy = new BigramModel(this.vocabulary, { context: this.context, valueHead });
    copy.weights.set(this.weights);
    return copy;
  }

  follow(other: this, share: number): void {
    this.weights.forEach((weight, at) => {
      this.weights[at] = weight + share * (other.weights[at]! - weight);
    });
  }

  save(): Uint8Array {
    const weights = { shape: [this.weights.length], data: this.weights };
    return encodeSafetensors({ tensors: { weights }, metadata: {} });
  }

  load(file: Uint8Array): void {
    this.weights.set(decodeSafetensors(file).tensors.weights!.data);
  }

  free(): void {}
}
