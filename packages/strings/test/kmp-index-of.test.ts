import fc from "fast-check";
import { expect, test } from "vitest";
import { kmpIndexOf } from "../src/index.js";
import { occurrences } from "./reference/occurrences.js";
import { smallStrings } from "./small-strings.js";

test("the article's example, and searches that must restart within a partial match", () => {
  expect(kmpIndexOf("abababc", "bab")).toBe(1);
  expect(kmpIndexOf("aaaba", "aaba")).toBe(1);
  expect(kmpIndexOf("aabaabaaaa", "aabaaa")).toBe(3);
});

test("agrees with String.prototype.indexOf on every pair over {a, b} of lengths up to 8 and 4", () => {
  const patterns = [...smallStrings(4)];
  for (const text of smallStrings(8)) {
    for (const pattern of patterns) {
      expect(kmpIndexOf(text, pattern), `${text} ${pattern}`).toBe(text.indexOf(pattern));
    }
  }
});

test("finds the first place where any array-like occurs, by any equality", () => {
  const units = (maxLength: number) => fc.array(fc.integer({ min: 0, max: 5 }), { maxLength });
  const sameParity = (a: number, b: number) => a % 2 === b % 2;
  fc.assert(
    fc.property(units(80), units(6), (text, pattern) => {
      expect(kmpIndexOf(text, pattern)).toBe(occurrences(text, pattern)[0] ?? -1);
      expect(kmpIndexOf(text, Float64Array.from(pattern))).toBe(occurrences(text, pattern)[0] ?? -1);
      expect(kmpIndexOf(text, pattern, sameParity)).toBe(occurrences(text, pattern, sameParity)[0] ?? -1);
    }),
  );
});

test("the pattern is compared with itself by the same equality", () => {
  expect(kmpIndexOf([0, 0, 0, 1], [0, 2, 1], (a, b) => a % 2 === b % 2)).toBe(1);
});

test("=== is the default: NaN is never found, and -0 is 0", () => {
  expect(kmpIndexOf([Number.NaN, Number.NaN], [Number.NaN])).toBe(-1);
  expect(kmpIndexOf([1, 0], [-0])).toBe(1);
  expect(kmpIndexOf([1, 0], [-0], Object.is)).toBe(-1);
});

test("the empty pattern is found at 0, in an empty text as well", () => {
  expect(kmpIndexOf("abc", "")).toBe(0);
  expect(kmpIndexOf([], [])).toBe(0);
  expect(kmpIndexOf("", "a")).toBe(-1);
});

test("makes a linear number of comparisons where brute force makes n·m", () => {
  let comparisons = 0;
  const counted = (a: string, b: string) => {
    comparisons++;
    return a === b;
  };
  const n = 20_000;
  expect(kmpIndexOf("a".repeat(n), `${"a".repeat(n / 2)}b`, counted)).toBe(-1);
  expect(comparisons).toBeLessThan(4 * n);
});

test("bad input gives a TypeError that names the argument", () => {
  const call = kmpIndexOf as (...args: unknown[]) => number;
  expect(() => call(undefined, "a")).toThrow(
    /^text must be a string, bytes or another array-like, got undefined/,
  );
  expect(() => call("a", 7)).toThrow(/^pattern must be .*, got number 7/);
  expect(() => call("a", {})).toThrow(TypeError);
  expect(() => call("a", Uint8Array.of(97))).toThrow(/^text and pattern must both be/);
  expect(() => call(Uint8Array.of(97), "a")).toThrow(TypeError);
  expect(() => call("a", "a", "===")).toThrow(/^equals must be a function, got string ===/);
});
