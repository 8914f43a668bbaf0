import type { Match, MatchKind } from "../../src/patterns/match.js";

/** Every occurrence of every pattern, by end, then the longest first, then by index. */
export function allMatches(patterns: readonly string[], text: string): Match[] {
  const matches: Match[] = [];
  patterns.forEach((pattern, index) => {
    for (let start = text.indexOf(pattern); start >= 0; start = text.indexOf(pattern, start + 1)) {
      matches.push({ pattern: index, start, end: start + pattern.length });
      if (start === text.length) break;
    }
  });
  return matches.sort(ORDERS.standard);
}

/** The matches that a kind chooses, one search behind the other, as Rust's aho-corasick documents them. */
export function chosenMatches(patterns: readonly string[], text: string, kind: MatchKind): Match[] {
  const chosen: Match[] = [];
  let from = 0;
  for (const match of allMatches(patterns, text).sort(ORDERS[kind])) {
    if (match.start < from) continue;
    const isEmpty = match.start === match.end;
    from = match.end + (isEmpty ? 1 : 0);
    // An empty match may not touch the end of the match before.
    if (!isEmpty || chosen.at(-1)?.end !== match.end) chosen.push(match);
  }
  return chosen;
}

/** Which of two matches is found before the other. */
const ORDERS: Record<MatchKind, (a: Match, b: Match) => number> = {
  "leftmost-first": (a, b) => a.start - b.start || a.pattern - b.pattern,
  "leftmost-longest": (a, b) => a.start - b.start || b.end - a.end || a.pattern - b.pattern,
  standard: (a, b) => a.end - b.end || a.start - b.start || a.pattern - b.pattern,
};
