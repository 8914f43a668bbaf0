import { expect, test } from "vitest";
import { splitStream } from "../src/index.js";
import { randomNeedle, randomSymbols, seeded } from "./random-texts.js";
import { cutEvery, fromUtf8, streamed, utf8 } from "./streamed.js";

async function pieces(chunks: Uint8Array[], delimiter: string | Uint8Array): Promise<string[]> {
  return (await streamed(chunks, splitStream(delimiter))).map(fromUtf8);
}

test("the pieces are those of String.prototype.split, however the text is cut", async () => {
  const text = "one\r\ntwo\r\n\r\n\rthree\r\r\n\r\n";
  for (let size = 1; size <= text.length; size++) {
    expect(await pieces(cutEvery(utf8(text), size), "\r\n")).toEqual(text.split("\r\n"));
  }
});

test("random texts and delimiters", async () => {
  const random = seeded(3);
  for (let round = 0; round < 300; round++) {
    const symbols = randomSymbols(random, random(60), 2);
    const delimiter = [...randomNeedle(random, symbols, 4, 2), random(2)];
    const [text, cut] = [symbols.join(""), delimiter.join("")];
    expect(await pieces(cutEvery(utf8(text), 1 + random(20)), cut)).toEqual(text.split(cut));
  }
});

test("no input is one empty piece, as an empty string is", async () => {
  expect(await pieces([], ",")).toEqual([""]);
  expect(await pieces([new Uint8Array(0)], ",")).toEqual([""]);
});

test("a delimiter outside ASCII stands for its UTF-8 bytes", async () => {
  expect(await pieces(cutEvery(utf8("甲、乙、丙"), 1), "、")).toEqual(["甲", "乙", "丙"]);
});

test("a piece over very many chunks comes whole", async () => {
  const text = `${"x".repeat(3000)},y`;
  expect(await pieces(cutEvery(utf8(text), 1), ",")).toEqual(text.split(","));
});

test("a chunk's buffer may be reused, and pieces do not share one", async () => {
  const transform = splitStream(",");
  const writer = transform.writable.getWriter();
  const buffer = new Uint8Array(3);
  const written = (async () => {
    for (const text of ["a,b", "c,d", "ef,"]) {
      buffer.set(utf8(text));
      await writer.write(buffer);
    }
    await writer.close();
  })();
  const out: Uint8Array[] = [];
  const reader = transform.readable.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) out.push(step.value);
  await written;
  expect(out.map(fromUtf8)).toEqual(["a", "bc", "def", ""]);
  expect(new Set(out.map(({ buffer }) => buffer)).size).toBe(4);
});

test("bad input", async () => {
  expect(() => splitStream("")).toThrow(new RangeError("delimiter must not be empty"));
  expect(() => splitStream(new Uint8Array(0))).toThrow(RangeError);
  expect(() => splitStream(44 as never)).toThrow(
    new TypeError("delimiter must be a string or a Uint8Array, got number 44"),
  );
  await expect(streamed(["text"], splitStream(",") as never)).rejects.toThrow(TypeError);
});
