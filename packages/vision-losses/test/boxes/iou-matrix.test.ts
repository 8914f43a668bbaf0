import { describe, expect, test } from "vitest";
import { iouMatrix, type OverlapKind } from "../../src/boxes.js";
import { seeded } from "../random.js";
import { boxAt, overlap } from "../reference/boxes.js";
import { degenerateBoxes, randomBoxes } from "./random-boxes.js";

const KINDS: OverlapKind[] = ["iou", "giou", "diou", "ciou", "iof"];

describe.each(KINDS)("%s", (kind) => {
  const expectAsDefined = (a: Float32Array, b: Float32Array, matrix: Float32Array, tolerance: number) => {
    const m = b.length / 4;
    expect(matrix.length).toBe((a.length / 4) * m);
    matrix.forEach((value, at) => {
      const expected = overlap(boxAt(a, Math.floor(at / m)), boxAt(b, at % m), kind);
      if (!(Math.abs(value - expected) <= tolerance)) expect.fail(`[${at}]: ${value} is not ${expected}`);
    });
  };

  test("every number of columns from 0 to 13", () => {
    const random = seeded(1);
    for (let m = 0; m <= 13; m++) {
      const [a, b] = [randomBoxes(random, 1 + (m % 3), 20), randomBoxes(random, m, 20)];
      expectAsDefined(a, b, iouMatrix(a, b, { kind }), 1e-6);
    }
  });

  test("far from the origin, and over many windows", () => {
    const random = seeded(2);
    const shift = (boxes: Float32Array) => boxes.map((x) => x + 10_000);
    const [a, b] = [shift(randomBoxes(random, 700)), shift(randomBoxes(random, 333))];
    expectAsDefined(a, b, iouMatrix(a, b, { kind }), 2e-6);
  });

  test("tiny, huge and flat boxes", () => {
    const random = seeded(3);
    const [a, b] = [degenerateBoxes(random, 60), degenerateBoxes(random, 60)];
    expectAsDefined(a, b, iouMatrix(a, b, { kind }), 1e-6);
  });

  test("within bounds, symmetric and unmoved by scale", () => {
    const random = seeded(4);
    const boxes = randomBoxes(random, 40, 30);
    const matrix = iouMatrix(boxes, boxes, { kind });
    const scaled = boxes.map((x) => x * 64);
    expect(iouMatrix(scaled, scaled, { kind })).toEqual(matrix);
    for (let i = 0; i < 40; i++) {
      expect(matrix[i * 41]).toBeCloseTo(1, 6);
      for (let j = 0; j < 40; j++) {
        expect(matrix[i * 40 + j]).toBeLessThanOrEqual(1 + 1e-6);
        expect(matrix[i * 40 + j]).toBeGreaterThanOrEqual(
          kind === "ciou" ? -2 : kind === "giou" || kind === "diou" ? -1 : 0,
        );
        if (kind !== "iof") expect(matrix[i * 40 + j]).toBeCloseTo(matrix[j * 40 + i]!, 6);
      }
    }
  });
});

describe("options", () => {
  test("`out` is filled and answered, even when it is the input", () => {
    const boxes = Float32Array.of(0, 0, 2, 2, 1, 0, 3, 2);
    const out = boxes.subarray(0, 4);
    expect(iouMatrix(boxes, boxes, { out })).toBe(out);
    expect(Array.from(out, (x) => x.toFixed(3))).toEqual(["1.000", "0.333", "0.333", "1.000"]);
  });

  test("shared memory and offsets are read as they are", () => {
    const shared = new Float32Array(new SharedArrayBuffer(36), 4);
    shared.set([0, 0, 1, 1, 0, 0, 1, 2]);
    expect(iouMatrix(shared, shared.subarray(4, 8))).toEqual(Float32Array.of(0.5, 1));
  });

  test("the old +1, and darknet's power of the distance", () => {
    const [a, b] = [Float32Array.of(0, 0, 1, 1), Float32Array.of(1, 0, 2, 1)];
    expect(iouMatrix(a, b, { legacyPlusOne: true })[0]).toBeCloseTo(2 / 6, 6);
    expect(iouMatrix(a, b, { kind: "diou", beta: 0.6 })[0]).toBeCloseTo(-((1 / 5) ** 0.6), 6);
  });

  test("unordered boxes, where they may pass, overlap nothing", () => {
    const [a, b] = [Float32Array.of(5, 5, 1, 1), Float32Array.of(0, 0, 6, 6)];
    expect(iouMatrix(a, b, { validate: false })[0]).toBe(0);
  });

  test("NaN passes through", () => {
    const [a, b] = [Float32Array.of(Number.NaN, 0, 1, 1), Float32Array.of(0, 0, 1, 1)];
    expect(iouMatrix(a, b)[0]).toBeNaN();
    expect(iouMatrix(b, a)[0]).toBeNaN();
  });
});
