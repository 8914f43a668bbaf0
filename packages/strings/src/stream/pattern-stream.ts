import { checkChunk, checkNeedle, type Needle } from "../arguments.js";
import type { Match } from "../patterns/match.js";
import { type PatternOptions, PatternSet } from "../patterns/pattern-set.js";
import type { Search, TakeMatch } from "../patterns/search.js";

/**
 * A search for many patterns in a text that comes in chunks. Between chunks it keeps the automaton's state alone, and
 * none of the text, even where a match is not decided yet: O(1) amortised time a unit however the text is cut.
 */
export class PatternStream {
  readonly #patterns: PatternSet;
  #search: Search;
  #found: Match[] = [];

  /** @param position Where in its text the stream begins. */
  constructor(patterns: readonly Needle[], options?: PatternOptions, position = 0) {
    this.#patterns = new PatternSet(patterns, options);
    this.#search = this.#begin(position);
  }

  /** How many units have been pushed. */
  get position(): number {
    return this.#search.position;
  }

  /** The matches that `chunk` decides. */
  push(chunk: string | Uint8Array): Match[] {
    const { sample } = this.#patterns;
    if (sample === undefined) checkNeedle(chunk, "chunk");
    else checkChunk(chunk, sample);
    this.#search.feed(chunk, false);
    return this.#takeFound();
  }

  /** The matches that only the end decides. */
  end(): Match[] {
    this.#search.feed("", true);
    return this.#takeFound();
  }

  /** Forgets what has been pushed; the next chunk begins another text. */
  reset(): void {
    this.#found = [];
    this.#search = this.#begin(0);
  }

  free(): void {
    this.#patterns.free();
  }

  #begin(position: number): Search {
    const take: TakeMatch = (pattern, start, end) => this.#found.push({ pattern, start, end });
    return this.#patterns.search({ take, position });
  }

  #takeFound(): Match[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }
}
