import { describe, expect, test } from "vitest";
import * as necks from "../../src/necks.js";
import {
  type Answer,
  expectGolden,
  floats,
  type GoldenCase,
  type GoldenTensor,
  goldenCases,
} from "./cases.js";

const TOLERANCE = { value: 1e-5, gradient: 2e-5 };

/** A map `[channels, height, width]` as a batch of one. */
function map(tensor: GoldenTensor): necks.FeatureMap {
  const [channels, height, width] = tensor.shape as [number, number, number];
  return { data: floats(tensor), shape: [1, channels, height, width] };
}

/** A block's answer for one map. */
function single(block: necks.Block<necks.FeatureMap, necks.FeatureMap>, { inputs }: GoldenCase): Answer {
  const y = block.forward(map(inputs.x!));
  return { out: { y: y.data }, grad: { x: block.backward({ ...y, data: floats(inputs.gy!) }).data } };
}

/** A block's answer for maps by name. */
function joined(
  block: necks.Block<readonly necks.FeatureMap[], necks.FeatureMap>,
  { inputs }: GoldenCase,
  names: readonly string[],
): Answer {
  const y = block.forward(names.map((name) => map(inputs[name]!)));
  const gradients = block.backward({ ...y, data: floats(inputs.gy!) });
  return {
    out: { y: y.data },
    grad: Object.fromEntries(names.map((name, index) => [name, gradients[index]!.data])),
  };
}

const adapters: Record<string, (golden: GoldenCase) => Answer> = {
  spp: (golden) => single(necks.spp({ kernels: golden.params.kernels as number[] }), golden),
  bifpnFuse(golden) {
    const block = necks.weightedFusion({ maps: 3, eps: golden.params.eps as number });
    block.parameters.set(floats(golden.inputs.w!));
    const answer = joined(block, golden, ["a", "b", "c"]);
    return { ...answer, grad: { ...answer.grad, w: block.gradients } };
  },
  asffFuse: (golden) => joined(necks.adaptiveFusion(), golden, ["a", "b", "c", "lambda"]),
  samGate: (golden) => joined(necks.sigmoidGate(), golden, ["x", "g"]),
  sfamSE(golden) {
    const { w1, w2 } = golden.inputs;
    const [hidden, channels] = w1!.shape as [number, number];
    const block = necks.channelAttention({ channels, reduction: channels / hidden });
    block.parameters.set([...floats(w1!), ...floats(w2!)]);
    const answer = single(block, golden);
    const split = hidden * channels;
    return {
      ...answer,
      grad: {
        ...answer.grad,
        w1: block.gradients.subarray(0, split),
        w2: block.gradients.subarray(split),
      },
    };
  },
  upsampleNearest: (golden) => single(necks.upsample(), golden),
  cmbnStats({ inputs: { x } }) {
    const [count, batch, channels, cells] = x!.shape as [number, number, number, number];
    const data = floats(x!);
    const length = batch * channels * cells;
    const { means, variances } = necks.crossIterationStatistics(
      Array.from({ length: count }, (_, index) => ({
        data: data.subarray(index * length, (index + 1) * length),
        shape: [batch, channels, 1, cells],
      })),
    );
    return { out: { mean: means, var: variances } };
  },
};

describe("joins of feature maps as float64 automatic differentiation has them", () => {
  test.each(goldenCases("neck").map((golden) => [`${golden.op}: ${golden.id}`, golden] as const))(
    "%s",
    (_name, golden) => {
      const adapter = adapters[golden.op];
      expect(adapter, `an adapter for ${golden.op}`).toBeDefined();
      expectGolden(golden, adapter!(golden), TOLERANCE);
    },
  );
});
