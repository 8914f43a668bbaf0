import { describe, expect, test } from "vitest";
import { count, Finder, Haystack, indexOf, indicesOf, lastIndexOf } from "../src/index.js";
import { fibonacciWord, seeded, thueMorseWord } from "./random-texts.js";
import { naiveStarts } from "./reference/naive-search.js";

const a = (times: number) => "a".repeat(times);
const repeatTo = (word: string, length: number) =>
  word.repeat(Math.ceil(length / word.length)).slice(0, length);
const letters = (symbols: number[]) => symbols.map((symbol) => (symbol === 0 ? "a" : "b")).join("");

function flipAt(text: string, index: number): string {
  return text.slice(0, index) + (text[index] === "a" ? "b" : "a") + text.slice(index + 1);
}

const LENGTH = 60_000;
const FIBONACCI = letters(fibonacciWord(LENGTH));
const THUE_MORSE = letters(thueMorseWord(LENGTH));

/** Pairs that are bad for one kind of search or another, with a needle that ends the text as well. */
const CASES: [name: string, text: string, needle: string][] = [
  ["a^(m-1) b in a^n", a(LENGTH), `${a(1023)}b`],
  ["b a^(m-1) in a^n", a(LENGTH), `b${a(1023)}`],
  ...[249, 250, 251, 4001, 16_001].map((m): [string, string, string] => [
    `the odd byte in the middle of ${m}`,
    a(LENGTH),
    `${a(m >> 1)}b${a(m >> 1)}`,
  ]),
  ["a^512 b a^511 in (a^511 b)*", repeatTo(`${a(511)}b`, LENGTH), `${a(512)}b${a(511)}`],
  ["a^64 in (a^63 b)*", repeatTo(`${a(63)}b`, LENGTH), a(64)],
  ["a Fibonacci word with one letter changed", FIBONACCI, flipAt(FIBONACCI.slice(0, 610), 600)],
  ["a Thue–Morse word with one letter changed", THUE_MORSE, flipAt(THUE_MORSE.slice(0, 512), 500)],
  ["a piece of a Fibonacci word", FIBONACCI, FIBONACCI.slice(1000, 1233)],
  ["(ab)^k aa (ab)^k in (ab)*", repeatTo("ab", LENGTH), `${"ab".repeat(31)}aa${"ab".repeat(30)}`],
  ["a needle of the two most frequent bytes", repeatTo("e t e te et ", LENGTH), "e te t ee tt"],
  ["the regression aaaba/aaba", repeatTo("aaaba", LENGTH), "aaba"],
];

describe.each(CASES)("%s", (_name, text, needle) => {
  const haystack = `${text}${needle}`;
  const bytes = new TextEncoder().encode(haystack);
  const needleBytes = new TextEncoder().encode(needle);
  const overlapping = naiveOrEngine(haystack, needle);

  test("as a string, as bytes, as UTF-16, resident and not", () => {
    const wide: [string, string] = [`${haystack}界`, needle];
    using residentBytes = Haystack.from(bytes);
    using residentWide = Haystack.from(wide[0]);
    const texts: [string | Uint8Array | Haystack, string | Uint8Array][] = [
      [haystack, needle],
      [bytes, needleBytes],
      [residentBytes, needleBytes],
      wide,
      [residentWide, needle],
    ];
    for (const [text, sought] of texts) {
      expect(indexOf(text, sought)).toBe(overlapping[0]);
      expect(lastIndexOf(text, sought)).toBe(overlapping.at(-1));
      expect(count(text, sought, { overlapping: true })).toBe(overlapping.length);
      expect(indicesOf(text, sought, { overlapping: true })).toEqual(Uint32Array.from(overlapping));
    }
  });
});

/** Overlapping occurrences by the engine, which is right, and fast enough for one search each. */
function naiveOrEngine(haystack: string, needle: string): number[] {
  const starts: number[] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) starts.push(at);
  return starts;
}

describe("texts that deceive the filter", () => {
  test("a byte that is rare at first becomes frequent", () => {
    const text = `${repeatTo("the cat sat ", 300_000)}${repeatTo("qzqzq", 300_000)}`;
    const needle = "qzqzqq";
    expect(indexOf(text, needle)).toBe(text.indexOf(needle));
    expect(count(text, needle)).toBe(naiveStarts(text, needle).length);
  });

  test("records that alias any fixed stride of a sample", () => {
    const record = `q${repeatTo("etaoin shrdlu ", 4095)}`;
    const text = record.repeat(40);
    for (const needle of ["qetaoin shrdlux", "uqetaoin", "etaoin shrdlu q"]) {
      expect(indicesOf(text, needle)).toEqual(Uint32Array.from(naiveStarts(text, needle)));
    }
  });

  test("the guards match at every place and another byte differs each time", () => {
    const random = seeded(3);
    const needle = repeatTo("abcdefgh", 256);
    let text = "";
    for (let i = 0; i < 200; i++) {
      const at = 100 + random(60);
      text += `${needle.slice(0, at)}X${needle.slice(at + 1)}`;
    }
    text += needle;
    expect(indexOf(text, needle)).toBe(text.indexOf(needle));
    expect(count(text, needle)).toBe(naiveStarts(text, needle).length);
  });
});

