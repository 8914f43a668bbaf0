import type { Case } from "@kb/benchmark";
import { dna } from "../data/dna.js";
import { englishProse } from "../data/english.js";
import type { Sizes } from "../sizes.js";
import { countCase } from "./count-case.js";

const SHORT = ["e", "th", "the", "time"];
const LONGER = [" the ", "whales", "Captain", "Queequeg"];

/** Needles of 1 to 8 bytes in English prose, and one in DNA. */
export function count({ large }: Sizes): Case[] {
  const english = [...SHORT, ...LONGER].map((needle) =>
    countCase({
      id: `count/english-${needle.length}`,
      title: { zh: `英文，统计 “${needle}”`, en: `English, count of “${needle}”` },
      text: () => englishProse(large),
      needle,
      goals: needle.length <= 4 ? [{ atLeast: 15 }] : [],
    }),
  );
  const bases = ["ACG", "GATTACA"].map((needle) =>
    countCase({
      id: `count/dna-${needle.length}`,
      title: { zh: `DNA，统计 ${needle}`, en: `DNA, count of ${needle}` },
      text: () => dna(large),
      needle,
      goals: needle.length <= 4 ? [{ atLeast: 15 }] : [],
    }),
  );
  return [...english, ...bases];
}
