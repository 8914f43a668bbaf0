import { checkChoice, checkInteger, checkObject } from "@kb/checks";
import { type Block, type BlockOptions, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { activate } from "../ops/activate.js";
import { gated } from "../ops/combine.js";
import { addConvolution } from "../ops/convolution.js";
import { channelExtremes } from "../ops/planes.js";
import { addUnit } from "../ops/unit.js";

/** Options of {@link sam}. */
export interface SamOptions extends BlockOptions {
  readonly channels: number;
  /** `"yolov4"`: a gate for each number; `"cbam"`: one for all channels of a pixel, from their mean and maximum. Default `"yolov4"`. */
  readonly variant?: "yolov4" | "cbam" | undefined;
  /** Batch normalisation within YOLOv4's gate; default false. */
  readonly normalised?: boolean | undefined;
}

/** The side of CBAM's convolution. */
const CBAM_KERNEL = 7;

/**
 * Spatial attention: x · σ(1 × 1 convolution of x), point by point, as YOLOv4 modified it; or CBAM's, whose gate is σ(7 × 7 convolution of mean and maximum over channels).
 *
 * O(batch · H · W · channels²). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Sources: YOLOv4, arXiv 2004.10934; CBAM, arXiv 1807.06521.
 *
 * @example
 * const halve = sam({ channels: 1 });
 * halve.parameters.fill(0);
 * halve.forward({ data: Float32Array.of(2, 4), shape: [1, 1, 1, 2] }).data; // Float32Array [1, 2]
 */
export function sam(options: SamOptions): Block<FeatureMap, FeatureMap> {
  checkObject(options, "options");
  const { channels, variant = "yolov4", normalised = false } = options;
  checkInteger(channels, "channels", 1);
  checkChoice(variant, "variant", ["yolov4", "cbam"]);
  return makeBlock(
    {
      channels: [channels],
      define(layout) {
        if (variant === "cbam") {
          const look = addConvolution(layout, { inputs: 2, outputs: 1, kernel: CBAM_KERNEL, bias: false });
          return (pass, [x]) => {
            const gate = activate(pass, look(pass, channelExtremes(pass, x!)), "sigmoid");
            return [gated(pass, x!, gate)];
          };
        }
        const look = addUnit(layout, {
          ...{ inputs: channels, outputs: channels, kernel: 1, normalised, activation: "sigmoid" as const },
        });
        return (pass, [x]) => [gated(pass, x!, look(pass, x!))];
      },
      ...{ takesOne: true, givesOne: true },
    },
    options,
  );
}
