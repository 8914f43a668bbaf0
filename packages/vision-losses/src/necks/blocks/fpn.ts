import { checkInteger, checkObject, describe } from "@kb/checks";
import { type Block, type BlockOptions, checkPyramid, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { added } from "../ops/combine.js";
import { addConvolution } from "../ops/convolution.js";
import { maxPooled } from "../ops/max-pool.js";
import { upsampledLike } from "../ops/upsampled.js";

/** Options of {@link fpn}. */
export interface FpnOptions extends BlockOptions {
  /** The channels of each level, finest first. */
  readonly channels: readonly number[];
  /** The channels of every level of the result; default 256. */
  readonly width?: number | undefined;
  /** How many coarser levels are added, each every second cell of the one before; default 0. */
  readonly extraLevels?: number | undefined;
}

/** Checks the channels of a pyramid's levels. */
export function checkLevels(channels: unknown, least = 1): asserts channels is readonly number[] {
  if (!Array.isArray(channels)) throw new TypeError(`channels must be an array, got ${describe(channels)}`);
  if (channels.length < least) {
    throw new RangeError(`channels must have ${least} levels at least, got ${channels.length}`);
  }
  for (const [level, count] of channels.entries()) checkInteger(count, `channels[${level}]`, 1);
}

/**
 * A feature pyramid network: each level through a 1 × 1 convolution, plus the coarser level enlarged, then a 3 × 3 convolution.
 *
 * Maps come and go finest first. With bias, without normalisation or activation. O(batch · H · W · width · (channels + 9 width)) a level. Throws a TypeError or RangeError for arguments
 * of the wrong kind, length or range, such as levels that grow. Source: Lin et al., arXiv 1612.03144.
 *
 * @example
 * const neck = fpn({ channels: [8, 16], width: 4 });
 * const level = (channels, size) => ({ data: new Float32Array(channels * size * size), shape: [1, channels, size, size] });
 * neck.forward([level(8, 6), level(16, 3)]).map(({ shape }) => shape[1]); // [4, 4]
 */
export function fpn(options: FpnOptions): Block<readonly FeatureMap[], readonly FeatureMap[]> {
  checkObject(options, "options");
  const { channels, width = 256, extraLevels = 0 } = options;
  checkLevels(channels);
  checkInteger(width, "width", 1);
  checkInteger(extraLevels, "extraLevels", 0);
  return makeBlock(
    {
      channels,
      check: checkPyramid,
      define(layout) {
        const laterals = channels.map((inputs, level) =>
          addConvolution(layout.part(`lateral${level}`), { inputs, outputs: width, kernel: 1 }),
        );
        const outputs = channels.map((_, level) =>
          addConvolution(layout.part(`output${level}`), { inputs: width, outputs: width, kernel: 3 }),
        );
        return (pass, maps) => {
          const merged = maps.map((map, level) => laterals[level]!(pass, map));
          for (let level = merged.length - 2; level >= 0; level--) {
            const above = upsampledLike(pass, merged[level + 1]!, merged[level]!);
            merged[level] = added(pass, [merged[level]!, above]);
          }
          const levels = merged.map((map, level) => outputs[level]!(pass, map));
          for (let extra = 0; extra < extraLevels; extra++) {
            levels.push(maxPooled(pass, levels.at(-1)!, { kernel: 1, stride: 2, padding: 0 }));
          }
          return levels;
        };
      },
      ...{ takesOne: false, givesOne: false },
    },
    options,
  );
}
