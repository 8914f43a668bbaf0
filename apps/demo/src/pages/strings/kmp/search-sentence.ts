import { failureFunction, type KmpMethod, type ShiftStep } from "@kb/strings";
import type { SearchFrame } from "./search-frames.js";
import type { KmpText } from "./text.js";

export interface SearchInput {
  readonly text: readonly string[];
  readonly pattern: readonly string[];
  readonly method: KmpMethod;
}

/** What a step of the search means, and why its shift is safe. */
export function searchSentence(
  { step, found }: SearchFrame,
  input: SearchInput,
  words: KmpText["steps"],
): string {
  const { text, pattern } = input;
  const { i, j } = step;
  switch (step.type) {
    case "compare":
      return step.equal ? words.equal(i, j, text[i]!) : words.unequal(i, j, text[i]!, pattern[j]!);
    case "found":
      return words.found(i - j, pattern.length);
    case "end":
      return words.end(found.length, step.comparisons);
    case "shift":
      return [shiftSentence(step, input, words), ...skippedSentence(step, input, words)].join(" ");
  }
}

function shiftSentence(
  { i, j, shift, kept, reason }: ShiftStep,
  input: SearchInput,
  words: KmpText["steps"],
): string {
  const table = input.method === "strong" ? "nextval" : "next";
  const matched = input.pattern.slice(0, j).join("");
  switch (reason) {
    case "one place":
      return words.naive(i - j + shift, j - 1);
    case "border":
      return words.border(j, kept, matched, input.pattern.slice(0, kept).join(""), table);
    case "no border":
      return words.noBorder(j, i, matched, table);
    case "next unit":
      return j === 0 ? words.firstUnit(i, table) : words.hopeless(j, i, input.pattern[j]!);
  }
}

/** The borders that the strong form passes over before the one it keeps. */
function skippedSentence(
  { j, kept, reason }: ShiftStep,
  input: SearchInput,
  words: KmpText["steps"],
): string[] {
  if (input.method !== "strong" || reason === "next unit" || j === input.pattern.length) return [];
  const next = failureFunction(input.pattern);
  const lengths: number[] = [];
  for (let k = next[j]!; k > kept; k = next[k]!) lengths.push(k);
  return lengths.length === 0 ? [] : [words.skipped(lengths, input.pattern[j]!)];
}
