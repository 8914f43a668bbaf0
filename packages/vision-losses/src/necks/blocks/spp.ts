import { checkInteger, checkObject, describe } from "@kb/checks";
import { type Block, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { concatenated } from "../ops/combine.js";
import { maxAround } from "../ops/max-pool.js";

/** Options of {@link spp}. */
export interface SppOptions {
  /** The sides of the windows, odd; default 5, 9, 13. */
  readonly kernels?: readonly number[] | undefined;
  /** What comes first; darknet puts the largest window first. Default `"identity"`. */
  readonly first?: "identity" | "largest" | undefined;
}

/** Checks a list of odd windows. */
export function checkWindows(kernels: unknown, name: string): asserts kernels is readonly number[] {
  if (!Array.isArray(kernels)) throw new TypeError(`${name} must be an array, got ${describe(kernels)}`);
  for (const [index, kernel] of kernels.entries()) {
    checkInteger(kernel, `${name}[${index}]`, 1);
    if (kernel % 2 === 0) throw new RangeError(`${name}[${index}] must be odd, got ${kernel}`);
  }
}

/**
 * Spatial pyramid pooling as in YOLOv4: the map itself and its maxima over growing windows around each cell, channel after channel; `[B, C, H, W]` becomes `[B, (1 + kernels) · C, H, W]`.
 *
 * No parameters. O(n · Σ kernel²). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Sources: He et al., arXiv 1406.4729, which pools to fixed bins; YOLOv4, arXiv 2004.10934.
 *
 * @example
 * const x = { data: Float32Array.of(1, 3, 2, 0), shape: [1, 1, 1, 4] };
 * spp({ kernels: [3] }).forward(x).data; // Float32Array [1, 3, 2, 0, 3, 3, 3, 2]
 */
export function spp(options: SppOptions = {}): Block<FeatureMap, FeatureMap> {
  checkObject(options, "options");
  const { kernels = [5, 9, 13], first = "identity" } = options;
  checkWindows(kernels, "kernels");
  if (first !== "identity" && first !== "largest") {
    throw new RangeError(`first must be one of "identity", "largest", got ${describe(first)}`);
  }
  return makeBlock({
    channels: [undefined],
    define:
      () =>
      (pass, [x]) => {
        const maps = [x!, ...kernels.map((kernel) => maxAround(pass, x!, kernel))];
        return [concatenated(pass, first === "identity" ? maps : maps.reverse())];
      },
    ...{ takesOne: true, givesOne: true },
  });
}
