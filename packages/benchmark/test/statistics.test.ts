import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile, spread, summarise } from "../src/statistics.js";

test("quartiles interpolate between neighbours", () => {
  expect(summarise([4, 1, 3, 2])).toEqual({
    median: 2.5,
    lowerQuartile: 1.75,
    upperQuartile: 3.25,
    minimum: 1,
  });
  expect(summarise([7])).toEqual({ median: 7, lowerQuartile: 7, upperQuartile: 7, minimum: 7 });
});

test("the order of samples does not matter, and outliers do not move the median", () => {
  expect(summarise([1000, 2, 1, 3, 2])).toMatchObject({ median: 2, minimum: 1 });
});

test("a summary is in order and within its samples", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), (samples) => {
      const { minimum, lowerQuartile, median, upperQuartile } = summarise(samples);
      expect(minimum).toBe(Math.min(...samples));
      expect(lowerQuartile).toBeGreaterThanOrEqual(minimum);
      expect(median).toBeGreaterThanOrEqual(lowerQuartile);
      expect(upperQuartile).toBeGreaterThanOrEqual(median);
      expect(Math.max(...samples)).toBeGreaterThanOrEqual(upperQuartile);
    }),
  );
});

test("spread is the middle half as a share of the median", () => {
  expect(spread({ median: 10, lowerQuartile: 9, upperQuartile: 11, minimum: 1 })).toBe(0.2);
});

test("no samples, no quantile", () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});
