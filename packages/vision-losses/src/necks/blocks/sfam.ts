import { checkInteger, checkObject } from "@kb/checks";
import { type Block, type BlockOptions, checkAlike, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { addChannelAttention } from "../ops/attend.js";
import { concatenated } from "../ops/combine.js";

/** Options of {@link sfam}. */
export interface SfamOptions extends BlockOptions {
  /** How many pyramids are joined. */
  readonly pyramids: number;
  /** How many levels each has. */
  readonly levels: number;
  /** The channels of every map. */
  readonly channels: number;
  /** How much narrower the attention's inner layer is; default 16. */
  readonly reduction?: number | undefined;
  /** Whether its layers have a bias; default false. */
  readonly bias?: boolean | undefined;
}

/**
 * M2Det's scale-wise feature aggregation: the maps of a level of all pyramids concatenated, each channel then weighed by squeeze and excitation.
 *
 * Input: the levels of the first pyramid, then those of the next; a map a level out. Each level has weights of its own. O(n). Throws a TypeError or RangeError for arguments of the wrong kind,
 * length or range, such as maps of a level that differ in size. Source: M2Det, arXiv 1811.04533.
 *
 * @example
 * const neck = sfam({ pyramids: 2, levels: 1, channels: 4 });
 * const map = { data: new Float32Array(4 * 9), shape: [1, 4, 3, 3] };
 * neck.forward([map, map]).map(({ shape }) => shape[1]); // [8]
 */
export function sfam(options: SfamOptions): Block<readonly FeatureMap[], readonly FeatureMap[]> {
  checkObject(options, "options");
  const { pyramids, levels, channels, reduction = 16, bias = false } = options;
  checkInteger(pyramids, "pyramids", 1);
  checkInteger(levels, "levels", 1);
  checkInteger(channels, "channels", 1);
  checkInteger(reduction, "reduction", 1);
  /** The maps of a level. */
  const ofLevel = <Item>(items: readonly Item[], level: number) =>
    items.filter((_, index) => index % levels === level);
  return makeBlock(
    {
      channels: new Array(pyramids * levels).fill(channels),
      check(inputs) {
        for (let level = 0; level < levels; level++) checkAlike(ofLevel(inputs, level));
      },
      define(layout) {
        const attend = Array.from({ length: levels }, (_, level) =>
          addChannelAttention(layout.part(`level${level}`), pyramids * channels, reduction, bias),
        );
        return (pass, maps) =>
          attend.map((run, level) => run(pass, concatenated(pass, ofLevel(maps, level))));
      },
      ...{ takesOne: false, givesOne: false },
    },
    options,
  );
}
