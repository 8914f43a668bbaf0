import { createUniformRng } from "@kb/sampling";
import {
  type BlockActivation,
  batchNorm,
  conv2d,
  convUnit,
  crossIterationBatchNorm,
  cspBlock,
  dropBlock,
  type FeatureMap,
  mish,
  type YoloHead,
} from "@kb/vision-losses/necks";
import { concatenated, Graph, zipped } from "./graph.js";
import type { TakenApart } from "./taken-apart.js";

const BLOCK = 5;
const DROPPED = 0.15;

export function takeCsp(x: FeatureMap, name: string, seed: number): TakenApart {
  const inputs = x.shape[1];
  const half = inputs / 2;
  const whole = cspBlock({ inputs, seed });
  const graph = new Graph(whole);
  const input = graph.input(x, [0, 0], name);
  const unit = (from: number, outputs: number, kernel: number) =>
    convUnit({ inputs: from, outputs, kernel, activation: "mish" });
  const conv = (column: number, row: number, kernel: number) =>
    ({ at: [column, row] as const, operation: "conv", detail: `${kernel}×${kernel}` }) as const;
  const main = graph.run(conv(1, 0, 1), input, unit(inputs, half, 1), "main.");
  const aside = graph.run(conv(1, 2, 1), input, unit(inputs, half, 1), "aside.");
  const narrow = graph.run(conv(2, 1, 1), main, unit(half, half, 1), "residual0.0.");
  const deep = graph.run(conv(3, 1, 3), narrow, unit(half, half, 3), "residual0.1.");
  const added = zipped((a, b) => a + b, main.map, deep.map);
  const sum = graph.put({ at: [4, 0], operation: "add" }, [main, deep], added);
  const joined = graph.put(
    { at: [5, 1], operation: "concat" },
    [sum, aside],
    concatenated([sum.map, aside.map]),
  );
  const out = graph.run(conv(6, 1, 1), joined, unit(inputs, inputs, 1), "join.");
  return { graph, whole, inputs: [x], outputs: [out.map] };
}

/** The activations over the same normalised numbers: what comes from a backbone has been rectified. */
export function takeMish(x: FeatureMap, name: string): TakenApart {
  const channels = x.shape[1];
  const graph = new Graph();
  const input = graph.input(x, [0, 1.5], name);
  const plain = graph.run({ at: [1, 1.5], operation: "normalise" }, input, batchNorm({ channels }));
  const put = (row: number, operation: "mish" | "relu" | "leaky" | "swish", use: (v: number) => number) =>
    graph.put({ at: [2, row], operation }, [plain], zipped(use, plain.map));
  const smooth = graph.put({ at: [2, 0], operation: "mish" }, [plain], {
    data: mish(plain.map.data),
    shape: plain.map.shape,
  });
  put(1, "swish", (v) => v / (1 + Math.exp(-v)));
  put(2, "leaky", (v) => (v > 0 ? v : 0.1 * v));
  put(3, "relu", (v) => Math.max(0, v));
  return { graph, whole: activated(channels, "mish"), inputs: [x], outputs: [smooth.map] };
}

/** Normalisation and activation alone: a 1 × 1 convolution that passes every channel on. */
function activated(channels: number, activation: BlockActivation) {
  const unit = convUnit({ inputs: channels, outputs: channels, kernel: 1, activation });
  unit.parameters.fill(0, 0, channels * channels);
  for (let channel = 0; channel < channels; channel++) unit.parameters[channel * channels + channel] = 1;
  return unit;
}

export function takeDropBlock(x: FeatureMap, name: string, seed: number): TakenApart {
  const graph = new Graph();
  const input = graph.input(x, [0, 0], name);
  const options = { block: BLOCK, probability: DROPPED };
  const { mask, output } = dropBlock(x.data, x.shape, options, createUniformRng(seed));
  const { shape } = x;
  const drawn = graph.put({ at: [1, 1], operation: "mask", detail: `b ${BLOCK}, p ${DROPPED}` }, [input], {
    data: mask,
    shape,
  });
  const product = zipped((a, m) => a * m, x, drawn.map);
  graph.put({ at: [2, 0], operation: "multiply" }, [input, drawn], product);
  return { graph, inputs: [x], outputs: [product], made: { data: output, shape }, slope: drawn.map };
}

