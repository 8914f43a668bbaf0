import { describe, expect, test } from "vitest";
import { createRng, inverseTransform, ksTest, MethodError, rejectionSample } from "../../src/index.js";
import { cauchyCdf, normalCdf, parabolaCdf } from "./reference-distributions.js";

const ALPHA = 1e-6;
const parabola = (x: number) => 6 * x * (1 - x);
const gauss = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const cauchy = {
  sample: (random: () => number) => Math.tan(Math.PI * (random() - 0.5)),
  pdf: (x: number) => 1 / (Math.PI * (1 + x * x)),
};

test("samples an interval's density, with its acceptance rate", () => {
  const { samples, proposed, accepted } = rejectionSample(createRng(1), {
    pdf: parabola,
    proposal: [0, 1],
    bound: 1.5,
    count: 100_000,
  });
  expect(samples).toBeInstanceOf(Float64Array);
  expect(accepted).toBe(100_000);
  expect(ksTest(samples, parabolaCdf).pValue).toBeGreaterThan(ALPHA);
  const rate = 1 / 1.5;
  expect(Math.abs(accepted / proposed - rate)).toBeLessThan(4.89 * Math.sqrt((rate * (1 - rate)) / proposed));
});

test("samples by a proposal with a density of its own", () => {
  const bound = Math.sqrt((2 * Math.PI) / Math.E);
  const { samples } = rejectionSample(createRng(2), { pdf: gauss, proposal: cauchy, bound, count: 100_000 });
  expect(ksTest(samples, normalCdf).pValue).toBeGreaterThan(ALPHA);
});

test("takes any random function, another sampler as the proposal, and an array to fill", () => {
  const inverse = inverseTransform({ ppf: (u) => u });
  const out = new Float32Array(1000);
  const { samples } = rejectionSample(createRng(3), {
    pdf: parabola,
    proposal: { sample: (rng) => inverse.sample(rng), pdf: () => 1 },
    bound: 1.5,
    count: out,
  });
  expect(samples).toBe(out);
  const plain = createRng(3);
  const again = rejectionSample(() => plain(), {
    pdf: parabola,
    proposal: (r) => r(),
    bound: 1.5,
    count: 1000,
  });
  expect(Float32Array.from(again.samples)).toEqual(out);
});

test("the proposal gets the generator itself", () => {
  const rng = createRng(4);
  const proposal = { sample: (given: typeof rng) => given.random(1), pdf: () => 1 };
  expect(rejectionSample(rng, { pdf: () => 1, proposal, bound: 1, count: 5 }).samples).toEqual(
    rejectionSample(createRng(4), { pdf: () => 1, proposal: [0, 1], bound: 1, count: 5 }).samples,
  );
});

describe("a density that is not what was said", () => {
  const base = { proposal: [0, 1] as const, bound: 1.5, count: 1000 };
  const code = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      if (error instanceof MethodError) return error.code;
    }
    return "none";
  };

  test("above its envelope", () => {
    const run = () => rejectionSample(createRng(1), { ...base, pdf: parabola, bound: 1.4 });
    expect(code(run)).toBe("ENVELOPE_VIOLATED");
    expect(run).toThrow("bound must keep the envelope above pdf, got 1.4");
    // Where the proposal never goes, so that the envelope is 0.
    const blind = { sample: (random: () => number) => random(), pdf: (x: number) => (x < 0.5 ? 2 : 0) };
    expect(
      code(() => rejectionSample(createRng(1), { pdf: () => 1, proposal: blind, bound: 9, count: 99 })),
    ).toBe("ENVELOPE_VIOLATED");
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("answers %d", (value) => {
    expect(code(() => rejectionSample(createRng(1), { ...base, pdf: () => value }))).toBe("BAD_DENSITY");
  });

  test("is zero", () => {
    const run = () => rejectionSample(createRng(1), { ...base, pdf: () => 0, maxRejections: 1000 });
    expect(code(run)).toBe("NEVER_ACCEPTS");
    expect(code(() => rejectionSample(createRng(1), { ...base, pdf: () => 0 }))).toBe("NEVER_ACCEPTS");
  });

  test("throws", () => {
    const fail = () => {
      throw new Error("my own");
    };
    expect(() => rejectionSample(createRng(1), { ...base, pdf: fail })).toThrow("my own");
  });

  test("draws from the same generator", () => {
    const rng = createRng(5);
    const pdf = (x: number) => parabola(x) + 0 * rng.random(3)[0]!;
    const { samples } = rejectionSample(rng, { ...base, pdf });
    expect(ksTest(samples, parabolaCdf).pValue).toBeGreaterThan(ALPHA);
  });
});

const good = { pdf: parabola, proposal: [0, 1], bound: 1.5, count: 1 };

test.each<[unknown, ErrorConstructor, string]>([
  [{ ...good, bound: 0 }, RangeError, "bound"],
  [{ ...good, bound: Number.NaN }, RangeError, "bound"],
  [{ ...good, bound: "2" }, TypeError, "bound"],
  [{ ...good, pdf: 1 }, TypeError, "pdf"],
  [{ ...good, pdf: () => "1" }, TypeError, "pdf"],
  [{ ...good, proposal: undefined }, TypeError, "proposal"],
  [{ ...good, proposal: [1, 0] }, RangeError, "proposal"],
  [{ ...good, proposal: [0, Number.POSITIVE_INFINITY] }, RangeError, "proposal"],
  [{ ...good, proposal: [0] }, TypeError, "proposal"],
  [{ ...good, proposal: { sample: () => 1 } }, TypeError, "proposal.pdf"],
  [{ ...good, proposal: () => Number.NaN }, RangeError, "proposal"],
  [{ ...good, proposal: () => "1" }, TypeError, "proposal"],
  [{ ...good, count: -1 }, RangeError, "count"],
  [{ ...good, count: 1.5 }, RangeError, "count"],
  [{ ...good, count: undefined }, TypeError, "count"],
  [{ ...good, maxRejections: 0 }, RangeError, "maxRejections"],
  [undefined, TypeError, "options"],
])("rejectionSample refuses %j", (options, kind, message) => {
  const run = () => rejectionSample(createRng(1), options as never);
  expect(run).toThrow(kind);
  expect(run).toThrow(message);
});

test("nothing is drawn for no samples", () => {
  expect(rejectionSample(createRng(1), { ...good, proposal: cauchy, count: 0 })).toEqual({
    samples: new Float64Array(0),
    proposed: 0,
    accepted: 0,
  });
  expect(cauchyCdf(0)).toBe(0.5);
});
