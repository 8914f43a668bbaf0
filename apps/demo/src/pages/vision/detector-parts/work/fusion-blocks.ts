import {
  adaptiveFusion,
  asff,
  conv2d,
  convUnit,
  type FeatureMap,
  type FeatureShape,
  sfam,
} from "@kb/vision-losses/necks";
import { channelMeans, concatenated, Graph, relu, sigmoid, spreadOver, zipped } from "./graph.js";
import { enlarged, LEVELS } from "./level-nodes.js";
import type { TakenApart } from "./taken-apart.js";

/** Two pyramids: the FPN's and the PAN's over it. */
export function takeSfam(pyramids: readonly (readonly FeatureMap[])[], seed: number): TakenApart {
  const channels = pyramids[0]![0]!.shape[1];
  const all = pyramids.length * channels;
  const whole = sfam({ pyramids: pyramids.length, levels: LEVELS.length, channels, reduction: 8, seed });
  const graph = new Graph(whole);
  const inputs = pyramids.flat();
  const outputs = LEVELS.map((level) => {
    const own = pyramids.map((pyramid, index) =>
      graph.input(pyramid[level]!, [0, 2 * level + index], `${"PN"[index]}${level + 3}`),
    );
    const joined = graph.put(
      { at: [1, 2 * level], operation: "concat" },
      own,
      concatenated(own.map(({ map }) => map)),
    );
    const row = 2 * level + 1;
    const mean = graph.put({ at: [2, row], operation: "mean" }, [joined], channelMeans(joined.map));
    const squeeze = { inputs: all, outputs: Math.floor(all / 8), kernel: 1, bias: false };
    const placed = { at: [3, row] as const, operation: "conv" as const };
    const hidden = graph.run({ ...placed, detail: "1×1" }, mean, conv2d(squeeze), `level${level}.squeeze.`);
    const inner = { id: hidden.id, map: zipped(relu, hidden.map) };
    const excite = conv2d({ inputs: squeeze.outputs, outputs: all, kernel: 1, bias: false });
    const logits = graph.run(
      { ...placed, at: [4, row], detail: "ReLU, 1×1" },
      inner,
      excite,
      `level${level}.excite.`,
    );
    const gate = graph.put(
      { at: [5, row], operation: "gate", detail: "σ" },
      [logits],
      zipped(sigmoid, logits.map),
    );
    const scaled = zipped((a, g) => a * g, joined.map, spreadOver(gate.map, joined.map.shape));
    return graph.put({ at: [6, 2 * level], operation: "multiply" }, [joined, gate], scaled).map;
  });
  return { graph, whole, inputs, outputs };
}

/** At the middle level; the whole gives all three. */
export function takeAsff(features: readonly FeatureMap[], seed: number): TakenApart {
  const channels = features.map(({ shape }) => shape[1]);
  const compression = 8;
  const whole = asff({ channels, compression, seed });
  const graph = new Graph(whole);
  const inputs = features.map((map, level) => graph.input(map, [0, level], `C${level + 3}`));
  const width = channels[1]!;
  const activation = "leaky" as const;
  const down = convUnit({ inputs: channels[0]!, outputs: width, kernel: 3, stride: 2, activation });
  const widen = convUnit({ inputs: channels[2]!, outputs: width, kernel: 1, activation });
  const point = graph.run(
    { at: [1, 2], operation: "conv", detail: "1×1" },
    inputs[2]!,
    widen,
    "level1.resize2.",
  );
  const resized = [
    graph.run({ at: [2, 0], operation: "down", detail: "3×3, s 2" }, inputs[0]!, down, "level1.resize0."),
    inputs[1]!,
    enlarged(graph, [2, 2], point, features[1]!),
  ];
  const compressed = resized.map((node, level) =>
    graph.run(
      { at: [3, level + 0.5], operation: "conv", detail: "1×1" },
      node,
      convUnit({ inputs: width, outputs: compression, kernel: 1, activation }),
      `level1.compress${level}.`,
    ),
  );
  const together = graph.put(
    { at: [4, 1.5], operation: "concat" },
    compressed,
    concatenated(compressed.map(({ map }) => map)),
  );
  const weigh = conv2d({ inputs: compression * 3, outputs: 3, kernel: 1 });
  const logits = graph.run(
    { at: [5, 1.5], operation: "conv", detail: "1×1" },
    together,
    weigh,
    "level1.weigh.",
  );
  const shares = graph.put(
    { at: [6, 1.5], operation: "weights", detail: "softmax" },
    [logits],
    softmax(logits.map),
  );
  const fusion = adaptiveFusion();
  const fused = fusion.forward([...resized.map(({ map }) => map), logits.map]);
  fusion.free();
  const joined = graph.put({ at: [7, 1], operation: "fuse", detail: "Σ α x" }, [...resized, shares], fused);
  const expand = convUnit({ inputs: width, outputs: width, kernel: 3, activation });
  const out = graph.run({ at: [8, 1], operation: "conv", detail: "3×3" }, joined, expand, "level1.expand.");
  return { graph, whole, inputs: features, outputs: [out.map], only: 1 };
}

/** The shares of the channels in each cell. */
function softmax({ data, shape }: FeatureMap): FeatureMap {
  const [, channels, height, width] = shape;
  const cells = height * width;
  const totals = new Float32Array(cells);
  data.forEach((value, at) => {
    totals[at % cells]! += Math.exp(value);
  });
  const own: FeatureShape = [1, channels, height, width];
  return { data: data.map((value, at) => Math.exp(value) / totals[at % cells]!), shape: own };
}
