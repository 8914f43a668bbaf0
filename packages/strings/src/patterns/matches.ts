import type { Match } from "./match.js";

/**
 * Matches in order, as columns: number `i` is of pattern `patterns[i]` and spans `starts[i]` to `ends[i]`.
 * Iterating yields them as {@link Match} objects.
 */
export class Matches implements Iterable<Match> {
  readonly length: number;
  readonly patterns: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;

  /** @internal */
  constructor(patterns: readonly number[], starts: readonly number[], ends: readonly number[]) {
    this.length = patterns.length;
    this.patterns = new Uint32Array(patterns);
    this.starts = new Uint32Array(starts);
    this.ends = new Uint32Array(ends);
  }

  /** Yields the matches in order. */
  *[Symbol.iterator](): IterableIterator<Match> {
    for (let i = 0; i < this.length; i++) {
      yield { pattern: this.patterns[i]!, start: this.starts[i]!, end: this.ends[i]! };
    }
  }
}
