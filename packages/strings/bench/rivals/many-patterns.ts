import type { Contender } from "@kb/benchmark";
import AhoCorasick from "ahocorasick";
import ModernAhoCorasick from "modern-ahocorasick";
import { total } from "../total.js";
import { countBy } from "./count.js";

/** With more patterns, one pass a pattern takes longer than anybody waits. */
const FEW = 100;

/**
 * What a JavaScript user looks for many words with. The packages count overlapping matches too, a regular expression does
 * not: the question is the same only for patterns whose occurrences do not overlap, which the comparison of answers checks.
 */
export function manyPatternRivals(text: string, patterns: readonly string[]): Contender[] {
  const alternation = new RegExp(patterns.join("|"), "g");
  const classic = new AhoCorasick([...patterns]);
  const modern = new ModernAhoCorasick([...patterns]);
  const rivals: Contender[] = [
    { name: "RegExp alternation", run: () => text.match(alternation)?.length ?? 0 },
    { name: "ahocorasick", run: () => total(classic.search(text), ([, found]) => found.length) },
    { name: "modern-ahocorasick", run: () => modern.count(text) },
  ];
  if (patterns.length <= FEW) {
    const one = (pattern: string) => countBy(text, pattern, pattern.length);
    rivals.push({ name: "String.indexOf a pattern", run: () => total(patterns, one) });
  }
  return rivals;
}
