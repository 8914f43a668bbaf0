import { checkFinite, checkInteger, checkLength, checkObject, describe } from "@kb/checks";
import { checkedRandom, drawInteger, type Random } from "./draw.js";
import type { FillOptions } from "./fill.js";
import { type Annotations, type Image, readImage } from "./image.js";
import { type CoverOptions, type ErasedImage, eraseRectangles } from "./random-erasing.js";
import type { Rectangle } from "./rectangle.js";

/** Options of {@link gridMask}; the default fill is `"constant"`. */
export interface GridMaskOptions extends FillOptions, CoverOptions, Annotations {
  /** The least and the most distance from one square to the next, in pixels; default 96 to 224, the paper's for images of 224. */
  readonly spacing?: readonly [least: number, most: number] | undefined;
  /** The share of that distance that is kept between squares, 0 to 1; default 0.6. */
  readonly ratio?: number | undefined;
}

/**
 * The image with a regular grid of squares removed, of random spacing and offset.
 *
 * `random` is called for the spacing, then for x and y of the offset. The grid is not turned. O(pixels). Throws a TypeError or
 * RangeError for arguments of the wrong kind, length or range. Source: Chen et al., “GridMask data augmentation”, arXiv 2001.04086.
 *
 * @example
 * const ones = { data: new Uint8Array(16).fill(1), width: 4, height: 4 };
 * const { data } = gridMask(ones, { spacing: [2, 2], ratio: 0.5 }, () => 0).image;
 * data; // Uint8Array [0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1]
 */
export function gridMask<Kind extends Image>(
  image: Kind,
  options: GridMaskOptions = {},
  random: Random = Math.random,
): ErasedImage<Kind> {
  checkObject(options, "options");
  const { spacing = [96, 224], ratio = 0.6 } = options;
  if (!Array.isArray(spacing)) throw new TypeError(`spacing must be two integers, got ${describe(spacing)}`);
  checkLength(spacing, "spacing", 2, "least, most");
  const [least, most] = spacing as [number, number];
  checkInteger(least, "spacing[0]", 1);
  checkInteger(most, "spacing[1]", least);
  checkFinite(ratio, "ratio", 0, 1);
  const picture = readImage(image, "image", options);
  const draw = checkedRandom(random);
  const distance = least + drawInteger(draw, most - least);
  const side = Math.ceil(distance * (1 - ratio));
  const columns = stripes(picture.width, distance, side, drawInteger(draw, distance - 1));
  const rows = stripes(picture.height, distance, side, drawInteger(draw, distance - 1));
  const rectangles: Rectangle[] = rows.flatMap(([top, height]) =>
    columns.map(([left, width]) => ({ top, left, height, width })),
  );
  return eraseRectangles(image, picture, rectangles, options, "constant", draw);
}

/** Where squares lie along one side: from `offset` − `distance` on, cut off at both ends. */
function stripes(
  length: number,
  distance: number,
  side: number,
  offset: number,
): [start: number, length: number][] {
  const found: [number, number][] = [];
  for (let at = offset - distance; at < length; at += distance) {
    const start = Math.max(at, 0);
    const end = Math.min(at + side, length);
    if (end > start) found.push([start, end - start]);
  }
  return found;
}
