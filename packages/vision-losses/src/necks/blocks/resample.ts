import { checkInteger, checkObject } from "@kb/checks";
import { type Block, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { maxPooled } from "../ops/max-pool.js";
import { upsampled } from "../ops/upsampled.js";
import { type Axes, axes, checkAxes } from "../windows.js";

/** Options of {@link upsample}: a factor, or a size. */
export interface UpsampleOptions {
  /** Default 2. */
  readonly scale?: number | undefined;
  /** `[height, width]` rather than a factor. */
  readonly size?: readonly [height: number, width: number] | undefined;
}

/** Options of {@link maxPool}. */
export interface MaxPoolOptions {
  /** The window's side, or its height and width; default 2. */
  readonly kernel?: Axes | undefined;
  /** Default: a square window's side. */
  readonly stride?: number | undefined;
  /** −∞ around the map, at most half the window; default 0. */
  readonly padding?: Axes | undefined;
}

/**
 * Maps made larger by repeating the nearest cell: cell i comes from ⌊i · in / out⌋. Backward adds up what the copies were given.
 *
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 *
 * @example
 * upsample().forward({ data: Float32Array.of(1, 2), shape: [1, 1, 1, 2] }).data; // Float32Array [1, 1, 2, 2, 1, 1, 2, 2]
 */
export function upsample(options: UpsampleOptions = {}): Block<FeatureMap, FeatureMap> {
  checkObject(options, "options");
  const { scale = 2, size } = options;
  checkInteger(scale, "scale", 1);
  if (size !== undefined) checkAxes(size, "size", 1);
  return makeBlock({
    channels: [undefined],
    define:
      () =>
      (pass, [x]) => {
        const [height, width] = size ?? [x!.shape[2] * scale, x!.shape[3] * scale];
        return [upsampled(pass, x!, height, width)];
      },
    ...{ takesOne: true, givesOne: true },
  });
}

/**
 * The maximum of each window. Its gradient goes to the first maximum in the order of rows, as in PyTorch; NaN wins over all.
 *
 * O(n · kernel²). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 *
 * @example
 * const pool = maxPool({ kernel: 2 });
 * pool.forward({ data: Float32Array.of(1, 4, 3, 2), shape: [1, 1, 2, 2] }).data; // Float32Array [4]
 * pool.backward({ data: Float32Array.of(5), shape: [1, 1, 1, 1] }).data; // Float32Array [0, 5, 0, 0]
 */
export function maxPool(options: MaxPoolOptions = {}): Block<FeatureMap, FeatureMap> {
  checkObject(options, "options");
  const { kernel = 2, padding = 0 } = options;
  checkAxes(kernel, "kernel", 1);
  const { stride = axes(kernel)[0] } = options;
  checkInteger(stride, "stride", 1);
  checkAxes(padding, "padding", 0);
  axes(padding).forEach((length, axis) => {
    const most = axes(kernel)[axis]! >> 1;
    if (length > most)
      throw new RangeError(`padding must be at most half the kernel (${most}), got ${length}`);
  });
  return makeBlock({
    channels: [undefined],
    define:
      () =>
      (pass, [x]) => [maxPooled(pass, x!, { kernel, stride, padding })],
    ...{ takesOne: true, givesOne: true },
  });
}
