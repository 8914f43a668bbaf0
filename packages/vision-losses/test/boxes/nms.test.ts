import { describe, expect, test } from "vitest";
import { type NmsOptions, nms, nmsWithScores } from "../../src/boxes.js";
import { seeded } from "../random.js";
import { greedyNms, matrixNms, softNms } from "../reference/boxes.js";
import { degenerateBoxes, randomBoxes } from "./random-boxes.js";

/** Scores of few distinct values, so that many tie. */
function tiedScores(random: () => number, n: number): Float32Array {
  return Float32Array.from({ length: n }, () => Math.floor(random() * 20) / 20);
}

describe("hard", () => {
  test("as every box against every box, at all sizes", () => {
    const random = seeded(1);
    for (let n = 0; n <= 40; n++) {
      const [boxes, scores] = [randomBoxes(random, n, 40), tiedScores(random, n)];
      for (const iou of [0, 0.3, 0.5, 0.7, 1]) {
        expect(Array.from(nms(boxes, scores, { iou }))).toEqual(greedyNms(boxes, scores, iou));
      }
    }
  });

  test("thresholds are met exactly: 1/2, 1/3 and 3/10 are not above themselves", () => {
    const boxes = Float32Array.of(0, 0, 10, 10, 0, 0, 10, 5, 0, 0, 10, 3, 5, 0, 15, 10);
    const scores = Float32Array.of(4, 3, 2, 1);
    expect(nms(boxes, scores, { iou: 0.5 })).toEqual(Int32Array.of(0, 1, 3));
    for (const [iou, box] of [
      [0.5, [0, 0, 10, 5]],
      [0.3, [0, 0, 10, 3]],
      [0.7, [0, 0, 10, 7]],
      [1 / 3, [5, 0, 15, 10]],
    ] as const) {
      const pair = Float32Array.of(0, 0, 10, 10, ...box);
      expect(nms(pair, Float32Array.of(1, 0.5), { iou })).toEqual(Int32Array.of(0, 1));
      expect(nms(pair, Float32Array.of(1, 0.5), { iou: iou * (1 - 1e-15) })).toEqual(Int32Array.of(0));
    }
  });

  test("whole-number boxes, where overlaps equal thresholds often", () => {
    const random = seeded(2);
    for (let round = 0; round < 30; round++) {
      const boxes = randomBoxes(random, 60, 8, 6).map(Math.round);
      const scores = tiedScores(random, 60);
      for (const iou of [0.2, 0.25, 0.5, 0.6, 0.7]) {
        expect(Array.from(nms(boxes, scores, { iou }))).toEqual(greedyNms(boxes, scores, iou));
      }
    }
  });

  test("tiny, huge, flat and equal boxes", () => {
    const random = seeded(3);
    for (let round = 0; round < 20; round++) {
      const [boxes, scores] = [degenerateBoxes(random, 80), tiedScores(random, 80)];
      for (const iou of [0, 0.5]) {
        expect(Array.from(nms(boxes, scores, { iou }))).toEqual(greedyNms(boxes, scores, iou));
      }
    }
  });

  test("many boxes in many places, some as large as all, far from zero, in a line, or at one point", () => {
    const random = seeded(10);
    const places: ((i: number) => readonly [x: number, y: number, size: number])[] = [
      (i) => [400 * random(), 300 * random(), i % 40 === 0 ? 400 : 4 + 30 * random()],
      () => [1e6 + 100 * random(), -1e6 + 100 * random(), 12 * random()],
      () => [500 * random(), 7, 8],
      () => [3, 3, 20 * random()],
      (i) => [1e4 * Math.floor(i / 50) + 20 * random(), 20 * random(), i % 7 === 0 ? 5e4 : 10],
    ];
    for (const place of places) {
      const n = 500;
      const boxes = new Float32Array(4 * n);
      for (let i = 0; i < n; i++) {
        const [x, y, size] = place(i);
        boxes.set([x - size / 2, y - size / 2, x + size / 2, y + size * random()], 4 * i);
      }
      const scores = tiedScores(random, n);
      for (const iou of [0, 0.4]) {
        expect(Array.from(nms(boxes, scores, { iou }))).toEqual(greedyNms(boxes, scores, iou));
        const [method, maxOutput] = ["diou", 60] as const;
        const expected = greedyNms(boxes, scores, iou, undefined, method).slice(0, maxOutput);
        expect(Array.from(nms(boxes, scores, { iou, method, maxOutput }))).toEqual(expected);
      }
    }
  });

  test("negative scores, infinities, and zeros of both signs in order of index", () => {
    const boxes = randomBoxes(seeded(4), 6, 1000, 1);
    const scores = Float32Array.of(-1, 0, -0, -Infinity, Infinity, -2);
    expect(nms(boxes, scores)).toEqual(Int32Array.of(4, 1, 2, 0, 5, 3));
  });

  test("NaN scores are left out; NaN boxes stay and harm none", () => {
    const boxes = Float32Array.of(Number.NaN, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1);
    expect(nms(boxes, Float32Array.of(3, 2, 1))).toEqual(Int32Array.of(0, 1));
    expect(nms(boxes, Float32Array.of(1, Number.NaN, 2))).toEqual(Int32Array.of(2, 0));
  });

  test("thresholds and numbers of boxes", () => {
    const [boxes, scores] = [
      randomBoxes(seeded(5), 50, 1000, 1),
      Float32Array.from({ length: 50 }, (_, i) => i / 50),
    ];
    expect(nms(boxes, scores, { scoreThreshold: scores[40]! }).length).toBe(10);
    expect(nms(boxes, scores, { maxOutput: 3 })).toEqual(Int32Array.of(49, 48, 47));
    expect(nms(boxes, scores, { maxOutput: 0 }).length).toBe(0);
    expect(nms(boxes, scores, { classes: new Int32Array(50), maxOutput: 2 })).toEqual(Int32Array.of(49, 48));
  });
});

