import { describe, expect, test } from "vitest";
import { type ByPdf, createRng, inverseTransform, ksTest, MethodError, piecewise } from "../../src/index.js";
import { cauchyCdf, exponentialCdf, normalCdf, parabolaCdf } from "./reference-distributions.js";

const ALPHA = 1e-6;

interface Known extends ByPdf {
  readonly name: string;
  readonly cdf: (x: number) => number;
  /** What of the error is due to the pdf's own rounding, or its poles. */
  readonly excess?: number;
}

const known: Known[] = [
  { name: "normal", pdf: (x) => Math.exp((-x * x) / 2), cdf: normalCdf },
  {
    name: "far and narrow",
    pdf: (x) => Math.exp(-((x - 1e4) ** 2) / 2e-4),
    center: 1e4,
    scale: 0.01,
    excess: 1e-9,
    cdf: (x) => normalCdf((x - 1e4) / 0.01),
  },
  { name: "Cauchy", pdf: (x) => 7 / (1 + x * x), cdf: cauchyCdf },
  { name: "exponential", pdf: (x) => Math.exp(-x), domain: [0, Infinity], cdf: exponentialCdf },
  { name: "mirrored", pdf: (x) => Math.exp(x), domain: [-Infinity, 0], cdf: (x) => Math.exp(Math.min(0, x)) },
  { name: "parabola", pdf: (x) => x * (1 - x), domain: [0, 1], cdf: parabolaCdf },
  { name: "step", pdf: (x) => (x < 0.3 ? 0 : 1), domain: [0, 1], cdf: (x) => Math.max(0, (x - 0.3) / 0.7) },
  {
    name: "arcsine, infinite at both ends",
    pdf: (x) => 1 / Math.sqrt(x * (1 - x)),
    domain: [0, 1],
    excess: 1e-5,
    cdf: (x) => (2 / Math.PI) * Math.asin(Math.sqrt(x)),
  },
];

describe.each(known)("inverseTransform of a pdf: $name", ({ name: _, cdf, excess = 0, ...options }) => {
  const inverse = inverseTransform(options);

  test("is as accurate as it says", () => {
    expect(inverse.maxError).toBeLessThan(1.01e-10 + excess);
    for (let i = 1; i < 500; i++) {
      const u = i / 500;
      expect(Math.abs(cdf(inverse.ppf(u)) - u)).toBeLessThanOrEqual(inverse.maxError + 1e-13);
      expect(Math.abs(inverse.cdf(inverse.ppf(u)) - u)).toBeLessThanOrEqual(inverse.maxError + 1e-13);
    }
  });

  test("ascends", () => {
    let last = inverse.ppf(0);
    for (let i = 1; i <= 5000; i++) {
      const x = inverse.ppf(i / 5000);
      if (!(x >= last)) expect.unreachable(`ppf(${i / 5000}) is ${x}, after ${last}`);
      last = x;
    }
  });

  test("samples", () => {
    expect(ksTest(inverse.sample(createRng(1), 50_000), cdf).pValue).toBeGreaterThan(ALPHA);
  });
});

test("a tolerance is kept", () => {
  const pdf = (x: number) => Math.exp((-x * x) / 2);
  const calls = [1e-4, 1e-11].map((tolerance) => {
    let count = 0;
    const inverse = inverseTransform({ pdf: (x) => pdf(x + 0 * count++), tolerance });
    expect(inverse.maxError).toBeLessThanOrEqual(tolerance);
    return count;
  });
  expect(calls[1]).toBeGreaterThan(calls[0]!);
});

