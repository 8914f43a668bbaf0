import { describe, expect, test } from "vitest";
import { convertBoxes, decodeDeltas, decodeYolo, encodeDeltas, nms } from "../../src/boxes.js";
import { seeded } from "../random.js";
import { degenerateBoxes, randomBoxes } from "./random-boxes.js";

const FORMATS = ["xyxy", "xywh", "cxcywh"] as const;

test("formats go to each other and back", () => {
  const boxes = randomBoxes(seeded(1), 20).map(Math.round);
  for (const from of FORMATS) {
    for (const to of FORMATS) {
      const written = convertBoxes(boxes, "xyxy", from);
      expect(convertBoxes(convertBoxes(written, from, to), to, from)).toEqual(written);
    }
  }
});

describe("offsets", () => {
  test.each([[[1, 1, 1, 1]], [[10, 10, 5, 5]]])("with weights %o lead back to the boxes", (weights) => {
    const random = seeded(2);
    const anchors = randomBoxes(random, 50).map((x, at) => x + (at % 4 < 2 ? 0 : 1));
    const boxes = randomBoxes(random, 50).map((x, at) => x + (at % 4 < 2 ? 0 : 1));
    const decoded = decodeDeltas(encodeDeltas(boxes, anchors, { weights }), anchors, { weights });
    decoded.forEach((x, at) => {
      expect(x).toBeCloseTo(boxes[at]!, 3);
    });
  });

  test("degenerate boxes give no NaN", () => {
    const random = seeded(3);
    const anchors = randomBoxes(random, 1000).map((x, at) => x + (at % 4 < 2 ? 0 : 1));
    expect(encodeDeltas(degenerateBoxes(random, 1000), anchors).some(Number.isNaN)).toBe(false);
    expect(decodeDeltas(new Float32Array(4000).fill(1e6), anchors).some(Number.isNaN)).toBe(false);
  });
});

describe("decodeYolo", () => {
  test("both layouts give the same boxes", () => {
    const random = seeded(4);
    const [n, classes] = [50, 3];
    const rows = Float32Array.from({ length: n * 7 }, (_, at) =>
      at % 7 < 4 ? 100 * random() + 1 : random(),
    );
    const columns = Float32Array.from({ length: n * 7 }, (_, at) => rows[(at % n) * 7 + Math.floor(at / n)]!);
    const options = { classes, scoreThreshold: 0.6, objectness: false };
    const result = decodeYolo(columns, { ...options, layout: "channels-first" });
    expect(decodeYolo(rows, { ...options, layout: "boxes-first" })).toEqual(result);
    expect(result.scores.every((score) => score >= 0.6)).toBe(true);
    expect(nms(result.boxes, result.scores, { classes: result.classes }).length).toBeGreaterThan(0);
  });

  test("objectness, logits, letterbox and corners", () => {
    const output = Float32Array.of(20, 40, 60, 80, 0, 0, -5);
    const { boxes, scores, classes } = decodeYolo(output, {
      ...{ layout: "boxes-first", classes: 2, format: "xyxy", scores: "logits" },
      ...{ offsetX: 10, offsetY: 20, scale: 2, scoreThreshold: 0.2 },
    });
    expect(boxes).toEqual(Float32Array.of(5, 10, 25, 30));
    expect(scores).toEqual(Float32Array.of(0.25));
    expect(classes).toEqual(Int32Array.of(0));
  });
});
