/** How much the cases search in, and for. */
export interface Sizes {
  /** Numbers of keys. */
  readonly keys: readonly number[];
  /** Queries a run. */
  readonly queries: number;
}

/** From a cache's fill to far beyond the last cache. */
export const FULL: Sizes = { keys: [1e3, 1e5, 1e6, 1e7], queries: 2 ** 18 };

/** What a phone can do. */
export const SMALL: Sizes = { keys: [1e3, 1e5, 1e6], queries: 2 ** 16 };
