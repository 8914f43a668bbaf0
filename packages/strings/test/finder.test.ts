import { expect, test } from "vitest";
import { Finder, Haystack } from "../src/index.js";
import { randomNeedle, randomSymbols, seeded, textKinds } from "./random-texts.js";
import { naiveStarts } from "./reference/naive-search.js";

test.each(Object.entries(textKinds))("one Finder over many %s, resident and not", (_kind, toText) => {
  const random = seeded(11);
  for (let round = 0; round < 150; round++) {
    const alphabet = 1 + random(5);
    const symbols = randomSymbols(random, random(600), alphabet);
    const needle = toText(randomNeedle(random, symbols, 30, alphabet));
    const overlapping = random(2) === 0;
    using finder = new Finder(needle, { overlapping });
    for (let again = 0; again < 3; again++) {
      const text = toText(randomSymbols(random, random(600), alphabet));
      using resident = Haystack.from(text);
      const expected = naiveStarts(text, needle, { overlapping });
      const start = random(text.length + 1);
      for (const haystack of [text, resident]) {
        expect(finder.indexOf(haystack, start)).toBe(naiveStarts(text, needle, { start })[0] ?? -1);
        expect(finder.lastIndexOf(haystack)).toBe(
          naiveStarts(text, needle, { overlapping: true }).at(-1) ?? -1,
        );
        expect(finder.includes(haystack)).toBe(expected.length > 0);
        expect(finder.count(haystack)).toBe(expected.length);
        expect([...finder.indicesOf(haystack)]).toEqual(expected);
        expect([...finder.matches(haystack)]).toEqual(expected);
      }
    }
  }
});

test("the needle and its period", () => {
  expect(new Finder("abcabca").period).toBe(3);
  expect(new Finder("abc").period).toBe(3);
  expect(new Finder("").period).toBe(0);
  expect(new Finder("Abc", { caseInsensitive: true }).needle).toBe("Abc");
});

test("matches are found as they are asked for", () => {
  const text = "ab".repeat(100_000);
  using finder = new Finder("ab");
  const [first, second] = finder.matches(text);
  expect([first, second]).toEqual([0, 2]);
  let sum = 0;
  for (const start of finder.matches(text)) sum += start;
  expect(sum).toBe((100_000 * 199_998) / 2);
});

test("another search with the same Finder between two matches disturbs nothing", () => {
  const text = "ab".repeat(20_000);
  using finder = new Finder("ab");
  const seen: number[] = [];
  for (const start of finder.matches(text)) {
    if (start % 5000 === 0) expect(finder.count("xxab".repeat(5000))).toBe(5000);
    seen.push(start);
  }
  expect(seen).toEqual(naiveStarts(text, "ab"));
});

test("ASCII case", () => {
  const text = `${"x".repeat(500)}Content-TYPE: É ÉTÉ ${"y".repeat(20_000)}CONTENT-type`;
  for (const haystack of [text, `${text}界`]) {
    using finder = new Finder("content-type", { caseInsensitive: true });
    using resident = Haystack.from(haystack);
    for (const searched of [haystack, resident]) {
      expect([...finder.indicesOf(searched)]).toEqual([500, 520 + 20_000]);
      expect(finder.lastIndexOf(searched)).toBe(20_520);
    }
    // Letters beyond ASCII keep their case.
    expect(new Finder("été", { caseInsensitive: true }).indexOf(haystack)).toBe(-1);
    expect(new Finder("ÉtÉ", { caseInsensitive: true }).indexOf(haystack)).toBe(516);
  }
  using bytes = new Finder(new TextEncoder().encode("[AZ]"), { caseInsensitive: true });
  expect(bytes.count(new TextEncoder().encode("[az] {AZ} [aZ] @az`".repeat(100)))).toBe(200);
});

test("after free() every search throws, and a second free() does nothing", () => {
  const finder = new Finder("needle");
  expect(finder.indexOf("hay needle".repeat(1000))).toBe(4);
  finder.free();
  finder.free();
  expect(() => finder.indexOf("x".repeat(10))).toThrow(TypeError);
  expect(() => finder.count("x".repeat(10_000))).toThrow("memory was freed");
  expect(() => finder.lastIndexOf("x".repeat(10_000))).toThrow(TypeError);
});
