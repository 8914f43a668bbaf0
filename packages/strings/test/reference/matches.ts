import type { Match, MatchKind } from "../../src/patterns/match.js";

/** Every occurrence of every pattern, by end, then the longest first, then by index. */
export function allMatches(patterns: readonly string[], text: string): Match[] {
  const matches: Match[] = [];
  for (let end = 0; end <= text.length; end++) {
    const ending = patterns
      .map((pattern, index) => ({ pattern: index, start: end - pattern.length, end }))
      .filter(({ pattern, start }) => start >= 0 && text.slice(start, end) === patterns[pattern]);
    matches.push(...ending.sort((a, b) => a.start - b.start || a.pattern - b.pattern));
  }
  return matches;
}

/** The matches that a kind chooses, one search after the other, as Rust's aho-corasick documents them. */
export function chosenMatches(patterns: readonly string[], text: string, kind: MatchKind): Match[] {
  const all = allMatches(patterns, text);
  const best = (from: number): Match | undefined =>
    all
      .filter(({ start }) => start >= from)
      .reduce<Match | undefined>((a, b) => (a === undefined || isBetter(b, a, kind) ? b : a), undefined);
  const chosen: Match[] = [];
  let match = best(0);
  while (match !== undefined) {
    // An empty match may not touch the end of the match before.
    const touches = match.start === match.end && match.end === chosen.at(-1)?.end;
    if (touches) match = best(match.end + 1);
    if (match === undefined) break;
    chosen.push(match);
    match = best(match.end);
  }
  return chosen;
}

function isBetter(a: Match, b: Match, kind: MatchKind): boolean {
  const orders = {
    "leftmost-first": [a.start - b.start, a.pattern - b.pattern],
    "leftmost-longest": [a.start - b.start, b.end - a.end, a.pattern - b.pattern],
    standard: [a.end - b.end, a.start - b.start, a.pattern - b.pattern],
  };
  return (orders[kind].find((difference) => difference !== 0) ?? 0) < 0;
}
