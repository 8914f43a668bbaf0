import {
  aspp,
  conv2d,
  convUnit,
  type FeatureMap,
  maxPool,
  rfb,
  sam,
  spp,
  upsample,
} from "@kb/vision-losses/necks";
import { channelMeans, concatenated, Graph, relu, sigmoid, spreadOver, zipped } from "./graph.js";
import type { TakenApart } from "./taken-apart.js";

const WINDOWS = [5, 9, 13];
const RATES = [6, 12, 18];

export function takeSpp(x: FeatureMap, name: string): TakenApart {
  const whole = spp({ kernels: WINDOWS });
  const graph = new Graph(whole);
  const input = graph.input(x, [0, 1.5], name);
  const maps = [
    graph.put({ at: [1, 0], operation: "same" }, [input], x),
    ...WINDOWS.map((kernel, index) =>
      graph.run(
        { at: [1, index + 1], operation: "pool", detail: `${kernel}×${kernel}` },
        input,
        maxPool({ kernel, stride: 1, padding: kernel >> 1 }),
      ),
    ),
  ];
  const joined = concatenated(maps.map(({ map }) => map));
  graph.put({ at: [2, 1.5], operation: "concat" }, maps, joined);
  return { graph, whole, inputs: [x], outputs: [joined] };
}

export function takeAspp(x: FeatureMap, name: string, seed: number): TakenApart {
  const [, inputs, height, width] = x.shape;
  const whole = aspp({ inputs, outputs: inputs, rates: RATES, seed });
  const graph = new Graph(whole);
  const input = graph.input(x, [0, 2], name);
  const unit = { inputs, outputs: inputs };
  const point = graph.run(
    { at: [2, 0], operation: "conv", detail: "1×1" },
    input,
    convUnit({ ...unit, kernel: 1 }),
    "point.",
  );
  const dilated = RATES.map((dilation, index) =>
    graph.run(
      { at: [2, index + 1], operation: "conv", detail: `3×3, d ${dilation}` },
      input,
      convUnit({ ...unit, kernel: 3, dilation }),
      `rate${dilation}.`,
    ),
  );
  const mean = graph.put({ at: [1, 4], operation: "mean" }, [input], channelMeans(x));
  const pooled = graph.run(
    { at: [2, 4], operation: "conv", detail: "1×1" },
    mean,
    convUnit({ ...unit, kernel: 1 }),
    "pooled.",
  );
  const wide = graph.run({ at: [3, 4], operation: "spread" }, pooled, upsample({ size: [height, width] }));
  const branches = [point, ...dilated, wide];
  const joined = graph.put(
    { at: [4, 2], operation: "concat" },
    branches,
    concatenated(branches.map(({ map }) => map)),
  );
  const out = graph.run(
    { at: [5, 2], operation: "conv", detail: "1×1" },
    joined,
    convUnit({ inputs: branches.length * inputs, outputs: inputs, kernel: 1 }),
    "project.",
  );
  return { graph, whole, inputs: [x], outputs: [out.map] };
}

export function takeRfb(x: FeatureMap, name: string, seed: number): TakenApart {
  const inputs = x.shape[1];
  const whole = rfb({ inputs, outputs: inputs, seed });
  const graph = new Graph(whole);
  const input = graph.input(x, [0, 1], name);
  const q = inputs / 8;
  const unit = (outputs: number, kernel: number, from: number) => convUnit({ inputs: from, outputs, kernel });
  const ends = [
    [
      graph.run(
        { at: [2, 0], operation: "conv", detail: "1×1" },
        input,
        unit(2 * q, 1, inputs),
        "branch0.0.",
      ),
      1,
    ] as const,
    ...[3, 5].map((kernel, index) => {
      const name = `branch${index + 1}.`;
      const narrow = graph.run(
        { at: [1, index + 1], operation: "conv", detail: "1×1" },
        input,
        unit(q, 1, inputs),
        `${name}0.`,
      );
      const detail = `${kernel}×${kernel}`;
      return [
        graph.run(
          { at: [2, index + 1], operation: "conv", detail },
          narrow,
          unit(2 * q, kernel, q),
          `${name}1.`,
        ),
        2,
      ] as const;
    }),
  ];
  const dilated = ends.map(([node, units], index) => {
    const dilation = 2 * index + 1;
    return graph.run(
      { at: [3, index], operation: "conv", detail: `3×3, d ${dilation}` },
      node,
      convUnit({ inputs: 2 * q, outputs: 2 * q, dilation, activation: "none" }),
      `branch${index}.${units}.`,
    );
  });
  const joined = graph.put(
    { at: [4, 1], operation: "concat" },
    dilated,
    concatenated(dilated.map(({ map }) => map)),
  );
  const linear = { outputs: inputs, kernel: 1, activation: "none" } as const;
  const main = graph.run(
    { at: [5, 1], operation: "conv", detail: "1×1" },
    joined,
    convUnit({ inputs: 6 * q, ...linear }),
    "join.",
  );
  const shortcut = graph.run(
    { at: [1, 3], operation: "conv", detail: "1×1" },
    input,
    convUnit({ inputs, ...linear }),
    "shortcut.",
  );
  const sum = zipped((a, b) => relu(0.1 * a + b), main.map, shortcut.map);
  graph.put({ at: [6, 1], operation: "add", detail: "0.1 a + b, ReLU" }, [main, shortcut], sum);
  return { graph, whole, inputs: [x], outputs: [sum] };
}

export function takeSam(x: FeatureMap, name: string, seed: number): TakenApart {
  const channels = x.shape[1];
  const whole = sam({ channels, seed });
  const graph = new Graph(whole);
  const input = graph.input(x, [0, 0], name);
  const gate = graph.run(
    { at: [1, 1], operation: "gate", detail: "1×1, σ" },
    input,
    convUnit({ inputs: channels, outputs: channels, kernel: 1, normalised: false, activation: "sigmoid" }),
  );
  const out = zipped((a, g) => a * g, x, gate.map);
  graph.put({ at: [2, 0], operation: "multiply" }, [input, gate], out);
  return { graph, whole, inputs: [x], outputs: [out] };
}

export function takeCbam(x: FeatureMap, name: string, seed: number): TakenApart {
  const whole = sam({ channels: x.shape[1], variant: "cbam", seed });
  const graph = new Graph(whole);
  const input = graph.input(x, [0, 0], name);
  const summary = graph.put({ at: [1, 1], operation: "summary" }, [input], extremes(x));
  const look = conv2d({ inputs: 2, outputs: 1, kernel: 7, bias: false });
  const logits = graph.run({ at: [2, 1], operation: "conv", detail: "7×7" }, summary, look);
  const gate = graph.put(
    { at: [3, 1], operation: "gate", detail: "σ" },
    [logits],
    zipped(sigmoid, logits.map),
  );
  const out = zipped((a, g) => a * g, x, spreadOver(gate.map, x.shape));
  graph.put({ at: [4, 0], operation: "multiply" }, [input, gate], out);
  return { graph, whole, inputs: [x], outputs: [out] };
}

/** The mean and the maximum over the channels of each cell. */
function extremes({ data, shape }: FeatureMap): FeatureMap {
  const [, channels, height, width] = shape;
  const cells = height * width;
  const found = new Float32Array(2 * cells).fill(Number.NEGATIVE_INFINITY, cells);
  for (let at = 0; at < data.length; at++) {
    const cell = at % cells;
    found[cell]! += data[at]! / channels;
    found[cells + cell] = Math.max(found[cells + cell]!, data[at]!);
  }
  return { data: found, shape: [1, 2, height, width] };
}
