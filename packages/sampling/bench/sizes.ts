/** How much the cases draw. */
export interface Sizes {
  /** Numbers or points in one run. */
  readonly draws: number;
  /** The side of the square that Poisson-disc fills at a radius of 4. */
  readonly side: number;
}

export const FULL: Sizes = { draws: 2 ** 20, side: 1000 };

/** What a phone can do. */
export const SMALL: Sizes = { draws: 2 ** 18, side: 400 };
