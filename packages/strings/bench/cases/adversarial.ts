import type { Case, Label } from "@kb/benchmark";
import { fibonacciWord, flipLast, thueMorseWord } from "../data/adversarial.js";
import { repeatTo } from "../data/text.js";
import { ENGINE_INDEX_OF } from "../rivals/first-offset.js";
import type { Sizes } from "../sizes.js";
import { countCase } from "./count-case.js";
import { findCase } from "./find-case.js";

const a = (times: number): string => "a".repeat(times);

const inText = (needle: string, text: string): Label => ({
  zh: `${text} 中的 ${needle}`,
  en: `${needle} in ${text}`,
});

/** Texts and needles that repeat themselves: where a search that goes back in the text is quadratic. */
export function adversarial({ adversarial: length }: Sizes): Case[] {
  const find = (id: string, title: Label, text: () => string, needle: string, atLeast?: number) =>
    findCase({
      id: `adversarial/${id}`,
      title,
      form: "Haystack",
      text,
      needle,
      ...(atLeast === undefined ? {} : { goals: [{ atLeast, against: ENGINE_INDEX_OF }] }),
    });
  const over = (word: string) => () => repeatTo(word, length);
  return [
    find("odd-byte-in-middle", inText("a²⁰⁰⁰ b a²⁰⁰⁰", "aⁿ"), over("a"), `${a(2000)}b${a(2000)}`, 1000),
    find(
      "odd-byte-in-period",
      inText("a⁵¹² b a⁵¹¹", "(a⁵¹¹ b)ⁿ"),
      over(`${a(511)}b`),
      `${a(512)}b${a(511)}`,
      500,
    ),
    find("odd-byte-last", inText("a¹⁰²³ b", "aⁿ"), over("a"), `${a(1023)}b`),
    find("odd-byte-first", inText("b a¹⁰²³", "aⁿ"), over("a"), `b${a(1023)}`),
    find("unary-in-period", inText("a⁶⁴", "(a⁶³ b)ⁿ"), over(`${a(63)}b`), a(64)),
    find(
      "two-letters",
      inText("(ab)³¹ aa (ab)³⁰", "(ab)ⁿ"),
      over("ab"),
      `${"ab".repeat(31)}aa${"ab".repeat(30)}`,
    ),
    find(
      "fibonacci",
      { zh: "斐波那契词，610 个字母", en: "Fibonacci word, 610 letters" },
      () => fibonacciWord(length),
      flipLast(fibonacciWord(610)),
    ),
    find(
      "thue-morse",
      { zh: "图厄–莫尔斯词，512 个字母", en: "Thue–Morse word, 512 letters" },
      () => thueMorseWord(length),
      flipLast(thueMorseWord(512)),
    ),
    ...[16, 100].map((m) =>
      countCase({
        id: `adversarial/count-overlapping-${m}`,
        title: {
          zh: `aⁿ 中的 a${superscript(m)}，可重叠计数`,
          en: `a${superscript(m)} in aⁿ, overlapping count`,
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
