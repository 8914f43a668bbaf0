import { checkFinite, checkInteger, checkObject } from "@kb/checks";
import { clipInto, type KeptBoxes, mapBoxes } from "./annotations.js";
import { checkedRandom, drawInteger, type Random } from "./draw.js";
import { type Annotations, blankPixels, type Image, readImage, withPixels } from "./image.js";
import { copyRectangle, type Rectangle } from "./rectangle.js";

/** Options of {@link randomCrop}. */
export interface RandomCropOptions extends Annotations {
  /** Of the crop, at most the image's. */
  readonly width: number;
  readonly height: number;
  /** Boxes are dropped unless more than this many pixels of both sides are left; default 1. */
  readonly minSide?: number | undefined;
  /** Boxes are dropped unless at least this share of their area is left, 0 to 1; default 0. */
  readonly minVisible?: number | undefined;
}

/** A part of an image, with the boxes in it. */
export interface CroppedImage<Kind extends Image> extends KeptBoxes {
  readonly image: Kind;
  /** Where it was. */
  readonly rectangle: Rectangle;
}

/**
 * A random part of the image of a given size, and what of its boxes lies in it.
 *
 * `random` is called for y, then for x; all places are equally likely. O(pixels of the crop). Throws a TypeError or RangeError for arguments of the wrong kind, length or
 * range.
 *
 * @example
 * const numbers = { data: Uint8Array.of(1, 2, 3, 4, 5, 6), width: 3, height: 2, boxes: Float32Array.of(0, 0, 3, 2) };
 * const { image, boxes } = randomCrop(numbers, { width: 2, height: 2 }, () => 0.9);
 * image.data; // Uint8Array [2, 3, 5, 6]
 * boxes; // Float32Array [0, 0, 2, 2]
 */
export function randomCrop<Kind extends Image>(
  image: Kind,
  options: RandomCropOptions,
  random: Random = Math.random,
): CroppedImage<Kind> {
  checkObject(options, "options");
  const { width, height, minSide = 1, minVisible = 0 } = options;
  const picture = readImage(image, "image", options);
  checkInteger(width, "width", 1, picture.width);
  checkInteger(height, "height", 1, picture.height);
  checkFinite(minSide, "minSide", 0);
  checkFinite(minVisible, "minVisible", 0, 1);
  const draw = checkedRandom(random);
  const top = drawInteger(draw, picture.height - height);
  const left = drawInteger(draw, picture.width - width);
  const rectangle = { top, left, height, width };

  const data = blankPixels(picture, width, height);
  copyRectangle(picture, rectangle, { data, width, height }, 0, 0);
  const clip = clipInto({ left: 0, top: 0, right: width, bottom: height }, minSide, -left, -top);
  const kept = mapBoxes(picture.boxes, picture.labels, (x1, y1, x2, y2) => {
    const box = clip(x1, y1, x2, y2);
    if (box === undefined) return undefined;
    const visible = (box[2]! - box[0]!) * (box[3]! - box[1]!);
    return visible >= minVisible * (x2 - x1) * (y2 - y1) ? box : undefined;
  });
  return { image: withPixels(image, { data, width, height, ...kept }), rectangle, ...kept };
}
