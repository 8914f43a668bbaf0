import { describe, expect, test } from "vitest";
import { count, Finder, Haystack, includes, indexOf, indicesOf, lastIndexOf } from "../src/index.js";

const SEARCHES = { indexOf, lastIndexOf, includes, count, indicesOf };

function detached(): Uint8Array {
  const bytes = new Uint8Array(8);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  return bytes;
}

describe.each(Object.entries(SEARCHES))("%s", (_name, search) => {
  const any = search as (haystack: unknown, needle: unknown, options?: unknown) => unknown;

  test("wrong kinds are TypeErrors that name the argument", () => {
    for (const needle of [undefined, null, 5, 5n, {}, [97], Symbol("x"), () => 1, new Uint16Array(2)]) {
      expect(() => any("text", needle)).toThrow(/^needle must be a string or a Uint8Array, got /);
    }
    for (const haystack of [undefined, null, 5, {}, [97], new DataView(new ArrayBuffer(1))]) {
      expect(() => any(haystack, "a")).toThrow(/^haystack must be a string or a Uint8Array, got /);
    }
    expect(() => any("text", Uint8Array.of(1))).toThrow("must both be strings or both be bytes");
    expect(() => any(Uint8Array.of(1), "text")).toThrow(TypeError);
    expect(() => any(Haystack.from("text"), Uint8Array.of(1))).toThrow(TypeError);
  });

  test("a string object, or one with a toString of its own, is not a string", () => {
    expect(() => any("text", { toString: () => "t" })).toThrow(TypeError);
  });

  test("detached buffers are refused", () => {
    expect(() => any(detached(), Uint8Array.of(1))).toThrow("haystack is a view of a detached buffer");
    expect(() => any(Uint8Array.of(1), detached())).toThrow("needle is a view of a detached buffer");
  });

  test("impossible offsets are RangeErrors, offsets of another kind TypeErrors", () => {
    for (const start of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => any("text", "t", { start })).toThrow(/^start must be an integer ≥ 0, got /);
    }
    for (const end of [-1, 0.5, Number.NaN]) expect(() => any("text", "t", { end })).toThrow(RangeError);
    expect(() => any("text", "t", { start: "1" })).toThrow("start must be a number, got string 1");
    expect(() => any("text", "t", { end: 2n })).toThrow(TypeError);
  });
});

test("-0 is 0, and offsets beyond the end are the end", () => {
  expect(indexOf("text", "t", { start: -0 })).toBe(0);
  expect(indexOf("text", "t", { start: 99 })).toBe(-1);
  expect(indexOf("text", "", { start: 99 })).toBe(4);
  expect(lastIndexOf("text", "t", { end: 99 })).toBe(3);
  expect(count("text", "t", { start: 3, end: 1 })).toBe(0);
  expect(indexOf("text", "t", { end: Number.POSITIVE_INFINITY })).toBe(0);
});

test("the empty needle is found at every offset", () => {
  for (const [haystack, empty] of [
    ["abc", ""],
    [Uint8Array.of(1, 2, 3), new Uint8Array()],
    [Haystack.from("abc"), ""],
    ["a".repeat(3), ""],
  ] as const) {
    expect(indexOf(haystack, empty)).toBe(0);
    expect(lastIndexOf(haystack, empty)).toBe(3);
    expect(count(haystack, empty)).toBe(4);
    expect(indicesOf(haystack, empty)).toEqual(Uint32Array.of(0, 1, 2, 3));
    expect(indicesOf(haystack, empty, { start: 1, end: 2 })).toEqual(Uint32Array.of(1, 2));
    expect([...new Finder(empty).matches(haystack)]).toEqual([0, 1, 2, 3]);
  }
  expect(count("", "")).toBe(1);
  expect(indexOf("", "a")).toBe(-1);
});

test("a needle longer than its haystack is not found", () => {
  expect(indexOf("ab", "abc")).toBe(-1);
  expect(count(Uint8Array.of(1), new Uint8Array(100_000))).toBe(0);
  expect(lastIndexOf(Haystack.from("ab"), "x".repeat(1000))).toBe(-1);
});

test("a Finder refuses what the functions refuse", () => {
  // @ts-expect-error
  expect(() => new Finder(7)).toThrow("needle must be a string or a Uint8Array, got number 7");
  const finder = new Finder("a");
  expect(() => finder.indexOf(Uint8Array.of(1))).toThrow(TypeError);
  expect(() => finder.indexOf("abc", -1)).toThrow("start must be an integer ≥ 0, got -1");
  expect(() => finder.matches(Uint8Array.of(1)).next()).toThrow(TypeError);
});
