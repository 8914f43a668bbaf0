import type { KmpText } from "../text.js";

const MOST = 256;

/** The distinct non-empty lines. */
export function needlesOf(lines: string): string[] {
  return [...new Set(lines.split("\n").filter((line) => line !== ""))];
}

/** What is wrong with the needles, or undefined. */
export function needlesError(needles: string[], words: KmpText["file"]): string | undefined {
  if (needles.length === 0) return words.noNeedle;
  return needles.length > MOST ? words.tooManyNeedles(MOST) : undefined;
}
