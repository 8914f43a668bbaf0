import { forget, releaseWith } from "@kb/wasm-runtime";
import { type AnyHaystack, checkHaystack, checkRange, type Needle } from "./arguments.js";
import { period } from "./borders.js";
import { heap } from "./kernel.js";
import { collectStarts } from "./needle/collect-starts.js";
import { type FindOptions, PreparedNeedle } from "./needle/prepared-needle.js";
import { countIn, indexIn, lastIndexIn, startsIn } from "./needle/search.js";

/**
 * One needle, prepared once for many haystacks: by Knuth, Morris and Pratt's automaton (1977) behind a filter of rare
 * bytes. Keeps about five bytes a unit of the needle in WebAssembly memory, from the first search that needs it until
 * {@link free}, the end of a `using` block, or some time after the object is unreachable.
 *
 * Every search throws a TypeError if haystack and needle are not both strings or both bytes, and after {@link free}.
 *
 * @example
 * const finder = new Finder("aba", { overlapping: true });
 * finder.count("ababa"); // 2
 * [...finder.matches("ababa")]; // [0, 2]
 * finder.period; // 2
 */
export class Finder {
  readonly needle: Needle;
  readonly #prepared: PreparedNeedle;

  constructor(needle: Needle, options: FindOptions = {}) {
    this.#prepared = new PreparedNeedle(needle, options, (pointer) => releaseWith(this, heap, pointer));
    this.needle = needle;
  }

  /** The needle's smallest period: how far two of its occurrences can be apart at least; 0 for the empty needle. */
  get period(): number {
    return period(this.#prepared.needle);
  }

  /**
   * The offset of the first occurrence from `start` on, or -1. O(n + m) time, as all of these.
   *
   * @throws RangeError if `start` is negative or not an integer.
   */
  indexOf(haystack: AnyHaystack, start = 0): number {
    checkHaystack(haystack, this.needle);
    const [from, end] = checkRange(start, Number.POSITIVE_INFINITY, haystack.length);
    return indexIn(this.#prepared, haystack, from, end);
  }

  /** The offset of the last occurrence, or -1. */
  lastIndexOf(haystack: AnyHaystack): number {
    checkHaystack(haystack, this.needle);
    return lastIndexIn(this.#prepared, haystack, 0, haystack.length);
  }

  /** Whether there is an occurrence. */
  includes(haystack: AnyHaystack): boolean {
    return this.indexOf(haystack) >= 0;
  }

  /** How many matches there are. */
  count(haystack: AnyHaystack): number {
    checkHaystack(haystack, this.needle);
    return countIn(this.#prepared, haystack, 0, haystack.length);
  }

  /** The offsets of all matches, ascending. */
  indicesOf(haystack: AnyHaystack): Uint32Array {
    checkHaystack(haystack, this.needle);
    return collectStarts(this.#prepared, haystack, 0, haystack.length);
  }

  /** The offsets of all matches, found some at a time as they are asked for. */
  *matches(haystack: AnyHaystack): Generator<number, void, undefined> {
    checkHaystack(haystack, this.needle);
    const step = this.#prepared.overlapping ? 1 : Math.max(1, this.#prepared.length);
    for (let from = 0; from <= haystack.length; ) {
      const found: number[] = [];
      startsIn(this.#prepared, haystack, from, haystack.length, (starts) => {
        found.push(...starts);
        return true;
      });
      yield* found;
      if (found.length === 0) return;
      from = found.at(-1)! + step;
    }
  }

  /** Gives back the memory that the needle takes; any later search throws a TypeError. A second call does nothing. */
  free(): void {
    forget(this);
    this.#prepared.free();
  }

  /** As {@link free}, for `using`. */
  [Symbol.dispose](): void {
    this.free();
  }
}
