import { checkInteger, checkObject } from "@kb/checks";
import { type Block, type BlockOptions, checkPyramid, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import type { Layout } from "../layout.js";
import { concatenated } from "../ops/combine.js";
import { addConvolution } from "../ops/convolution.js";
import { fusedByPixel } from "../ops/fuse.js";
import { maxPooled } from "../ops/max-pool.js";
import { addUnit } from "../ops/unit.js";
import { upsampledLike } from "../ops/upsampled.js";
import type { MapAt, Pass } from "../pass.js";
import { checkLevels } from "./fpn.js";

/** Options of {@link asff}. */
export interface AsffOptions extends BlockOptions {
  /** The channels of each level, finest first; the result has the same. */
  readonly channels: readonly number[];
  /** The channels from which weights are taken; default 8. */
  readonly compression?: number | undefined;
}

const activation = "leaky" as const;

/** Brings a map `steps` levels down, each half as large; the first of several by max-pooling, the last by a convolution. */
function addResize(layout: Layout, inputs: number, outputs: number, steps: number) {
  if (steps <= 0) {
    const point = steps < 0 || inputs !== outputs;
    const run = point ? addUnit(layout, { inputs, outputs, kernel: 1, activation }) : undefined;
    return (pass: Pass, x: MapAt, like: MapAt) => upsampledLike(pass, run ? run(pass, x) : x, like);
  }
  const run = addUnit(layout, { inputs, outputs, kernel: 3, stride: 2, activation });
  return (pass: Pass, x: MapAt, like: MapAt) => {
    let map = x;
    for (let step = 1; step < steps; step++) {
      map = maxPooled(pass, map, { kernel: 3, stride: 2, padding: 1 });
    }
    return upsampledLike(pass, run(pass, map), like);
  };
}

/**
 * Adaptively spatial feature fusion: at each level the sum of all levels, brought to its size and channels, with weights of each pixel that are a softmax over the levels; then a 3 × 3 convolution.
 *
 * Levels halve in size. Larger: 1 × 1 and nearest neighbours; half: 3 × 3 of stride 2; a quarter: max-pooling of stride 2 before that. Weights: 1 × 1 to `compression` channels each, concatenated, 1 × 1 to one a level.
 * O(batch · H · W · channels²) a level. Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Liu et al., arXiv 1911.09516.
 *
 * @example
 * const neck = asff({ channels: [4, 8] });
 * const level = (channels, size) => ({ data: new Float32Array(channels * size * size), shape: [1, channels, size, size] });
 * neck.forward([level(4, 6), level(8, 3)]).map(({ shape }) => shape[1]); // [4, 8]
 */
export function asff(options: AsffOptions): Block<readonly FeatureMap[], readonly FeatureMap[]> {
  checkObject(options, "options");
  const { channels, compression = 8 } = options;
  checkLevels(channels, 2);
  checkInteger(compression, "compression", 1);
  return makeBlock(
    {
      channels,
      check: checkPyramid,
      define(layout) {
        const levels = channels.map((width, target) => {
          const part = layout.part(`level${target}`);
          return {
            resize: channels.map((inputs, level) =>
              addResize(part.part(`resize${level}`), inputs, width, target - level),
            ),
            compress: channels.map((_, level) =>
              addUnit(part.part(`compress${level}`), {
                ...{ inputs: width, outputs: compression, kernel: 1, activation },
              }),
            ),
            weigh: addConvolution(part.part("weigh"), {
              ...{ inputs: compression * channels.length, outputs: channels.length, kernel: 1 },
            }),
            expand: addUnit(part.part("expand"), { inputs: width, outputs: width, kernel: 3, activation }),
          };
        });
        return (pass, maps) =>
          levels.map(({ resize, compress, weigh, expand }, target) => {
            const resized = resize.map((run, level) => run(pass, maps[level]!, maps[target]!));
            const compressed = resized.map((map, level) => compress[level]!(pass, map));
            const logits = weigh(pass, concatenated(pass, compressed));
            return expand(pass, fusedByPixel(pass, resized, logits));
          });
      },
      ...{ takesOne: false, givesOne: false },
    },
    options,
  );
}
