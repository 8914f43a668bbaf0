import { describe, expect, test } from "vitest";
import {
  annealedLambda,
  centerLoss,
  decisionAngles,
  normFace,
  ringLoss,
  scaleLowerBound,
  targetLogitCurve,
} from "../../src/face.js";
import { differences, expectClose } from "../differences.js";
import { randomFloats, seeded } from "../random.js";

const shapes = [
  [1, 1, 1],
  [3, 2, 2],
  [8, 5, 3],
  [17, 9, 4],
] as const;

function rows(values: ArrayLike<number>, dimension: number): number[][] {
  return Array.from({ length: values.length / dimension }, (_, row) =>
    Array.from({ length: dimension }, (_, k) => values[row * dimension + k]!),
  );
}

const squares = (values: readonly number[]) => values.reduce((sum, x) => sum + x * x, 0);

describe("center loss", () => {
  test.each(shapes)("%i rows of %i numbers, %i classes", (batch, dimension, classes) => {
    const random = seeded(batch);
    const embeddings = randomFloats(random, batch * dimension, 2);
    const centers = randomFloats(random, classes * dimension, 2);
    const labels = Int32Array.from({ length: batch }, (_, row) =>
      row === 1 ? -1 : Math.floor(random() * classes),
    );
    const input = { embeddings, centers, labels, batch, dimension, classes, lambda: 0.7, alpha: 0.3 };
    const counted = labels.filter((label) => label >= 0).length;
    for (const reduction of ["sum", "mean"] as const) {
      const lossOf = (x: ArrayLike<number>) => {
        const terms = rows(x, dimension).map((row, i) =>
          labels[i]! < 0 ? 0 : squares(row.map((value, k) => value - centers[labels[i]! * dimension + k]!)),
        );
        return ((0.7 / 2) * terms.reduce((sum, t) => sum + t, 0)) / (reduction === "mean" ? counted : 1);
      };
      const result = centerLoss({ ...input, reduction });
      expectClose([result.loss], [lossOf(embeddings)], 1e-6);
      expectClose(result.gradEmbeddings, differences(embeddings, lossOf), 1e-6);
      const moved = rows(centers, dimension).map((center, j) => {
        const members = rows(embeddings, dimension).filter((_, i) => labels[i] === j);
        return center.map((value, k) => {
          const pull = members.reduce((sum, member) => sum + (value - member[k]!), 0);
          return value - (0.3 * pull) / (1 + members.length);
        });
      });
      expectClose(result.newCenters, moved.flat(), 1e-6);
    }
  });

  test("by default as in the paper", () => {
    const input = { embeddings: Float32Array.of(3), centers: Float32Array.of(1), labels: Int32Array.of(0) };
    const { loss, newCenters } = centerLoss({ ...input, batch: 1, dimension: 1, classes: 1 });
    expect(loss).toBeCloseTo((0.003 / 2) * 4, 12);
    expect(newCenters).toEqual(Float32Array.of(1.5));
  });

  test("without a row that counts, nothing moves", () => {
    const centers = Float32Array.of(1, 2);
    const input = { centers, dimension: 2, classes: 1, reduction: "mean" as const };
    const ignored = { embeddings: new Float32Array(2), labels: Int32Array.of(9), batch: 1, ignoreIndex: 9 };
    const expected = { loss: 0, gradEmbeddings: new Float32Array(2), newCenters: centers };
    expect(centerLoss({ ...input, ...ignored })).toEqual(expected);
    const none = { embeddings: new Float32Array(0), labels: new Int32Array(0), batch: 0 };
    expect(centerLoss({ ...input, ...none }).loss).toBe(0);
  });
});

