/** How much the cases work through. */
export interface Sizes {
  /** Rows of logits: sampled tokens or actions. */
  readonly rows: number;
  /** A language model's vocabulary. */
  readonly vocabulary: number;
  /** Steps of a rollout. */
  readonly steps: number;
  /** Environments side by side. */
  readonly envs: number;
}

/** A minibatch of a small language model; a long rollout. */
export const FULL: Sizes = { rows: 512, vocabulary: 32_000, steps: 1024, envs: 128 };

/** What a phone can do. */
export const SMALL: Sizes = { rows: 128, vocabulary: 8000, steps: 256, envs: 64 };
