import { checkChoice, describe } from "@kb/checks";
import { type AnyHaystack, checkHaystack, checkNeedle, type Needle } from "../arguments.js";
import { foldAscii } from "../needle/fold-ascii.js";
import { Resident } from "../resident.js";
import { Automaton } from "./automaton.js";
import { livePatterns, type Reported } from "./live-patterns.js";
import type { MatchKind } from "./match.js";
import { Search, type SearchedPatterns, type SearchOptions } from "./search.js";

/** How patterns are searched for. */
export interface PatternOptions {
  /** Which match wins where several could be reported. Without effect if `overlapping`. Default "leftmost-first". */
  readonly matchKind?: MatchKind;
  /** Whether every occurrence of every pattern is reported: by end, then the longest first, then by index. Default false. */
  readonly overlapping?: boolean;
  /** Whether the ASCII letters A–Z and a–z count as equal. Default false. */
  readonly caseInsensitive?: boolean;
}

const MATCH_KINDS = ["leftmost-first", "leftmost-longest", "standard"] as const;
/** Units that patterns may have together. */
const MOST_UNITS = 2 ** 24;

/** Checked patterns, ready to be searched for. */
export class PatternSet implements SearchedPatterns {
  readonly lengths: Uint32Array;
  readonly empties: readonly number[];
  readonly overlapping: boolean;
  /** A pattern that shows the kind, if there is any pattern. */
  readonly sample: Needle | undefined;
  readonly #automaton: Automaton;

  constructor(patterns: readonly Needle[], options: PatternOptions = {}) {
    const { matchKind = "leftmost-first", overlapping = false, caseInsensitive = false } = options;
    checkChoice(matchKind, "matchKind", MATCH_KINDS);
    const texts = textsOf(patterns);
    const reported: Reported = overlapping ? "overlapping" : matchKind;
    const live = livePatterns(caseInsensitive ? texts.map((text) => foldAscii(text)) : texts, reported);
    this.lengths = Uint32Array.from(texts, ({ length }) => length);
    this.empties = live.filter(({ text }) => text === "").map(({ index }) => index);
    this.overlapping = overlapping;
    this.sample = patterns[0];
    this.#automaton = new Automaton(live.slice(this.empties.length), reported, caseInsensitive);
  }

  /** Throws a TypeError unless `haystack` is of the patterns' kind. */
  check(haystack: AnyHaystack): void {
    if (this.sample !== undefined) checkHaystack(haystack, this.sample);
    else if (!(haystack instanceof Resident)) checkNeedle(haystack, "haystack");
  }

  /** Begins a pass over a text. */
  search(options: SearchOptions): Search {
    return new Search(this.#automaton, this, options);
  }

  free(): void {
    this.#automaton.free();
  }
}

/** The patterns as strings of their units, once they are known to be of one kind. */
function textsOf(patterns: readonly Needle[]): string[] {
  if (!Array.isArray(patterns)) throw new TypeError(`patterns must be an array, got ${describe(patterns)}`);
  let total = 0;
  // Array.from visits holes too.
  return Array.from(patterns as readonly Needle[], (pattern, index) => {
    checkNeedle(pattern, `patterns[${index}]`);
    if (typeof pattern !== typeof patterns[0]) {
      throw new TypeError("patterns must all be strings or all be bytes, got both");
    }
    total += pattern.length;
    if (total > MOST_UNITS) {
      throw new RangeError(`patterns must have ${MOST_UNITS} units together at most, got ${total}`);
    }
    return typeof pattern === "string" ? pattern : latin1Of(pattern);
  });
}

function latin1Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
