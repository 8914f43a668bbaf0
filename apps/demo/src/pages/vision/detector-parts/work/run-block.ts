import { type FeatureMap, pan, yoloHead } from "@kb/vision-losses/necks";
import { takeCsp, takeDropBlock, takeMish } from "./backbone-blocks.js";
import { takeBifpn } from "./bifpn-block.js";
import { takesOneMap } from "./block-names.js";
import { takeAspp, takeCbam, takeRfb, takeSam, takeSpp } from "./field-blocks.js";
import { takeAsff, takeSfam } from "./fusion-blocks.js";
import { takeYoloHead } from "./head-block.js";
import type { BlockReport, BlockRequest, WholeReport } from "./messages.js";
import { takeBatchNorm, takeCmbn } from "./normalisation-blocks.js";
import { takeFpn, takePan, takePanConcat } from "./pyramid-blocks.js";
import type { LevelsBlock, OneMapBlock, TakenApart } from "./taken-apart.js";

/** What the trained detector gives blocks to run on. */
export interface Material {
  readonly features: readonly FeatureMap[];
  readonly levels: readonly FeatureMap[];
  readonly neck: LevelsBlock;
}

const WIDTH = 32;
const NARROW = 16;
/** As large as the shapes that the detector has learnt. */
const ANCHORS = [8, 16, 32].map((side) =>
  [1, 1.4, 2].map((scale) => [scale * side, (1.5 * side) / scale] as const),
);
const CLASSES = 3;

/** Runs a block in one call and part by part, forward and back. */
export function runBlock(request: BlockRequest, material: Material): BlockReport {
  const apart = takeApart(request, material);
  const whole = runWhole(apart, request.mark);
  // What the detector itself goes on using keeps its memory.
  if (apart.whole !== material.neck) apart.whole?.free();
  return { block: request.block, nodes: apart.graph.nodes, whole };
}

function takeApart({ block, level, seed }: BlockRequest, { features, levels, neck }: Material): TakenApart {
  const chosen = takesOneMap(block) ? level : 0;
  const x = features[chosen]!;
  const name = `C${chosen + 3}`;
  const path = () => pan({ channels: levels.map(() => WIDTH), seed });
  switch (block) {
    case "spp":
      return takeSpp(x, name);
    case "aspp":
      return takeAspp(x, name, seed);
    case "rfb":
      return takeRfb(x, name, seed);
    case "sam":
      return takeSam(x, name, seed);
    case "cbam":
      return takeCbam(x, name, seed);
    case "fpn":
      return takeFpn(features, neck, WIDTH);
    case "pan":
      return takePan(levels, path(), WIDTH);
    case "panConcat": {
      const channels = features.map(({ shape }) => shape[1]);
      return takePanConcat(features, pan({ channels, join: "concat", width: NARROW, seed }), NARROW);
    }
    case "sfam": {
      const second = path();
      const pyramid = second.forward(levels);
      second.free();
      return takeSfam([levels, pyramid], seed);
    }
    case "asff":
      return takeAsff(features, seed);
    case "bifpn":
      return takeBifpn(features, WIDTH, seed);
    case "csp":
      return takeCsp(x, name, seed);
    case "mish":
      return takeMish(x, name);
    case "dropBlock":
      return takeDropBlock(x, name, seed);
    case "batchNorm":
      return takeBatchNorm(x, name);
    case "cmbn":
      return takeCmbn(x, name);
    case "yoloHead":
      return takeYoloHead(
        levels,
        yoloHead({ channels: levels.map(() => WIDTH), classes: CLASSES, anchors: ANCHORS, seed }),
      );
  }
}

function runWhole(apart: TakenApart, [output, down, across]: BlockRequest["mark"]): WholeReport {
  const { whole, inputs, outputs, only, training = true } = apart;
  const isOne = inputs.length === 1;
  const forward = (): readonly FeatureMap[] => {
    if (whole === undefined) return [apart.make!()];
    return isOne
      ? [(whole as OneMapBlock).forward(inputs[0]!, { training })]
      : (whole as LevelsBlock).forward(inputs, { training });
  };
  // The first run also takes memory and has code compiled.
  forward();
  const start = performance.now();
  const given = forward();
  const forwardMs = performance.now() - start;
  const chosen = only ?? Math.min(output, given.length - 1);
  const map = given[chosen]!;
  const cell = [down, across].map((part, axis) =>
    Math.min(map.shape[2 + axis]! - 1, Math.floor(part * map.shape[2 + axis]!)),
  ) as [number, number];
  const gradients = given.map((each, index) => (index === chosen ? marked(each, cell) : zeros(each)));
  const before = performance.now();
  const back: readonly FeatureMap[] =
    whole === undefined
      ? [product(gradients[0]!, apart.slope!)]
      : isOne
        ? [(whole as OneMapBlock).backward(gradients[0]!)]
        : (whole as LevelsBlock).backward(gradients);
  const backwardMs = performance.now() - before;
  const compared = only === undefined ? given : [given[only]!];
  const difference =
    apart.difference ?? Math.max(...compared.map((made, index) => distance(made, outputs[index]!)));
  return { difference, forwardMs, backwardMs, output: map, cell, seen: back.map(strength) };
}

const zeros = ({ data, shape }: FeatureMap): FeatureMap => ({ data: new Float32Array(data.length), shape });

/** 1 in every channel of one cell. */
function marked(map: FeatureMap, [row, column]: readonly [number, number]): FeatureMap {
  const gradient = zeros(map);
  const [, channels, height, width] = map.shape;
  for (let channel = 0; channel < channels; channel++) {
    gradient.data[(channel * height + row) * width + column] = 1;
  }
  return gradient;
}

function product(a: FeatureMap, b: FeatureMap): FeatureMap {
  return { data: a.data.map((value, at) => value * b.data[at]!), shape: a.shape };
}

function distance(a: FeatureMap, b: FeatureMap): number {
  return a.data.reduce((most, value, at) => Math.max(most, Math.abs(value - b.data[at]!)), 0);
}

/** The sum of the slopes' sizes over the channels of each cell. */
function strength({ data, shape }: FeatureMap): FeatureMap {
  const cells = shape[2] * shape[3];
  const sums = new Float32Array(cells);
  for (const [at, value] of data.entries()) sums[at % cells]! += Math.abs(value);
  return { data: sums, shape: [1, 1, shape[2], shape[3]] };
}
