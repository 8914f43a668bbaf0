import type {
  CloneOptions,
  GenerateOptions,
  Generation,
  LanguageModelBytes,
  LanguageModelStep,
  SequenceShape,
} from "@kb/neural";

export type {
  CloneOptions,
  GenerateOptions,
  Generation,
  LanguageModelBytes,
  LanguageModelStep,
  SequenceShape,
};

/**
 * A model of token sequences that trainers can teach, whatever computes it. Row `b · time + t` of its answers stands behind
 * token t of sequence b: logits there are of token t + 1.
 */
export interface LanguageModel {
  readonly vocabulary: number;
  readonly context: number;
  readonly hasValueHead: boolean;
  readonly parameterCount: number;
  readonly bytes: LanguageModelBytes;
  /** Logits `[batch · time, vocabulary]` of tokens `[batch, time]`. Every array belongs to the caller. */
  forward(tokens: Int32Array, shape: SequenceShape): Float32Array;
  /** Values `[batch · time]`, without the logits. Throws a TypeError where there is no value head. */
  forwardValues(tokens: Int32Array, shape: SequenceShape): Float32Array;
  /** Both in one pass through the body. */
  forwardBoth(tokens: Int32Array, shape: SequenceShape): { logits: Float32Array; values: Float32Array };
  /**
   * Adds the gradient of a loss to the parameters', given its gradients with respect to the logits and the values of the last
   * pass; either may be left out. What stands behind the `lengths` is not read. Once for each pass.
   */
  backward(logitsGradient: Float32Array | undefined, valuesGradient?: Float32Array): void;
  /** One step of AdamW, which clears the gradient. */
  step(options?: LanguageModelStep): void;
  /** The Euclidean norm of the gradient. */
  gradientNorm(): number;
  /** Forgets the gradient. */
  clearGradients(): void;
  /** Continues prompts, with the keys and values of past tokens kept; the last pass of `forward` stays as it is. */
  generate(options: GenerateOptions): Generation;
  /** A model of the same weights, whose optimiser begins anew. */
  clone(options?: CloneOptions): LanguageModel;
  /** Moves the parameters by `share` of the way to those of `other`; 1 copies them. A value head that `other` lacks stays. */
  follow(other: this, share: number): void;
  /** The weights and the state of the optimiser, as a safetensors file. */
  save(): Uint8Array;
  /** Goes on from what {@link save} gave; the weights alone, where a file holds no more. */
  load(file: Uint8Array): void;
  /** Gives the memory back; every use after it throws a TypeError. */
  free(): void;
}
