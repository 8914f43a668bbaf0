import { checkInteger, checkObject } from "@kb/checks";
import { checkedRandom, drawInteger, type Random } from "./draw.js";
import type { FillOptions } from "./fill.js";
import { type Annotations, type Image, readImage } from "./image.js";
import { type CoverOptions, type ErasedImage, eraseRectangles } from "./random-erasing.js";

/** Options of {@link cutout}; the default fill is `"constant"`. */
export interface CutoutOptions extends FillOptions, CoverOptions, Annotations {
  /** The side of the squares, in pixels. */
  readonly size: number;
  /** How many squares; default 1. */
  readonly count?: number | undefined;
}

/**
 * The image with squares around random pixels removed, which may reach beyond its edges.
 *
 * `random` is called for y, then for x of each. O(pixels), or those of the squares if `inPlace`. Throws a TypeError or RangeError for arguments of
 * the wrong kind, length or range. Source: DeVries and Taylor, arXiv 1708.04552.
 *
 * @example
 * const ones = { data: new Uint8Array(9).fill(1), width: 3, height: 3 };
 * cutout(ones, { size: 2 }, () => 0).image.data; // Uint8Array [0, 1, 1, 1, 1, 1, 1, 1, 1]
 */
export function cutout<Kind extends Image>(
  image: Kind,
  options: CutoutOptions,
  random: Random = Math.random,
): ErasedImage<Kind> {
  checkObject(options, "options");
  const { size, count = 1 } = options;
  checkInteger(size, "size", 1);
  checkInteger(count, "count", 0);
  const picture = readImage(image, "image", options);
  const draw = checkedRandom(random);
  const rectangles = Array.from({ length: count }, () => {
    const [top, height] = clipped(drawInteger(draw, picture.height - 1), size, picture.height);
    const [left, width] = clipped(drawInteger(draw, picture.width - 1), size, picture.width);
    return { top, left, height, width };
  });
  return eraseRectangles(image, picture, rectangles, options, "constant", draw);
}

function clipped(middle: number, size: number, length: number): [start: number, length: number] {
  const first = middle - Math.floor(size / 2);
  const start = Math.max(first, 0);
  return [start, Math.min(first + size, length) - start];
}
