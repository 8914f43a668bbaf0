/** How much the cases search through, in bytes. */
export interface Sizes {
  /** Of resident and streamed data. */
  readonly large: number;
  /** Of texts on which the engine's own search is a thousand times slower. */
  readonly adversarial: number;
}

const MB = 2 ** 20;

/** Larger than any cache that is not the last. */
export const FULL: Sizes = { large: 32 * MB, adversarial: 4 * MB };

/** What a phone can do. */
export const SMALL: Sizes = { large: 8 * MB, adversarial: MB };
