/** How a language model samples. */
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
