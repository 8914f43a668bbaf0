import {
  adaptiveFusion,
  asff,
  batchNorm,
  bifpn,
  conv2d,
  convUnit,
  type FeatureMap,
  type FeatureShape,
  maxPool,
  sfam,
  upsample,
  weightedFusion,
} from "@kb/vision-losses/necks";
import {
  channelMeans,
  concatenated,
  Graph,
  type Node,
  relu,
  sigmoid,
  silu,
  spreadOver,
  zipped,
} from "./graph.js";
import type { LevelsBlock, TakenApart } from "./taken-apart.js";

const LEVELS = [0, 1, 2] as const;
type Place = readonly [column: number, row: number];

const sizeOf = ({ shape }: FeatureMap): readonly [number, number] => [shape[2], shape[3]];

/** A coarser map, as large as a finer one. */
const enlarged = (graph: Graph, at: Place, from: Node, like: FeatureMap): Node =>
  graph.run({ at, operation: "up" }, from, upsample({ size: sizeOf(like) }));

const sum = (graph: Graph, at: Place, a: Node, b: Node): Node =>
  graph.put(
    { at, operation: "add" },
    [a, b],
    zipped((x, y) => x + y, a.map, b.map),
  );

/** The trained neck of the detector. */
export function takeFpn(features: readonly FeatureMap[], whole: LevelsBlock, width: number): TakenApart {
  const graph = new Graph(whole, false);
  const inputs = features.map((map, level) => graph.input(map, [0, level], `C${level + 3}`));
  const laterals = inputs.map((node, level) =>
    graph.run(
      { at: [1, level], operation: "conv", detail: "1×1" },
      node,
      conv2d({ inputs: node.map.shape[1], outputs: width, kernel: 1 }),
      `lateral${level}.`,
    ),
  );
  const fine = enlarged(graph, [2, 1.5], laterals[2]!, laterals[1]!.map);
  const middle = sum(graph, [3, 1], laterals[1]!, fine);
  const finer = enlarged(graph, [4, 0.5], middle, laterals[0]!.map);
  const finest = sum(graph, [5, 0], laterals[0]!, finer);
  const outputs = [finest, middle, laterals[2]!].map((node, level) =>
    graph.run(
      { at: [6, level], operation: "conv", detail: "3×3" },
      node,
      conv2d({ inputs: width, outputs: width }),
      `output${level}.`,
    ),
  );
  return { graph, whole, inputs: features, outputs: outputs.map(({ map }) => map), training: false };
}

/** PANet's way from fine to coarse, over an FPN. */
export function takePan(levels: readonly FeatureMap[], whole: LevelsBlock, width: number): TakenApart {
  const graph = new Graph(whole);
  const inputs = levels.map((map, level) => graph.input(map, [0, level], `P${level + 3}`));
  const unit = { inputs: width, outputs: width, kernel: 3, normalised: false } as const;
  const outputs = [inputs[0]!];
  for (const level of [0, 1]) {
    const detail = "3×3, s 2";
    const placed = { at: [1 + 3 * level, level + 0.5] as const, operation: "down", detail } as const;
    const down = graph.run(placed, outputs[level]!, convUnit({ ...unit, stride: 2 }), `down${level}.`);
    const joined = sum(graph, [2 + 3 * level, level + 1], inputs[level + 1]!, down);
    const conv = { at: [3 + 3 * level, level + 1] as const, operation: "conv", detail: "3×3" } as const;
    outputs.push(graph.run(conv, joined, convUnit(unit), `join${level}.`));
  }
  return { graph, whole, inputs: levels, outputs: outputs.map(({ map }) => map) };
}

