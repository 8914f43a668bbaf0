import { expect, test } from "vitest";
import { nearlyEqual } from "../src/index.js";

test("rounding passes, and nothing more", () => {
  expect(nearlyEqual([1, 2], Float32Array.of(1, 2.0001))).toBe(true);
  expect(nearlyEqual([1, 2], [1, 2.001])).toBe(false);
  expect(nearlyEqual([1, 2], [1])).toBe(false);
  expect(nearlyEqual([Number.NaN], [1])).toBe(false);
});
