import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { Finder, Haystack, indexOf } from "../src/index.js";
import { heap } from "../src/kernel.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const finalizersRun = () => new Promise((resolve) => setTimeout(resolve, 0));

test("holds text and bytes as they are", () => {
  expect(Haystack.from("abc").length).toBe(3);
  expect(Haystack.from("aé界").length).toBe(3);
  expect([...Haystack.from("aé").bytes]).toEqual([97, 233]);
  expect([...Haystack.from(Uint8Array.of(1, 2)).bytes]).toEqual([1, 2]);
  expect(indexOf(Haystack.from(""), "")).toBe(0);
});

test("allocated room holds zeros, is filled in place and searched without a copy", () => {
  const dirty = Haystack.from(new Uint8Array(1000).fill(7));
  dirty.free();
  using haystack = Haystack.allocate(1000);
  expect(haystack.bytes.every((byte) => byte === 0)).toBe(true);
  haystack.bytes.set([5, 6], 700);
  expect(indexOf(haystack, Uint8Array.of(5, 6))).toBe(700);
});

test("a view dies when memory grows, and a new one is good", () => {
  using haystack = Haystack.from("abc");
  const view = haystack.bytes;
  using _large = Haystack.allocate(heap.memory.buffer.byteLength);
  expect(view.length).toBe(0);
  expect([...haystack.bytes]).toEqual([97, 98, 99]);
});

test("after free() every use throws", () => {
  const haystack = Haystack.from("abc");
  haystack.free();
  haystack[Symbol.dispose]();
  expect(() => haystack.bytes).toThrow(TypeError);
  expect(() => indexOf(haystack, "b")).toThrow("memory was freed");
});

test("more than memory can hold is refused and loses nothing", () => {
  using haystack = Haystack.from("abc");
  const before = heap.allocatedBytes;
  expect(() => Haystack.allocate(2 ** 32)).toThrow(RangeError);
  expect(() => Haystack.allocate(2 ** 40)).toThrow(/cannot allocate/);
  expect(heap.allocatedBytes).toBe(before);
  expect(indexOf(haystack, "c")).toBe(2);
});

test("impossible lengths and wrong kinds are refused", () => {
  for (const length of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => Haystack.allocate(length)).toThrow(RangeError);
  }
  // @ts-expect-error
  expect(() => Haystack.allocate("5")).toThrow(TypeError);
  // @ts-expect-error
  expect(() => Haystack.from([1, 2])).toThrow("data must be a string or a Uint8Array, got an array");
});

test("a hundred thousand haystacks and finders, created and dropped, do not grow memory", async () => {
  const text = "x".repeat(10_000);
  const dropMany = async () => {
    for (let batch = 0; batch < 50; batch++) {
      for (let i = 0; i < 1000; i++) {
        Haystack.from("some text");
        if (i % 10 === 0) new Finder("needle").indexOf(text);
      }
      collectGarbage();
      await finalizersRun();
    }
  };
  await dropMany();
  const { byteLength } = heap.memory.buffer;
  await dropMany();
  expect(heap.memory.buffer.byteLength).toBe(byteLength);
});

test("a view keeps its haystack", async () => {
  const view = (() => Haystack.from("kept").bytes)();
  for (let i = 0; i < 3; i++) {
    collectGarbage();
    await finalizersRun();
    Haystack.from("over").free();
  }
  expect(String.fromCharCode(...view)).toBe("kept");
});