export function takeBatchNorm(x: FeatureMap, name: string): TakenApart {
  const channels = x.shape[1];
  const whole = batchNorm({ channels });
  const graph = new Graph(whole);
  const input = graph.input(x, [0, 0], name);
  const cells = x.shape[2] * x.shape[3];
  const moment = (use: (v: number, channel: number) => number) =>
    Float32Array.from({ length: channels }, (_, channel) => {
      let total = 0;
      for (let cell = 0; cell < cells; cell++) total += use(x.data[channel * cells + cell]!, channel);
      return total / cells;
    });
  const means = moment((v) => v);
  const variances = moment((v, channel) => (v - means[channel]!) ** 2);
  const statistics: FeatureMap = {
    data: Float32Array.of(...means, ...variances),
    shape: [1, 2 * channels, 1, 1],
  };
  const known = graph.put({ at: [1, 1], operation: "summary", detail: "μ, σ²" }, [input], statistics);
  const out = x.data.map((v, at) => {
    const channel = Math.floor(at / cells);
    return (v - means[channel]!) / Math.sqrt(variances[channel]! + 1e-5);
  });
  const normal: FeatureMap = { data: out, shape: x.shape };
  graph.put({ at: [2, 0], operation: "normalise", detail: "γ, β" }, [input, known], normal, 2 * channels);
  return { graph, whole, inputs: [x], outputs: [normal] };
}

/** Four quarters of the map as the mini-batches of one batch, each normalised alone, and by all until then. */
export function takeCmbn(x: FeatureMap, name: string): TakenApart {
  const [, channels, height, width] = x.shape;
  const graph = new Graph();
  const input = graph.input(x, [0, 1.5], name);
  const [tall, wide] = [height >> 1, width >> 1];
  const tiles = [0, 1, 2, 3].map((quarter): FeatureMap => {
    const [top, left] = [(quarter >> 1) * tall, (quarter & 1) * wide];
    const data = new Float32Array(channels * tall * wide);
    for (let row = 0; row < channels * tall; row++) {
      const channel = Math.floor(row / tall);
      const from = (channel * height + top + (row % tall)) * width + left;
      data.set(x.data.subarray(from, from + wide), row * wide);
    }
    return { data, shape: [1, channels, tall, wide] };
  });
  const gathered = crossIterationBatchNorm({ channels, miniBatches: 4 });
  const [n, m] = [tall * wide, new Float64Array(channels)];
  const squares = new Float64Array(channels);
  let difference = 0;
  tiles.forEach((map, index) => {
    const tile = graph.put({ at: [1, index], operation: "tile", detail: `${index + 1}/4` }, [input], map);
    graph.run({ at: [2, index], operation: "normalise", detail: "BN" }, tile, batchNorm({ channels }));
    const made = gathered.forward(map);
    const byHand = new Float32Array(map.data.length);
    for (let channel = 0; channel < channels; channel++) {
      const own = map.data.subarray(channel * n, (channel + 1) * n);
      const mean = own.reduce((sum, v) => sum + v, 0) / n;
      const square = own.reduce((sum, v) => sum + v * v, 0) / n;
      m[channel]! += (mean - m[channel]!) / (index + 1);
      squares[channel]! += (square - squares[channel]!) / (index + 1);
      const deviation = Math.sqrt(Math.max(0, squares[channel]! - m[channel]! ** 2) + 1e-5);
      own.forEach((v, at) => {
        byHand[channel * n + at] = (v - m[channel]!) / deviation;
      });
    }
    for (const [at, v] of byHand.entries()) difference = Math.max(difference, Math.abs(v - made.data[at]!));
    graph.put(
      { at: [3, index], operation: "normalise", detail: `CmBN, 1–${index + 1}` },
      [tile],
      made,
      2 * channels,
    );
  });
  gathered.free();
  return {
    graph,
    whole: batchNorm({ channels }),
    inputs: [tiles[0]!],
    outputs: [graph.nodes[3]!.map],
    difference,
  };
}

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
