import { lengthOf } from "../feature-map.js";
import { necksKernel } from "../kernel.js";
import type { MapAt, Pass } from "../pass.js";
import { type Axes, axes, pooledLength } from "../windows.js";

/** Windows of a pool. */
export interface Windows {
  readonly kernel: Axes;
  readonly stride: number;
  readonly padding: Axes;
}

/** The maximum of each window. */
export function maxPooled(pass: Pass, x: MapAt, { kernel, stride, padding }: Windows): MapAt {
  const { maxPool, scatterAdd } = necksKernel();
  const [batch, channels, height, width] = x.shape;
  const [kernelY, kernelX] = axes(kernel);
  const [padY, padX] = axes(padding);
  const [yHeight, yWidth] = [
    pooledLength(height + 2 * padY, kernelY, stride),
    pooledLength(width + 2 * padX, kernelX, stride),
  ];
  const y = pass.map([batch, channels, yHeight, yWidth]);
  const n = lengthOf(y.shape);
  const indices = pass.take(n);
  maxPool(
    ...([x.pointer, batch * channels, height, width, kernelY, kernelX, stride, padY, padX] as const),
    ...([yHeight, yWidth, y.pointer, indices] as const),
  );
  pass.onWayBack(() => scatterAdd(y.gradient, indices, n, x.gradient));
  return y;
}

/** As {@link maxPooled} with odd windows around each cell. */
export function maxAround(pass: Pass, x: MapAt, kernel: number): MapAt {
  return maxPooled(pass, x, { kernel, stride: 1, padding: kernel >> 1 });
}
