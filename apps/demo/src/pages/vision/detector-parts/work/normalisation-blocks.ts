import { batchNorm, crossIterationBatchNorm, type FeatureMap } from "@kb/vision-losses/necks";
import { Graph } from "./graph.js";
import type { TakenApart } from "./taken-apart.js";

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
