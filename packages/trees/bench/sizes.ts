/** How many nodes the trees have. */
export interface Sizes {
  /** Of most cases. */
  readonly large: number;
  /** Of the one case of size. */
  readonly huge: number;
  /** Of drawings. */
  readonly drawn: number;
}

export const FULL: Sizes = { large: 1_000_000, huge: 10_000_000, drawn: 100_000 };

/** What a phone can do. */
export const SMALL: Sizes = { large: 100_000, huge: 1_000_000, drawn: 20_000 };
