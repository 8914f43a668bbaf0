import type { BuildFrame } from "./build-frames.js";
import type { KmpText } from "./text.js";

/** What a step of building the failure function means. */
export function buildSentence(
  { step, next, nextval }: BuildFrame,
  pattern: readonly string[],
  words: KmpText["build"],
): string {
  const { j } = step;
  switch (step.type) {
    case "extend":
      return step.equal
        ? words.grows(j, step.border, pattern[j]!)
        : words.fails(j, step.border, pattern[j]!, pattern[step.border]!);
    case "fall back":
      return words.fallBack(step.border, step.to);
    case "entry": {
      if (j === 0) return words.first;
      const border = next[j]!;
      const weak = words.entry(j, border, pattern.slice(0, j).join(""), pattern.slice(0, border).join(""));
      if (j === pattern.length) return weak;
      const strong =
        pattern[j] === pattern[border]
          ? words.sameUnit(j, border, pattern[j]!, nextval[j]!)
          : words.otherUnit(j, border);
      return `${weak} ${strong}`;
    }
  }
}
