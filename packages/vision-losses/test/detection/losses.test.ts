import { describe, expect, test } from "vitest";
import * as detection from "../../src/detection.js";
import { randomFloats, seeded } from "../random.js";

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const entropy = (p: number, t: number) => -(t * Math.log(p)) - (1 - t) * Math.log(1 - p);

/** ∂f/∂values by central differences in float64. */
function differences(values: Float32Array, f: (values: number[]) => number): number[] {
  return Array.from(values, (value, i) => {
    const moved = (step: number) => f(Array.from(values, (x, k) => (k === i ? value + step : x)));
    return (moved(1e-5) - moved(-1e-5)) / 2e-5;
  });
}

function expectClose(got: ArrayLike<number>, expected: readonly number[]): void {
  expect(got.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(got[i]).toBeCloseTo(value, 4);
  });
}

const random = seeded(1);
const logits = randomFloats(random, 24, 3);
const soft = Float32Array.from({ length: 24 }, () => random());
const hard = soft.map((t) => (t > 0.5 ? 1 : 0));

describe("losses and gradients are those of the definitions", () => {
  test.each([
    [2, 0.25],
    [0.5, 0.75],
    [0, -1],
    [1.5, 0.5],
  ])("sigmoidFocalLoss, gamma %f, alpha %f", (gamma, alpha) => {
    const loss = (targets: Float32Array) => (values: number[]) =>
      values.reduce((sum, z, i) => {
        const [p, t] = [sigmoid(z), targets[i]!];
        const weight = alpha < 0 ? 1 : alpha * t + (1 - alpha) * (1 - t);
        return sum + weight * (p * (1 - t) + (1 - p) * t) ** gamma * entropy(p, t);
      }, 0);
    for (const targets of [hard, soft]) {
      const result = detection.sigmoidFocalLoss(logits, targets, { gamma, alpha, normalizer: 1 });
      expect(result.loss).toBeCloseTo(loss(targets)(Array.from(logits)), 5);
      expectClose(result.grad, differences(logits, loss(targets)));
    }
  });

  test.each([2, 1, 1.5, 0])("qualityFocalLoss, beta %f", (beta) => {
    const loss = (values: number[]) =>
      values.reduce(
        (sum, z, i) => sum + Math.abs(soft[i]! - sigmoid(z)) ** beta * entropy(sigmoid(z), soft[i]!),
        0,
      );
    const result = detection.qualityFocalLoss(logits, soft, { beta, normalizer: 1 });
    expect(result.loss).toBeCloseTo(loss(Array.from(logits)), 5);
    expectClose(result.grad, differences(logits, loss));
  });

  test("distributionFocalLoss, the last bin among the targets", () => {
    const targets = Float32Array.of(0, 0.3, 2.75, 5, 4.5);
    const weights = Float32Array.of(1, 2, 0.5, 1, 0);
    const bins = 6;
    const values = randomFloats(random, 30, 2);
    const loss = (z: number[]) =>
      targets.reduce((sum, y, row) => {
        const own = z.slice(row * bins, (row + 1) * bins);
        const total = own.reduce((all, x) => all + Math.exp(x), 0);
        const log = (k: number) => own[k]! - Math.log(total);
        const left = Math.min(Math.floor(y), bins - 2);
        return sum - weights[row]! * ((left + 1 - y) * log(left) + (y - left) * log(left + 1));
      }, 0) / 4.5;
    const result = detection.distributionFocalLoss(values, targets, { bins, weights });
    expect(result.loss).toBeCloseTo(loss(Array.from(values)), 5);
    expectClose(result.grad, differences(values, loss));
  });

  test("crossEntropyWithSmoothing, an ignored row among them", () => {
    const labels = Int32Array.of(0, 5, -1, 3);
    const loss = (z: number[]) =>
      [0, 1, 3].reduce((sum, row) => {
        const own = z.slice(row * 6, row * 6 + 6);
        const logSum = Math.log(own.reduce((all, x) => all + Math.exp(x), 0));
        return (
          sum + own.reduce((part, x, k) => part + ((k === labels[row] ? 0.8 : 0) + 0.2 / 6) * (logSum - x), 0)
        );
      }, 0) / 3;
    const result = detection.crossEntropyWithSmoothing(logits, labels, { classes: 6, labelSmoothing: 0.2 });
    expect(result.loss).toBeCloseTo(loss(Array.from(logits)), 5);
    expectClose(result.grad, differences(logits, loss));
    expect(result.grad.subarray(12, 18)).toEqual(new Float32Array(6));
  });

  test("centerness outside, on the edge, and in boxes without size", () => {
    const points = Float32Array.of(-1, 5, 0, 5, 3, 3, 5, 5);
    const boxes = Float32Array.of(0, 0, 10, 10, 0, 0, 10, 10, 3, 3, 3, 3, 0, 0, 10, 10);
    expect(detection.centerness(points, boxes)).toEqual(Float32Array.of(0, 0, 0, 1));
  });
});

describe("the ends of the range", () => {
  const ends = Float32Array.of(0, -0, 1e-45, 20, -20, 88, -88, 104, -104, 800, -800, 3.4e38, -3.4e38);

  test("no finite logit gives NaN", () => {
    for (const target of [0, 1, 0.5]) {
      const targets = new Float32Array(ends.length).fill(target);
      for (const power of [0, 0.5, 1, 2]) {
        for (const result of [
          detection.sigmoidFocalLoss(ends, targets, { gamma: power }),
          detection.qualityFocalLoss(ends, targets, { beta: power }),
          detection.binaryCrossEntropy(ends, targets),
        ]) {
          expect(result.loss).not.toBeNaN();
          expect(result.grad.some(Number.isNaN)).toBe(false);
        }
      }
    }
    const rows = detection.crossEntropyWithSmoothing(ends, Int32Array.of(0), { classes: ends.length });
    expect(rows.grad.some(Number.isNaN)).toBe(false);
    expect(detection.mish(ends).some(Number.isNaN)).toBe(false);
    expect(
      detection
        .mishBackward(
          ends,
          ends.map(() => 1),
        )
        .some(Number.isNaN),
    ).toBe(false);
  });

  test("nothing costs nothing", () => {
    const none = new Float32Array(0);
    expect(detection.sigmoidFocalLoss(none, none).loss).toBe(0);
    expect(detection.smoothL1(none, none).loss).toBe(0);
    expect(detection.binaryCrossEntropy(none, none).loss).toBe(0);
    expect(detection.distributionFocalLoss(none, none, { bins: 2 }).loss).toBe(0);
    expect(detection.crossEntropyWithSmoothing(logits, new Int32Array(4).fill(-1), { classes: 6 }).loss).toBe(
      0,
    );
  });
});
