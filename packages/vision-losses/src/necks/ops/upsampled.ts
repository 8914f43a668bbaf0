import { necksKernel } from "../kernel.js";
import type { MapAt, Pass } from "../pass.js";

/** Nearest neighbours at another size. */
export function upsampled(pass: Pass, x: MapAt, yHeight: number, yWidth: number): MapAt {
  const { upsample, upsampleGradient } = necksKernel();
  const [batch, channels, height, width] = x.shape;
  const y = pass.map([batch, channels, yHeight, yWidth]);
  const sizes = [batch * channels, height, width, yHeight, yWidth] as const;
  upsample(x.pointer, ...sizes, y.pointer);
  pass.onWayBack(() => upsampleGradient(y.gradient, ...sizes, x.gradient));
  return y;
}

/** Nearest neighbours at the size of other maps. */
export function upsampledLike(pass: Pass, x: MapAt, like: MapAt): MapAt {
  return upsampled(pass, x, like.shape[2], like.shape[3]);
}
