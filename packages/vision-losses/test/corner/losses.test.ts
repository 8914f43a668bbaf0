import { describe, expect, test } from "vitest";
import {
  associativeEmbeddingLoss,
  type CornerMaps,
  cornerFocalLoss,
  cornerNetLoss,
  cornerTargets,
  decodeCorners,
  drawGaussian,
  gaussianRadius,
  offsetLoss,
} from "../../src/corner.js";
import { randomFloats, seeded } from "../random.js";

/** Compares a gradient with central differences of the loss, moved by float32 steps that are exact. */
function expectSlope(values: Float32Array, grad: Float32Array, loss: () => number, tolerance = 2e-3): void {
  const step = 2 ** -8;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    values[at] = value + step;
    const [high, above] = [values[at]!, loss()];
    values[at] = value - step;
    const slope = (above - loss()) / (high - values[at]!);
    values[at] = value;
    expect(Math.abs(grad[at]! - slope), `${at}`).toBeLessThan(tolerance * (1 + Math.abs(slope)));
  }
}

describe("the focal loss of heatmaps", () => {
  const random = seeded(1);
  const target = randomFloats(random, 30).map((value) => Math.abs(value) * 0.95);
  target[3] = 1;
  target[17] = 1;
  test.each([
    [2, 4],
    [1.5, 3],
    [0, 0],
  ])("alpha %d, beta %d: gradients are those of the loss", (alpha, beta) => {
    const logits = randomFloats(random, 30, 4);
    const { grad, positives } = cornerFocalLoss(logits, target, { alpha, beta });
    expect(positives).toBe(2);
    expectSlope(logits, grad, () => cornerFocalLoss(logits, target, { alpha, beta }).loss);
  });
  test("is the same over many as in parts", () => {
    const logits = randomFloats(random, 70_000, 3);
    const none = new Float32Array(70_000);
    const whole = cornerFocalLoss(logits, none);
    const parts = [0, 35_000].map((at) =>
      cornerFocalLoss(logits.subarray(at, at + 35_000), none.subarray(at, at + 35_000)),
    );
    expect(whole.loss).toBeCloseTo(parts[0]!.loss + parts[1]!.loss, 6);
    expect(whole.grad.subarray(35_000)).toEqual(parts[1]!.grad);
  });
  test("is finite for any logit", () => {
    const logits = Float32Array.of(3e38, -3e38, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    for (const heat of [0, 1]) {
      const { loss, grad } = cornerFocalLoss(logits, new Float32Array(4).fill(heat));
      expect(Number.isFinite(loss)).toBe(true);
      expect(grad).toEqual(new Float32Array(4));
    }
    expect(cornerFocalLoss(new Float32Array(0), new Float32Array(0)).loss).toBe(0);
  });
});

describe("radii", () => {
  const iou = (a: number[], b: number[]) => {
    const w = Math.min(a[2]!, b[2]!) - Math.max(a[0]!, b[0]!);
    const h = Math.min(a[3]!, b[3]!) - Math.max(a[1]!, b[1]!);
    const area = (box: number[]) => (box[2]! - box[0]!) * (box[3]! - box[1]!);
    return (w * h) / (area(a) + area(b) - w * h);
  };
  test("keep the overlap wherever corners move, and no more", () => {
    const random = seeded(2);
    for (let n = 0; n < 200; n++) {
      const [w, h, minOverlap] = [1 + 99 * random(), 1 + 99 * random(), 0.05 + 0.9 * random()];
      const r = gaussianRadius(h, w, { minOverlap });
      const moves = [-r, r].flatMap((a) => [-r, r].map((b) => [a, a, w + b, h + b]));
      const worst = Math.min(...moves.map((box) => iou(box, [0, 0, w, h])));
      expect(worst).toBeCloseTo(minOverlap, 9);
    }
  });
});

const size = { height: 5, width: 6, classes: 2 };
const batch = 2;

function maps(seed: number): CornerMaps {
  const random = seeded(seed);
  const pair = (length: number, range = 1) => ({
    topLeft: randomFloats(random, length, range),
    bottomRight: randomFloats(random, length, range),
  });
  return { heatmaps: pair(batch * 60, 3), tags: pair(batch * 30), offsets: pair(batch * 60, 2) };
}

describe("CornerNet's loss", () => {
  // Two objects share a corner, one image has two objects, the other one.
  const targets = [
    cornerTargets(Float32Array.of(1, 2, 15, 17, 2, 1, 22, 10), Int32Array.of(0, 1), size),
    cornerTargets(Float32Array.of(5, 5, 20, 19), Int32Array.of(1), size),
  ];
  test.each(["paper", "official"] as const)(
    "%s mode: gradients of all maps are those of the loss",
    (mode) => {
      const given = maps(7);
      const loss = () => cornerNetLoss({ ...given, targets, ...size, mode, offsetWeight: 0.7 }).loss;
      const { grad } = cornerNetLoss({ ...given, targets, ...size, mode, offsetWeight: 0.7 });
      for (const name of ["heatmaps", "tags", "offsets"] as const) {
        expectSlope(given[name].topLeft, grad[name].topLeft, loss);
        expectSlope(given[name].bottomRight, grad[name].bottomRight, loss);
      }
    },
  );
  test("is the sum of its parts", () => {
    const { loss, focal, pull, push, offset } = cornerNetLoss({ ...maps(8), targets, ...size });
    expect(loss).toBeCloseTo(focal + 0.1 * pull + 0.1 * push + offset, 12);
    expect(Math.min(focal, pull, push, offset)).toBeGreaterThan(0);
  });
  test("of images without objects is that of their heatmaps", () => {
    const none = cornerTargets(new Float32Array(0), new Int32Array(0), size);
    const { pull, push, offset, focal, loss } = cornerNetLoss({ ...maps(9), targets: [none, none], ...size });
    expect([pull, push, offset]).toEqual([0, 0, 0]);
    expect(loss).toBe(focal);
  });
});

test("decoding finds what targets were made of", () => {
  const shape = { height: 32, width: 32, classes: 3 };
  const boxes = Float32Array.of(9, 14, 62.5, 50, 70, 20, 110, 90, 20, 75, 60, 120);
  const labels = Int32Array.of(2, 0, 2);
  const { heatmaps, corners, offsets } = cornerTargets(boxes, labels, shape);
  const cells = 32 * 32;
  const tags = { topLeft: new Float32Array(cells), bottomRight: new Float32Array(cells) };
  const shifts = { topLeft: new Float32Array(2 * cells), bottomRight: new Float32Array(2 * cells) };
  for (let object = 0; object < 3; object++) {
    for (const [index, corner] of (["topLeft", "bottomRight"] as const).entries()) {
      const at = 4 * object + 2 * index;
      const cell = corners[at + 1]! * 32 + corners[at]!;
      tags[corner][cell] = 2 * object;
      shifts[corner][cell] = offsets[at]!;
      shifts[corner][cells + cell] = offsets[at + 1]!;
    }
  }
  const input = { heatmaps, tags, offsets: shifts, ...shape, input: "probabilities", stride: 4 } as const;
  for (const softNms of ["none", "soft-gaussian", "soft-linear"] as const) {
    const found = decodeCorners({ ...input, softNms, scoreThreshold: 0.99 });
    expect(found.scores).toEqual(Float32Array.of(1, 1, 1));
    const byLeft = Array.from(found.classes.keys()).sort((a, b) => found.boxes[4 * a]! - found.boxes[4 * b]!);
    expect(byLeft.map((row) => found.classes[row])).toEqual([2, 2, 0]);
    expect(byLeft.map((row) => Array.from(found.boxes.subarray(4 * row, 4 * row + 4)))).toEqual([
      [9, 14, 62.5, 50],
      [20, 75, 60, 120],
      [70, 20, 110, 90],
    ]);
  }
  expect(decodeCorners({ ...input, maxDetections: 1 }).scores).toHaveLength(1);
  expect(decodeCorners({ ...input, topK: 1 }).scores.length).toBeLessThanOrEqual(1);
});

test("NaN and flat heatmaps decode to few or no boxes", () => {
  const pair = (length: number, value: number) => ({
    topLeft: new Float32Array(length).fill(value),
    bottomRight: new Float32Array(length).fill(value),
  });
  const rest = { tags: pair(30, 0), offsets: pair(60, 0), ...size };
  expect(decodeCorners({ heatmaps: pair(60, Number.NaN), ...rest }).scores).toHaveLength(0);
  expect(decodeCorners({ heatmaps: pair(60, 0), ...rest }).scores).toHaveLength(100);
});

test("bad input", () => {
  const four = new Float32Array(4);
  const pair = { topLeft: four, bottomRight: four };
  const one = { height: 2, width: 2, classes: 1 };
  expect(() => cornerFocalLoss(four, new Float32Array(3))).toThrow(
    "target must have 4 elements (as predicted), got 3",
  );
  expect(() => cornerFocalLoss(four, four, { clamp: 0 })).toThrow("clamp must be a finite number from");
  expect(() => cornerFocalLoss(four, four, { alpha: -1 })).toThrow(
    "alpha must be a finite number ≥ 0, got -1",
  );
  expect(() => associativeEmbeddingLoss(four, new Float32Array(2))).toThrow(
    "bottomRight must have 4 elements",
  );
  expect(() => associativeEmbeddingLoss(four, four, { mode: "fast" as never })).toThrow(
    "mode must be one of",
  );
  expect(() => offsetLoss(new Float32Array(3), new Float32Array(3))).toThrow("predicted must have 2 numbers");
  expect(() => gaussianRadius(-1, 2)).toThrow("height must be a finite number ≥ 0, got -1");
  expect(() => gaussianRadius(1, 2, { minOverlap: 0 })).toThrow("minOverlap must be a finite number from");
  expect(() => drawGaussian(four, { height: 2, width: 2 }, { x: 2, y: 0, radius: 1 })).toThrow(
    "x must be an integer",
  );
  expect(() => cornerTargets(four, Int32Array.of(1), one)).toThrow(
    "labels[0] must be an integer from 0 to 0, got 1",
  );
  expect(() => cornerTargets(Float32Array.of(3, 0, 1, 1), Int32Array.of(0), one)).toThrow(
    "boxes[0] must be x1",
  );
  expect(() => cornerNetLoss({ heatmaps: pair, tags: pair, offsets: pair, targets: [], ...one })).toThrow(
    "heatmaps.topLeft must have 0 elements ([batch, classes, height, width]), got 4",
  );
  expect(() => decodeCorners({ heatmaps: pair, tags: pair, offsets: pair, ...one })).toThrow(
    "offsets.topLeft must have 8 elements ([2, height, width]), got 4",
  );
  expect(() => decodeCorners({ ...one, nmsKernel: 2 } as never)).toThrow(
    "heatmaps must be an object, got undefined",
  );
});
