import type { Case, Goal } from "@kb/benchmark";
import { Haystack, MultiFinder } from "@kb/strings";
import { englishProse } from "../data/english.js";
import { textOf } from "../data/text.js";
import { NAMES, RARE_WORDS, vocabulary } from "../data/words.js";
import { manyPatternRivals } from "../rivals/many-patterns.js";
import type { Sizes } from "../sizes.js";

/** Many words at once in English prose, all matches counted. */
export function manyPatterns({ large }: Sizes): Case[] {
  const asPackages: Goal = { atLeast: 50, against: ["ahocorasick"] };
  const asAlternation = (atLeast: number): Goal => ({ atLeast, against: ["RegExp alternation"] });
  return [
    patternCase("8-names", { zh: "8 个人名", en: "8 names" }, large, () => NAMES, [
      asAlternation(3),
      asPackages,
    ]),
    patternCase("32-rare-words", { zh: "32 个罕见词", en: "32 rare words" }, large, () => RARE_WORDS, [
      asAlternation(5),
      asPackages,
    ]),
    patternCase(
      "1000-words",
      { zh: "1000 个词", en: "1,000 words" },
      large,
      (text) => vocabulary(text, 1000),
      [],
    ),
  ];
}

function patternCase(
  id: string,
  title: Case["title"],
  length: number,
  patternsOf: (text: string) => readonly string[],
  goals: readonly Goal[],
): Case {
  return {
    id: `patterns/${id}`,
    title,
    unit: "bytes",
    goals,
    async prepare() {
      const { string } = textOf(await englishProse(length));
      const patterns = patternsOf(string);
      const resident = Haystack.from(string);
      const finder = new MultiFinder(patterns);
      const ours = { name: "MultiFinder.count(Haystack)", run: () => finder.count(resident) };
      const dispose = () => {
        finder.free();
        resident.free();
      };
      return { amount: string.length, contenders: [ours, ...manyPatternRivals(string, patterns)], dispose };
    },
  };
}
