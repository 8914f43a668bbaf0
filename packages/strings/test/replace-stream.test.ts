import { expect, test } from "vitest";
import { replaceStream } from "../src/index.js";
import { randomNeedle, randomSymbols, seeded } from "./random-texts.js";
import { cutEvery, fromUtf8, streamed, utf8 } from "./streamed.js";

async function replaced(chunks: Uint8Array[], needle: string, replacement: string): Promise<string> {
  return (await streamed(chunks, replaceStream(needle, replacement))).map(fromUtf8).join("");
}

test("the text is that of String.prototype.replaceAll, however it is cut", async () => {
  const text = "abababa aab aabaaab";
  for (const [needle, replacement] of [
    ["aba", "-"],
    ["aab", ""],
    ["b", "bb"],
    ["aaab", "aab"],
  ] as const) {
    for (let size = 1; size <= text.length; size++) {
      const expected = text.replaceAll(needle, replacement);
      expect(await replaced(cutEvery(utf8(text), size), needle, replacement)).toBe(expected);
    }
  }
});

test("random texts and needles", async () => {
  const random = seeded(5);
  for (let round = 0; round < 300; round++) {
    const symbols = randomSymbols(random, random(60), 2);
    const needle = [...randomNeedle(random, symbols, 6, 2), random(2)].join("");
    const text = symbols.join("");
    const expected = text.replaceAll(needle, "<>");
    expect(await replaced(cutEvery(utf8(text), 1 + random(20)), needle, "<>")).toBe(expected);
  }
});

test("what cannot belong to a match any more is passed on at once", async () => {
  const transform = replaceStream("abc", "");
  const writer = transform.writable.getWriter();
  const reader = transform.readable.getReader();
  void writer.write(utf8("xxxxab"));
  expect(fromUtf8((await reader.read()).value!)).toBe("xxxx");
  void writer.write(utf8("c."));
  void writer.close();
  expect(fromUtf8((await reader.read()).value!)).toBe(".");
});

test("bad input", async () => {
  expect(() => replaceStream("", "x")).toThrow(new RangeError("needle must not be empty"));
  expect(() => replaceStream("x", null as never)).toThrow(
    new TypeError("replacement must be a string or a Uint8Array, got null"),
  );
  await expect(streamed([[1]], replaceStream("x", "y") as never)).rejects.toThrow(TypeError);
});
