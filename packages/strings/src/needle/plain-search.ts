import { failureTable } from "../failure-table.js";
import { Haystack } from "../haystack.js";
import { foldAscii } from "./fold-ascii.js";
import type { PreparedNeedle } from "./prepared-needle.js";

/** Receives the start of a match; answering true ends the search. */
export type VisitStart = (start: number) => boolean;

/** V8's search is quadratic for some longer needles: its tables hold so many units. */
export const ENGINE_NEEDLE = 250;
/** The engine's search from the end, and one that is asked anew for every overlapping match, compare naively. */
export const ENGINE_NAIVE_NEEDLE = 16;

/** Whether the engine's own search compares as this needle asks, and in linear time. */
export function isEngineSearch({ needle, caseInsensitive }: PreparedNeedle, longest: number): boolean {
  return typeof needle === "string" && !caseInsensitive && needle.length <= longest;
}

/** Visits the matches in the units `start` to `end` without WebAssembly. */
export function visitPlainly(
  prepared: PreparedNeedle,
  haystack: string | Uint8Array | Haystack,
  start: number,
  end: number,
  overlapping: boolean,
  visit: VisitStart,
): void {
  const { needle, caseInsensitive: fold } = prepared;
  if (typeof haystack !== "string") {
    const units = haystack instanceof Haystack ? haystack.units : haystack;
    const range = units.subarray(start, end);
    const sought = typeof needle === "string" ? codeUnits(needle) : needle;
    kmpVisit(sought, fold ? foldAscii(range) : range, overlapping, (at) => visit(start + at));
    return;
  }
  const range = haystack.slice(start, end);
  const text = fold ? foldAscii(range) : range;
  const longest = overlapping ? ENGINE_NAIVE_NEEDLE : ENGINE_NEEDLE;
  if (needle.length <= longest) engineVisit(needle as string, text, overlapping, (at) => visit(start + at));
  else kmpVisit(needle as string, text, overlapping, (at) => visit(start + at));
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

function engineVisit(needle: string, text: string, overlapping: boolean, visit: VisitStart): void {
  const step = overlapping ? 1 : needle.length;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + step)) {
    if (visit(at)) return;
  }
}

function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
