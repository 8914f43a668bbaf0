import { describe, expect, test } from "vitest";
import * as face from "../../src/face.js";

/** What the papers, or the code published with them, take. */
const defaults: Record<string, [preset: () => face.MarginSettings, settings: face.MarginSettings]> = {
  softmax: [face.softmax, family(1, { kind: "none" }, "raw", "raw")],
  modifiedSoftmax: [face.modifiedSoftmax, family(1, { kind: "none" }, "raw")],
  l2Softmax: [face.l2Softmax, family(16, { kind: "none" }, "unit", "raw")],
  normFace: [face.normFace, family(20)],
  coco: [face.coco, family(16)],
  lSoftmax: [face.lSoftmax, family(1, { kind: "multiplicative", m: 4, lambda: 0 }, "raw", "raw")],
  sphereFace: [face.sphereFace, family(1, { kind: "multiplicative", m: 4, lambda: 0 }, "raw")],
  amSoftmax: [face.amSoftmax, family(30, { kind: "cosine", m: 0.35 })],
  cosFace: [face.cosFace, family(64, { kind: "cosine", m: 0.4 })],
  arcFace: [face.arcFace, family(64, { kind: "angle", m: 0.5, branch: "hard", clampEps: 1e-7 })],
  combinedMargin: [
    face.combinedMargin,
    family(64, { kind: "combined", m1: 1, m2: 0.3, m3: 0.2, clampEps: 1e-7 }),
  ],
  subCenterArcFace: [
    face.subCenterArcFace,
    { ...family(64, { kind: "angle", m: 0.5, branch: "hard", clampEps: 1e-7 }), subCenters: 3 },
  ],
  curricularFace: [face.curricularFace, family(64, { kind: "curricular", m: 0.5, t: 0, clampEps: 1e-7 })],
  magFace: [
    face.magFace,
    family(64, { kind: "magnitude", la: 10, ua: 110, lm: 0.45, um: 0.8, lambdaG: 35, clampEps: 1e-7 }),
  ],
  adaFace: [
    face.adaFace,
    family(64, { kind: "adaptive", m: 0.4, h: 0.333, tAlpha: 0.01, mean: 20, std: 100 }),
  ],
};

function family(
  scale: number,
  margin: face.Margin = { kind: "none" },
  embeddingNorm: "raw" | "unit" = "unit",
  weightNorm: "raw" | "unit" = "unit",
): face.MarginSettings {
  return { scale, embeddingNorm, weightNorm, margin };
}

test.each(Object.entries(defaults))("%s has the published defaults", (_name, [preset, settings]) => {
  expect(preset()).toEqual(settings);
});

test("every option reaches the settings", () => {
  expect(face.arcFace({ s: 8, m: 0.25, branch: "easy", clampEps: 0 })).toEqual(
    family(8, { kind: "angle", m: 0.25, branch: "easy", clampEps: 0 }),
  );
  expect(face.subCenterArcFace({ s: 8, m: 0, subCenters: 2 })).toMatchObject({ scale: 8, subCenters: 2 });
  expect(face.sphereFace({ m: 2, lambda: 5 }).margin).toEqual({ kind: "multiplicative", m: 2, lambda: 5 });
  expect(face.curricularFace({ s: 8, m: 1, t: 0.3 }).margin).toMatchObject({ m: 1, t: 0.3 });
  expect(face.magFace({ la: 1, ua: 2, lm: 0, um: 1, lambdaG: 0 }).margin).toMatchObject({
    ...{ la: 1, ua: 2, lm: 0, um: 1, lambdaG: 0 },
  });
  expect(face.adaFace({ m: 0.1, h: 0.2, tAlpha: 1, mean: 2, std: 3 }).margin).toMatchObject({
    ...{ m: 0.1, h: 0.2, tAlpha: 1, mean: 2, std: 3 },
  });
});

// biome-ignore lint/suspicious/noExplicitAny: callers without types hand over anything
const untyped = face as unknown as Record<string, (...values: any[]) => unknown>;

describe("bad input", () => {
  const scaled = "l2Softmax normFace coco amSoftmax cosFace arcFace combinedMargin subCenterArcFace".split(
    " ",
  );
  test.each([...scaled, "curricularFace", "magFace", "adaFace"])("%s: a scale that is none", (preset) => {
    for (const s of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => untyped[preset]!({ s })).toThrow(RangeError);
      expect(() => untyped[preset]!({ s })).toThrow(`s must be a finite number > 0, got ${s}`);
    }
    expect(() => untyped[preset]!({ s: "64" })).toThrow(TypeError);
    expect(() => untyped[preset]!({ s: "64" })).toThrow("s must be a number, got string 64");
  });

  test.each<[string, object, string]>([
    ["lSoftmax", { m: 0 }, "m must be an integer from 1 to 16, got 0"],
    ["lSoftmax", { m: 2.5 }, "m must be an integer from 1 to 16, got 2.5"],
    ["sphereFace", { lambda: -1 }, "lambda must be a finite number ≥ 0, got -1"],
    ["cosFace", { m: Number.NaN }, "m must be a finite number, got NaN"],
    ["arcFace", { m: -0.1 }, "m must be a finite number from 0 to"],
    ["arcFace", { m: 28.6 }, "m must be a finite number from 0 to"],
    [
      "arcFace",
      { branch: "soft" },
      'branch must be one of "hard", "none", "easy", "straight", got string soft',
    ],
    ["arcFace", { clampEps: 1 }, "clampEps must be a finite number from 0 to 0.5, got 1"],
    ["combinedMargin", { m2: Number.NaN }, "m2 must be a finite number"],
    ["subCenterArcFace", { subCenters: 0 }, "subCenters must be an integer ≥ 1, got 0"],
    ["curricularFace", { t: Number.POSITIVE_INFINITY }, "t must be a finite number"],
    ["magFace", { la: 0 }, "la must be a finite number > 0, got 0"],
    ["magFace", { la: 10, ua: 5 }, "ua must be a finite number ≥ 10, got 5"],
    ["magFace", { la: 10, ua: 10 }, "ua must be greater than la, got 10 and 10"],
    ["adaFace", { tAlpha: 2 }, "tAlpha must be a finite number from 0 to 1, got 2"],
    ["adaFace", { std: Number.NaN }, "std must be a finite number"],
  ])("%s(%o)", (preset, options, message) => {
    expect(() => untyped[preset]!(options)).toThrow(RangeError);
    expect(() => untyped[preset]!(options)).toThrow(message);
  });
});
