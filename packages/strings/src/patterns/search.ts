import type { AnyHaystack } from "../arguments.js";
import type { Automaton } from "./automaton.js";
import { EmptyWeaver, type TakeMatch } from "./empty-weaver.js";
import type { Scan } from "./scan.js";

/** One pass over a text that may come in pieces. */
export class Search {
  readonly #automaton: Automaton;
  readonly #scan: Scan;
  readonly #weaver: EmptyWeaver | undefined;

  /** Tells `take`, if given, of each match in order; may stop when it has found `limit`. */
  constructor(
    automaton: Automaton,
    { lengths, empties, overlapping }: SearchedPatterns,
    { take, limit = Number.POSITIVE_INFINITY, position = 0 }: SearchOptions,
  ) {
    const weaver = empties.length === 0 ? undefined : new EmptyWeaver(empties, overlapping, position, take);
    const takeEnd = (pattern: number, end: number) => {
      const start = end - lengths[pattern]!;
      if (weaver !== undefined) weaver.take(pattern, start, end);
      else take!(pattern, start, end);
    };
    this.#automaton = automaton;
    this.#weaver = weaver;
    this.#scan = automaton.start(position, limit, take || weaver ? takeEnd : undefined);
  }

  /** Matches found. */
  get found(): number {
    return (this.#weaver ?? this.#scan).found;
  }

  /** Units read. */
  get position(): number {
    return this.#scan.position;
  }

  /** Reads the next piece, and the text's end if it is the last. */
  feed(piece: AnyHaystack, isLast: boolean): void {
    this.#automaton.feed(this.#scan, piece, isLast);
    if (isLast) this.#weaver?.fillTo(this.#scan.position + 1);
  }
}

export interface SearchedPatterns {
  readonly lengths: Uint32Array;
  /** Where the empty patterns that are reported stand in the list. */
  readonly empties: readonly number[];
  readonly overlapping: boolean;
}

export interface SearchOptions {
  readonly take?: TakeMatch;
  readonly limit?: number;
  /** Where the text begins. */
  readonly position?: number;
}
