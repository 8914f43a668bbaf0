import { describe, expect, test } from "vitest";
import { boxLoss, type OverlapKind } from "../../src/boxes.js";
import { seeded } from "../random.js";
import { type Box, boxAt, overlap } from "../reference/boxes.js";
import { degenerateBoxes, randomBoxes } from "./random-boxes.js";

const KINDS = ["iou", "logiou", "giou", "diou", "ciou"] as const;

function pairLoss(a: Box, b: Box, kind: (typeof KINDS)[number]): number {
  if (kind === "logiou") return -Math.log(Math.max(overlap(a, b, "iou", 1e-7), 1e-6));
  return 1 - overlap(a, b, kind as OverlapKind, 1e-7);
}

describe.each(KINDS)("%s", (kind) => {
  test("loss and gradient are those of the definition", () => {
    const random = seeded(5);
    const predicted = randomBoxes(random, 50, 10, 8);
    const target = randomBoxes(random, 50, 10, 8);
    const { perBox, grad } = boxLoss(predicted, target, { kind, reduction: "sum" });
    for (let i = 0; i < 50; i++) {
      const [a, b] = [boxAt(predicted, i), boxAt(target, i)];
      expect(perBox[i]).toBeCloseTo(pairLoss(a, b, kind), 5);
      if (kind === "ciou") continue;
      a.forEach((value, k) => {
        const moved = (step: number) =>
          pairLoss(a.map((x, at) => (at === k ? value + step : x)) as unknown as Box, b, kind);
        expect(grad[4 * i + k]).toBeCloseTo((moved(1e-6) - moved(-1e-6)) / 2e-6, 4);
      });
    }
  });

  test("200,000 pairs of degenerate boxes, and no NaN", () => {
    const random = seeded(6);
    for (let round = 0; round < 10; round++) {
      const [predicted, target] = [degenerateBoxes(random, 20_000), degenerateBoxes(random, 20_000)];
      const { loss, grad, perBox } = boxLoss(predicted, target, { kind });
      expect(loss).not.toBeNaN();
      expect(grad.some(Number.isNaN)).toBe(false);
      expect(perBox.some(Number.isNaN)).toBe(false);
    }
  });

  test("following the gradient brings a box to its target", () => {
    const target = Float32Array.of(10, 10, 30, 22);
    const box = Float32Array.of(14, 8, 26, 26);
    const before = boxLoss(box, target, { kind }).loss;
    for (let step = 0; step < 400; step++) {
      const { grad } = boxLoss(box, target, { kind });
      grad.forEach((slope, k) => {
        box[k]! -= 20 * slope * (1 - step / 400);
      });
    }
    expect(boxLoss(box, target, { kind }).loss).toBeLessThan(before / 5);
  });
});

describe("CIoU", () => {
  const [a, b] = [Float32Array.of(0, 0, 4, 2), Float32Array.of(0, 1, 2, 5)];

  test("its shape term's gradient is that of v, with α held", () => {
    const [box, target] = [boxAt(a, 0), boxAt(b, 0)];
    const iou = overlap(box, target, "iou", 1e-7);
    const v = (w: number, h: number) => (4 / Math.PI ** 2) * (Math.atan2(2, 4) - Math.atan2(w, h)) ** 2;
    const alpha = v(4, 2) / (1 - iou + v(4, 2) + 1e-7);
    const slope = (alpha * (v(4 + 1e-6, 2) - v(4 - 1e-6, 2))) / 2e-6;
    const shape = (options: object) => {
      const whole = boxLoss(a, b, { kind: "ciou", ...options }).grad;
      return whole.map((g, k) => g - boxLoss(a, b, { kind: "diou" }).grad[k]!);
    };
    expect(shape({})[2]).toBeCloseTo(slope, 5);
    expect(shape({})[0]).toBeCloseTo(-slope, 5);
    expect(shape({ paperGradient: true })[2]).toBeCloseTo(slope * 20, 4);
    expect(shape({ shapeFrom: 0.5 })).toEqual(new Float32Array(4));
  });
});

test("weights multiply; the mean runs over all pairs; none cost nothing", () => {
  const pair = Float32Array.of(0, 0, 2, 2, 0, 0, 2, 2);
  const target = Float32Array.of(0, 0, 2, 4, 0, 0, 2, 2);
  expect(boxLoss(pair, target, { weights: Float32Array.of(3, 1) }).loss).toBeCloseTo(0.75, 6);
  expect(boxLoss(pair, target, { reduction: "sum" }).loss).toBeCloseTo(0.5, 6);
  expect(boxLoss(new Float32Array(0), new Float32Array(0)).loss).toBe(0);
});
