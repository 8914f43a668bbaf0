import { byIndexOf, byRegExp, type NextMatch } from "./browser-engines.js";
import type { RivalResult, SearchOptions } from "./messages.js";

/** A pass over the text, and the offset in the file from which it still has to look. */
interface Pass {
  readonly next: NextMatch;
  resume: number;
}

/**
 * The best that a browser offers by itself for bytes in pieces: `Uint8Array.prototype.indexOf` for a byte of the needle,
 * or, for several needles and without regard to case, a regular expression over the bytes decoded as Latin-1.
 */
export class BrowserSearch implements RivalResult {
  readonly engine: "indexOf" | "RegExp";
  readonly counts: number[];
  readonly sums: number[];
  decodeMs = 0;
  searchMs = 0;
  readonly #decoder = new TextDecoder("latin1");
  readonly #passes: Pass[];
  readonly #longest: number;
  readonly #overlapping: boolean;
  #rest = new Uint8Array();
  #base = 0;

  constructor(needles: string[], { overlapping, caseInsensitive }: SearchOptions) {
    const encoder = new TextEncoder();
    const patterns = needles.map((needle) => encoder.encode(needle));
    const latin1 = patterns.map((pattern) => this.#decoder.decode(pattern));
    const all = needles.map((_, needle) => needle);
    const groups = overlapping ? all.map((needle) => [needle]) : [all];
    this.engine = caseInsensitive || groups[0]!.length > 1 ? "RegExp" : "indexOf";
    this.counts = needles.map(() => 0);
    this.sums = needles.map(() => 0);
    this.#longest = Math.max(...patterns.map(({ length }) => length));
    this.#overlapping = overlapping;
    this.#passes = groups.map((group) => ({
      next:
        this.engine === "RegExp"
          ? byRegExp(latin1, group, caseInsensitive)
          : byIndexOf(patterns[group[0]!]!, group[0]!),
      resume: 0,
    }));
  }

  /** Takes the next bytes; the last may be empty, with `final`. */
  push(chunk: Uint8Array, final = false): void {
    // Joining is not timed: it costs a copy that a reader with a cleverer buffer would not make.
    const bytes = new Uint8Array(this.#rest.length + chunk.length);
    bytes.set(this.#rest);
    bytes.set(chunk, this.#rest.length);

    const start = performance.now();
    const text = this.engine === "RegExp" ? this.#decoder.decode(bytes) : "";
    const decoded = performance.now();
    // A longer needle could still match from the last places on once more bytes are there.
    const limit = final ? bytes.length : Math.max(bytes.length - this.#longest + 1, 0);
    for (const pass of this.#passes) this.#search(pass, bytes, text, limit);
    this.searchMs += performance.now() - decoded;
    this.decodeMs += decoded - start;

    this.#rest = bytes.slice(limit);
    this.#base += limit;
  }

  #search(pass: Pass, bytes: Uint8Array, text: string, limit: number): void {
    const base = this.#base;
    let from = pass.resume - base;
    for (;;) {
      const match = pass.next(bytes, text, from);
      if (match === undefined || match.index >= limit) break;
      this.counts[match.needle]! += 1;
      this.sums[match.needle]! += base + match.index;
      from = match.index + (this.#overlapping ? 1 : match.length);
    }
    pass.resume = base + Math.max(from, limit);
  }
}
