import {
  batchNorm,
  bifpn,
  conv2d,
  convUnit,
  type FeatureMap,
  maxPool,
  weightedFusion,
} from "@kb/vision-losses/necks";
import { Graph, type Node, silu, zipped } from "./graph.js";
import { enlarged, type Place } from "./level-nodes.js";
import type { TakenApart } from "./taken-apart.js";

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
    const detail = "SiLU, dw 3×3, 1×1";
    return graph.put(
      { at, operation: "join", detail },
      [fused],
      out.map,
      hidden.total("parameters"),
      hidden.total("macs"),
    );
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
