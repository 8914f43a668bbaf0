import { describe, expect, test } from "vitest";
import {
  createRng,
  ksTest,
  MethodError,
  ratioOfUniforms,
  transformedDensityRejection,
} from "../../src/index.js";
import { exponential } from "../../src/methods/exponential.js";
import { cauchyCdf, exponentialCdf, normalCdf, parabolaCdf } from "./reference-distributions.js";

const ALPHA = 1e-6;

test("exponential() is e^x to two ulp", () => {
  for (let x = -740; x < 709; x += 1.37) {
    expect(Math.abs(exponential(x) - Math.exp(x))).toBeLessThanOrEqual(5e-324 + 4.5e-16 * Math.exp(x));
  }
  expect([-Infinity, -1000, 0, 709.78, Infinity].map(exponential)).toEqual([0, 0, 1, Infinity, Infinity]);
  expect(exponential(Number.NaN)).toBeNaN();
});

const densities = [
  { name: "normal", logPdf: (x: number) => (-x * x) / 2, dLogPdf: (x: number) => -x, cdf: normalCdf },
  {
    name: "normal far away",
    logPdf: (x: number) => 1e5 - ((x - 1e6) * (x - 1e6)) / 2e-6,
    dLogPdf: (x: number) => -(x - 1e6) / 1e-6,
    cdf: (x: number) => normalCdf((x - 1e6) / 1e-3),
  },
  {
    name: "exponential",
    logPdf: (x: number) => -x,
    dLogPdf: () => -1,
    domain: [0, Number.POSITIVE_INFINITY] as const,
    cdf: exponentialCdf,
  },
  {
    name: "parabola",
    logPdf: (x: number) => Math.log(x) + Math.log(1 - x),
    dLogPdf: (x: number) => 1 / x - 1 / (1 - x),
    domain: [0, 1] as const,
    cdf: parabolaCdf,
  },
  {
    name: "Cauchy, which is just -1/2-concave",
    logPdf: (x: number) => -Math.log(1 + x * x),
    dLogPdf: (x: number) => (-2 * x) / (1 + x * x),
    cdf: cauchyCdf,
  },
];

describe.each(densities)("transformedDensityRejection of $name", ({ name: _, cdf, ...options }) => {
  const sampler = transformedDensityRejection(options);

  test("samples, and accepts nearly all", () => {
    let calls = 0;
    const random = createRng(1);
    const counting = () => {
      calls++;
      return random();
    };
    const samples = sampler.sample(counting, 50_000);
    expect(ksTest(samples, cdf).pValue).toBeGreaterThan(ALPHA);
    expect(sampler.leastAcceptance).toBeGreaterThan(0.98);
    expect((2 * 50_000) / calls).toBeGreaterThan(sampler.leastAcceptance - 0.005);
  });

  test("samples alike one by one, in bulk and into f32", () => {
    const rng = createRng(2);
    const single = Array.from({ length: 100 }, () => sampler.sample(rng));
    expect(Array.from(sampler.sample(createRng(2), 100))).toEqual(single);
    expect(sampler.sample(createRng(2), new Float32Array(100))).toEqual(Float32Array.from(single));
  });
});

test("transformedDensityRejection finds what is not concave", () => {
  const bimodal = {
    logPdf: (x: number) => -((x * x - 4) ** 2),
    dLogPdf: (x: number) => -4 * x * (x * x - 4),
  };
  expect(() => transformedDensityRejection(bimodal).sample(createRng(1), 10_000)).toThrow(
    expect.objectContaining({ code: "ENVELOPE_VIOLATED" }),
  );
  const wrongSlope = { logPdf: (x: number) => (-x * x) / 2, dLogPdf: (x: number) => -x - 0.5 };
  expect(() => transformedDensityRejection(wrongSlope).sample(createRng(1), 10_000)).toThrow(MethodError);
});

