import type { Block, BlockState, FeatureMap, FeatureShape } from "@kb/vision-losses/necks";
import type { NodeReport, Operation } from "./messages.js";

/** A node that later ones start from. */
export interface Node {
  readonly id: string;
  readonly map: FeatureMap;
}

interface Placed {
  readonly at: readonly [column: number, row: number];
  readonly operation: Operation;
  readonly detail?: string;
}

type OneMap = Block<FeatureMap, FeatureMap>;

/** A block taken apart: each part runs at once, and what it gave is kept for the diagram. */
export class Graph {
  readonly nodes: NodeReport[] = [];
  readonly #whole: BlockState | undefined;
  readonly #training: boolean;

  /** `whole` lends the parts its parameters; a trained one its statistics' use as well. */
  constructor(whole?: BlockState, training = true) {
    this.#whole = whole;
    this.#training = training;
  }

  /** A map that comes from outside. */
  input(map: FeatureMap, at: Placed["at"], detail: string): Node {
    return this.put({ at, operation: "input", detail }, [], map);
  }

  /** A part of one map, with those parameters of the whole whose names begin with `name`; its products for each number it gives. */
  run(placed: Placed, from: Node, part: OneMap, name = ""): Node {
    this.#lend(part, name);
    const map = part.forward(from.map, { training: this.#training });
    const node = this.put(placed, [from], map, part.parameters.length, products(part, map));
    part.free();
    return node;
  }

  /** A part of several maps. */
  runAll(
    placed: Placed,
    from: readonly Node[],
    part: Block<readonly FeatureMap[], FeatureMap>,
    name = "",
  ): Node {
    this.#lend(part, name);
    const map = part.forward(
      from.map((node) => node.map),
      { training: this.#training },
    );
    const node = this.put(placed, from, map, part.parameters.length, from.length * map.data.length);
    part.free();
    return node;
  }

  /** What has been worked out otherwise. */
  put(placed: Placed, from: readonly Node[], map: FeatureMap, parameters = 0, macs = 0): Node {
    const id = `n${this.nodes.length}`;
    const sources = from.map((node) => node.id);
    this.nodes.push({ detail: "", ...placed, id, from: sources, map, parameters, macs });
    return { id, map };
  }

  /** Of all nodes together. */
  total(key: "parameters" | "macs"): number {
    return this.nodes.reduce((sum, node) => sum + node[key], 0);
  }

  #lend(part: BlockState, name: string): void {
    const whole = this.#whole;
    if (whole === undefined) return;
    for (const own of part.layout) {
      const lent = whole.layout.find((candidate) => candidate.name === name + own.name);
      if (lent === undefined) throw new RangeError(`the block has no parameter ${name}${own.name}`);
      const length = own.shape.reduce((product, side) => product * side, 1);
      part.parameters.set(whole.parameters.subarray(lent.offset, lent.offset + length), own.offset);
    }
  }
}

/** How many products a part's convolutions add up to give a map of `[batch, channels, height, width]` at the end. */
function products(part: BlockState, { shape }: FeatureMap): number {
  const cells = shape[0] * shape[2] * shape[3];
  return part.layout
    .filter((parameter) => parameter.shape.length === 4)
    .reduce((sum, { shape: weight }) => sum + cells * weight.reduce((product, side) => product * side, 1), 0);
}

/** A map of the same size whose numbers are those of others, taken together. */
export function zipped(use: (...values: number[]) => number, ...maps: readonly FeatureMap[]): FeatureMap {
  const [first] = maps;
  const data = first!.data.map((_, at) => use(...maps.map((map) => map.data[at]!)));
  return { data, shape: first!.shape };
}

/** Channels of one map behind those of the other. */
export function concatenated(maps: readonly FeatureMap[]): FeatureMap {
  const [batch, , height, width] = maps[0]!.shape;
  const channels = maps.reduce((sum, { shape }) => sum + shape[1], 0);
  const data = new Float32Array(channels * height * width);
  let at = 0;
  for (const map of maps) {
    data.set(map.data, at);
    at += map.data.length;
  }
  return { data, shape: [batch, channels, height, width] };
}

/** The mean of each channel, `[1, channels, 1, 1]`. */
export function channelMeans({ data, shape }: FeatureMap): FeatureMap {
  const cells = shape[2] * shape[3];
  const means = Float32Array.from({ length: shape[1] }, (_, channel) => {
    let sum = 0;
    for (let cell = 0; cell < cells; cell++) sum += data[channel * cells + cell]!;
    return sum / cells;
  });
  return { data: means, shape: [1, shape[1], 1, 1] };
}

/** One number a channel, or one a cell, for the whole of a map. */
export function spreadOver(gate: FeatureMap, [batch, channels, height, width]: FeatureShape): FeatureMap {
  const cells = height * width;
  const byChannel = gate.shape[1] === channels;
  const data = Float32Array.from(
    { length: channels * cells },
    (_, at) => gate.data[byChannel ? Math.floor(at / cells) : at % cells]!,
  );
  return { data, shape: [batch, channels, height, width] };
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
export const silu = (x: number): number => x * sigmoid(x);
export const relu = (x: number): number => Math.max(0, x);
