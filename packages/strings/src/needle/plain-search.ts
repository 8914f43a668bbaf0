import { failureTable } from "../failure-table.js";
import { Resident } from "../resident.js";
import { copyUnits, pieceOf } from "../units.js";
import { ENGINE_NEEDLE, engineIndexOf, hasEngineSearch } from "./engine-search.js";
import { foldAscii } from "./fold-ascii.js";
import type { PreparedNeedle } from "./prepared-needle.js";

/** Receives the start of a match; answering true ends the search. */
export type VisitStart = (start: number) => boolean;

/** A search that is asked anew for every overlapping match compares naively. */
const ENGINE_NAIVE_NEEDLE = 16;

/** Visits the matches in the units `start` to `end` without WebAssembly. */
export function plainVisit(
  prepared: PreparedNeedle,
  haystack: string | Uint8Array | Resident,
  start: number,
  end: number,
  overlapping: boolean,
  visit: VisitStart,
): void {
  const { needle, caseInsensitive } = prepared;
  const units = haystack instanceof Resident ? haystack.units : haystack;
  const range = pieceOf(units, start, end);
  const text = caseInsensitive ? foldAscii(range) : range;
  const visitInRange: VisitStart = (at) => visit(start + at);
  const longest = overlapping ? ENGINE_NAIVE_NEEDLE : ENGINE_NEEDLE;
  if (needle.length <= longest && hasEngineSearch(text) && typeof text === typeof needle) {
    const step = overlapping ? 1 : needle.length;
    let at = engineIndexOf(text, needle, 0);
    while (at >= 0 && !visitInRange(at)) at = engineIndexOf(text, needle, at + step);
  } else {
    const sought =
      typeof needle === "string" && typeof text !== "string"
        ? copyUnits(needle, new Uint16Array(needle.length))
        : needle;
    kmpVisit<unknown>(sought, text, overlapping, visitInRange);
  }
}

/**
 * Knuth, Morris and Pratt's search from a state of the automaton on: O(n + m) time, a table of m + 1 words. Returns the
 * state at the text's end, the number of the needle's units that it ends with.
 */
export function kmpVisit<T>(
  needle: ArrayLike<T>,
  text: ArrayLike<T>,
  overlapping: boolean,
  visit: VisitStart,
  state = 0,
  failure: Int32Array = failureTable(needle, true),
): number {
  const { length } = needle;
  const afterMatch = overlapping ? failure[length]! : 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    while (state >= 0 && unit !== needle[state]) state = failure[state]!;
    state++;
    if (state === length) {
      if (visit(i + 1 - length)) return state;
      state = afterMatch;
    }
  }
  return state;
}
