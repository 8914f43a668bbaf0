import { expect, test } from "vitest";
import { seededRandom } from "../src/random.js";

const take = (seed: number, n: number) => Array.from({ length: n }, seededRandom(seed));

test("a seed gives its sequence again, another seed another", () => {
  expect(take(7, 100)).toEqual(take(7, 100));
  expect(take(7, 100)).not.toEqual(take(8, 100));
});

test("numbers lie in [0, 1) and fill it evenly", () => {
  const bins = new Array<number>(16).fill(0);
  for (const value of take(1, 16_000)) bins[Math.floor(value * 16)]!++;
  expect(bins).toHaveLength(16);
  for (const bin of bins) expect(Math.abs(bin - 1000)).toBeLessThan(150);
});

test("low bits do not repeat within 256 numbers", () => {
  const bytes = take(3, 512).map((value) => Math.floor(value * 2 ** 32) & 255);
  expect(bytes.slice(0, 256)).not.toEqual(bytes.slice(256));
});
