import { describe, expect, test } from "vitest";
import * as face from "../../src/face.js";
import { differences, expectClose } from "../differences.js";
import { randomFloats, seeded } from "../random.js";
import { marginSoftmaxLogitsLoss } from "../reference/margin-softmax.js";

/** The presets that normalise both sides. */
const presets: Record<string, face.MarginSettings> = {
  normFace: face.normFace({ s: 8 }),
  coco: face.coco(),
  amSoftmax: face.amSoftmax({ s: 10 }),
  cosFace: face.cosFace({ s: 16 }),
  "arcFace, hard": face.arcFace({ s: 16 }),
  "arcFace, none": face.arcFace({ s: 16, branch: "none" }),
  "arcFace, easy": face.arcFace({ s: 16, branch: "easy" }),
  combinedMargin: face.combinedMargin({ s: 16, m1: 0.9, m2: 0.4, m3: 0.15 }),
  magFace: face.magFace({ s: 16, la: 0.5, ua: 4 }),
  adaFace: face.adaFace({ s: 16, mean: 1.8, std: 0.7, tAlpha: 0 }),
  curricularFace: face.curricularFace({ s: 16, t: 0.2 }),
};

interface Shape {
  readonly batch: number;
  readonly classes: number;
}

const shapes: Shape[] = [
  { batch: 1, classes: 1 },
  { batch: 2, classes: 2 },
  { batch: 4, classes: 7 },
  { batch: 5, classes: 8 },
  { batch: 3, classes: 33 },
];

function randomProblem(seed: number, { batch, classes }: Shape) {
  const random = seeded(seed);
  return {
    cosines: randomFloats(random, batch * classes, 0.95),
    labels: Int32Array.from({ length: batch }, (_, row) => (row === 2 ? -1 : Math.floor(random() * classes))),
    embeddingNorms: Float32Array.from({ length: batch }, () => 0.6 + 3 * random()),
    ...{ batch, classes },
  };
}

describe.each(Object.entries(presets))("%s", (_name, settings) => {
  test.each(shapes)("loss and gradient, $batch × $classes", (shape) => {
    for (const options of [{}, { labelSmoothing: 0.1 }, { reduction: "sum" as const }]) {
      const problem = { ...randomProblem(5 * shape.classes + shape.batch, shape), ...options };
      const { loss, gradCosines, stats } = face.marginSoftmaxLogits({ ...problem, ...settings });
      // What learns is moved before it is used, and detached.
      const margin =
        settings.margin.kind === "curricular" ? { ...settings.margin, t: stats.t! } : settings.margin;
      const lossOf = (cosines: ArrayLike<number>) =>
        marginSoftmaxLogitsLoss(problem, cosines, { ...settings, margin }, problem.embeddingNorms);
      expectClose([loss], [lossOf(problem.cosines)], 1e-5);
      expectClose(gradCosines, differences(problem.cosines, lossOf, 1e-6), 5e-5);
    }
  });

  test("is finite with cosines of ±1, of one rounding more, and all alike", () => {
    const above = Math.fround(1 + 2 ** -23);
    for (const cosine of [1, -1, above, -above, 0, Number.MIN_VALUE]) {
      const { loss, gradCosines } = face.marginSoftmaxLogits({
        cosines: new Float32Array(6).fill(cosine),
        labels: Int32Array.of(0, 2),
        embeddingNorms: Float32Array.of(1, 0),
        ...{ batch: 2, classes: 3, ...settings },
      });
      expect(Number.isFinite(loss) && gradCosines.every(Number.isFinite), `of ${cosine}`).toBe(true);
    }
  });
});

test("curricularFace's t moves by a hundredth towards the rows that count, before it is used", () => {
  const cosines = Float32Array.of(0.5, 0.25, 0.125, 0.75, 1, 1);
  const input = { cosines, labels: Int32Array.of(0, 1, -1), batch: 3, classes: 2 };
  const { stats } = face.marginSoftmaxLogits({ ...input, ...face.curricularFace({ t: 0.5 }) });
  expect(stats.t).toBeCloseTo(0.01 * 0.625 + 0.99 * 0.5, 12);
});

