import { failureTable } from "../failure-table.js";
import { Resident } from "../resident.js";
import { engineSearch, hasEngineSearch } from "./engine-search.js";
import { foldAscii } from "./fold-ascii.js";
import type { PreparedNeedle } from "./prepared-needle.js";

/** Receives the start of a match; answering true ends the search. */
export type VisitStart = (start: number) => boolean;

/** V8's and Node's search is quadratic for some longer needles: its tables hold so many units. */
export const ENGINE_NEEDLE = 250;
/** A search that is asked anew for every overlapping match, or one from the end, compares naively. */
export const ENGINE_NAIVE_NEEDLE = 16;

/** Visits the matches in the units `start` to `end` without WebAssembly. */
export function visitPlainly(
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
    const find = engineSearch(text, needle);
    for (let at = find(0); at >= 0 && !visitInRange(at); ) at = find(at + step);
  } else {
    const sought = typeof needle === "string" && typeof text !== "string" ? codeUnits(needle) : needle;
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

/** A piece without a copy; the whole is its own, for even a view of it takes a tenth of a microsecond. */
function pieceOf(units: string | Uint8Array | Uint16Array, start: number, end: number) {
  if (start === 0 && end === units.length) return units;
  return typeof units === "string" ? units.slice(start, end) : units.subarray(start, end);
}

function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