describe("edges", () => {
  test("a match at every place around the ends of blocks and windows", () => {
    for (const size of [16, 64, 128, 16_384, 262_144]) {
      for (const m of [1, 2, 15, 16, 17, 63, 64, 65]) {
        const needle = Uint8Array.from({ length: m }, (_, i) => 1 + (i % 7));
        for (let start = size - m - 2; start <= size + 2; start++) {
          if (start < 0) continue;
          const text = new Uint8Array(size + 2 + m);
          text.set(needle, start);
          expect(indexOf(text, needle)).toBe(start);
          using resident = Haystack.from(text);
          expect(lastIndexOf(resident, needle)).toBe(start);
        }
      }
    }
  });

  test("what lies behind a haystack never completes a match", () => {
    // Freed memory still holds the longer text; a shorter one takes its place.
    for (let length = 0; length < 200; length++) {
      const longer = Haystack.from(new Uint8Array(300).fill(97));
      longer.free();
      using shorter = Haystack.from(new Uint8Array(length).fill(97));
      const needle = new Uint8Array(length + 1).fill(97);
      expect(indexOf(shorter, needle)).toBe(-1);
      expect(count(shorter, needle.subarray(0, 2), { overlapping: true })).toBe(Math.max(0, length - 1));
    }
  });

  test("unaligned pieces of a buffer, and shared ones", () => {
    const shared = new Uint8Array(new SharedArrayBuffer(5000));
    shared.set([1, 2, 3], 4001);
    expect(indexOf(shared.subarray(13), Uint8Array.of(1, 2, 3))).toBe(3988);
    const whole = new Uint8Array(5000);
    whole.set([9, 8, 7], 997);
    for (let offset = 0; offset < 70; offset++) {
      expect(indexOf(whole.subarray(offset, 4900), Uint8Array.of(9, 8, 7))).toBe(997 - offset);
    }
  });

  test("a needle that is a piece of its haystack's own buffer", () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * i) & 255);
    expect(indexOf(bytes, bytes.subarray(1234, 2345))).toBe(
      naiveStarts(bytes, bytes.subarray(1234, 2345))[0],
    );
  });

  test("lone surrogates, halves of pairs, and U+FEFF match as units", () => {
    const text = `x\ud83d\ude00\ud83dy\ufeffz${"界".repeat(5000)}\ude00`;
    for (const needle of ["\ude00", "\ud83d", "\ud83dy", "\ufeff", "😀"]) {
      expect(indicesOf(text, needle)).toEqual(Uint32Array.from(naiveStarts(text, needle)));
    }
  });

  test("strings that the engine stores in pieces", () => {
    let rope = "";
    for (let i = 0; i < 3000; i++) rope += `part ${i}, `;
    expect(indexOf(rope, "part 2999")).toBe(rope.lastIndexOf("part 2999"));
    const sliced = rope.slice(7, -3);
    expect(count(sliced, "part")).toBe(naiveStarts(sliced, "part").length);
    const wideButLatin = `${"é".repeat(9000)}end界`.slice(0, -1);
    expect(indexOf(wideButLatin, "end")).toBe(9000);
  });

  test("a text that changes between two searches of one Finder", () => {
    const text = new Uint8Array(100_000).fill(101);
    using finder = new Finder(Uint8Array.of(113, 101, 113));
    expect(finder.indexOf(text)).toBe(-1);
    for (let i = 0; i < text.length; i += 2) text[i] = 113;
    expect(finder.indexOf(text)).toBe(0);
    expect(finder.count(text)).toBe(naiveStarts(text, Uint8Array.of(113, 101, 113)).length);
  });
});

test("a period longer than all that lies before the text in memory", () => {
  const word = "ab".repeat(500_000).concat("c");
  const needle = word.repeat(2);
  const text = word.repeat(5);
  expect(count(text, needle, { overlapping: true })).toBe(4);
  expect(indexOf(`x${text}`, needle)).toBe(1);
});
