import { conv2d, convUnit, type FeatureMap } from "@kb/vision-losses/necks";
import { concatenated, Graph, type Node } from "./graph.js";
import { added, enlarged, LEVELS, type Place } from "./level-nodes.js";
import type { LevelsBlock, TakenApart } from "./taken-apart.js";

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
  const middle = added(graph, [3, 1], laterals[1]!, fine);
  const finer = enlarged(graph, [4, 0.5], middle, laterals[0]!.map);
  const finest = added(graph, [5, 0], laterals[0]!, finer);
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
    const joined = added(graph, [2 + 3 * level, level + 1], inputs[level + 1]!, down);
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
    return graph.put(
      { at, operation: "five" },
      [from],
      node.map,
      hidden.total("parameters"),
      hidden.total("macs"),
    );
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
