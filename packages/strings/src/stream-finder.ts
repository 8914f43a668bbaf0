import type { Needle } from "./arguments.js";
import type { FindOptions } from "./needle/prepared-needle.js";
import type { Match } from "./patterns/match.js";
import type { PatternOptions } from "./patterns/pattern-set.js";
import { NeedleStream } from "./stream/needle-stream.js";
import { PatternStream } from "./stream/pattern-stream.js";

/** What a {@link StreamFinder} reports: the starts of one needle's matches, or the matches of many patterns. */
export type Found<Sought> = Sought extends readonly unknown[] ? Match : number;

/** How a {@link StreamFinder} searches. */
export type StreamOptions<Sought> = Sought extends readonly unknown[] ? PatternOptions : FindOptions;

/**
 * Finds one needle, or many patterns, in a text that comes in chunks: matches across their boundaries too, offsets
 * counted from the text's beginning, to 2^53. One needle is found by its starts, as numbers; an array of patterns by
 * {@link Match} objects, with the options of `MultiFinder`. Chunks are of the same kind as what is sought.
 *
 * Nothing of the text is kept between chunks, so a chunk's buffer may be reused at once; O(1) amortised time a unit, even
 * for chunks of one unit. Memory is given back by {@link free}, at the end of a `using` block, or some time after the
 * object is unreachable.
 *
 * @example
 * const finder = new StreamFinder("abc");
 * finder.push("xxab"); // []
 * finder.push("cab"); // [2]
 * finder.end(); // []
 */
export class StreamFinder<const Sought extends Needle | readonly string[] | readonly Uint8Array[] = Needle> {
  readonly #stream: NeedleStream | PatternStream;

  /** Throws a TypeError unless given a string, bytes, or an array of either. */
  constructor(sought: Sought, options: StreamOptions<Sought> = {} as StreamOptions<Sought>) {
    this.#stream = Array.isArray(sought)
      ? new PatternStream(sought, options as PatternOptions)
      : new NeedleStream(sought as Needle, options as FindOptions);
  }

  /** How many units have been pushed. */
  get position(): number {
    return this.#stream.position;
  }

  /** The matches that `chunk` decides, in order. Throws a TypeError for a chunk of the wrong kind. */
  push(chunk: string | Uint8Array): Found<Sought>[] {
    return this.#stream.push(chunk) as Found<Sought>[];
  }

  /** The matches that only the end of the text decides. */
  end(): Found<Sought>[] {
    return this.#stream.end() as Found<Sought>[];
  }

  /** Forgets what has been pushed: the next chunk begins another text. */
  reset(): void {
    this.#stream.reset();
  }

  /** Gives the memory back. A second call does nothing; any other throws a TypeError from then on. */
  free(): void {
    this.#stream.free();
  }

  /** As {@link free}, for `using`. */
  [Symbol.dispose](): void {
    this.free();
  }
}
