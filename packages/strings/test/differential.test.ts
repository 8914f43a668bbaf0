import { describe, expect, test } from "vitest";
import { count, Haystack, includes, indexOf, indicesOf, lastIndexOf } from "../src/index.js";
import { randomNeedle, randomSymbols, seeded, textKinds } from "./random-texts.js";
import { naiveStarts } from "./reference/naive-search.js";

const ALPHABETS = [1, 2, 3, 4, 20, 256];

/** Every search that the package has for one needle, against the twin. */
function expectAgreement(
  haystack: string | Uint8Array,
  needle: string | Uint8Array,
  start: number,
  end: number,
) {
  const apart = naiveStarts(haystack, needle, { start, end });
  const overlapping = naiveStarts(haystack, needle, { start, end, overlapping: true });
  using resident = Haystack.from(haystack);
  for (const text of [haystack, resident]) {
    expect(indexOf(text, needle, { start, end })).toBe(apart[0] ?? -1);
    expect(lastIndexOf(text, needle, { start, end })).toBe(overlapping.at(-1) ?? -1);
    expect(includes(text, needle, { start, end })).toBe(apart.length > 0);
    expect(count(text, needle, { start, end })).toBe(apart.length);
    expect(count(text, needle, { start, end, overlapping: true })).toBe(overlapping.length);
    expect([...indicesOf(text, needle, { start, end })]).toEqual(apart);
    expect([...indicesOf(text, needle, { start, end, overlapping: true })]).toEqual(overlapping);
  }
}

describe.each(Object.entries(textKinds))("%s", (_kind, toText) => {
  test.each(ALPHABETS)("small texts over %i symbols", (alphabet) => {
    const random = seeded(alphabet);
    for (let round = 0; round < 1000; round++) {
      const symbols = randomSymbols(random, random(400), alphabet);
      const needle = randomNeedle(random, symbols, random(2) === 0 ? 10 : 120, alphabet);
      const start = random(3) === 0 ? random(symbols.length + 1) : 0;
      const end = random(3) === 0 ? start + random(symbols.length - start + 1) : symbols.length;
      expectAgreement(toText(symbols), toText(needle), start, end);
    }
  });
});
