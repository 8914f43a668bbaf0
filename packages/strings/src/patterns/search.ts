import type { AnyHaystack } from "../arguments.js";
import type { Automaton } from "./automaton.js";
import type { Scan } from "./scan.js";

/** Is told of a match: `pattern` is an index, `start` and `end` count units. */
export type TakeMatch = (pattern: number, start: number, end: number) => void;

export interface SearchedPatterns {
  readonly lengths: Uint32Array;
  /** Where the empty patterns that are reported stand in the list. */
  readonly empties: readonly number[];
  readonly overlapping: boolean;
}

export interface SearchOptions {
  /** Is told of each match in order; without it they are only counted. */
  readonly take?: TakeMatch;
  /** The search may stop once it has found so many. */
  readonly limit?: number;
  /** Where the text begins. */
  readonly position?: number;
}

/**
 * One pass over a text that may come in pieces. Weaves the matches of empty patterns, of which the automaton knows
 * nothing, into the others: they are everywhere, behind whatever else ends there if all matches are wanted, and otherwise
 * where no other match begins, ends or runs.
 */
export class Search {
  readonly #automaton: Automaton;
  readonly #patterns: SearchedPatterns;
  readonly #take: TakeMatch | undefined;
  readonly #scan: Scan;
  /** Empty matches found. */
  #empty = 0;
  /** Where the next empty match is due. */
  #next: number;

  constructor(
    automaton: Automaton,
    patterns: SearchedPatterns,
    { take, limit = Number.POSITIVE_INFINITY, position = 0 }: SearchOptions,
  ) {
    this.#automaton = automaton;
    this.#patterns = patterns;
    this.#take = take;
    this.#next = position;
    const { lengths, empties, overlapping } = patterns;
    const takeEnd = (pattern: number, end: number) => {
      const start = end - lengths[pattern]!;
      this.#fillTo(overlapping ? end : start);
      if (!overlapping) this.#next = end + 1;
      take?.(pattern, start, end);
    };
    const isTold = take !== undefined || empties.length > 0;
    this.#scan = automaton.start(position, limit, isTold ? takeEnd : undefined);
  }

  /** Matches found. */
  get found(): number {
    return this.#scan.found + this.#empty;
  }

  /** Units read. */
  get position(): number {
    return this.#scan.position;
  }

  /** Reads the next piece, and the text's end if it is the last. */
  feed(piece: AnyHaystack, isLast: boolean): void {
    this.#automaton.feed(this.#scan, piece, isLast);
    if (isLast) this.#fillTo(this.#scan.position + 1);
  }

  /** Adds the empty matches before `position`. */
  #fillTo(position: number): void {
    const { empties } = this.#patterns;
    if (empties.length === 0) return;
    for (; this.#next < position; this.#next++) {
      for (const pattern of empties) this.#take?.(pattern, this.#next, this.#next);
      this.#empty += empties.length;
    }
  }
}
