import { expect, expectTypeOf, test } from "vitest";
import { type Match, type MatchKind, MultiFinder, StreamFinder } from "../src/index.js";
import { PatternStream } from "../src/stream/pattern-stream.js";
import { randomNeedle, randomSymbols, seeded } from "./random-texts.js";
import { allMatches, chosenMatches } from "./reference/matches.js";
import { cutEvery, utf8 } from "./streamed.js";

const KINDS: MatchKind[] = ["leftmost-first", "leftmost-longest", "standard"];

function pushAll(finder: StreamFinder<readonly string[]>, chunks: Iterable<string>): Match[] {
  const found: Match[] = [];
  for (const chunk of chunks) found.push(...finder.push(chunk));
  return [...found, ...finder.end()];
}

test("one needle is found by starts, patterns by matches", () => {
  using needle = new StreamFinder("ab");
  expectTypeOf(needle.push("")).toEqualTypeOf<number[]>();
  expect(needle.push("xxa")).toEqual([]);
  expect(needle.push("b")).toEqual([2]);
  using patterns = new StreamFinder(["ab", "c"], { overlapping: true });
  expectTypeOf(patterns.push("")).toEqualTypeOf<Match[]>();
  expect(patterns.push("xxa")).toEqual([]);
  expect(patterns.push("bc")).toEqual([
    { pattern: 0, start: 2, end: 4 },
    { pattern: 1, start: 4, end: 5 },
  ]);
  using bytes = new StreamFinder([utf8("ab")]);
  expectTypeOf(bytes.push(utf8(""))).toEqualTypeOf<Match[]>();
  expect(bytes.push(utf8("ab"))).toEqual([{ pattern: 0, start: 0, end: 2 }]);
});

test("a match is reported as soon as it is decided", () => {
  using finder = new StreamFinder(["ab", "abcd", "bcx"], { matchKind: "leftmost-longest" });
  expect(finder.push("ab")).toEqual([]);
  expect(finder.push("c")).toEqual([]);
  expect(finder.push("x")).toEqual([{ pattern: 0, start: 0, end: 2 }]);
  expect(finder.push("abcd")).toEqual([{ pattern: 1, start: 4, end: 8 }]);
  expect(finder.push("ab")).toEqual([]);
  expect(finder.end()).toEqual([{ pattern: 0, start: 8, end: 10 }]);
});

test("cut at every point, in single units, and with empty chunks between", () => {
  const random = seeded(11);
  for (let round = 0; round < 120; round++) {
    const symbols = randomSymbols(random, random(40), 2);
    const patterns = Array.from({ length: 1 + random(6) }, () =>
      randomNeedle(random, symbols, 6, 2).join(""),
    );
    const text = symbols.join("");
    for (const matchKind of KINDS) {
      const expected = chosenMatches(patterns, text, matchKind);
      using finder = new StreamFinder(patterns, { matchKind });
      for (let cut = 0; cut <= text.length; cut++) {
        expect(pushAll(finder, [text.slice(0, cut), "", text.slice(cut)])).toEqual(expected);
        expect(finder.position).toBe(text.length);
        finder.reset();
      }
      expect(pushAll(finder, text)).toEqual(expected);
    }
    using overlapping = new StreamFinder(patterns, { overlapping: true });
    expect(pushAll(overlapping, cutEvery(text, 3))).toEqual(allMatches(patterns, text));
  }
});

test("large chunks and small ones take turns", () => {
  const random = seeded(12);
  const text = Array.from({ length: 20_000 }, () => "abc."[random(4)]).join("");
  const patterns = ["abcab", "cab", "bca", "ccc", "aab.b"];
  using whole = new MultiFinder(patterns);
  const expected = [...whole.findAll(text)];
  using finder = new StreamFinder(patterns);
  for (let round = 0; round < 20; round++) {
    const chunks: string[] = [];
    for (let at = 0; at < text.length; ) {
      const size = random(2) === 0 ? random(70) : random(5000);
      chunks.push(text.slice(at, at + size));
      at += size;
    }
    expect(pushAll(finder, chunks)).toEqual(expected);
    finder.reset();
  }
});

test("chunks of both widths of a string make one text", () => {
  const [narrow, wide] = ["é".repeat(100), "漢\ud800字".repeat(50)];
  const text = `${narrow}ab${wide}${narrow}`;
  const patterns = ["éab漢", "字é", "\ud800字漢", "b漢"];
  using finder = new StreamFinder(patterns, { overlapping: true });
  expect(pushAll(finder, [`${narrow}a`, `b${wide}`, narrow])).toEqual(allMatches(patterns, text));
});

test("a chunk's buffer may be reused at once", () => {
  using finder = new StreamFinder([utf8("abcd"), utf8("ef")]);
  const buffer = utf8("..ab");
  expect(finder.push(buffer)).toEqual([]);
  buffer.set(utf8("cdef"));
  expect(finder.push(buffer)).toEqual([
    { pattern: 0, start: 2, end: 6 },
    { pattern: 1, start: 6, end: 8 },
  ]);
});

test("offsets go beyond 2^32", () => {
  const far = 2 ** 40 - 3;
  const stream = new PatternStream(["abcd", "b", ""], { matchKind: "leftmost-longest" }, far);
  expect(
    [...stream.push("ab"), ...stream.push(`cd${".".repeat(100)}b`), ...stream.end()].slice(0, 3),
  ).toEqual([
    { pattern: 0, start: far, end: far + 4 },
    { pattern: 2, start: far + 5, end: far + 5 },
    { pattern: 2, start: far + 6, end: far + 6 },
  ]);
  expect(stream.position).toBe(far + 105);
  stream.free();
});

test("thousands of units that a match may still need are kept as a state, not as text", () => {
  const long = `${"a".repeat(5000)}b`;
  using finder = new StreamFinder(["a", long], { matchKind: "leftmost-longest" });
  let found = 0;
  for (let i = 0; i < 20_000; i++) found += finder.push("a").length;
  expect(found).toBe(15_000);
  expect(finder.push("b")).toEqual([{ pattern: 1, start: 15_000, end: 20_001 }]);
});

test("bad input", () => {
  expect(() => new StreamFinder(null as never)).toThrow(TypeError);
  expect(() => new StreamFinder(["a", utf8("b")] as never)).toThrow(TypeError);
  using finder = new StreamFinder(["a"]);
  expect(() => finder.push(utf8("a"))).toThrow(TypeError);
  expect(() => finder.push(7 as never)).toThrow(TypeError);
  using nothing = new StreamFinder([] as string[]);
  expect(nothing.push("anything")).toEqual([]);
  expect(() => nothing.push(7 as never)).toThrow(TypeError);
  finder.free();
  expect(() => finder.push("a")).toThrow(TypeError);
});
