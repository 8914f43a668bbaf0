import { describe, expect, test } from "vitest";
import { Haystack, type Match, type MatchKind, MultiFinder } from "../src/index.js";
import { randomNeedle, randomSymbols, seeded } from "./random-texts.js";
import { allMatches, chosenMatches } from "./reference/matches.js";

const KINDS: MatchKind[] = ["leftmost-first", "leftmost-longest", "standard"];

type Write = (symbols: readonly number[]) => string | Uint8Array;

/** How symbols become text: bytes of both signs, one byte a unit, two bytes a unit with halves of pairs. */
const WRITINGS: Record<string, Write> = {
  bytes: (symbols) => Uint8Array.from(symbols, (symbol) => 0x60 + symbol * 31),
  latin1: (symbols) => String.fromCharCode(...symbols.map((symbol) => 0xfa + symbol)),
  utf16: (symbols) => String.fromCharCode(...symbols.map((symbol) => 0xd7fe + symbol * 257)),
};

const asText = (symbols: readonly number[]) => String.fromCharCode(...symbols);

function expectSame(found: Iterable<Match>, expected: readonly Match[], context: object): void {
  const [got, wanted] = [JSON.stringify([...found]), JSON.stringify(expected)];
  if (got !== wanted) expect(got, JSON.stringify(context)).toBe(wanted);
}

/** Every question to a finder, for every way to report, of the text as it is and resident. */
function expectAgreement(patterns: readonly number[][], symbols: readonly number[], write: Write): void {
  const texts = patterns.map(asText);
  const haystack = write(symbols);
  using resident = Haystack.from(haystack);
  for (const kind of [...KINDS, "overlapping"] as const) {
    const isOverlapping = kind === "overlapping";
    const expected = isOverlapping
      ? allMatches(texts, asText(symbols))
      : chosenMatches(texts, asText(symbols), kind);
    const options = isOverlapping ? { overlapping: true } : { matchKind: kind };
    using finder = new MultiFinder(patterns.map(write) as string[], options);
    for (const text of [haystack, resident]) {
      const context = { kind, patterns, symbols };
      expectSame(finder.findAll(text), expected, context);
      const [count, first, includes] = [finder.count(text), finder.indexOf(text), finder.includes(text)];
      expect({ count, first, includes }, JSON.stringify(context)).toEqual({
        count: expected.length,
        first: expected[0],
        includes: expected.length > 0,
      });
    }
  }
}

describe.each(Object.entries(WRITINGS))("%s", (name, write) => {
  test("random patterns over few symbols, empty and equal ones too", () => {
    const random = seeded(name.length);
    for (let round = 0; round < 500; round++) {
      const alphabet = 1 + random(3);
      const symbols = randomSymbols(random, random(random(3) === 0 ? 250 : 30), alphabet);
      const longest = 1 + random(12);
      const patterns = Array.from({ length: random(8) }, () =>
        randomNeedle(random, symbols, longest, alphabet),
      );
      expectAgreement(patterns, symbols, write);
    }
  });

  test("random patterns of at least some length, which are filtered", () => {
    const random = seeded(name.length + 1);
    for (let round = 0; round < 300; round++) {
      const alphabet = 2 + random(5);
      const symbols = randomSymbols(random, 128 + random(400), alphabet);
      const shortest = 1 + random(9);
      const patterns = Array.from({ length: 1 + random(random(4) === 0 ? 150 : 12) }, () => [
        ...randomNeedle(random, symbols, 12, alphabet),
        ...Array.from({ length: shortest }, () => random(alphabet)),
      ]);
      // Some are certain to occur, also at the very end.
      for (let i = 0; i < 3; i++) {
        const at = random(symbols.length - shortest - i);
        patterns.push(symbols.slice(at, at + shortest + random(4)), symbols.slice(-shortest - i));
      }
      expectAgreement(patterns, symbols, write);
    }
  });

  test("a match at every place around the edges of blocks, slices and windows", () => {
    const needle = [1, 2, 0, 1];
    for (const edge of [128, 192, 4096, 4096 + 131_072]) {
      for (const length of [edge - 1, edge, edge + 1, edge + 200]) {
        for (let start = edge - 6; start <= edge + 2; start++) {
          if (start + needle.length > length) continue;
          const symbols = new Array<number>(length).fill(0);
          needle.forEach((symbol, i) => {
            symbols[start + i] = symbol;
          });
          const haystack = typeof write([]) === "string" ? asWritten(symbols, write) : write(symbols);
          using finder = new MultiFinder([write(needle), write([2, 2])] as string[]);
          expectSame(finder.findAll(haystack), [{ pattern: 0, start, end: start + 4 }], { length, start });
        }
      }
    }
  });
});

/** As `write`, for more symbols than a call has arguments. */
function asWritten(symbols: readonly number[], write: Write): string {
  let text = "";
  for (let at = 0; at < symbols.length; at += 5000) text += write(symbols.slice(at, at + 5000));
  return text;
}
