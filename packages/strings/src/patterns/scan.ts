/** A search under way: it may be fed one haystack after another, as pieces of one text. */
export interface Scan {
  /** Where the automaton stands: a code of its image. */
  state: number;
  /** Units read so far. */
  position: number;
  /** Matches reported so far. */
  found: number;
  /** The search may stop once it has found so many. */
  readonly limit: number;
  /** Is told of each match, in order; without it matches are only counted. */
  readonly take: ((pattern: number, end: number) => void) | undefined;
}
