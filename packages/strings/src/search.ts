import { type AnyHaystack, checkHaystack, checkRange, type Needle } from "./arguments.js";
import { collectStarts } from "./needle/collect-starts.js";
import { engineIndexOf, isForEngineAtOnce } from "./needle/engine-search.js";
import { type FindOptions, PreparedNeedle } from "./needle/prepared-needle.js";
import { countIn, indexIn, lastIndexIn } from "./needle/search.js";

/** Options of the one-shot functions. */
export interface SearchOptions extends FindOptions {
  /** Where the search begins, in units; what lies before cannot be part of a match. Default 0. */
  readonly start?: number;
  /** Where it ends; a match ends there or before. Default the haystack's length. */
  readonly end?: number;
}

/**
 * The offset of the first occurrence of `needle` in `haystack`, or -1. An empty needle is found at `start`.
 *
 * Offsets count UTF-16 code units for text, bytes for bytes. O(n + m) time whatever the input. The engine's own search
 * answers where it is faster: for short strings, and where a unit of the needle is rare.
 *
 * @throws TypeError if haystack and needle are not both strings or both bytes, or if a buffer is detached.
 * @throws RangeError if `start` or `end` is negative or not an integer.
 * @example
 * indexOf("abababc", "bab"); // 1
 * indexOf("abababc", "BAB", { caseInsensitive: true, start: 2 }); // 3
 */
export function indexOf(haystack: AnyHaystack, needle: Needle, options?: SearchOptions): number {
  if (options === undefined && isForEngineAtOnce(haystack, needle)) return engineIndexOf(haystack, needle, 0);
  return search(haystack, needle, options, indexIn);
}

/**
 * The offset of the last occurrence of `needle` in `haystack`, or -1. An empty needle is found at `end`.
 * Takes and throws what {@link indexOf} does; O(n + m) time.
 *
 * @example
 * lastIndexOf("abababc", "bab"); // 3
 */
export function lastIndexOf(haystack: AnyHaystack, needle: Needle, options: SearchOptions = {}): number {
  return search(haystack, needle, options, lastIndexIn);
}

/**
 * Whether `needle` occurs in `haystack`. Takes and throws what {@link indexOf} does; O(n + m) time.
 *
 * @example
 * includes("abababc", "bab"); // true
 */
export function includes(haystack: AnyHaystack, needle: Needle, options?: SearchOptions): boolean {
  return indexOf(haystack, needle, options) >= 0;
}

/**
 * How many matches of `needle` there are in `haystack`; an empty needle matches at every offset.
 * Takes and throws what {@link indexOf} does; O(n + m) time.
 *
 * @example
 * count("aaaa", "aa"); // 2
 * count("aaaa", "aa", { overlapping: true }); // 3
 */
export function count(haystack: AnyHaystack, needle: Needle, options: SearchOptions = {}): number {
  return search(haystack, needle, options, countIn);
}

/**
 * The offsets of all matches of `needle` in `haystack`, ascending.
 * Takes and throws what {@link indexOf} does; O(n + m) time.
 *
 * @example
 * indicesOf("abababc", "bab"); // Uint32Array [1]
 * indicesOf("abababc", "bab", { overlapping: true }); // Uint32Array [1, 3]
 */
export function indicesOf(haystack: AnyHaystack, needle: Needle, options: SearchOptions = {}): Uint32Array {
  return search(haystack, needle, options, collectStarts);
}

function search<Answer>(
  haystack: AnyHaystack,
  needle: Needle,
  options: SearchOptions = {},
  searchIn: (needle: PreparedNeedle, haystack: AnyHaystack, start: number, end: number) => Answer,
): Answer {
  const prepared = new PreparedNeedle(needle, options);
  checkHaystack(haystack, needle);
  const [start, end] = checkRange(
    options.start ?? 0,
    options.end ?? Number.POSITIVE_INFINITY,
    haystack.length,
  );
  try {
    return searchIn(prepared, haystack, start, end);
  } finally {
    prepared.free();
  }
}
