import { expect, test } from "vitest";
import { height, isBst, randomBst, randomTree, toBalancedParentheses } from "../src/index.js";
import { seeded } from "./random.js";

test("every shape is equally likely", () => {
  const random = seeded(1);
  const counts = new Map<string, number>();
  const draws = 42_000;
  for (let round = 0; round < draws; round++) {
    const word = toBalancedParentheses(randomTree(5, random));
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  expect(counts.size).toBe(42);
  let chiSquare = 0;
  for (const count of counts.values()) chiSquare += (count - 1000) ** 2 / 1000;
  // 41 degrees of freedom: above 75 once in a thousand seeds.
  expect(chiSquare).toBeLessThan(75);
});

test("search trees of random insertions are as likely as the orders that make them", () => {
  const random = seeded(2);
  const counts = new Map<string, number>();
  for (let round = 0; round < 24_000; round++) {
    const word = toBalancedParentheses(randomBst(4, random));
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  expect(counts.size).toBe(14);
  // One of the 24 orders of four keys makes the chain to the left.
  expect(counts.get("(((())))")! / 1000).toBeCloseTo(1, 0);
  expect(isBst(randomBst(1000, random))).toBe(true);
});

test("sizes and randoms at the edges", () => {
  for (const make of [randomTree, randomBst]) {
    expect(make(0).size).toBe(0);
    expect(make(1).size).toBe(1);
    expect(make(50, () => 0).size).toBe(50);
    expect(make(50, () => 1 - 2 ** -53).size).toBe(50);
    for (const size of [-1, 0.5, Number.NaN, 2 ** 28]) expect(() => make(size)).toThrow(RangeError);
    expect(() => make("5" as never)).toThrow(TypeError);
    expect(() => make(5, 5 as never)).toThrow("random must be a function, got number 5");
    for (const value of [1, -0.1, Number.NaN, "0"]) {
      expect(() => make(5, () => value as never)).toThrow("random() must be a number ≥ 0 and < 1");
    }
  }
});

test("the same random numbers make the same tree", () => {
  expect(randomTree(300, seeded(9))).toEqual(randomTree(300, seeded(9)));
  expect(height(randomTree(100_000, seeded(9)))).toBeGreaterThan(300);
  expect(height(randomBst(100_000, seeded(9)))).toBeLessThan(80);
});
