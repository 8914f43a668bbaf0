import { checkChoice, checkInteger, checkObject } from "@kb/checks";
import { type Block, type BlockOptions, checkPyramid, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import type { Layout } from "../layout.js";
import { activate } from "../ops/activate.js";
import { addConvolution } from "../ops/convolution.js";
import { addFusion, type FusionWeights } from "../ops/fuse.js";
import { maxPooled } from "../ops/max-pool.js";
import { addNormalisation } from "../ops/normalise.js";
import { addUnit } from "../ops/unit.js";
import { upsampledLike } from "../ops/upsampled.js";
import type { MapAt, Pass } from "../pass.js";
import { checkLevels } from "./fpn.js";

/** Options of {@link bifpn}. */
export interface BifpnOptions extends BlockOptions {
  /** The channels of each level, finest first; two levels at least. */
  readonly channels: readonly number[];
  /** The channels of every level of the result; default 64. */
  readonly width?: number | undefined;
  /** How many times the levels are joined both ways; default 1 (EfficientDet-D0 has 3). */
  readonly repeats?: number | undefined;
  /** How the weights of a join are made shares; default `"fast"`. */
  readonly weights?: FusionWeights | undefined;
}

type Node = (pass: Pass, maps: readonly MapAt[]) => MapAt;

/** A join: weighted sum, SiLU, depthwise 3 × 3, pointwise 1 × 1, batch normalisation. */
function addNode(layout: Layout, maps: number, width: number, weights: FusionWeights): Node {
  const fuse = addFusion(layout.part("fuse"), { maps, weights });
  const depthwise = addConvolution(layout.part("depthwise"), {
    ...{ inputs: width, outputs: width, kernel: 3, groups: width, bias: false },
  });
  const pointwise = addConvolution(layout.part("pointwise"), {
    ...{ inputs: width, outputs: width, kernel: 1, bias: false },
  });
  const normalise = addNormalisation(layout.part("normalisation"), width);
  return (pass, inputs) => {
    const joined = activate(pass, fuse(pass, inputs), "silu");
    return normalise(pass, pointwise(pass, depthwise(pass, joined)));
  };
}

/** One way down and one up: inner levels have two joins, the outer ones one. */
function addLayer(layout: Layout, levels: number, width: number, weights: FusionWeights) {
  const last = levels - 1;
  const node = (name: string, maps: number) => addNode(layout.part(name), maps, width, weights);
  const downward = Array.from({ length: levels }, (_, level) =>
    level > 0 && level < last ? node(`down${level}`, 2) : undefined,
  );
  const upward = Array.from({ length: levels }, (_, level) =>
    node(`up${level}`, level > 0 && level < last ? 3 : 2),
  );
  return (pass: Pass, maps: readonly MapAt[]): readonly MapAt[] => {
    const middle = [...maps];
    for (let level = last - 1; level > 0; level--) {
      const above = upsampledLike(pass, middle[level + 1]!, maps[level]!);
      middle[level] = downward[level]!(pass, [maps[level]!, above]);
    }
    const results = [upward[0]!(pass, [maps[0]!, upsampledLike(pass, middle[1]!, maps[0]!)])];
    for (let level = 1; level <= last; level++) {
      const pooled = maxPooled(pass, results[level - 1]!, { kernel: 3, stride: 2, padding: 1 });
      const below = upsampledLike(pass, pooled, maps[level]!);
      const own = level < last ? [maps[level]!, middle[level]!] : [maps[level]!];
      results.push(upward[level]!(pass, [...own, below]));
    }
    return results;
  };
}

/**
 * EfficientDet's bidirectional pyramid: levels joined from coarse to fine and back by weighted sums, each followed by SiLU and a depthwise separable convolution.
 *
 * Levels halve in size. Each first passes a normalised 1 × 1 convolution to `width` channels. O(batch · H · W · width²) a level and repeat. Throws a TypeError or RangeError for arguments of the wrong
 * kind, length or range. Source: EfficientDet, arXiv 1911.09070.
 *
 * @example
 * const neck = bifpn({ channels: [8, 16, 16], width: 4 });
 * const level = (channels, size) => ({ data: new Float32Array(channels * size * size), shape: [1, channels, size, size] });
 * neck.forward([level(8, 8), level(16, 4), level(16, 2)]).map(({ shape }) => shape[2]); // [8, 4, 2]
 */
export function bifpn(options: BifpnOptions): Block<readonly FeatureMap[], readonly FeatureMap[]> {
  checkObject(options, "options");
  const { channels, width = 64, repeats = 1, weights = "fast" } = options;
  checkLevels(channels, 2);
  checkInteger(width, "width", 1);
  checkInteger(repeats, "repeats", 1);
  checkChoice(weights, "weights", ["fast", "softmax", "unbounded"]);
  return makeBlock(
    {
      channels,
      check: checkPyramid,
      define(layout) {
        const laterals = channels.map((inputs, level) =>
          addUnit(layout.part(`lateral${level}`), { inputs, outputs: width, kernel: 1, activation: "none" }),
        );
        const layers = Array.from({ length: repeats }, (_, index) =>
          addLayer(layout.part(`layer${index}`), channels.length, width, weights),
        );
        return (pass, maps) => {
          const levels = maps.map((map, level) => laterals[level]!(pass, map));
          return layers.reduce<readonly MapAt[]>((joined, run) => run(pass, joined), levels);
        };
      },
      ...{ takesOne: false, givesOne: false },
    },
    options,
  );
}
