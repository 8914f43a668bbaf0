import { createUniformRng } from "@kb/sampling";
import {
  type BlockActivation,
  batchNorm,
  convUnit,
  cspBlock,
  dropBlock,
  type FeatureMap,
  mish,
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
  const drop = () => dropBlock(x.data, x.shape, options, createUniformRng(seed));
  const { shape } = x;
  const drawn = graph.put({ at: [1, 1], operation: "mask", detail: `b ${BLOCK}, p ${DROPPED}` }, [input], {
    data: drop().mask,
    shape,
  });
  const product = zipped((a, m) => a * m, x, drawn.map);
  graph.put({ at: [2, 0], operation: "multiply" }, [input, drawn], product);
  return {
    graph,
    inputs: [x],
    outputs: [product],
    make: () => ({ data: drop().output, shape }),
    slope: drawn.map,
  };
}
