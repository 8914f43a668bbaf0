import { describe, expect, test } from "vitest";
import * as assign from "../../src/assign.js";
import { type Answer, expectGolden, floats, type GoldenCase, goldenCases } from "./cases.js";

/** Parameters of any case; each has some of them. */
interface Params {
  readonly levels?: number[];
  readonly strides: number[];
  readonly ranges?: number[][];
  readonly centerRadius?: number;
  readonly topk?: number;
  readonly anchorsPerLoc?: number;
  readonly legacyPlusOne?: boolean;
  readonly pos?: number;
  readonly neg?: number;
  readonly allowLowQuality?: boolean;
  readonly size: number;
  readonly scale?: number;
  readonly ratios?: number[];
}

const adapters: Record<string, (golden: GoldenCase, params: Params) => Answer> = {
  atss({ inputs: { anchors, gt } }, { levels = [anchors!.shape[0]!], anchorsPerLoc, ...options }) {
    const result = assign.assignAtss(floats(anchors!), levels, floats(gt!), {
      ...options,
      anchorsPerLocation: anchorsPerLoc,
    });
    const { groundTruthIndex: gtIndex, iou, thresholds: threshold, positives: numPos, candidates } = result;
    return { out: { gtIndex, iou, threshold, numPos, candidates } };
  },
  maxIou({ inputs: { anchors, gt } }, { levels = [anchors!.shape[0]!], pos, neg, allowLowQuality }) {
    const options = { positive: pos, negative: neg, lowQuality: allowLowQuality };
    const { groundTruthIndex } = assign.assignMaxIou(floats(anchors!), levels, floats(gt!), options);
    return { out: { gtIndex: groundTruthIndex } };
  },
  fcos({ inputs: { points, gt } }, { levels = [points!.shape[0]!], ...options }) {
    const [n, given] = [points!.shape[0]!, floats(points!)];
    const anchors = Float32Array.from({ length: 4 * n }, (_, at) => given[2 * (at >> 2) + (at & 1)]!);
    const { groundTruthIndex, ltrb } = assign.assignFcos(anchors, levels, floats(gt!), options);
    return { out: { gtIndex: groundTruthIndex, ltrb } };
  },
  anchors: (_golden, { size, ...options }) => ({
    out: { anchors: assign.anchorGrid({ width: size, height: size, ...options }).anchors },
  }),
};

describe("assignments as brute force in float64 has them", () => {
  test.each(goldenCases("assign").map((golden) => [`${golden.op}: ${golden.id}`, golden] as const))(
    "%s",
    (_name, golden) => {
      const adapter = adapters[golden.op];
      expect(adapter, `an adapter for ${golden.op}`).toBeDefined();
      const answer = adapter!(golden, golden.params as unknown as Params);
      expectGolden(golden, answer, { value: 1e-5, gradient: 2e-5 });
    },
  );
});
