/** How much the cases work through. */
export interface Sizes {
  /** Embeddings in a batch. */
  readonly batch: number;
  /** Numbers of an embedding. */
  readonly dimension: number;
  /** Identities. */
  readonly classes: number;
  /** Feature maps of a convolution, and their side. */
  readonly channels: number;
  readonly side: number;
}

/** A training step of face recognition; a stage of ResNet. */
export const FULL: Sizes = { batch: 64, dimension: 512, classes: 10_000, channels: 64, side: 56 };

/** What a phone can do. */
export const SMALL: Sizes = { batch: 32, dimension: 128, classes: 2000, channels: 32, side: 28 };
