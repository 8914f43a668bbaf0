import { expect, test } from "vitest";
import { Haystack, type Match, type MatchKind, MultiFinder } from "../src/index.js";
import { randomNeedle, randomSymbols, seeded } from "./random-texts.js";
import { allMatches, chosenMatches } from "./reference/matches.js";

const KINDS: MatchKind[] = ["leftmost-first", "leftmost-longest", "standard"];

/** How symbols become text: bytes of both signs, one byte a unit, two bytes a unit with halves of pairs. */
const WRITINGS: Record<string, (symbols: number[]) => string | Uint8Array> = {
  bytes: (symbols: number[]) => Uint8Array.from(symbols, (symbol) => 0x60 + symbol * 31),
  latin1: (symbols: number[]) => String.fromCharCode(...symbols.map((symbol) => 0xfa + symbol)),
  utf16: (symbols: number[]) => String.fromCharCode(...symbols.map((symbol) => 0xd7fe + symbol * 257)),
};

const unitsOf = (symbols: number[]) => String.fromCharCode(...symbols);

function expectSame(found: Iterable<Match>, expected: Match[], context: unknown): void {
  const text = JSON.stringify([...found]);
  if (text !== JSON.stringify(expected)) expect(text, JSON.stringify(context)).toBe(JSON.stringify(expected));
}

test.each(Object.entries(WRITINGS))("random patterns in random texts, %s", (name, write) => {
  const random = seeded(name.length);
  for (let round = 0; round < 1500; round++) {
    const alphabet = 1 + random(3);
    const symbols = randomSymbols(random, random(random(3) === 0 ? 150 : 30), alphabet);
    const longest = 1 + random(12);
    const patterns = Array.from({ length: random(8) }, () =>
      randomNeedle(random, symbols, longest, alphabet),
    );
    const texts = patterns.map(unitsOf);
    const context = { texts, symbols };
    const haystack = write(symbols);
    using resident = Haystack.from(haystack);
    for (const matchKind of KINDS) {
      const expected = chosenMatches(texts, unitsOf(symbols), matchKind);
      using finder = new MultiFinder(patterns.map(write) as string[], { matchKind });
      expectSame(finder.findAll(haystack), expected, { ...context, matchKind });
      expectSame(finder.findAll(resident), expected, { ...context, matchKind });
      expect(finder.count(haystack)).toBe(expected.length);
      expect(finder.indexOf(haystack)).toEqual(expected[0]);
      expect(finder.includes(resident)).toBe(expected.length > 0);
    }
    using finder = new MultiFinder(patterns.map(write) as string[], { overlapping: true });
    const expected = allMatches(texts, unitsOf(symbols));
    expectSame(finder.findAll(haystack), expected, context);
    expect(finder.count(resident)).toBe(expected.length);
  }
});
