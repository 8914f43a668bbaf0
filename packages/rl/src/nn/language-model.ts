import type { AdamWOptions } from "@kb/neural";
import type { PolicyStep } from "./policy.js";

/** How token sequences lie in an array, and what a pass over them is for. */
export interface SequenceShape {
  /** Sequences. */
  readonly batch: number;
  /** Tokens a row, at most the model's context. */
  readonly time: number;
  /**
   * `[batch]`: how many tokens of each row count, from 1 to `time`. What lies behind them is neither read nor computed, and
   * answers there are 0. Default: all.
   */
  readonly lengths?: Int32Array | undefined;
  /** Whether `backward` may follow; `false` needs the memory of one layer only. Default: true. */
  readonly keep?: boolean | undefined;
}

/** What one step of a language model's optimiser may be told. */
export interface LanguageModelStep extends PolicyStep {
  /** Shrinks a longer gradient to this norm. */
  readonly maxGradientNorm?: number;
}

/** How {@link LanguageModel.generate} samples. */
export interface GenerateOptions {
  /** One or more tokens each; their lengths may differ. */
  readonly prompts: readonly ArrayLike<number>[];
  /** The most tokens to add to a prompt; the context ends a sequence too. Default: as many as fit. */
  readonly maxTokens?: number | undefined;
  /** What logits are divided by; 0 takes the likeliest token. Default: 1. */
  readonly temperature?: number | undefined;
  /** Samples among the fewest likeliest tokens whose probabilities sum to this much. Default: 1, all. */
  readonly topP?: number | undefined;
  /** The token that ends a sequence, of which it is the last. */
  readonly stop?: number | undefined;
  /** What stands behind the end of a sequence. Default: `stop`, or 0 without it. */
  readonly pad?: number | undefined;
  /** An integer from 0 to 2³² − 1. Default: 0. */
  readonly seed?: number | undefined;
  /** Different numbers of one seed give independent samples: the iteration of a training, say. Default: 0. */
  readonly stream?: number | undefined;
}

/** What was sampled. */
export interface Generation {
  /** `[batch, time]`: each prompt, what follows it, and `pad` up to the longest. */
  readonly tokens: Int32Array;
  readonly batch: number;
  readonly time: number;
  /** `[batch]`: tokens of the prompt. */
  readonly promptLengths: Int32Array;
  /** `[batch]`: tokens of the prompt and of the response, the stop token with it. */
  readonly lengths: Int32Array;
  /** `[batch]`: 1 where the stop token was sampled, 0 where the length ended the sequence. */
  readonly stopped: Uint8Array;
  /** `[batch, time]`: 1 at sampled tokens. */
  readonly mask: Uint8Array;
  /**
   * `[batch, time]`: the logarithm of the probability of each sampled token at the temperature used (at 1 if that is 0), over all
   * tokens: top-p does not enter it. 0 elsewhere.
   */
  readonly logProbs: Float32Array;
}

/** Bytes that a language model holds. What was never needed is not held: a model that only reads has no gradients. */
export interface LanguageModelBytes {
  readonly parameters: number;
  readonly gradients: number;
  readonly optimizer: number;
  /** Of the largest pass so far, and of the way back. */
  readonly activations: number;
  /** The keys and values of the largest generation so far. */
  readonly cache: number;
}

/** The shape of a transformer, how its weights begin, and how they learn. */
export interface CharTransformerOptions {
  /** How many different tokens there are. */
  readonly vocabulary: number;
  /** The longest sequence. */
  readonly context: number;
  readonly layers: number;
  readonly heads: number;
  /** Numbers a token: a multiple of four times `heads`. */
  readonly width: number;
  /** How many times wider the hidden layer of each MLP is. Default: 4. */
  readonly mlpRatio?: number;
  /** Whether the last layer is the token embedding, transposed and without a bias. Default: false. */
  readonly tied?: boolean;
  /** PyTorch's name for the kind of GELU: `"none"` is exact, `"tanh"` the approximation of GPT-2. Default: `"tanh"`. */
  readonly approximate?: "none" | "tanh";
  /** Whether there is a head of one number a token: a value or a reward. Default: false. */
  readonly valueHead?: boolean;
  /** An integer from 0 to 2³² − 1: where the random weights begin. Default: 0. */
  readonly seed?: number;
  readonly optimizer?: AdamWOptions;
}

/** What a copy may have of its own. */
export interface CloneOptions {
  /** Adds a value head, which begins at 0, or leaves it out. Default: as it is. */
  readonly valueHead?: boolean;
  readonly optimizer?: AdamWOptions;
}

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
   * pass; either may be left out. What stands behind the `lengths` is not read.
   */
  backward(logitsGradient: Float32Array | undefined, valuesGradient?: Float32Array): void;
  /** One step of AdamW, which clears the gradient. */
  step(options?: LanguageModelStep): void;
  /** The Euclidean norm of the gradient. */
  gradientNorm(): number;
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