test("the straight branch takes the slope for 1", () => {
  const problem = randomProblem(4, { batch: 4, classes: 7 });
  const straight = face.marginSoftmaxLogits({ ...problem, ...face.arcFace({ s: 16, branch: "straight" }) });
  const none = face.marginSoftmaxLogits({ ...problem, ...face.arcFace({ s: 16, branch: "none" }) });
  expect(straight.loss).toBe(none.loss);
  const expected = none.gradCosines.map((gradient, i) => {
    const cosine = problem.cosines[i]!;
    const isTarget = i % 7 === problem.labels[Math.floor(i / 7)];
    return isTarget ? gradient / (Math.sin(Math.acos(cosine) + 0.5) / Math.sin(Math.acos(cosine))) : gradient;
  });
  expectClose(straight.gradCosines, expected, 1e-5);
});

test("says what marginSoftmax says of the same rows", () => {
  const random = seeded(3);
  const [batch, dimension, classes] = [6, 4, 9];
  const embeddings = randomFloats(random, batch * dimension, 2);
  const weights = randomFloats(random, classes * dimension);
  const labels = Int32Array.of(0, 3, 8, -1, 2, 2);
  const cosines = new Float32Array(batch * classes);
  for (let i = 0; i < batch; i++) {
    for (let j = 0; j < classes; j++) {
      const x = embeddings.subarray(i * dimension, (i + 1) * dimension);
      const w = weights.subarray(j * dimension, (j + 1) * dimension);
      const dot = x.reduce((sum, value, k) => sum + value * w[k]!, 0);
      cosines[i * classes + j] = dot / (Math.hypot(...x) * Math.hypot(...w));
    }
  }
  const whole = face.marginSoftmax({
    ...{ embeddings, weights, labels, batch, dimension, classes, ...face.arcFace({ s: 16 }) },
  });
  const part = face.marginSoftmaxLogits({
    ...{ cosines, labels, batch, classes, ...face.arcFace({ s: 16 }) },
  });
  expect(part.loss).toBeCloseTo(whole.loss, 5);
  expect(part.stats.accuracy).toBe(whole.stats.accuracy);
  expect(part.stats.targetAngle).toBeCloseTo(whole.stats.targetAngle, 6);
  expect(part.stats.rows).toBe(5);
});

describe("memory", () => {
  const settings = face.cosFace({ s: 16 });
  const problem = { ...randomProblem(6, { batch: 4, classes: 7 }), ...settings };
  const expected = face.marginSoftmaxLogits(problem);

  test("ignored rows have no gradient, of an ignoreIndex of one's own too", () => {
    expect(expected.gradCosines.subarray(14, 21)).toEqual(new Float32Array(7));
    const labels = problem.labels.map((label) => (label < 0 ? 255 : label));
    expect(face.marginSoftmaxLogits({ ...problem, labels, ignoreIndex: 255 })).toEqual(expected);
  });

  test("the gradients may take the cosines' place, in a part of shared memory", () => {
    const shared = new Float32Array(new SharedArrayBuffer(4 * 40), 8, 28);
    shared.set(problem.cosines);
    const whole = new Float32Array(shared.buffer);
    const { gradCosines, loss } = face.marginSoftmaxLogits({ ...problem, cosines: shared, out: shared });
    expect(gradCosines).toBe(shared);
    expect(Array.from(shared)).toEqual(Array.from(expected.gradCosines));
    expect(loss).toBe(expected.loss);
    expect([whole[0], whole[1], ...whole.subarray(30)]).toEqual(new Array(12).fill(0));
  });

  test("leaves the input as it was", () => {
    const before = problem.cosines.slice();
    face.marginSoftmaxLogits(problem);
    expect(problem.cosines).toEqual(before);
  });

  test("rows that pass through several windows are as each alone", () => {
    const [batch, classes] = [3, 600_001];
    const random = seeded(8);
    const cosines = randomFloats(random, batch * classes, 0.5);
    const labels = Int32Array.of(5, 600_000, 1);
    const together = face.marginSoftmaxLogits({
      ...{ cosines, labels, batch, classes, reduction: "sum", ...settings },
    });
    let sum = 0;
    for (let row = 0; row < batch; row++) {
      const [start, end] = [row * classes, (row + 1) * classes];
      const alone = face.marginSoftmaxLogits({
        ...{ cosines: cosines.slice(start, end), labels: labels.slice(row, row + 1), batch: 1, classes },
        ...settings,
      });
      sum += alone.loss;
      // Millions of expects would take a minute.
      const gradients = together.gradCosines.subarray(start, end);
      expect(alone.gradCosines.every((gradient, j) => gradient === gradients[j])).toBe(true);
    }
    expect(together.loss).toBeCloseTo(sum, 10);
  });

  test("NaN passes through and ends, and what comes after is right", () => {
    const cosines = problem.cosines.slice();
    cosines[1] = Number.NaN;
    expect(face.marginSoftmaxLogits({ ...problem, cosines }).loss).toBeNaN();
    expect(face.marginSoftmaxLogits(problem)).toEqual(expected);
  });

  test("an empty batch costs nothing, and neither does one that is ignored", () => {
    const none = { cosines: new Float32Array(0), labels: new Int32Array(0), batch: 0, classes: 3 };
    expect(face.marginSoftmaxLogits({ ...none, ...settings })).toMatchObject({ loss: 0, stats: { rows: 0 } });
    const ignored = face.marginSoftmaxLogits({ ...problem, labels: new Int32Array(4).fill(-1) });
    expect(ignored.loss).toBe(0);
    expect(ignored.gradCosines).toEqual(new Float32Array(28));
  });
});

