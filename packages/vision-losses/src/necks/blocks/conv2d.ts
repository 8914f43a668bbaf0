import { checkInteger, checkObject } from "@kb/checks";
import { type Block, type BlockOptions, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { addConvolution, type Convolution } from "../ops/convolution.js";
import { type Axes, checkAxes } from "../windows.js";

/** Options of {@link conv2d}. */
export interface Conv2dOptions extends BlockOptions {
  readonly inputs: number;
  readonly outputs: number;
  /** The kernel's side, or its height and width; default 3. */
  readonly kernel?: Axes | undefined;
  readonly stride?: number | undefined;
  readonly dilation?: number | undefined;
  /** Channels are divided among so many convolutions; default 1. */
  readonly groups?: number | undefined;
  /** Zeros around the map; default what keeps the size at stride 1, for odd kernels. */
  readonly padding?: Axes | undefined;
  /** Default true. */
  readonly bias?: boolean | undefined;
}

/** Checks what a convolution is given. */
export function checkConvolution(options: Conv2dOptions): Convolution {
  checkObject(options, "options");
  const { inputs, outputs, kernel = 3, stride = 1, dilation = 1, groups = 1, padding, bias = true } = options;
  checkInteger(inputs, "inputs", 1);
  checkInteger(outputs, "outputs", 1);
  checkAxes(kernel, "kernel", 1);
  checkInteger(stride, "stride", 1);
  checkInteger(dilation, "dilation", 1);
  checkInteger(groups, "groups", 1);
  if (padding !== undefined) checkAxes(padding, "padding", 0);
  for (const [name, channels] of [
    ["inputs", inputs],
    ["outputs", outputs],
  ] as const) {
    if (channels % groups !== 0)
      throw new RangeError(`${name} must be divisible by groups (${groups}), got ${channels}`);
  }
  return { inputs, outputs, kernel, stride, dilation, groups, padding, bias };
}

/**
 * A convolution of maps with `inputs` channels into `outputs`, forward and back; weights `[outputs, inputs / groups, height, width]`, then the bias.
 *
 * H′ = ⌊(H + 2 padding − dilation (kernel − 1) − 1) / stride⌋ + 1. Begins as He et al. (arXiv 1502.01852) propose, the bias as 0. O(batch · outputs · inputs / groups · kernel² · H′ · W′).
 * Throws a TypeError or RangeError for options and maps of the wrong kind or size, such as channels that are not divisible by groups or a kernel that is larger than the padded map.
 *
 * @example
 * const sum = conv2d({ inputs: 1, outputs: 1, kernel: 3 });
 * sum.parameters.fill(1, 0, 9);
 * const x = { data: Float32Array.of(1, 2, 3, 4), shape: [1, 1, 2, 2] };
 * sum.forward(x).data; // Float32Array [10, 10, 10, 10]
 * sum.backward({ data: Float32Array.of(1, 0, 0, 0), shape: [1, 1, 2, 2] }).data; // Float32Array [1, 1, 1, 1]
 */
export function conv2d(options: Conv2dOptions): Block<FeatureMap, FeatureMap> {
  const convolution = checkConvolution(options);
  return makeBlock(
    {
      channels: [convolution.inputs],
      define(layout) {
        const convolve = addConvolution(layout, convolution);
        return (pass, [x]) => [convolve(pass, x!)];
      },
      ...{ takesOne: true, givesOne: true },
    },
    options,
  );
}
