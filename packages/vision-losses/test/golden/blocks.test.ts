import { describe, expect, test } from "vitest";
import * as necks from "../../src/necks.js";
import { expectGolden, floats, type GoldenCase, type GoldenTensor, goldenCases } from "./cases.js";

/** Deep blocks gather the rounding of many layers. */
const TOLERANCE = { value: 2e-5, gradient: 1e-4 };

function map(tensor: GoldenTensor): necks.FeatureMap {
  return { data: floats(tensor), shape: tensor.shape as unknown as necks.FeatureShape };
}

/** The inputs called x0, x1 … or gy0, gy1 … */
function numbered({ inputs }: GoldenCase, name: "x" | "gy"): necks.FeatureMap[] {
  return Object.keys(inputs)
    .filter((key) => new RegExp(`^${name}\\d+$`).test(key))
    .map((key) => map(inputs[key]!));
}

type AnyBlock = necks.Block<never, never>;
const blocks = necks as unknown as Record<string, (options: object) => AnyBlock>;
const asList = (maps: necks.BlockMaps) => (Array.isArray(maps) ? maps : [maps]) as necks.FeatureMap[];

describe("blocks as float64 automatic differentiation has them", () => {
  test.each(goldenCases("blocks").map((golden) => [`${golden.op}: ${golden.id}`, golden] as const))(
    "%s",
    (_name, golden) => {
      const block = blocks[golden.op]!(golden.params);
      const { parameters } = golden.inputs;
      expect(block.parameters.length).toBe(parameters!.data.length);
      block.parameters.set(floats(parameters!));
      const isOne = golden.op !== "yoloHead" && "x1" in golden.inputs === false;
      let given = numbered(golden, "x");
      if (golden.op === "crossIterationBatchNorm") {
        for (const earlier of given.slice(0, -1)) block.forward(earlier as never);
        given = given.slice(-1);
      }
      const single = isOne || golden.op === "crossIterationBatchNorm";
      const outputs = asList(block.forward((single ? given[0] : given) as never));
      const gradients = numbered(golden, "gy");
      const back = asList(block.backward((single ? gradients[0] : gradients) as never));
      const last = numbered(golden, "x").length - back.length;
      expectGolden(
        golden,
        {
          out: Object.fromEntries(outputs.map(({ data }, index) => [`y${index}`, data])),
          grad: {
            ...Object.fromEntries(back.map(({ data }, index) => [`x${index + last}`, data])),
            parameters: block.gradients,
          },
        },
        TOLERANCE,
      );
    },
  );
});
