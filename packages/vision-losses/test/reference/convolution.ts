/** A convolution's shape; see conv2d. */
export interface Shape {
  readonly batch: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly height: number;
  readonly width: number;
  readonly kernel: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly stride: number;
  readonly dilation: number;
  readonly groups: number;
}

/** The size of the result, `[height, width]`. */
export function outputSize({ height, width, kernel, padding, stride, dilation }: Shape): [number, number] {
  const along = (length: number, axis: 0 | 1) =>
    Math.floor((length + 2 * padding[axis] - dilation * (kernel[axis] - 1) - 1) / stride) + 1;
  return [along(height, 0), along(width, 1)];
}

/** Calls `use` for every product of the sum that a convolution is: indices of input, weight and output. */
function eachProduct(shape: Shape, use: (x: number, w: number, y: number) => void): void {
  const { batch, inputs, outputs, height, width, kernel, padding, stride, dilation, groups } = shape;
  const [yHeight, yWidth] = outputSize(shape);
  const [perGroup, rows] = [inputs / groups, outputs / groups];
  for (let b = 0; b < batch; b++)
    for (let o = 0; o < outputs; o++)
      for (let i = 0; i < perGroup; i++)
        for (let r = 0; r < kernel[0]; r++)
          for (let c = 0; c < kernel[1]; c++)
            for (let y = 0; y < yHeight; y++)
              for (let x = 0; x < yWidth; x++) {
                const [row, column] = [
                  y * stride - padding[0] + r * dilation,
                  x * stride - padding[1] + c * dilation,
                ];
                if (row < 0 || row >= height || column < 0 || column >= width) continue;
                const channel = Math.floor(o / rows) * perGroup + i;
                use(
                  ((b * inputs + channel) * height + row) * width + column,
                  ((o * perGroup + i) * kernel[0] + r) * kernel[1] + c,
                  ((b * outputs + o) * yHeight + y) * yWidth + x,
                );
              }
}

/** A convolution and its gradients by the definition, in float64. */
export function convolve(
  shape: Shape,
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  gradient: ArrayLike<number>,
): Record<"y" | "gradX" | "gradW", Float64Array> {
  const y = new Float64Array(gradient.length);
  const gradX = new Float64Array(x.length);
  const gradW = new Float64Array(w.length);
  eachProduct(shape, (xAt, wAt, yAt) => {
    y[yAt]! += x[xAt]! * w[wAt]!;
    gradX[xAt]! += w[wAt]! * gradient[yAt]!;
    gradW[wAt]! += x[xAt]! * gradient[yAt]!;
  });
  return { y, gradX, gradW };
}
