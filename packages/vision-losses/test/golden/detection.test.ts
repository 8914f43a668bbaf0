import { describe, expect, test } from "vitest";
import * as detection from "../../src/detection.js";
import { type Answer, expectGolden, floats, type GoldenCase, goldenCases } from "./cases.js";

/** Parameters of any case; each has some of them. */
interface Params {
  readonly alpha?: number;
  readonly gamma?: number;
  readonly beta?: number;
  readonly avgFactor?: number;
  readonly num?: number;
  readonly labelSmoothing?: number;
}

const adapters: Record<string, (golden: GoldenCase, params: Params) => Answer> = {
  sigmoidFocalLoss({ inputs: { logits, targets } }, { avgFactor, ...options }) {
    const all = { ...options, normalizer: avgFactor };
    const { loss, grad } = detection.sigmoidFocalLoss(floats(logits!), floats(targets!), all);
    return { out: { loss }, grad: { logits: grad } };
  },
  smoothL1({ inputs: { pred, target } }, { beta, num }) {
    // As CornerNet divides.
    const normalizer = num === undefined ? undefined : num + 1e-4;
    const { loss, grad } = detection.smoothL1(floats(pred!), floats(target!), { beta, normalizer });
    return { out: { loss }, grad: { pred: grad } };
  },
  centerness: ({ inputs: { points, gt } }) => ({
    out: { centerness: detection.centerness(floats(points!), floats(gt!)) },
  }),
  bceWithLogits({ inputs: { logits, targets } }, options) {
    const { loss, grad } = detection.binaryCrossEntropy(floats(logits!), floats(targets!), options);
    return { out: { loss }, grad: { logits: grad } };
  },
  mish({ inputs: { x, gy } }) {
    const gradient = gy === undefined ? undefined : detection.mishBackward(floats(x!), floats(gy));
    return { out: { y: detection.mish(floats(x!)) }, grad: { x: gradient } };
  },
};

describe("detection losses as float64 automatic differentiation has them", () => {
  test.each(goldenCases("detection").map((golden) => [`${golden.op}: ${golden.id}`, golden] as const))(
    "%s",
    (_name, golden) => {
      const adapter = adapters[golden.op];
      expect(adapter, `an adapter for ${golden.op}`).toBeDefined();
      expectGolden(golden, adapter!(golden, golden.params as Params), { value: 1e-5, gradient: 2e-5 });
    },
  );
});
