import type { SearchOptions, Tally } from "./messages.js";

/** One pass over the text: for one needle, or for several of which the first in the list wins. */
interface Lane {
  next(text: string, from: number): { index: number; length: number; needle: number } | undefined;
  /** Offset in the file from which matches are still to be found. */
  resume: number;
}

/**
 * The best that a browser offers by itself for bytes in pieces: they are decoded as Latin-1, so that offsets are bytes,
 * and searched by `String.prototype.indexOf`, or by a regular expression for several needles or without regard to case.
 */
export class BrowserSearch implements Tally {
  readonly engine: "indexOf" | "RegExp";
  readonly counts: number[];
  readonly sums: number[];
  decodeMs = 0;
  searchMs = 0;
  readonly #decoder = new TextDecoder("latin1");
  readonly #lanes: Lane[];
  readonly #longest: number;
  readonly #step: (length: number) => number;
  #rest = new Uint8Array();
  #base = 0;

  constructor(needles: string[], { overlapping, caseInsensitive }: SearchOptions) {
    const encoder = new TextEncoder();
    const patterns = needles.map((needle) => this.#decoder.decode(encoder.encode(needle)));
    this.counts = needles.map(() => 0);
    this.sums = needles.map(() => 0);
    this.#longest = Math.max(...patterns.map(({ length }) => length));
    this.#step = (length) => (overlapping ? 1 : length);
    const groups = overlapping
      ? patterns.map((_, needle) => [needle])
      : [patterns.map((_, needle) => needle)];
    this.engine = caseInsensitive || groups[0]!.length > 1 ? "RegExp" : "indexOf";
    this.#lanes = groups.map((group) => {
      const next =
        this.engine === "RegExp"
          ? byRegExp(patterns, group, caseInsensitive)
          : byIndexOf(patterns, group[0]!);
      return { next, resume: 0 };
    });
  }

  /** Takes the next bytes; the last may be empty, with `final`. */
  push(chunk: Uint8Array, final = false): void {
    // Joining is not timed: it costs a copy that a reader with a cleverer buffer would not make.
    const window = new Uint8Array(this.#rest.length + chunk.length);
    window.set(this.#rest);
    window.set(chunk, this.#rest.length);

    const start = performance.now();
    const text = this.#decoder.decode(window);
    const decoded = performance.now();
    // A longer needle could still match from the last places on once more bytes are there.
    const limit = final ? text.length : Math.max(text.length - this.#longest + 1, 0);
    for (const lane of this.#lanes) this.#search(lane, text, limit);
    this.searchMs += performance.now() - decoded;
    this.decodeMs += decoded - start;

    this.#rest = window.slice(limit);
    this.#base += limit;
  }

  #search(lane: Lane, text: string, limit: number): void {
    const base = this.#base;
    let from = lane.resume - base;
    for (let match = lane.next(text, from); match !== undefined; match = lane.next(text, from)) {
      if (match.index >= limit) break;
      this.counts[match.needle]! += 1;
      this.sums[match.needle]! += base + match.index;
      from = match.index + this.#step(match.length);
    }
    lane.resume = base + Math.max(from, limit);
  }
}

function byIndexOf(patterns: string[], needle: number): Lane["next"] {
  const pattern = patterns[needle]!;
  return (text, from) => {
    const index = text.indexOf(pattern, from);
    return index < 0 ? undefined : { index, length: pattern.length, needle };
  };
}

function byRegExp(patterns: string[], needles: number[], caseInsensitive: boolean): Lane["next"] {
  const fold = (text: string) =>
    caseInsensitive ? text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : text;
  const needleOf = new Map(needles.map((needle) => [fold(patterns[needle]!), needle] as const).reverse());
  const sources = needles.map((needle) => regExpSource(patterns[needle]!, caseInsensitive));
  const regExp = new RegExp(sources.join("|"), "g");
  return (text, from) => {
    regExp.lastIndex = from;
    const match = regExp.exec(text);
    if (match === null) return undefined;
    return { index: match.index, length: match[0].length, needle: needleOf.get(fold(match[0]))! };
  };
}

/** The flag `i` would also fold letters beyond ASCII. */
function regExpSource(pattern: string, caseInsensitive: boolean): string {
  return Array.from(pattern, (unit) => {
    if (!/[a-z]/i.test(unit)) return unit.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
    return caseInsensitive ? `[${unit.toUpperCase()}${unit.toLowerCase()}]` : unit;
  }).join("");
}
