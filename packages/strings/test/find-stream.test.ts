import { expect, expectTypeOf, test } from "vitest";
import { findStream, type Match } from "../src/index.js";
import { cutEvery, streamed, utf8 } from "./streamed.js";

test("a needle's matches, across chunks, are those of pattern 0", async () => {
  const stream = findStream(utf8("be"));
  expectTypeOf(stream).toEqualTypeOf<TransformStream<string | Uint8Array, Match>>();
  expect(await streamed(cutEvery(utf8("to be or not to be"), 4), stream)).toEqual([
    { pattern: 0, start: 3, end: 5 },
    { pattern: 0, start: 16, end: 18 },
  ]);
});

test("the matches of patterns, with the options of MultiFinder", async () => {
  const text = "samwise, Sam";
  for (let size = 1; size < text.length; size++) {
    const options = { matchKind: "leftmost-longest", caseInsensitive: true } as const;
    const stream = findStream(["sam", "samwise"], options);
    expect(await streamed(cutEvery(text, size), stream)).toEqual([
      { pattern: 1, start: 0, end: 7 },
      { pattern: 0, start: 9, end: 12 },
    ]);
  }
});

test("what only the end decides is found at the end", async () => {
  expect(await streamed(["ab"], findStream(["abc", "ab"]))).toEqual([{ pattern: 1, start: 0, end: 2 }]);
});

test("bad input", async () => {
  expect(() => findStream(7 as never)).toThrow(TypeError);
  await expect(streamed(["text"], findStream(utf8("x")))).rejects.toThrow(TypeError);
});
