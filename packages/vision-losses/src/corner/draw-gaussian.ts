import { checkInteger, checkObject, checkTypedArray } from "@kb/checks";
import { cornerKernel } from "./kernel.js";

/** A bump of a heatmap. */
export interface Gaussian {
  /** Of its peak, in cells inside the map. */
  readonly x: number;
  readonly y: number;
  /** How many cells it reaches; its deviation is (2 · radius + 1) / 6. */
  readonly radius: number;
}

/**
 * Raises a heatmap `[height, width]` to a Gaussian of height 1 where it is higher, in place, and answers it.
 *
 * O(radius²). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: CornerNet, arXiv 1808.01244.
 *
 * @example
 * const heatmap = drawGaussian(new Float32Array(3), { height: 1, width: 3 }, { x: 0, y: 0, radius: 1 });
 * heatmap.map((value) => Math.round(100 * value)); // Float32Array [100, 14, 0]
 */
export function drawGaussian(
  heatmap: Float32Array,
  size: { readonly height: number; readonly width: number },
  gaussian: Gaussian,
): Float32Array {
  checkObject(size, "size");
  const { height, width } = size;
  checkInteger(height, "height", 1);
  checkInteger(width, "width", 1);
  checkTypedArray(heatmap, "heatmap", [Float32Array], height * width, "[height, width]");
  checkObject(gaussian, "gaussian");
  const { x, y, radius } = gaussian;
  checkInteger(x, "x", 0, width - 1);
  checkInteger(y, "y", 0, height - 1);
  checkInteger(radius, "radius");
  const { exp } = cornerKernel();
  const deviation = (2 * radius + 1) / 6;
  for (let row = Math.max(y - radius, 0); row <= Math.min(y + radius, height - 1); row++) {
    for (let column = Math.max(x - radius, 0); column <= Math.min(x + radius, width - 1); column++) {
      const distance = (column - x) ** 2 + (row - y) ** 2;
      const heat = exp(-distance / (2 * deviation * deviation));
      const at = row * width + column;
      if (heat > heatmap[at]!) heatmap[at] = heat;
    }
  }
  return heatmap;
}
