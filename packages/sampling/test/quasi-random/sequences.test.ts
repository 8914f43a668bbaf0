import { describe, expect, test } from "vitest";
import { halton, ksTest, latinHypercube, r2 } from "../../src/index.js";
import { sha256 } from "../sha256.js";

describe("halton", () => {
  test("gives scipy's Halton(5, scramble=False), to its rounding", () => {
    const last = [0.546875, 0.5308641975308641, 0.9680000000000001, 0.0029154518950437317, 0.487603305785124];
    const points = halton(50, 5).subarray(-5);
    for (let d = 0; d < 5; d++) expect(Math.abs(points[d]! - last[d]!)).toBeLessThan(2e-16);
  });

  test("mirrors digits exactly", () => {
    expect(halton(1, 3, { skip: 2 ** 32 - 1 })[0]).toBe(1 - 2 ** -32);
    expect(Array.from(halton(4, 1, { skip: 5 }))).toEqual([5 / 8, 3 / 8, 7 / 8, 1 / 16]);
  });

  test.each([false, true])("fills every stratum of base^k points, scrambled: %s", (scramble) => {
    for (const [d, base] of [2, 3, 5, 7].entries()) {
      const points = halton(base ** 3, 4, { scramble, seed: 3 });
      const strata = new Set<number>();
      for (let i = d; i < points.length; i += 4) strata.add(Math.floor(points[i]! * base ** 3 + 1e-9));
      expect(strata.size).toBe(base ** 3);
    }
  });

  test("is one sequence however it is cut, and below 1 in f32 too", () => {
    for (const options of [{}, { scramble: true, seed: 5 }]) {
      const whole = halton(1000, 3, options);
      expect(halton(300, 3, { ...options, skip: 200 })).toEqual(whole.subarray(600, 1500));
    }
    expect(halton(new Float32Array(1), 1, { skip: 2 ** 32 - 1 })[0]).toBe(1 - 2 ** -24);
  });

  test("scrambled, the first point is uniform over seeds", () => {
    const points = Float64Array.from(
      { length: 2000 },
      (_, seed) => halton(1, 2, { scramble: true, seed })[1]!,
    );
    expect(ksTest(points, (x) => x).pValue).toBeGreaterThan(1e-6);
  });

  test("keeps its bits", () => {
    expect(sha256(halton(10_000, 20))).toBe(
      "63e7ce4a7c8a2e7cfc5a4681d225c7699c03d088bb2ae7e7a7dc732ed315a7da",
    );
    expect(sha256(halton(10_000, 20, { scramble: true, seed: 1 }))).toBe(
      "747d8b4343aacfc512a8f59418372041266b662b3bcf33e74e9bc93a69d31ec5",
    );
  });
});

describe("latinHypercube", () => {
  test.each([false, true])("holds one point a stratum in each dimension, centered: %s", (centered) => {
    for (const Precision of [Float64Array, Float32Array]) {
      const points = latinHypercube(new Precision(100 * 7), 7, { seed: 1, centered });
      for (let d = 0; d < 7; d++) {
        const strata = new Set<number>();
        for (let i = d; i < points.length; i += 7) strata.add(Math.floor(points[i]! * 100 + 1e-4));
        expect(strata.size).toBe(100);
      }
    }
  });

  test("is uniform over seeds, dimensions unrelated", () => {
    const [firsts, seconds] = [new Float64Array(2000), new Float64Array(2000)];
    let product = 0;
    for (let seed = 0; seed < 2000; seed++) {
      const [x, y] = latinHypercube(5, 2, { seed });
      firsts[seed] = x!;
      seconds[seed] = y!;
      product += (x! - 0.5) * (y! - 0.5);
    }
    expect(ksTest(firsts, (x) => x).pValue).toBeGreaterThan(1e-6);
    expect(ksTest(seconds, (x) => x).pValue).toBeGreaterThan(1e-6);
    expect(Math.abs(product / 2000) * 12 * Math.sqrt(2000)).toBeLessThan(4.89);
  });

  test("keeps its bits", () => {
    expect(sha256(latinHypercube(10_000, 20, { seed: 1 }))).toBe(
      "b70cc64f69ce9e8b07b987ef51522a1b73aaea4a35b14f8ad8fe903fc4f39ec7",
    );
  });
});

describe("r2", () => {
  test("adds the powers of the inverse plastic number", () => {
    const plastic = 1.324717957244746;
    const points = r2(100, 2);
    for (let i = 0; i < 100; i++) {
      expect(points[2 * i]).toBeCloseTo((0.5 + i / plastic) % 1, 12);
      expect(points[2 * i + 1]).toBeCloseTo((0.5 + i / plastic ** 2) % 1, 12);
    }
  });

  test("is exact however far it skips", () => {
    expect(r2(10, 3, { skip: 100_000 })).toEqual(r2(100_010, 3).subarray(300_000));
    expect(r2(1, 64, { skip: 2 ** 32 - 1 }).every((x) => x >= 0 && x < 1)).toBe(true);
  });

  test("keeps its points apart", () => {
    for (const count of [10, 100, 777]) {
      const points = r2(count, 2);
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < i; j++) {
          least = Math.min(
            least,
            Math.hypot(points[2 * i]! - points[2 * j]!, points[2 * i + 1]! - points[2 * j + 1]!),
          );
        }
      }
      expect(least * Math.sqrt(count)).toBeGreaterThan(0.5);
    }
  });

  test("keeps its bits", () => {
    expect(sha256(r2(100_000, 4))).toBe("a5fbb74af9d52065feeb6e1448eb27b0566819a9a3fe23d6401c16f30d7219fd");
  });
});

const sequences = { halton, latinHypercube, r2 };

test.each(Object.entries(sequences))("%s refuses what it cannot give", (_, sequence) => {
  const call: (size: number | Float64Array, dimension: number) => Float64Array = sequence as never;
  expect(() => call(1, 0)).toThrow("dimension must be an integer from 1 to");
  expect(() => call(1, 1e6)).toThrow(RangeError);
  expect(() => call(-1, 1)).toThrow("count");
  expect(() => call("1" as never, 1)).toThrow(TypeError);
  expect(() => call(new Float64Array(3), 2)).toThrow("out");
  expect(call(0, 3)).toHaveLength(0);
});

test("options are checked", () => {
  expect(() => halton(1, 1, { skip: 1.5 })).toThrow("skip");
  expect(() => halton(1, 1, { scramble: "yes" as never })).toThrow(TypeError);
  expect(() => latinHypercube(1, 1, { centered: 1 as never })).toThrow(TypeError);
  expect(() => r2(2, 1, { skip: 2 ** 32 })).toThrow(RangeError);
});
