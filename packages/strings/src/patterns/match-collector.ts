import { Matches } from "./matches.js";

/** Collects matches in columns that grow. */
export class MatchCollector {
  #length = 0;
  #patterns: Uint32Array = new Uint32Array(16);
  #starts: Uint32Array = new Uint32Array(16);
  #ends: Uint32Array = new Uint32Array(16);

  add(pattern: number, start: number, end: number): void {
    const at = this.#length++;
    if (at === this.#patterns.length) {
      this.#patterns = doubled(this.#patterns);
      this.#starts = doubled(this.#starts);
      this.#ends = doubled(this.#ends);
    }
    this.#patterns[at] = pattern;
    this.#starts[at] = start;
    this.#ends[at] = end;
  }

  /** The matches so far. */
  finish(): Matches {
    const [patterns, starts, ends] = [this.#patterns, this.#starts, this.#ends].map((column) =>
      column.slice(0, this.#length),
    ) as [Uint32Array, Uint32Array, Uint32Array];
    return new Matches(patterns, starts, ends);
  }
}

function doubled(column: Uint32Array): Uint32Array {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
