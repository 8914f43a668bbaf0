import { checkChoice, checkFinite, checkInteger, checkObject } from "@kb/checks";
import { clipInto, joinBoxes, mapBoxes } from "./annotations.js";
import { coveredShares } from "./covered.js";
import { checkedRandom, type Random } from "./draw.js";
import { checkAlike, checkSameSize, copyPixels, type Image, readImage, withPixels } from "./image.js";
import { type MixingOptions, mixingWeight } from "./mixing-weight.js";
import type { CoverOptions } from "./random-erasing.js";
import { copyRectangle, type Rectangle } from "./rectangle.js";

/** Options of {@link cutMix}; boxes of the first image are dropped where they are covered, unless `boxPolicy` is `"keep"`. */
export interface CutMixOptions extends MixingOptions, CoverOptions {
  /** Boxes of the second image must reach over more than this many pixels of the rectangle, both ways; default 1. */
  readonly minSide?: number | undefined;
}

/** An image of two, and how much of it is of the first. */
export interface MixedImage<Kind extends Image> {
  readonly image: Kind;
  /** The share of the first image: the weight of its label, 1 − λ that of the other's. */
  readonly lambda: number;
  /** `[n, 4]`: boxes of the first image, then of the second. */
  readonly boxes: Float32Array;
  /** Their classes, if both images have labels. */
  readonly labels: Int32Array | undefined;
}

/** The result of {@link cutMix}. */
export interface CutMixResult<Kind extends Image> extends MixedImage<Kind> {
  /** What is of the second image; it may be empty. */
  readonly rectangle: Rectangle;
}

/**
 * The rectangle of CutMix for a λ: √(1 − λ) of width and height around a random centre, cut off at the edges, and the λ that it
 * leaves, 1 − its share of the area.
 *
 * `random` is called for x, then for y. O(1). Throws a TypeError or RangeError for arguments of the wrong kind or range. Source: Yun
 * et al., arXiv 1905.04899.
 *
 * @example
 * cutMixRectangle({ width: 8, height: 8 }, 0.75, () => 0.5).rectangle; // { top: 2, left: 2, height: 4, width: 4 }
 */
export function cutMixRectangle(
  size: { readonly width: number; readonly height: number },
  lambda: number,
  random: Random = Math.random,
): { rectangle: Rectangle; lambda: number } {
  checkObject(size, "size");
  const { width, height } = size;
  checkInteger(width, "width", 1);
  checkInteger(height, "height", 1);
  checkFinite(lambda, "lambda", 0, 1);
  const draw = checkedRandom(random);
  const side = Math.sqrt(1 - lambda);
  const across = span(width, side, draw());
  const down = span(height, side, draw());
  const rectangle = { top: down.start, left: across.start, height: down.length, width: across.length };
  return { rectangle, lambda: 1 - (across.length * down.length) / (width * height) };
}

function span(length: number, share: number, u: number): { start: number; length: number } {
  const half = Math.floor(Math.floor(length * share) / 2);
  const middle = Math.floor(u * length);
  const start = Math.max(middle - half, 0);
  return { start, length: Math.min(middle + half, length) - start };
}

/**
 * The first image with a rectangle of the second in the same place, with boxes of both.
 *
 * Both have one size, layout and kind of numbers. O(pixels), or those of the rectangle if `inPlace`. Throws a TypeError or RangeError for arguments of the wrong kind,
 * length or range. Source: Yun et al., arXiv 1905.04899.
 *
 * @example
 * const first = { data: new Uint8Array(16), width: 4, height: 4 };
 * const second = { data: new Uint8Array(16).fill(1), width: 4, height: 4 };
 * const { image, lambda } = cutMix(first, second, { lambda: 0.75 }, () => 0.5);
 * image.data; // Uint8Array [0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0]
 * lambda; // 0.75
 */
export function cutMix<Kind extends Image>(
  first: Kind,
  second: Image,
  options: CutMixOptions = {},
  random: Random = Math.random,
): CutMixResult<Kind> {
  checkObject(options, "options");
  const { minSide = 1, boxPolicy = "drop", coveredThreshold = 0.8, inPlace = false } = options;
  checkFinite(minSide, "minSide", 0);
  checkChoice(boxPolicy, "boxPolicy", ["keep", "drop"]);
  checkFinite(coveredThreshold, "coveredThreshold", 0, 1);
  const [below, above] = [readImage(first, "first"), readImage(second, "second")];
  checkAlike(above, "second", below, "first");
  checkSameSize(above, "second", below, "first");
  const draw = checkedRandom(random);
  const { rectangle, lambda } = cutMixRectangle(below, mixingWeight(options, draw), draw);

  const data = inPlace ? below.data : copyPixels(below);
  copyRectangle(above, rectangle, { ...below, data }, rectangle.top, rectangle.left);
  const covered = coveredShares(below.boxes, [rectangle]);
  const { top, left, height, width } = rectangle;
  const region = { top, left, bottom: top + height, right: left + width };
  const { boxes, labels } = joinBoxes([
    mapBoxes(below.boxes, below.labels, (...box) => {
      const share = covered[box[4]]!;
      return boxPolicy === "drop" && share > 0 && share >= coveredThreshold ? undefined : box.slice(0, 4);
    }),
    mapBoxes(above.boxes, above.labels, clipInto(region, minSide)),
  ]);
  const image = inPlace ? first : withPixels(first, { ...below, data, boxes, labels });
  return { image, rectangle, lambda, boxes, labels };
}
