import type { Case } from "@kb/benchmark";
import { fibonacciWord, flipLast, thueMorseWord } from "../data/adversarial.js";
import { repeatTo } from "../data/text.js";
import { ENGINE_INDEX_OF } from "../rivals/first-offset.js";
import type { Sizes } from "../sizes.js";
import { countCase } from "./count-case.js";
import { findCase } from "./find-case.js";

const a = (times: number): string => "a".repeat(times);

/** Texts and needles that repeat themselves: where a search that goes back in the text is quadratic. */
export function adversarial({ adversarial: length }: Sizes): Case[] {
  const find = (id: string, title: string, word: string, needle: string, atLeast?: number) =>
    findCase({
      id: `adversarial/${id}`,
      title: { zh: title.replace(" in ", " 于 "), en: title },
      form: "Haystack",
      text: () => repeatTo(word, length),
      needle,
      ...(atLeast === undefined ? {} : { goals: [{ atLeast, against: ENGINE_INDEX_OF }] }),
    });
  return [
    find("odd-byte-in-middle", "a²⁰⁰⁰ b a²⁰⁰⁰ in aⁿ", "a", `${a(2000)}b${a(2000)}`, 1000),
    find("odd-byte-in-period", "a⁵¹² b a⁵¹¹ in (a⁵¹¹ b)ⁿ", `${a(511)}b`, `${a(512)}b${a(511)}`, 500),
    find("odd-byte-last", "a¹⁰²³ b in aⁿ", "a", `${a(1023)}b`),
    find("odd-byte-first", "b a¹⁰²³ in aⁿ", "a", `b${a(1023)}`),
    find("unary-in-period", "a⁶⁴ in (a⁶³ b)ⁿ", `${a(63)}b`, a(64)),
    find("two-letters", "(ab)³¹ aa (ab)³⁰ in (ab)ⁿ", "ab", `${"ab".repeat(31)}aa${"ab".repeat(30)}`),
    find("fibonacci", "Fibonacci, m = 610", fibonacciWord(length), flipLast(fibonacciWord(610))),
    find("thue-morse", "Thue–Morse, m = 512", thueMorseWord(length), flipLast(thueMorseWord(512))),
    ...[16, 100].map((m) =>
      countCase({
        id: `adversarial/count-overlapping-${m}`,
        title: {
          zh: `重叠计数 a${superscript(m)} 于 aⁿ`,
          en: `overlapping count of a${superscript(m)} in aⁿ`,
        },
        text: () => a(length),
        needle: a(m),
        overlapping: true,
      }),
    ),
  ];
}

const superscript = (value: number): string =>
  String(value).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
