import { describe, expect, test } from "vitest";
import * as boxes from "../../src/boxes.js";
import { type Answer, expectGolden, floats, type GoldenCase, goldenCases, integers } from "./cases.js";

/** Parameters of any case: each has some of them, and what else the functions take as options. */
interface Params {
  readonly from: boxes.BoxFormat;
  readonly to: boxes.BoxFormat;
  readonly width: number;
  readonly height: number;
  readonly minSize: number;
  readonly iouThreshold: number;
  readonly mode: boxes.OverlapKind;
  readonly kind: never;
  readonly beta?: number;
  readonly weights?: number[];
}

const adapters: Record<string, (golden: GoldenCase, params: Params) => Answer> = {
  boxLoss({ inputs: { pred, target, weight } }, params) {
    const options = { ...params, weights: weight && floats(weight) };
    const { loss, grad, perBox } = boxes.boxLoss(floats(pred!), floats(target!), options);
    return { out: { loss, perBox }, grad: { pred: grad } };
  },
  pairwise({ inputs: { a, b } }, { kind, mode = kind, ...options }) {
    return { out: { matrix: boxes.iouMatrix(floats(a!), floats(b!), { kind: mode, ...options }) } };
  },
  convert({ inputs }, { from, to }) {
    return { out: { boxes: boxes.convertBoxes(floats(inputs.boxes!), from, to) } };
  },
  clip({ inputs }, { width, height, minSize }) {
    const clipped = boxes.clipBoxes(floats(inputs.boxes!), { width, height });
    return { out: { boxes: clipped, keep: boxes.removeSmall(clipped, minSize) } };
  },
  nms: (golden, { iouThreshold, ...options }) => suppressed(golden, { iou: iouThreshold, ...options }),
  batchedNms: (golden, { iouThreshold, ...options }) => suppressed(golden, { iou: iouThreshold, ...options }),
  diouNms: (golden, { iouThreshold, ...options }) =>
    suppressed(golden, { iou: iouThreshold, ...options, method: "diou" }),
  softNms: (golden, { iouThreshold, ...options }) =>
    suppressed(golden, {
      ...{ iou: iouThreshold, ...options },
      method: golden.params.method === "linear" ? "soft-linear" : "soft-gaussian",
    }),
  encodeDeltas({ inputs: { gt, anchors } }, options) {
    return { out: { deltas: boxes.encodeDeltas(floats(gt!), floats(anchors!), options) } };
  },
  decodeDeltas({ inputs: { deltas, anchors } }, options) {
    return { out: { boxes: boxes.decodeDeltas(floats(deltas!), floats(anchors!), options) } };
  },
};

function suppressed({ inputs }: GoldenCase, options: boxes.NmsOptions): Answer {
  const classes = inputs.classes && integers(inputs.classes);
  const [given, scores] = [floats(inputs.boxes!), floats(inputs.scores!)];
  const result = boxes.nmsWithScores(given, scores, { ...options, classes });
  expect(boxes.nms(given, scores, { ...options, classes })).toEqual(result.indices);
  return { out: { keep: result.indices, scores: result.scores } };
}

describe("boxes as float64 automatic differentiation and brute force have them", () => {
  test.each(goldenCases("boxes").map((golden) => [`${golden.op}: ${golden.id}`, golden] as const))(
    "%s",
    (_name, golden) => {
      const adapter = adapters[golden.op];
      expect(adapter, `an adapter for ${golden.op}`).toBeDefined();
      const answer = adapter!(golden, golden.params as unknown as Params);
      expectGolden(golden, answer, { value: 1e-5, gradient: 2e-5 });
    },
  );
});