describe("by class", () => {
  test("classes, negative ones too, leave each other alone", () => {
    const random = seeded(6);
    const [boxes, scores] = [randomBoxes(random, 200, 60), tiedScores(random, 200)];
    const classes = Int32Array.from({ length: 200 }, () => Math.floor(random() * 7) - 3);
    expect(Array.from(nms(boxes, scores, { iou: 0.3, classes }))).toEqual(
      greedyNms(boxes, scores, 0.3, classes),
    );
  });

  test("far boxes keep their digits, which an offset by class would take", () => {
    const boxes = Float32Array.of(0, 0, 1e-3, 1e-3, 1e-4, 0, 1.1e-3, 1e-3, 9e6, 9e6, 9e6 + 1, 9e6 + 1);
    const classes = Int32Array.of(9, 9, 1);
    expect(nms(boxes, Float32Array.of(3, 2, 1), { classes })).toEqual(Int32Array.of(0, 2));
  });

  test.each(["soft-linear", "soft-gaussian", "matrix", "diou"] as const)(
    "%s: each class as if alone",
    (method) => {
      const random = seeded(7);
      const [boxes, scores] = [randomBoxes(random, 90, 50), tiedScores(random, 90)];
      const classes = Int32Array.from({ length: 90 }, (_, i) => i % 3);
      const together = nmsWithScores(boxes, scores, { method, classes });
      const apart = [0, 1, 2].flatMap((label) => {
        const members = Array.from(classes.keys()).filter((i) => classes[i] === label);
        const own = Float32Array.from(members.flatMap((i) => Array.from(boxes.subarray(4 * i, 4 * i + 4))));
        const result = nmsWithScores(
          own,
          Float32Array.from(members, (i) => scores[i]!),
          { method },
        );
        return Array.from(result.indices, (k, at) => [members[k], result.scores[at]]);
      });
      const pairs = Array.from(together.indices, (i, at) => [i, together.scores[at]]);
      expect(new Set(pairs.map(String))).toEqual(new Set(apart.map(String)));
      expect(together.scores).toEqual(together.scores.slice().sort().reverse());
    },
  );
});

describe("methods that lower scores", () => {
  const methods: [
    string,
    NmsOptions,
    (boxes: Float32Array, scores: Float32Array) => { index: number; score: number }[],
  ][] = [
    [
      "linear",
      { method: "soft-linear", iou: 0.3 },
      (b, s) => softNms(b, s, (iou) => (iou > 0.3 ? 1 - iou : 1), 0.001),
    ],
    [
      "gaussian",
      { method: "soft-gaussian", sigma: 0.4 },
      (b, s) => softNms(b, s, (iou) => Math.exp((-iou * iou) / 0.4), 0.001),
    ],
    ["matrix", { method: "matrix", scoreThreshold: 0 }, (b, s) => matrixNms(b, s, (iou) => 1 - iou)],
    [
      "matrix, gaussian",
      { method: "matrix", decay: "gaussian", scoreThreshold: 0 },
      (b, s) => matrixNms(b, s, (iou) => Math.exp(-2 * iou * iou)),
    ],
  ];

  test.each(methods)("%s: as defined, at all sizes", (_name, options, reference) => {
    const random = seeded(8);
    for (let n = 0; n <= 40; n++) {
      const boxes = randomBoxes(random, n, 30);
      if (n > 8) boxes.copyWithin(16, 4, 12);
      const scores = Float32Array.from({ length: n }, () => random());
      const result = nmsWithScores(boxes, scores, options);
      const expected = reference(boxes, scores);
      expect(Array.from(result.indices)).toEqual(expected.map(({ index }) => index));
      expected.forEach(({ score }, at) => {
        expect(result.scores[at]).toBeCloseTo(score, 6);
      });
    }
  });

  test("DIoU spares neighbours whose centres are apart", () => {
    const random = seeded(9);
    const [boxes, scores] = [randomBoxes(random, 120, 50), tiedScores(random, 120)];
    const kept = nms(boxes, scores, { iou: 0.3, method: "diou" });
    expect(Array.from(kept)).toEqual(greedyNms(boxes, scores, 0.3, undefined, "diou"));
    expect(kept.length).toBeGreaterThan(nms(boxes, scores, { iou: 0.3 }).length);
  });
});