describe("inverseTransform of a ppf", () => {
  const inverse = inverseTransform({ ppf: (u) => -Math.log1p(-u), domain: [0, Infinity] });

  test("samples what it gives, and inverts it", () => {
    expect(inverse.maxError).toBe(0);
    expect(ksTest(inverse.sample(createRng(2), 50_000), exponentialCdf).pValue).toBeGreaterThan(ALPHA);
    for (const x of [-1, 0, 0.1, 1, 5, 50]) expect(inverse.cdf(x)).toBeCloseTo(exponentialCdf(x), 14);
    const rng = createRng(3);
    expect(inverse.sample(createRng(3))).toBe(inverse.ppf(rng()));
  });

  test("never asks for 0, where it may be infinite", () => {
    expect(inverseTransform({ ppf: (u) => Math.log(u) }).sample(() => 0)).toBeCloseTo(Math.log(2 ** -54), 9);
  });

  test("refuses what it answers outside of the domain", () => {
    expect(() => inverseTransform({ ppf: () => -1, domain: [0, 1] }).sample(createRng(1))).toThrow(
      RangeError,
    );
    expect(() => inverseTransform({ ppf: () => Number.NaN }).sample(createRng(1), 5)).toThrow("ppf(");
    expect(() => inverseTransform({ ppf: () => "x" as never }).sample(createRng(1), 5)).toThrow(TypeError);
  });
});

describe("inverseTransform of a table", () => {
  test("is linear between heights at equal steps", () => {
    const triangle = inverseTransform({ table: [0, 2, 0], domain: [-1, 1] });
    const cdf = (x: number) => (x < 0 ? (1 + x) ** 2 / 2 : 1 - (1 - x) ** 2 / 2);
    for (let x = -1; x <= 1; x += 1 / 64) {
      expect(triangle.cdf(x)).toBeCloseTo(cdf(x), 15);
      expect(triangle.ppf(cdf(x))).toBeCloseTo(x, 12);
    }
    expect(triangle.maxError).toBeLessThan(1e-14);
    expect(ksTest(triangle.sample(createRng(4), 50_000), cdf).pValue).toBeGreaterThan(ALPHA);
  });

  test("takes a density or a distribution function at given places", () => {
    const ramp = inverseTransform({ table: { x: [0, 3, 4], pdf: [0, 3, 4] } });
    for (const x of [0, 1, 2, 3, 3.5, 4]) expect(ramp.cdf(x)).toBeCloseTo((x * x) / 16, 14);
    const steps = inverseTransform({ table: { x: [0, 1, 3], cdf: [0, 0.2, 1] } });
    for (const [x, u] of [
      [0.5, 0.1],
      [1, 0.2],
      [2, 0.6],
      [3, 1],
    ] as const) {
      expect(steps.cdf(x)).toBeCloseTo(u, 14);
      expect(steps.ppf(u)).toBeCloseTo(x, 14);
    }
  });

  test("copes with heights at the ends of what numbers hold", () => {
    for (const height of [5e-324, 1e-300, 1e308, Number.MAX_VALUE]) {
      expect(inverseTransform({ table: [height, height, height] }).ppf(0.3)).toBeCloseTo(0.3, 14);
    }
    const heights = new Float64Array(1e5);
    heights[77_777] = 1;
    const spike = inverseTransform({ table: heights });
    expect(Math.abs(spike.ppf(0.5) - 77_777 / 99_999)).toBeLessThan(1e-9);
  });
});

describe("piecewise", () => {
  test("is constant between edges", () => {
    const histogram = piecewise([0, 1, 3, 4], [1, 2, 0]);
    const samples = histogram.sample(createRng(5), 50_000);
    expect(ksTest(samples, histogram.cdf).pValue).toBeGreaterThan(ALPHA);
    for (const [x, u] of [
      [-1, 0],
      [0, 0],
      [0.5, 0.1],
      [1, 0.2],
      [2, 0.6],
      [3, 1],
      [3.5, 1],
      [9, 1],
    ] as const) {
      expect(histogram.cdf(x)).toBeCloseTo(u, 15);
    }
    expect(samples.every((x) => x < 3)).toBe(true);
  });

  test.each([
    [[0, 1], [], RangeError, "heights"],
    [[0, 1], [1, 2], RangeError, "heights"],
    [[0], [], RangeError, "edges"],
    [[0, 0], [1], RangeError, "edges"],
    [[1, 0], [1], RangeError, "edges"],
    [[0, 1], [-1], RangeError, "heights"],
    [[0, 1], [Number.NaN], RangeError, "heights"],
    [[0, 1], [0], RangeError, "heights"],
    [[0, Number.POSITIVE_INFINITY], [1], RangeError, "edges"],
    [[-1e308, 1e308], [1], RangeError, "edges"],
    [[0, 1], ["1"], TypeError, "heights"],
    ["01", [1], TypeError, "edges"],
  ])("refuses %j, %j", (edges, heights, kind, message) => {
    expect(() => piecewise(edges as never, heights as never)).toThrow(kind);
    expect(() => piecewise(edges as never, heights as never)).toThrow(message);
  });
});

