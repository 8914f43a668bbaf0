import { expect, test } from "vitest";
import { rotate } from "../src/rotate.js";

test("every element is first once in as many rounds", () => {
  expect([0, 1, 2, 3].map((by) => rotate(["a", "b", "c"], by).join(""))).toEqual([
    "abc",
    "bca",
    "cab",
    "abc",
  ]);
});

test("nothing rotates to nothing", () => {
  expect(rotate([], 5)).toEqual([]);
});
