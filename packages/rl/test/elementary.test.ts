import { describe, expect, test } from "vitest";
import { exp, expm1, sigmoid, softplus } from "../src/elementary.js";

const points = Float64Array.from({ length: 20_001 }, (_, i) => (i - 10_000) / 13.7);
const near0 = Float64Array.from(
  { length: 601 },
  (_, i) => Math.sign(i - 300) * 10 ** -(Math.abs(i - 300) / 20),
);

const twins = {
  exp: [exp, Math.exp],
  expm1: [expm1, Math.expm1],
  softplus: [softplus, (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))],
  sigmoid: [sigmoid, (x: number) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)))],
} as const;

describe.each(Object.entries(twins))("%s", (_name, [kernel, twin]) => {
  test("is within two units in the last place of the engine's", () => {
    for (const inputs of [points, near0]) {
      kernel(inputs.slice()).forEach((value, i) => {
        const expected = twin(inputs[i]!);
        if (value === expected) return;
        expect(
          Math.abs(value - expected) / Math.max(Math.abs(expected), 2e-308),
          `${inputs[i]}`,
        ).toBeLessThan(5e-16);
      });
    }
  });

  test("keeps NaN, and goes to its limits", () => {
    const ends = [Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
    expect([...kernel(Float64Array.from(ends))]).toEqual(ends.map((x) => twin(x)));
  });

  test("of 0, 1 and 3 elements", () => {
    for (const length of [0, 1, 3]) {
      const got = kernel(Float64Array.from({ length }, (_, i) => i));
      expect(got).toHaveLength(length);
      got.forEach((value, i) => {
        expect(value).toBeCloseTo(twin(i), 14);
      });
    }
  });
});
