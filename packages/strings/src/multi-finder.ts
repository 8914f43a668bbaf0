import type { AnyHaystack, Needle } from "./arguments.js";
import type { Haystack } from "./haystack.js";
import type { Match } from "./patterns/match.js";
import { Matches } from "./patterns/matches.js";
import { type PatternOptions, PatternSet } from "./patterns/pattern-set.js";
import { readBack } from "./patterns/read-back.js";
import { checkReplacements, type Replacements, replaceMatches } from "./patterns/replace-matches.js";
import type { Search, SearchOptions } from "./patterns/search.js";
import { Resident } from "./resident.js";

/**
 * Finds many patterns in one pass, in O(haystack + matches) time however many there are. Aho and Corasick's automaton
 * reads what may be a match; where it stands near its root, the beginnings of few patterns are looked for at 16 places
 * at a time (Teddy), those of many long ones by their hashes.
 *
 * Patterns are strings, or all of them bytes; haystacks are of the same kind. Offsets count UTF-16 code units, or bytes.
 * An empty list finds nothing. Building takes time linear in the patterns' length, and memory of at most 8 MiB and some
 * 50 bytes a unit of the patterns; what is not resident is searched through a window of 128 Ki units. Memory is given back
 * by {@link free}, after which every use throws a TypeError, at the end of a `using` block, or some time after the object
 * is unreachable.
 *
 * Source: A. V. Aho and M. J. Corasick, "Efficient string matching: an aid to bibliographic search", 1975.
 *
 * @example
 * const finder = new MultiFinder(["sam", "samwise"], { matchKind: "leftmost-longest" });
 * finder.count("samwise, sam"); // 2
 * finder.indexOf("samwise, sam"); // { pattern: 1, start: 0, end: 7 }
 */
export class MultiFinder {
  readonly #patterns: PatternSet;

  /**
   * Throws a TypeError unless `patterns` is an array of strings or one of bytes, and a RangeError for a match kind that
   * does not exist or more than 16,777,216 units of patterns.
   */
  constructor(patterns: readonly string[] | readonly Uint8Array[], options?: PatternOptions) {
    this.#patterns = new PatternSet(patterns, options);
  }

  /** The first match, or undefined. */
  indexOf(haystack: AnyHaystack): Match | undefined {
    let first: Match | undefined;
    const take = (pattern: number, start: number, end: number) => {
      first ??= { pattern, start, end };
    };
    this.#search(haystack, { take, limit: 1 });
    return first;
  }

  /** Whether any pattern occurs. */
  includes(haystack: AnyHaystack): boolean {
    return this.#search(haystack, { limit: 1 }).found > 0;
  }

  /** The number of matches. */
  count(haystack: AnyHaystack): number {
    return this.#search(haystack, {}).found;
  }

  /** All matches in order. Throws a RangeError for a haystack of 2^32 units or more. */
  findAll(haystack: AnyHaystack): Matches {
    if (haystack.length >= 2 ** 32) {
      throw new RangeError(`haystack must be shorter than 2^32 units, got ${haystack.length}`);
    }
    const patterns: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const take = (pattern: number, start: number, end: number) => {
      patterns.push(pattern);
      starts.push(start);
      ends.push(end);
    };
    this.#search(haystack, { take });
    return new Matches(patterns, starts, ends);
  }

  /**
   * `haystack` with every match replaced: by the replacement of the same index as the pattern, or by what a function of
   * the match and its text returns (bytes are a view of the haystack). Throws a TypeError for replacements of the wrong
   * kind or if matches may overlap, and a RangeError unless there is one replacement a pattern.
   *
   * @example
   * new MultiFinder(["&", "<"]).replaceAll("a < b & c", ["&amp;", "&lt;"]); // "a &lt; b &amp; c"
   */
  replaceAll(haystack: string, replacements: Replacements<string>): string;
  replaceAll(haystack: Uint8Array, replacements: Replacements<Uint8Array>): Uint8Array;
  replaceAll<Text extends Needle>(haystack: Haystack, replacements: Replacements<Text>): Text;
  replaceAll(
    haystack: AnyHaystack,
    replacements: Replacements<string> | Replacements<Uint8Array>,
  ): string | Uint8Array {
    const { overlapping, lengths } = this.#patterns;
    if (overlapping) throw new TypeError("overlapping matches cannot be replaced");
    const matches = this.findAll(haystack);
    const text = haystack instanceof Resident ? readBack(haystack) : haystack;
    checkReplacements(replacements as Replacements<Needle>, lengths.length, text);
    return replaceMatches(text, matches, replacements as Replacements<Needle>);
  }

  /** Gives the memory back. A second call does nothing. */
  free(): void {
    this.#patterns.free();
  }

  /** As {@link free}, for `using`. */
  [Symbol.dispose](): void {
    this.free();
  }

  #search(haystack: AnyHaystack, options: SearchOptions): Search {
    this.#patterns.check(haystack);
    const search = this.#patterns.search(options);
    search.feed(haystack, true);
    return search;
  }
}
