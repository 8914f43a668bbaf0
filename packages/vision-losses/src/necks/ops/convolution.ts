import { necksKernel } from "../kernel.js";
import type { Layout } from "../layout.js";
import type { MapAt, Pass } from "../pass.js";
import { type Axes, axes, pooledLength } from "../windows.js";

/** A convolution; `padding` and `kernel` may differ down and across. */
export interface Convolution {
  readonly inputs: number;
  readonly outputs: number;
  readonly kernel: Axes;
  readonly stride?: number | undefined;
  readonly dilation?: number | undefined;
  readonly groups?: number | undefined;
  /** Default: what keeps the size at stride 1, for odd kernels. */
  readonly padding?: Axes | undefined;
  readonly bias?: boolean | undefined;
  /** What the bias begins as; default 0. */
  readonly biasBegins?: number | undefined;
  /** What the random weights are multiplied by; default 1. */
  readonly gain?: number | undefined;
}

/** The gradients take blocks of columns of up to this many numbers, which stay in the cache. */
const BLOCK = 65536;

/** Adds a convolution's parameters, and answers what runs it. */
export function addConvolution(layout: Layout, options: Convolution): (pass: Pass, x: MapAt) => MapAt {
  const { inputs, outputs, stride = 1, dilation = 1, groups = 1, bias = true } = options;
  const [kernelY, kernelX] = axes(options.kernel);
  const [padY, padX] = axes(
    options.padding ?? [(dilation * (kernelY - 1)) >> 1, (dilation * (kernelX - 1)) >> 1],
  );
  const [groupInputs, rows] = [inputs / groups, outputs / groups];
  const k = groupInputs * kernelY * kernelX;
  const { gain = 1, biasBegins = 0 } = options;
  const weight = layout.add("weight", [outputs, groupInputs, kernelY, kernelX], {
    fanIn: k / (gain * gain),
  });
  const offset = bias ? layout.add("bias", [outputs], biasBegins) : undefined;

  return (pass, x) => {
    const kernel = necksKernel();
    const [batch, , height, width] = x.shape;
    const [tall, wide] = [height + 2 * padY, width + 2 * padX];
    const yHeight = pooledLength(tall, dilation * (kernelY - 1) + 1, stride);
    const yWidth = pooledLength(wide, dilation * (kernelX - 1) + 1, stride);
    const pixels = yHeight * yWidth;
    const y = pass.map([batch, outputs, yHeight, yWidth]);
    const taps = pass.take(k);
    kernel.tapOffsets(taps, groupInputs, kernelY, kernelX, tall * wide, dilation * wide, dilation);
    const [rowBytes, step] = [4 * stride * wide, 4 * stride];
    const isPadded = padY + padX > 0;
    const padded = isPadded ? pass.take(inputs * tall * wide) : 0;
    /** Where an image lies with its frame. */
    const framed = (image: number) => {
      const at = x.pointer + 4 * image * inputs * height * width;
      if (isPadded) kernel.pad(at, inputs, height, width, padY, padX, padded);
      return isPadded ? padded : at;
    };
    const eachGroup = (
      image: number,
      use: (input: number, output: number, weights: number, offset: number) => void,
    ) => {
      for (let group = 0; group < groups; group++) {
        const output = 4 * (image * outputs + group * rows) * pixels;
        use(4 * group * groupInputs * tall * wide, output, group * rows * k, group * rows);
      }
    };

    if (offset !== undefined) kernel.fillPlanes(pass.value(offset), batch, outputs, pixels, y.pointer);
    for (let image = 0; image < batch; image++) {
      const from = framed(image);
      eachGroup(image, (input, output, weights) => {
        kernel.convolve(
          ...([from + input, taps, k, yHeight, yWidth, rowBytes, step] as const),
          ...([pass.value(weight + weights), rows, y.pointer + output, offset !== undefined] as const),
        );
      });
    }

    pass.onWayBack(() => {
      if (offset !== undefined)
        kernel.addPlaneSums(y.gradient, batch, outputs, pixels, pass.gradient(offset));
      const blockRows = Math.max(1, Math.min(yHeight, Math.floor(BLOCK / (k * yWidth))));
      const columns = pass.take(k * blockRows * yWidth);
      const framedGradient = isPadded ? pass.take(inputs * tall * wide) : 0;
      for (let image = 0; image < batch; image++) {
        const from = framed(image);
        const own = x.gradient + 4 * image * inputs * height * width;
        const to = isPadded ? framedGradient : own;
        if (isPadded) kernel.fill(to, inputs * tall * wide, 0);
        eachGroup(image, (input, output, weights) => {
          for (let row = 0; row < yHeight; row += blockRows) {
            const tallness = Math.min(blockRows, yHeight - row);
            const count = tallness * yWidth;
            const gradient = y.gradient + output + 4 * row * yWidth;
            const at = input + row * rowBytes;
            const place = [taps, k, tallness, yWidth, rowBytes, step, columns] as const;
            kernel.takeColumns(from + at, ...place);
            kernel.matmul(
              ...([rows, k, count, gradient, pixels, 1, columns, 1, count] as const),
              ...([pass.gradient(weight + weights), k, true] as const),
            );
            kernel.matmul(
              ...([k, count, rows, pass.value(weight + weights), 1, k, gradient, pixels, 1] as const),
              ...([columns, count, false] as const),
            );
            kernel.addColumns(columns, taps, k, tallness, yWidth, rowBytes, step, to + at);
          }
        });
        if (isPadded) kernel.unpad(to, inputs, height, width, padY, padX, own);
      }
    });
    return y;
  };
}