describe("ring loss", () => {
  test.each(shapes)("%i rows of %i numbers", (batch, dimension) => {
    const embeddings = randomFloats(seeded(batch + 50), batch * dimension, 2);
    const lossOf = (x: ArrayLike<number>, radius: number) =>
      (0.8 / (2 * batch)) *
      rows(x, dimension).reduce((sum, row) => sum + (Math.sqrt(squares(row)) - radius) ** 2, 0);
    const result = ringLoss({ embeddings, batch, dimension, radius: 1.5, lambda: 0.8 });
    expectClose([result.loss], [lossOf(embeddings, 1.5)], 1e-6);
    expectClose(
      result.gradEmbeddings,
      differences(embeddings, (x) => lossOf(x, 1.5)),
      1e-6,
    );
    const byRadius = differences([1.5], ([radius]) => lossOf(embeddings, radius!));
    expectClose([result.gradRadius], byRadius, 1e-6);
  });

  test("a zero vector has no gradient, an empty batch no loss", () => {
    const zero = ringLoss({ embeddings: new Float32Array(3), batch: 1, dimension: 3, radius: 2, lambda: 1 });
    expect(zero).toEqual({ loss: 2, gradEmbeddings: new Float32Array(3), gradRadius: 2 });
    const none = ringLoss({ embeddings: new Float32Array(0), batch: 0, dimension: 3, radius: 2 });
    expect(none).toEqual({ loss: 0, gradEmbeddings: new Float32Array(0), gradRadius: 0 });
  });
});

describe("bad input", () => {
  const center = {
    ...{ embeddings: new Float32Array(4), centers: new Float32Array(6), labels: Int32Array.of(0, 2) },
    ...{ batch: 2, dimension: 2, classes: 3 },
  };
  const ring = { embeddings: new Float32Array(4), batch: 2, dimension: 2, radius: 1 };
  const withCenter = (changed: object) => () => centerLoss({ ...center, ...changed } as never);
  const withRing = (changed: object) => () => ringLoss({ ...ring, ...changed } as never);

  test("of center loss", () => {
    expect(() => centerLoss(null as never)).toThrow(new TypeError("input must be an object, got null"));
    expect(withCenter({ embeddings: [1, 2, 3, 4] })).toThrow(TypeError);
    expect(withCenter({ embeddings: new Float32Array(3) })).toThrow("embeddings must have 4 elements");
    expect(withCenter({ centers: new Float32Array(5) })).toThrow("centers must have 6 elements");
    expect(withCenter({ labels: Int32Array.of(0, 3) })).toThrow(
      new RangeError("labels[1] must be an integer from 0 to 2, got 3"),
    );
    expect(withCenter({ lambda: -1 })).toThrow(new RangeError("lambda must be a finite number ≥ 0, got -1"));
    expect(withCenter({ alpha: 2 })).toThrow("alpha must be a finite number from 0 to 1, got 2");
    expect(withCenter({ reduction: "none" })).toThrow('reduction must be one of "mean", "sum"');
    expect(withCenter({ dimension: 0 })).toThrow("dimension must be an integer ≥ 1, got 0");
  });

  test("of ring loss", () => {
    expect(withRing({ embeddings: new Float64Array(4) })).toThrow(TypeError);
    expect(withRing({ batch: 3 })).toThrow("embeddings must have 6 elements");
    expect(withRing({ radius: Number.NaN })).toThrow("radius must be a finite number, got NaN");
    expect(withRing({ radius: "1" })).toThrow(new TypeError("radius must be a number, got string 1"));
    expect(withRing({ lambda: -1 })).toThrow("lambda must be a finite number ≥ 0, got -1");
  });

  test("of the others", () => {
    expect(() => annealedLambda(-1)).toThrow(new RangeError("iteration must be an integer ≥ 0, got -1"));
    expect(() => scaleLowerBound({ classes: 2 })).toThrow("classes must be an integer ≥ 3, got 2");
    expect(() => scaleLowerBound({ classes: 9, probability: 1 })).toThrow("probability must be a finite");
    expect(() => decisionAngles(normFace(), 4)).toThrow("between must be a finite number from 0 to");
    expect(() => targetLogitCurve(normFace(), [0] as never)).toThrow(
      new TypeError("angles must be a Float64Array, got an array"),
    );
    expect(() => targetLogitCurve({} as never, new Float64Array(1))).toThrow(TypeError);
  });
});
