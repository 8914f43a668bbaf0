import type { Contender } from "@kb/benchmark";
import { type Text, textOf } from "../data/text.js";
import { kmpCount } from "./kmp.js";
import { bufferOf } from "./node-buffer.js";

/** What a JavaScript user counts occurrences with; a regular expression only finds those that do not overlap. */
export function countRivals({ bytes, string }: Text, needle: string, overlapping: boolean): Contender[] {
  const buffer = bufferOf(bytes);
  const needleBytes = textOf(needle).bytes;
  const step = overlapping ? 1 : needle.length;
  const pattern = new RegExp(needle.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "g");
  return [
    ...(buffer ? [{ name: "Buffer.indexOf loop", run: () => countBy(buffer, needleBytes, step) }] : []),
    { name: "String.indexOf loop", run: () => countBy(string, needle, step) },
    ...(overlapping ? [] : [{ name: "RegExp match", run: () => string.match(pattern)?.length ?? 0 }]),
    { name: "KMP in JavaScript", run: () => kmpCount(bytes, needleBytes, overlapping) },
  ];
}

interface Searchable<Needle> {
  indexOf(needle: Needle, start: number): number;
}

/** Counts by the haystack's own indexOf, which goes on `step` units after each match. */
export function countBy<Needle>(haystack: Searchable<Needle>, needle: Needle, step: number): number {
  let count = 0;
  for (let at = haystack.indexOf(needle, 0); at >= 0; at = haystack.indexOf(needle, at + step)) count++;
  return count;
}
