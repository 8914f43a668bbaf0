import { conv2d, convUnit, type FeatureMap, type YoloHead } from "@kb/vision-losses/necks";
import { Graph } from "./graph.js";
import type { TakenApart } from "./taken-apart.js";

export function takeYoloHead(levels: readonly FeatureMap[], whole: YoloHead): TakenApart {
  const graph = new Graph(whole);
  const outputs = levels.map((map, level) => {
    const inputs = map.shape[1];
    const input = graph.input(map, [0, level], `P${level + 3}`);
    const wide = graph.run(
      { at: [1, level], operation: "conv", detail: "3×3" },
      input,
      convUnit({ inputs, outputs: 2 * inputs, activation: "leaky" }),
      `widen${level}.`,
    );
    const numbers = whole.layout.find(({ name }) => name === `predict${level}.bias`)!.shape[0]!;
    const predict = conv2d({ inputs: 2 * inputs, outputs: numbers, kernel: 1 });
    const placed = { at: [2, level] as const, operation: "predict", detail: "1×1" } as const;
    return graph.run(placed, wide, predict, `predict${level}.`).map;
  });
  return { graph, whole, inputs: levels, outputs };
}