describe("bad input", () => {
  const good = {
    ...{ cosines: new Float32Array(6), labels: Int32Array.of(0, 2), batch: 2, classes: 3 },
    ...face.arcFace(),
  };
  const call = (changed: object) => () => face.marginSoftmaxLogits({ ...good, ...changed } as never);

  test.each<[string, object, RegExp]>([
    ["cosines", { cosines: [0, 0, 0, 0, 0, 0] }, /^cosines must be a Float32Array, got an array/],
    ["labels", { labels: "02" }, /^labels must be an Int32Array, got string 02/],
    ["a label", { labels: ["0", 1] }, /^labels\[0\] must be a number, got string 0/],
    ["batch", { batch: "2" }, /^batch must be a number/],
    ["no preset", { margin: undefined }, /^margin is missing: spread a preset/],
    ["embeddingNorms", face.magFace(), /^embeddingNorms must be a Float32Array, got undefined/],
    ["embeddingNorms of adaFace", face.adaFace(), /^embeddingNorms must be a Float32Array/],
    ["out", { out: new Float64Array(6) }, /^out must be a Float32Array, got a Float64Array/],
    ["scale", { scale: "64" }, /^scale must be a number/],
  ])("%s of the wrong kind is a TypeError", (_name, changed, message) => {
    expect(call(changed)).toThrow(TypeError);
    expect(call(changed)).toThrow(message);
  });

  test.each<[string, object, RegExp]>([
    [
      "cosines",
      { cosines: new Float32Array(5) },
      /^cosines must have 6 elements \(\[batch, classes\]\), got 5/,
    ],
    ["labels", { labels: Int32Array.of(0) }, /^labels must have 2 elements/],
    ["a label", { labels: Int32Array.of(0, 3) }, /^labels\[1\] must be an integer from 0 to 2, got 3/],
    [
      "a label below",
      { labels: Int32Array.of(-2, 0) },
      /^labels\[0\] must be an integer from 0 to 2, got -2/,
    ],
    ["half a label", { labels: [0.5, 1] }, /^labels\[0\] must be an integer/],
    ["classes", { classes: 0 }, /^classes must be an integer ≥ 1, got 0/],
    ["out", { out: new Float32Array(7) }, /^out must have 6 elements/],
    ["embeddingNorms", { embeddingNorms: new Float32Array(3) }, /^embeddingNorms must have 2 elements/],
    ["labelSmoothing", { labelSmoothing: 1.5 }, /^labelSmoothing must be a finite number from 0 to 1/],
    ["reduction", { reduction: "none" }, /^reduction must be one of "mean", "sum"/],
    ["scale", { scale: 0 }, /^scale must be a finite number/],
    ["softmax", face.softmax(), /^the preset must be one that normalises/],
    ["sphereFace", face.sphereFace(), /^the preset must be one that normalises/],
    ["l2Softmax", face.l2Softmax(), /^the preset must be one that normalises/],
    ["subCenterArcFace", face.subCenterArcFace(), /^the preset must be one that normalises/],
  ])("%s out of range is a RangeError", (_name, changed, message) => {
    expect(call(changed)).toThrow(RangeError);
    expect(call(changed)).toThrow(message);
  });

  test("input that is none, and detached buffers", () => {
    expect(() => face.marginSoftmaxLogits(undefined as never)).toThrow(
      "input must be an object, got undefined",
    );
    const cosines = new Float32Array(6);
    structuredClone(cosines.buffer, { transfer: [cosines.buffer] });
    expect(call({ cosines })).toThrow("cosines is a view of a detached buffer");
  });
});
