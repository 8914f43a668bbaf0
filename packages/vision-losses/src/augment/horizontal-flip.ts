import { checkFinite, checkObject } from "@kb/checks";
import { type KeptBoxes, mapBoxes } from "./annotations.js";
import { checkedRandom, type Random } from "./draw.js";
import {
  type Annotations,
  copyPixels,
  type Image,
  type Picture,
  type Pixels,
  readImage,
  withPixels,
} from "./image.js";
import { eachRow } from "./rectangle.js";

/** Options of {@link horizontalFlip}. */
export interface HorizontalFlipOptions extends Annotations {
  /** Of flipping at all, 0 to 1; default 1. */
  readonly probability?: number | undefined;
  /** Whether the image's own pixels are changed, rather than a copy; default false. */
  readonly inPlace?: boolean | undefined;
}

/** An image that may be flipped, with its boxes. */
export interface FlippedImage<Kind extends Image> extends KeptBoxes {
  readonly image: Kind;
  readonly flipped: boolean;
}

/**
 * The image with left and right exchanged, and its boxes: x1, x2 become width − x2, width − x1.
 *
 * `random` is called once. O(pixels). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 *
 * @example
 * const { image, boxes } = horizontalFlip({ data: Uint8Array.of(1, 2, 3), width: 3, height: 1, boxes: Float32Array.of(0, 0, 1, 1) });
 * image.data; // Uint8Array [3, 2, 1]
 * boxes; // Float32Array [2, 0, 3, 1]
 */
export function horizontalFlip<Kind extends Image>(
  image: Kind,
  options: HorizontalFlipOptions = {},
  random: Random = Math.random,
): FlippedImage<Kind> {
  checkObject(options, "options");
  const { probability = 1, inPlace = false } = options;
  checkFinite(probability, "probability", 0, 1);
  const picture = readImage(image, "image", options);
  const flipped = checkedRandom(random)() < probability;
  const data = inPlace ? picture.data : copyPixels(picture);
  if (flipped) flipRows(picture, data);
  const { width } = picture;
  const kept = mapBoxes(picture.boxes, picture.labels, (x1, y1, x2, y2) =>
    flipped ? [width - x2, y1, width - x1, y2] : [x1, y1, x2, y2],
  );
  return { image: inPlace ? image : withPixels(image, { ...picture, ...kept, data }), flipped, ...kept };
}

function flipRows(picture: Picture, data: Pixels): void {
  const { width, height, pixelSize } = picture;
  eachRow(picture, { top: 0, left: 0, width, height }, (start, end) => {
    const row = data.subarray(start, end).reverse();
    if (pixelSize === 1) return;
    for (let at = 0; at < row.length; at += pixelSize) row.subarray(at, at + pixelSize).reverse();
  });
}
