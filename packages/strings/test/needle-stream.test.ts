import { describe, expect, test } from "vitest";
import { NeedleStream } from "../src/stream/needle-stream.js";
import { randomNeedle, randomSymbols, seeded, textKinds } from "./random-texts.js";
import { naiveStarts } from "./reference/naive-search.js";

type Text = string | Uint8Array;

function pushAll(stream: NeedleStream, chunks: Text[]): number[] {
  return [...chunks.flatMap((chunk) => stream.push(chunk)), ...stream.end()];
}

function cut(text: Text, points: number[]): Text[] {
  return [0, ...points].map((from, i) => text.slice(from, points[i] ?? text.length));
}

describe("a needle is found wherever the text is cut", () => {
  test.each(["bab", "aaab", "abababab", "a", ""])("%j, every pair of cuts", (needle) => {
    const text = "abababcaaababababababbab";
    const expected = naiveStarts(text, needle, { overlapping: true });
    for (let first = 0; first <= text.length; first++) {
      for (let second = first; second <= text.length; second++) {
        const stream = new NeedleStream(needle, { overlapping: true });
        expect(pushAll(stream, cut(text, [first, second]))).toEqual(expected);
        expect(stream.position).toBe(text.length);
        stream.free();
      }
    }
  });

  test.each(Object.entries(textKinds))("random %s, random cuts", (_kind, toText) => {
    const random = seeded(7);
    for (let round = 0; round < 1500; round++) {
      const alphabet = 1 + random(4);
      const symbols = randomSymbols(random, random(300), alphabet);
      const text = toText(symbols);
      const needle = toText(randomNeedle(random, symbols, 40, alphabet));
      const overlapping = random(2) === 0;
      const points = Array.from({ length: random(6) }, () => random(text.length + 1)).sort((a, b) => a - b);
      const stream = new NeedleStream(needle, { overlapping });
      expect(pushAll(stream, cut(text, points))).toEqual(naiveStarts(text, needle, { overlapping }));
      stream.free();
    }
  });
});

test.each(Object.entries(textKinds))("streams of %s that take turns", (_kind, toText) => {
  const random = seeded(11);
  for (let round = 0; round < 6; round++) {
    const searches = Array.from({ length: 4 }, () => {
      const text = toText(randomSymbols(random, 400 + random(20_000), 2));
      const needle = text.slice(10, 11 + random(40));
      return { text, needle, stream: new NeedleStream(needle, { overlapping: true }), found: [] as number[] };
    });
    for (let from = 0; from < 21_000; from += 7_000) {
      for (const { text, stream, found } of searches)
        found.push(...stream.push(text.slice(from, from + 7_000)));
    }
    for (const { text, needle, stream, found } of searches) {
      expect(found).toEqual(naiveStarts(text, needle, { overlapping: true }));
      stream.free();
    }
  }
});

test("chunks of one unit, and empty ones", () => {
  const stream = new NeedleStream("aaba", {});
  expect(
    pushAll(
      stream,
      [..."aaaba"].flatMap((unit) => [unit, ""]),
    ),
  ).toEqual([1]);
});

test("chunks of several windows", () => {
  const text = new Uint8Array(700_000).fill(97);
  const at = [0, 16_380, 262_140, 300_000, 599_998, 699_990];
  for (const start of at) text.set([98, 97, 97, 97, 98, 97, 97, 97, 98, 98], start);
  const needle = text.slice(0, 10);
  const stream = new NeedleStream(needle, {});
  expect(pushAll(stream, cut(text, [5, 200_000, 600_000]))).toEqual(at);
});

test("narrow and wide chunks in turn", () => {
  const stream = new NeedleStream("界ab", {});
  expect(pushAll(stream, ["x界", "a", "b世界a", "b"])).toEqual([1, 5]);
  const narrow = new NeedleStream("ab", {});
  expect(pushAll(narrow, ["界a", "b世a", "b"])).toEqual([1, 4]);
});

test("ASCII case", () => {
  const stream = new NeedleStream("Content-Type", { caseInsensitive: true });
  expect(pushAll(stream, ["x CONTENT-", "TYPE: y\r\ncontent-t", "ype"])).toEqual([2, 19]);
});

test("reset begins another text", () => {
  const stream = new NeedleStream("ab", {});
  stream.push("a");
  stream.reset();
  expect(stream.push("bab")).toEqual([1]);
  expect(stream.position).toBe(3);
});

test("the caller may use a chunk's buffer again", () => {
  const buffer = Uint8Array.of(1, 2);
  const stream = new NeedleStream(Uint8Array.of(2, 3), {});
  expect(stream.push(buffer)).toEqual([]);
  buffer.set([3, 9]);
  expect(stream.push(buffer)).toEqual([1]);
});

test("chunks of the other kind, and use after release, are refused", () => {
  const stream = new NeedleStream("a", {});
  expect(() => stream.push(Uint8Array.of(97))).toThrow("chunks must be a string as the needle is, got bytes");
  stream.free();
  expect(() => stream.push("a")).toThrow(TypeError);
});