/** YOLOv4's: concatenation, from coarse to fine and back. */
export function takePanConcat(
  features: readonly FeatureMap[],
  whole: LevelsBlock,
  width: number,
): TakenApart {
  const graph = new Graph(whole);
  const inputs = features.map((map, level) => graph.input(map, [0, level], `C${level + 3}`));
  const widths = LEVELS.map((level) => width * 2 ** level);
  const narrow = (at: Place, from: Node, outputs: number, name: string): Node =>
    graph.run(
      { at, operation: "conv", detail: "1×1" },
      from,
      convUnit({ inputs: from.map.shape[1], outputs, kernel: 1, activation: "leaky" }),
      name,
    );
  const five = (at: Place, from: Node, own: number, name: string): Node => {
    let node = from;
    const hidden = new Graph(whole);
    [1, 3, 1, 3, 1].forEach((kernel, index) => {
      const outputs = kernel === 3 ? 2 * own : own;
      const unit = convUnit({ inputs: node.map.shape[1], outputs, kernel, activation: "leaky" });
      node = hidden.run({ at, operation: "conv" }, node, unit, `${name}${index}.`);
    });
    const count = (key: "parameters" | "macs") => hidden.nodes.reduce((all, part) => all + part[key], 0);
    return graph.put({ at, operation: "five" }, [from], node.map, count("parameters"), count("macs"));
  };
  const join = (at: Place, a: Node, b: Node): Node =>
    graph.put({ at, operation: "concat" }, [a, b], concatenated([a.map, b.map]));

  const merged = [undefined, undefined, narrow([1, 2], inputs[2]!, widths[2]!, "top.")] as Node[];
  for (const level of [1, 0]) {
    const start = level === 1 ? 2 : 6;
    const above = narrow([start, level + 0.5], merged[level + 1]!, widths[level]!, `narrow${level}.`);
    const own = narrow([1, level], inputs[level]!, widths[level]!, `lateral${level}.`);
    const wide = enlarged(graph, [start + 1, level + 0.5], above, own.map);
    merged[level] = five(
      [start + 3, level],
      join([start + 2, level], own, wide),
      widths[level]!,
      `downFive${level}.`,
    );
  }
  const outputs = [merged[0]!];
  for (const level of [0, 1]) {
    const start = 10 + 3 * level;
    const unit = convUnit({
      inputs: widths[level]!,
      outputs: widths[level + 1]!,
      stride: 2,
      activation: "leaky",
    });
    const placed = { at: [start, level + 0.5] as const, operation: "down", detail: "3×3, s 2" } as const;
    const down = graph.run(placed, outputs[level]!, unit, `down${level}.`);
    const joined = join([start + 1, level + 1], down, merged[level + 1]!);
    outputs.push(five([start + 2, level + 1], joined, widths[level + 1]!, `upFive${level}.`));
  }
  return { graph, whole, inputs: features, outputs: outputs.map(({ map }) => map) };
}

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

export function takeBifpn(features: readonly FeatureMap[], width: number, seed: number): TakenApart {
  const whole = bifpn({ channels: features.map(({ shape }) => shape[1]), width, seed });
  const graph = new Graph(whole);
  const inputs = features.map((map, level) => graph.input(map, [0, level], `C${level + 3}`));
  const laterals = inputs.map((node, level) =>
    graph.run(
      { at: [1, level], operation: "conv", detail: "1×1" },
      node,
      convUnit({ inputs: node.map.shape[1], outputs: width, kernel: 1, activation: "none" }),
      `lateral${level}.`,
    ),
  );
  /** Σ w x, then SiLU and a separable convolution. */
  const join = ([column, row]: Place, from: readonly Node[], name: string): Node => {
    const prefix = `layer0.${name}.`;
    const placed = { at: [column, row] as const, operation: "fuse" as const, detail: "Σ w x" };
    const fused = graph.runAll(placed, from, weightedFusion({ maps: from.length }), `${prefix}fuse.`);
    const hidden = new Graph(whole);
    const same = { inputs: width, outputs: width, bias: false };
    const at = [column + 1, row] as const;
    const bright = { id: "", map: zipped(silu, fused.map) };
    const deep = hidden.run(
      { at, operation: "conv" },
      bright,
      conv2d({ ...same, groups: width }),
      `${prefix}depthwise.`,
    );
    const flat = hidden.run(
      { at, operation: "conv" },
      deep,
      conv2d({ ...same, kernel: 1 }),
      `${prefix}pointwise.`,
    );
    const out = hidden.run(
      { at, operation: "normalise" },
      flat,
      batchNorm({ channels: width }),
      `${prefix}normalisation.`,
    );
    const count = (key: "parameters" | "macs") => hidden.nodes.reduce((all, part) => all + part[key], 0);
    const detail = "SiLU, dw 3×3, 1×1";
    return graph.put({ at, operation: "join", detail }, [fused], out.map, count("parameters"), count("macs"));
  };
  const smaller = (at: Place, from: Node): Node =>
    graph.run(
      { at, operation: "down", detail: "max 3×3, s 2" },
      from,
      maxPool({ kernel: 3, stride: 2, padding: 1 }),
    );
  const [fine, middle, coarse] = laterals as [Node, Node, Node];
  const between = join([3, 1], [middle, enlarged(graph, [2, 1.5], coarse, middle.map)], "down1");
  const first = join([6, 0], [fine, enlarged(graph, [5, 0.5], between, fine.map)], "up0");
  const second = join([9, 1], [middle, between, smaller([8, 0.5], first)], "up1");
  const third = join([12, 2], [coarse, smaller([11, 1.5], second)], "up2");
  return { graph, whole, inputs: features, outputs: [first, second, third].map(({ map }) => map) };
}
