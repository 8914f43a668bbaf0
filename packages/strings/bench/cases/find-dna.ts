import type { Case } from "@kb/benchmark";
import { dna } from "../data/dna.js";
import { nearMiss } from "../data/text.js";
import { ENGINE_INDEX_OF } from "../rivals/first-offset.js";
import type { Sizes } from "../sizes.js";
import { findCase } from "./find-case.js";

const goals = [{ atLeast: 8, against: ENGINE_INDEX_OF }];

/** Four letters, equally likely: no byte is rare. */
export function findDna({ large }: Sizes): Case[] {
  const text = () => dna(large);
  return [
    findCase({
      id: "find/dna-24",
      title: { zh: "DNA，24 个碱基，不出现", en: "DNA, 24 bases, absent" },
      form: "Haystack",
      text,
      needle: dna(24, 2),
      goals,
    }),
    findCase({
      id: "find/dna-1kb",
      title: { zh: "DNA，1 KB，差一个碱基", en: "DNA, 1 KB, one base off" },
      form: "Haystack",
      text,
      needle: (bases) => nearMiss(bases, 1024, "AC"),
      goals,
    }),
  ];
}
