import { checkFinite, checkInteger, checkLength, checkObject, describe } from "@kb/checks";
import { clipInto, joinBoxes, mapBoxes } from "./annotations.js";
import { checkedRandom, drawInteger, type Random } from "./draw.js";
import { type FillOptions, readFill } from "./fill.js";
import { blankPixels, checkAlike, type Image, type Picture, readImage, withPixels } from "./image.js";
import { copyRectangle, type Rectangle } from "./rectangle.js";

/** Options of {@link mosaic}. */
export interface MosaicOptions extends Pick<FillOptions, "value"> {
  /** The mosaic is twice as wide and high. */
  readonly size: number;
  /** Where the four images meet, 0 to 2 · size; default: drawn from size / 2 to 3/2 · size, both ways. */
  readonly center?: readonly [x: number, y: number] | undefined;
  /** Boxes are dropped unless more than this many pixels of both sides are left; default 1. */
  readonly minSide?: number | undefined;
}

/** Where a part of an image lies in a mosaic. */
export interface Placement extends Rectangle {
  /** The part's first column and row in its own image. */
  readonly sourceLeft: number;
  readonly sourceTop: number;
}

/** Four images in one. */
export interface MosaicResult<Kind extends Image> {
  readonly image: Kind;
  readonly center: readonly [x: number, y: number];
  /** Of the four images. */
  readonly placements: readonly Placement[];
  /** `[n, 4]`: boxes of the four images in turn, cut off at their part's edges. */
  readonly boxes: Float32Array;
  /** Their classes, if all images have labels. */
  readonly labels: Int32Array | undefined;
}

/**
 * Four images around a random point of a square canvas, each with its inner corner there, with their boxes.
 *
 * They come in the order top left, top right, bottom left, bottom right, of any sizes but one layout and kind of numbers; what they leave free is `value`, 0 by default.
 * `random` is called for x, then for y. O(size²). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 * Source: Bochkovskiy et al., “YOLOv4”, arXiv 2004.10934; sampling as in YOLOv5.
 *
 * @example
 * const tiles = [1, 2, 3, 4].map((n) => ({ data: new Uint8Array(4).fill(n), width: 2, height: 2 }));
 * mosaic(tiles, { size: 1, center: [1, 1] }).image.data; // Uint8Array [1, 2, 3, 4]
 */
export function mosaic<Kind extends Image>(
  images: readonly Kind[],
  options: MosaicOptions,
  random: Random = Math.random,
): MosaicResult<Kind> {
  if (!Array.isArray(images)) throw new TypeError(`images must be an array, got ${describe(images)}`);
  checkLength(images, "images", 4);
  checkObject(options, "options");
  const { size, value, minSide = 1 } = options;
  checkInteger(size, "size", 1, 16384);
  checkFinite(minSide, "minSide", 0);
  const pictures = images.map((image, tile) => readImage(image, `images[${tile}]`));
  const [first] = pictures as [Picture];
  for (const [tile, picture] of pictures.entries()) {
    checkAlike(picture, `images[${tile}]`, first, "images[0]");
  }
  const draw = checkedRandom(random);
  const center = readCenter(options, draw);

  const side = 2 * size;
  const canvas = { ...first, data: blankPixels(first, side, side), width: side, height: side };
  if (value !== undefined) {
    const whole = { top: 0, left: 0, width: side, height: side };
    readFill({ fill: "constant", value }, canvas, "constant")(canvas.data, whole, draw);
  }
  const placements = pictures.map((picture, tile) => place(picture, tile, center, side));
  const parts = pictures.map((picture, tile) => {
    const { top, left, width, height, sourceTop, sourceLeft } = placements[tile]!;
    copyRectangle(picture, { top: sourceTop, left: sourceLeft, width, height }, canvas, top, left);
    const region = { top, left, bottom: top + height, right: left + width };
    return mapBoxes(
      picture.boxes,
      picture.labels,
      clipInto(region, minSide, left - sourceLeft, top - sourceTop),
    );
  });
  const { boxes, labels } = joinBoxes(parts);
  const image = withPixels(images[0]!, { ...canvas, boxes, labels });
  return { image, center, placements, boxes, labels };
}

function readCenter({ center, size }: MosaicOptions, draw: Random): readonly [number, number] {
  if (center === undefined) {
    const least = Math.ceil(size / 2);
    return [least + drawInteger(draw, size), least + drawInteger(draw, size)];
  }
  if (!Array.isArray(center)) throw new TypeError(`center must be [x, y], got ${describe(center)}`);
  checkLength(center, "center", 2, "x, y");
  const [x, y] = center as [unknown, unknown];
  checkInteger(x, "center[0]", 0, 2 * size);
  checkInteger(y, "center[1]", 0, 2 * size);
  return [x, y];
}

function place(
  { width, height }: Picture,
  tile: number,
  [x, y]: readonly [number, number],
  side: number,
): Placement {
  const isRight = tile % 2 === 1;
  const isBottom = tile >= 2;
  const w = Math.min(width, isRight ? side - x : x);
  const h = Math.min(height, isBottom ? side - y : y);
  return {
    ...{ top: isBottom ? y : y - h, left: isRight ? x : x - w, height: h, width: w },
    ...{ sourceTop: isBottom ? 0 : height - h, sourceLeft: isRight ? 0 : width - w },
  };
}
