import { expect, test } from "vitest";
import { boxLoss, decodeDeltas, encodeDeltas, iouMatrix, nmsWithScores } from "../../src/boxes.js";
import { centerness } from "../../src/detection.js";
import { seeded } from "../random.js";

/** Of each of five losses: a million in all. */
const COUNT = 200_000;
/** Where sides meet, vanish, round away or leave float32's ordinary numbers. */
const PLACES = [
  0,
  -0,
  1e-45,
  -1e-45,
  1e-30,
  1,
  1 + 2 ** -23,
  -1,
  7,
  7.5,
  1e4,
  1e4 + 2 ** -10,
  -1e4,
  3e8,
  1e18,
  -1e18,
];

/** Boxes whose coordinates are such places, or anything near them; a fourth have no width or height. */
function degenerateBoxes(seed: number, count: number): Float32Array {
  const random = seeded(seed);
  const place = () => {
    const at = PLACES[Math.floor(random() * PLACES.length)]!;
    return random() < 0.7 ? at : at + (random() - 0.5) * Math.abs(at) * 1e-3;
  };
  const boxes = new Float32Array(4 * count);
  for (let at = 0; at < boxes.length; at += 4) {
    for (const axis of [0, 1]) {
      const [a, b] = [Math.fround(place()), Math.fround(place())];
      boxes[at + axis] = Math.min(a, b);
      boxes[at + 2 + axis] = random() < 0.25 ? Math.min(a, b) : Math.max(a, b);
    }
  }
  return boxes;
}

function hasNaN(values: Float32Array): boolean {
  for (let at = 0; at < values.length; at++) if (Number.isNaN(values[at])) return true;
  return false;
}

const a = degenerateBoxes(1, COUNT);
const b = degenerateBoxes(2, COUNT);
// Every eighth pair is of the same boxes.
for (let at = 0; at < b.length; at += 32) b.set(a.subarray(at, at + 4), at);

test.each(["iou", "logiou", "giou", "diou", "ciou"] as const)("degenerate pairs have no NaN: %s", (kind) => {
  const { loss, grad, perBox } = boxLoss(a, b, { kind });
  expect(Number.isFinite(loss)).toBe(true);
  expect(hasNaN(grad)).toBe(false);
  expect(hasNaN(perBox)).toBe(false);
});

test.each(["iou", "giou", "diou", "ciou", "iof"] as const)("nor has the matrix: %s", (kind) => {
  expect(hasNaN(iouMatrix(a.subarray(0, 2000), b.subarray(0, 2000), { kind }))).toBe(false);
});

test("nor have centerness and offsets of anchors with an area", () => {
  const points = Float32Array.from({ length: COUNT / 5 }, (_, at) => a[at]!);
  expect(hasNaN(centerness(points, b.subarray(0, 2 * points.length)))).toBe(false);
  const anchors = Float32Array.of(0, 0, 10, 20);
  const boxes = a.subarray(0, 4);
  expect(hasNaN(decodeDeltas(encodeDeltas(boxes, anchors), anchors))).toBe(false);
});

test.each(["hard", "diou", "soft-linear", "soft-gaussian", "matrix"] as const)(
  "suppression ends: %s",
  (method) => {
    const random = seeded(3);
    const count = 2000;
    const scores = Float32Array.from({ length: count }, () => random());
    const { indices, scores: left } = nmsWithScores(a.subarray(0, 4 * count), scores, { method });
    expect(new Set(indices).size).toBe(indices.length);
    expect(hasNaN(left)).toBe(false);
  },
);
