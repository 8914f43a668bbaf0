import { type Block, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { type BlockActivation, checkActivation } from "../ops/activate.js";
import { addUnit } from "../ops/unit.js";
import { type Conv2dOptions, checkConvolution } from "./conv2d.js";

/** Options of {@link convUnit}. */
export interface ConvUnitOptions extends Omit<Conv2dOptions, "bias"> {
  /** Default `"relu"`. */
  readonly activation?: BlockActivation | undefined;
  /** Batch normalisation between convolution and activation; without it the convolution has a bias. Default true. */
  readonly normalised?: boolean | undefined;
}

/**
 * A convolution, batch normalisation and an activation: what backbones and necks are made of.
 *
 * Parameters: the convolution's weights, then gains and shifts, or the bias. O(batch · outputs · inputs / groups · kernel² · H′ · W′). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 *
 * @example
 * const unit = convUnit({ inputs: 3, outputs: 16, stride: 2, activation: "mish" });
 * unit.forward({ data: new Float32Array(3 * 64), shape: [1, 3, 8, 8] }).shape; // [1, 16, 4, 4]
 */
export function convUnit(options: ConvUnitOptions): Block<FeatureMap, FeatureMap> {
  const convolution = checkConvolution(options);
  const { activation = "relu", normalised = true } = options;
  checkActivation(activation);
  return makeBlock(
    {
      channels: [convolution.inputs],
      define(layout) {
        const run = addUnit(layout, { ...convolution, bias: !normalised, activation, normalised });
        return (pass, [x]) => [run(pass, x!)];
      },
      ...{ takesOne: true, givesOne: true },
    },
    options,
  );
}
