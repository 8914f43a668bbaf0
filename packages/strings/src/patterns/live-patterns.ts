import type { MatchKind } from "./match.js";

/** A pattern and its place in the caller's list. */
export interface Pattern {
  readonly text: string;
  readonly index: number;
}

/** What is reported: all occurrences, or those that a match kind chooses. */
export type Reported = MatchKind | "overlapping";

/** The patterns that can be reported at all, sorted by code units, equal ones by index. */
export function livePatterns(texts: readonly string[], reported: Reported): Pattern[] {
  const prefixes: Pattern[] = [];
  return texts
    .map((text, index) => ({ text, index }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.index - b.index))
    .filter((pattern) => {
      while (prefixes.length > 0 && !pattern.text.startsWith(prefixes.at(-1)!.text)) prefixes.pop();
      const prefix = prefixes.at(-1);
      if (prefix !== undefined && isBeaten(pattern, prefix, reported)) return false;
      prefixes.push(pattern);
      return true;
    });
}

/** Whether `prefix`, which `pattern` begins with or equals, always wins over it. */
function isBeaten(pattern: Pattern, prefix: Pattern, reported: Reported): boolean {
  switch (reported) {
    case "overlapping":
      return false;
    case "standard":
      return true;
    case "leftmost-first":
      return prefix.index < pattern.index;
    case "leftmost-longest":
      return prefix.text.length === pattern.text.length;
  }
}
