import { checkInteger, checkObject } from "@kb/checks";
import { type Block, type BlockOptions, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { addChannelAttention } from "../ops/attend.js";

/** Options of {@link channelAttention}. */
export interface ChannelAttentionOptions extends BlockOptions {
  readonly channels: number;
  /** How much narrower the inner layer is; default 16. */
  readonly reduction?: number | undefined;
  /** Whether both layers have a bias; default false. */
  readonly bias?: boolean | undefined;
}

/**
 * Squeeze and excitation: each channel times σ(W₂ relu(W₁ z)), z being the channels' means. W₁ `[channels / reduction, channels]` comes first in the parameters, then W₂.
 *
 * O(n + channels² / reduction). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Hu et al., arXiv 1709.01507.
 *
 * @example
 * const halve = channelAttention({ channels: 1, reduction: 1 });
 * halve.parameters.fill(0);
 * halve.forward({ data: Float32Array.of(2, 4), shape: [1, 1, 1, 2] }).data; // Float32Array [1, 2]
 */
export function channelAttention(options: ChannelAttentionOptions): Block<FeatureMap, FeatureMap> {
  checkObject(options, "options");
  const { channels, reduction = 16, bias = false } = options;
  checkInteger(channels, "channels", 1);
  checkInteger(reduction, "reduction", 1);
  return makeBlock(
    {
      channels: [channels],
      define(layout) {
        const attend = addChannelAttention(layout, channels, reduction, bias);
        return (pass, [x]) => [attend(pass, x!)];
      },
      ...{ takesOne: true, givesOne: true },
    },
    options,
  );
}