test.each<[unknown, ErrorConstructor, string]>([
  [undefined, TypeError, "options"],
  [{ dLogPdf: () => 1 }, TypeError, "logPdf"],
  [{ logPdf: () => 1 }, TypeError, "dLogPdf"],
  [{ logPdf: () => 0, dLogPdf: () => 0 }, MethodError as never, "finite mass"],
  [{ logPdf: (x: number) => x, dLogPdf: () => 1 }, MethodError as never, "mode"],
  [{ logPdf: () => Number.NaN, dLogPdf: () => 0 }, MethodError as never, "logPdf(0)"],
  [{ logPdf: () => 0, dLogPdf: () => Number.NaN }, MethodError as never, "dLogPdf(0)"],
  [{ logPdf: () => -Infinity, dLogPdf: () => 0 }, MethodError as never, "center"],
  [{ logPdf: () => "0", dLogPdf: () => 0 }, TypeError, "logPdf(0)"],
  [{ logPdf: () => 0, dLogPdf: () => 0, domain: [1, 1] }, RangeError, "domain"],
  [{ logPdf: () => 0, dLogPdf: () => 0, domain: [0, 1], center: 1 }, RangeError, "center"],
])("transformedDensityRejection refuses %j", (options, kind, message) => {
  const run = () => transformedDensityRejection(options as never);
  expect(run).toThrow(kind);
  expect(run).toThrow(message);
});

test("a flat density on an interval is no difficulty", () => {
  const flat = transformedDensityRejection({ logPdf: () => 0, dLogPdf: () => 0, domain: [2, 4] });
  expect(ksTest(flat.sample(createRng(3), 20_000), (x) => (x - 2) / 2).pValue).toBeGreaterThan(ALPHA);
});

describe("ratioOfUniforms", () => {
  const gauss = (x: number) => Math.exp((-x * x) / 2);
  const bound = Math.sqrt(2 / Math.E);

  test("samples with a rectangle that is given, at its rate", () => {
    const sampler = ratioOfUniforms({ pdf: gauss, uMax: 1, vMin: -bound, vMax: bound });
    const samples = sampler.sample(createRng(1), 100_000);
    expect(ksTest(samples, normalCdf).pValue).toBeGreaterThan(ALPHA);
    expect(sampler.accepted).toBe(100_000);
    const rate = Math.sqrt(2 * Math.PI) / (4 * bound);
    expect(Math.abs(sampler.accepted / sampler.proposed - rate)).toBeLessThan(0.01);
  });

  test("finds its rectangle", () => {
    const sampler = ratioOfUniforms({ pdf: gauss });
    expect(sampler.uMax).toBeCloseTo(1, 5);
    expect(sampler.vMax).toBeCloseTo(bound, 5);
    expect(ksTest(sampler.sample(createRng(2), 50_000), normalCdf).pValue).toBeGreaterThan(ALPHA);
    const half = ratioOfUniforms({ pdf: (x) => Math.exp(-x), domain: [0, Infinity] });
    expect(ksTest(half.sample(createRng(3), 50_000), exponentialCdf).pValue).toBeGreaterThan(ALPHA);
    const inside = ratioOfUniforms({ pdf: (x) => x * (1 - x), domain: [0, 1], center: 0.5 });
    expect(ksTest(inside.sample(createRng(4), 50_000), parabolaCdf).pValue).toBeGreaterThan(ALPHA);
  });

  test.each([{ uMax: 0.9 }, { vMax: 0.8 }, { vMin: -0.8 }])("finds the region outside of %j", (narrow) => {
    const sampler = ratioOfUniforms({ pdf: gauss, uMax: 1, vMin: -bound, vMax: bound, ...narrow });
    expect(() => sampler.sample(createRng(5), 10_000)).toThrow(
      expect.objectContaining({ code: "ENVELOPE_VIOLATED" }),
    );
  });

  test.each<[unknown, ErrorConstructor, string]>([
    [undefined, TypeError, "options"],
    [{}, TypeError, "pdf"],
    [{ pdf: () => 1 }, MethodError as never, "finite rectangle"],
    [{ pdf: () => 0 }, MethodError as never, "finite rectangle"],
    [{ pdf: () => -1 }, MethodError as never, "pdf("],
    [{ pdf: () => 1, uMax: 0, vMin: 0, vMax: 1 }, RangeError, "uMax"],
    [{ pdf: () => 1, uMax: 1, vMin: 1, vMax: 1 }, RangeError, "vMin"],
    [{ pdf: () => 1, uMax: 1, vMin: 0, vMax: Number.POSITIVE_INFINITY }, RangeError, "vMax"],
  ])("refuses %j", (options, kind, message) => {
    const run = () => ratioOfUniforms(options as never);
    expect(run).toThrow(kind);
    expect(run).toThrow(message);
  });

  test("gives up when nothing is accepted", () => {
    const options = { pdf: () => 0, uMax: 1, vMin: 0, vMax: 1, maxRejections: 1000 };
    expect(() => ratioOfUniforms(options).sample(createRng(1))).toThrow(
      expect.objectContaining({ code: "NEVER_ACCEPTS" }),
    );
  });
});
