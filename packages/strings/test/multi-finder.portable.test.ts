import { expect, test, vi } from "vitest";
import { Haystack, MultiFinder, StreamFinder } from "../src/index.js";
import { randomNeedle, randomSymbols, seeded } from "./random-texts.js";
import { allMatches, chosenMatches } from "./reference/matches.js";

// As on a host that refuses to compile.
vi.mock(import("../src/kernel.js"), async (original) => ({
  ...(await original()),
  patternsKernel: () => undefined,
}));

test("the portable path gives the same answers, for any length", () => {
  const random = seeded(21);
  for (let round = 0; round < 300; round++) {
    const symbols = randomSymbols(random, random(300), 3);
    const write = (some: readonly number[]) => some.map((symbol) => "a\u00ff\ud83d"[symbol]).join("");
    const patterns = Array.from({ length: 1 + random(10) }, () => write(randomNeedle(random, symbols, 9, 3)));
    const text = write(symbols);
    using resident = Haystack.from(text);
    for (const matchKind of ["leftmost-first", "leftmost-longest", "standard"] as const) {
      const expected = chosenMatches(patterns, text, matchKind);
      using finder = new MultiFinder(patterns, { matchKind });
      expect([...finder.findAll(text)]).toEqual(expected);
      expect([...finder.findAll(resident)]).toEqual(expected);
      expect(finder.count(text)).toBe(expected.length);
      using stream = new StreamFinder(patterns, { matchKind });
      const cut = random(text.length + 1);
      const pushed = [...stream.push(text.slice(0, cut)), ...stream.push(text.slice(cut))];
      expect([...pushed, ...stream.end()]).toEqual(expected);
    }
    using finder = new MultiFinder(patterns, { overlapping: true });
    expect([...finder.findAll(text)]).toEqual(allMatches(patterns, text));
  }
});