test.each<[unknown, ErrorConstructor, string]>([
  [{}, TypeError, "one of pdf, ppf and table, got none"],
  [{ pdf: () => 1, ppf: () => 1 }, TypeError, "pdf and ppf"],
  [undefined, TypeError, "options"],
  [{ pdf: 1 }, TypeError, "pdf"],
  [{ pdf: () => 1, domain: [1, 0] }, RangeError, "domain"],
  [{ pdf: () => 1, domain: [0, Number.NaN] }, RangeError, "domain"],
  [{ pdf: () => 1, domain: 1 }, TypeError, "domain"],
  [{ pdf: () => 1, domain: [0, 1], tolerance: 0 }, RangeError, "tolerance"],
  [{ pdf: () => 1, scale: 0 }, RangeError, "scale"],
  [{ pdf: () => 1, center: Number.NaN }, RangeError, "center"],
  [{ table: [1] }, RangeError, "table"],
  [{ table: [0, 0] }, RangeError, "heights"],
  [{ table: [1, -1] }, RangeError, "table"],
  [{ table: [1, 1], domain: [0, Number.POSITIVE_INFINITY] }, RangeError, "domain"],
  [{ table: 5 }, TypeError, "table"],
  [{ table: { x: [0, 1], cdf: [1, 0] } }, RangeError, "table.cdf"],
  [{ table: { x: [0, 1], pdf: [1] } }, RangeError, "table.pdf"],
  [{ table: { x: [0, 0], pdf: [1, 1] } }, RangeError, "table.x"],
])("inverseTransform refuses %j", (options, kind, message) => {
  const run = () => inverseTransform(options as never);
  expect(run).toThrow(kind);
  expect(run).toThrow(message);
});

test.each<[string, unknown]>([
  ["NO_MASS", { pdf: () => 0, domain: [0, 1] }],
  ["NO_MASS", { pdf: (x: number) => 1 / x, domain: [0, 1] }],
  ["NO_MASS", { pdf: () => 1 }],
  ["NO_MASS", { pdf: (x: number) => Math.exp(-((x - 1e6) ** 2)) }],
  ["BAD_DENSITY", { pdf: () => -1, domain: [0, 1] }],
  ["BAD_DENSITY", { pdf: () => Number.NaN, domain: [0, 1] }],
  ["BAD_DENSITY", { pdf: (x: number) => (x > 0.7 ? Number.POSITIVE_INFINITY : 1), domain: [0, 1] }],
])("inverseTransform finds %s", (code, options) => {
  expect(() => inverseTransform(options as never)).toThrow(MethodError);
  expect(() => inverseTransform(options as never)).toThrow(expect.objectContaining({ code }));
});

test("cdf and ppf check what they are asked", () => {
  const inverse = inverseTransform({ table: [1, 1] });
  expect(() => inverse.ppf(1.1)).toThrow("u must be a finite number from 0 to 1, got 1.1");
  expect(() => inverse.ppf("0" as never)).toThrow(TypeError);
  expect(() => inverse.cdf("0" as never)).toThrow(TypeError);
  expect(inverse.cdf(Number.NaN)).toBeNaN();
  expect([inverse.cdf(-Infinity), inverse.cdf(Infinity)]).toEqual([0, 1]);
  expect(() => inverse.sample(1 as never)).toThrow(TypeError);
  expect(() => inverse.sample(createRng(1), -1)).toThrow(RangeError);
});
