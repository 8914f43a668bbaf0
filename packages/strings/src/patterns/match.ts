/**
 * Which match wins where several could be reported, as in Rust's aho-corasick.
 *
 * - `"leftmost-first"`: the one that starts first; of those, the pattern that comes first in the list.
 * - `"leftmost-longest"`: the one that starts first; of those, the longest.
 * - `"standard"`: the one that ends first; of those, the longest.
 *
 * Of equal patterns the first wins.
 */
export type MatchKind = "leftmost-first" | "leftmost-longest" | "standard";

/** One occurrence of a pattern: `pattern` is its index in the list, the text is `haystack.slice(start, end)`. */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}
