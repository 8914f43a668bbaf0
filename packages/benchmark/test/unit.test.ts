import { expect, test } from "vitest";
import { formatGoal, formatRatio, formatSpeed, formatTime } from "../src/unit.js";

test("speed is written in the unit's scale", () => {
  expect(formatSpeed(1.35e6, 32e6, "bytes")).toBe("23.7 GB/s");
  expect(formatSpeed(3.4e9, 4e6, "bytes")).toBe("0.00118 GB/s");
  expect(formatSpeed(1e6, 5000, "items")).toBe("5.00 M items/s");
  expect(formatSpeed(1e6, 1000, "calls")).toBe("1.00 M calls/s");
  expect(formatSpeed(1e6, 1000, "calls", "zh")).toBe("1.00 百万次/秒");
});

test("ratios keep two digits, and thousands are grouped", () => {
  expect([0.244, 9.04, 129, 14_800].map(formatRatio)).toEqual(["0.24×", "9.0×", "130×", "15,000×"]);
});

test("a goal is written as it was set", () => {
  expect([8, 2.5, 1000].map(formatGoal)).toEqual(["≥ 8×", "≥ 2.5×", "≥ 1,000×"]);
});

test("times choose their unit", () => {
  expect([11, 22_000, 1.35e6, 3.4e9].map(formatTime)).toEqual(["11.0 ns", "22.0 µs", "1.35 ms", "3.40 s"]);
});
