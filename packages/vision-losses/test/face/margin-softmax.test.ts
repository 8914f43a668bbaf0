import { describe, expect, test } from "vitest";
import * as face from "../../src/face.js";
import { differences, expectClose } from "../differences.js";
import { randomFloats, seeded } from "../random.js";
import { marginSoftmaxLoss, type Problem } from "../reference/margin-softmax.js";

/** Every preset whose gradients are those of its loss. */
const presets: Record<string, face.MarginSettings> = {
  softmax: face.softmax(),
  modifiedSoftmax: face.modifiedSoftmax(),
  l2Softmax: face.l2Softmax(),
  normFace: face.normFace(),
  coco: face.coco(),
  lSoftmax: face.lSoftmax({ m: 3, lambda: 1 }),
  sphereFace: face.sphereFace(),
  amSoftmax: face.amSoftmax(),
  cosFace: face.cosFace({ s: 16 }),
  "arcFace, hard": face.arcFace({ s: 16 }),
  "arcFace, none": face.arcFace({ s: 16, branch: "none" }),
  "arcFace, easy": face.arcFace({ s: 16, branch: "easy" }),
  combinedMargin: face.combinedMargin({ s: 16, m1: 0.9, m2: 0.4, m3: 0.15 }),
  subCenterArcFace: face.subCenterArcFace({ s: 16 }),
  magFace: face.magFace({ s: 16, la: 0.5, ua: 4 }),
};

interface Shape {
  readonly batch: number;
  readonly dimension: number;
  readonly classes: number;
}

/** Sizes below, at and above whole vectors. */
const shapes: Shape[] = [
  { batch: 1, dimension: 2, classes: 2 },
  { batch: 3, dimension: 5, classes: 7 },
  { batch: 4, dimension: 8, classes: 8 },
  { batch: 5, dimension: 9, classes: 13 },
];

function randomProblem(seed: number, { batch, dimension, classes }: Shape, centers: number) {
  const random = seeded(seed);
  return {
    embeddings: randomFloats(random, batch * dimension, 2),
    weights: randomFloats(random, classes * centers * dimension),
    labels: Int32Array.from({ length: batch }, (_, row) => (row === 2 ? -1 : Math.floor(random() * classes))),
    ...{ batch, dimension, classes, labelSmoothing: 0.1 },
  };
}

describe.each(Object.entries(presets))("%s", (_name, settings) => {
  test.each(shapes)("loss and gradients, $batch × $dimension, $classes classes", (shape) => {
    const problem = randomProblem(7 * shape.classes, shape, settings.subCenters ?? 1);
    const result = face.marginSoftmax({ ...problem, ...settings });
    const lossOf = (changed: Partial<Problem>) => marginSoftmaxLoss({ ...problem, ...changed }, settings);
    expectClose([result.loss], [lossOf({})], 1e-5);
    const byEmbeddings = differences(problem.embeddings, (embeddings) => lossOf({ embeddings }));
    expectClose(result.gradEmbeddings, byEmbeddings, 5e-5);
    expectClose(
      result.gradWeights,
      differences(problem.weights, (weights) => lossOf({ weights })),
      5e-5,
    );
  });

  test("the scale's gradient", () => {
    const problem = randomProblem(3, shapes[2]!, settings.subCenters ?? 1);
    const { stats } = face.marginSoftmax({ ...problem, ...settings });
    const step = 1e-4;
    const lossAt = (scale: number) => marginSoftmaxLoss(problem, { ...settings, scale });
    const difference = (lossAt(settings.scale + step) - lossAt(settings.scale - step)) / (2 * step);
    expectClose([stats.gradScale!], [difference], 1e-4);
  });
});

describe("what holds whatever the input", () => {
  test("ignored rows count for nothing, and have no gradient", () => {
    const problem = { ...randomProblem(1, shapes[3]!, 1), ...face.arcFace() };
    const result = face.marginSoftmax(problem);
    const without = face.marginSoftmax({
      ...{ ...problem, batch: 4 },
      embeddings: problem.embeddings.filter((_, i) => Math.floor(i / 9) !== 2),
      labels: problem.labels.filter((_, row) => row !== 2),
    });
    expect(result.gradEmbeddings.subarray(2 * 9, 3 * 9)).toEqual(new Float32Array(9));
    expect(result.loss).toBe(without.loss);
    expect(result.stats.rows).toBe(4);
  });

  test("an empty batch costs nothing", () => {
    const empty = { embeddings: new Float32Array(0), labels: new Int32Array(0), batch: 0 };
    const result = face.marginSoftmax({
      ...{ ...empty, weights: Float32Array.of(1, 0), dimension: 1, classes: 2, ...face.adaFace() },
    });
    expect(result.loss).toBe(0);
    expect(result.gradWeights).toEqual(new Float32Array(2));
    expect(result.stats).toMatchObject({ rows: 0, accuracy: 0, mean: 20, std: 100 });
  });

  test("angles down to 1e-6 keep six digits", () => {
    for (const angle of [1e-2, 1e-3, 1e-4, 1e-5, 1e-6]) {
      const input = {
        ...{ embeddings: Float32Array.of(1, 0), weights: Float32Array.of(1, angle, 0, 1) },
        ...{ labels: Int32Array.of(0), batch: 1, dimension: 2, classes: 2 },
      };
      const { gradEmbeddings, stats } = face.marginSoftmax({
        ...{ ...input, ...face.arcFace({ s: 4, clampEps: 0 }) },
      });
      const theta = Math.atan(Math.fround(angle));
      expect(stats.targetAngle / theta).toBeCloseTo(1, 6);
      // z = 4 cos(θ + ½) and 4 cos(π/2): turning the embedding by dα changes θ by −dα, and the rival's angle likewise.
      const p = 1 / (1 + Math.exp(4 * Math.cos(theta + 0.5)));
      expect(gradEmbeddings[1]! / (-4 * p * Math.sin(theta + 0.5) + 4 * p)).toBeCloseTo(1, 5);
    }
  });

  test("many rows go by chunks", () => {
    const shape = { batch: 300, dimension: 3, classes: 20_000 };
    const problem = { ...randomProblem(9, shape, 1), ...face.cosFace() };
    const { loss, gradEmbeddings } = face.marginSoftmax(problem);
    const last = face.marginSoftmax({
      ...{ ...problem, batch: 1, reduction: "sum" as const },
      embeddings: problem.embeddings.subarray(299 * 3),
      labels: problem.labels.subarray(299),
    });
    expectClose(
      gradEmbeddings.subarray(299 * 3),
      last.gradEmbeddings.map((g) => g / 299),
      2e-5,
    );
    expect(loss).toBeGreaterThan(0);
  });

  test("numbers that are none pass through and end", () => {
    const problem = { ...randomProblem(2, shapes[1]!, 1), ...face.arcFace() };
    problem.embeddings[0] = Number.NaN;
    expect(face.marginSoftmax(problem).loss).toBeNaN();
    const next = { ...randomProblem(2, shapes[1]!, 1), ...face.arcFace() };
    expect(face.marginSoftmax(next).loss).not.toBeNaN();
  });
});
