import { checkChoice, checkInteger, checkLength, checkObject, checkTypedArray, describe } from "@kb/checks";
import { checkCorners } from "../boxes/check-boxes.js";

/** Bytes of 0 to 255, or numbers of any range. */
export type Pixels = Uint8ClampedArray | Uint8Array | Float32Array;

/** Pixels with their size, and the boxes of what they show if these are to be kept up. A browser's `ImageData` is one. */
export interface Image {
  /** `[height, width, channels]` or `[channels, height, width]`. */
  readonly data: Pixels;
  readonly width: number;
  readonly height: number;
  /** Default: what the length of `data` implies. */
  readonly channels?: number | undefined;
  /** Default `"hwc"`. The fourth byte of a pixel of a Uint8ClampedArray in this layout is its opacity, as in `ImageData`. */
  readonly layout?: "hwc" | "chw" | undefined;
  /** `[n, 4]` as x1, y1, x2, y2 in pixels. */
  readonly boxes?: Float32Array | undefined;
  /** `[n]`: the class of each box. */
  readonly labels?: Int32Array | undefined;
}

/** Boxes and labels beside the image, for an `ImageData`, which carries none. */
export type Annotations = Pick<Image, "boxes" | "labels">;

/** An image whose pixels are `planes` times `height` rows of `width` pixels of `pixelSize` numbers. */
export interface Picture {
  readonly data: Pixels;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly layout: "hwc" | "chw";
  readonly planes: number;
  readonly pixelSize: number;
  /** Whether channel 3 is opacity. */
  readonly hasAlpha: boolean;
  readonly boxes: Float32Array;
  readonly labels: Int32Array | undefined;
}

/** Checks an image and works out its layout; `beside` are annotations that count before the image's own. */
export function readImage(image: Image, name = "image", beside: Annotations = {}): Picture {
  checkObject(image, name);
  const { data, width, height, layout = "hwc" } = image;
  checkTypedArray(data, `${name}.data`, [Uint8ClampedArray, Uint8Array, Float32Array]);
  checkInteger(width, `${name}.width`, 1);
  checkInteger(height, `${name}.height`, 1);
  const channels = image.channels ?? Math.max(1, Math.floor(data.length / (width * height)));
  checkInteger(channels, `${name}.channels`, 1);
  checkLength(data, `${name}.data`, width * height * channels, "height × width × channels");
  checkChoice(layout, `${name}.layout`, ["hwc", "chw"]);
  const boxes = beside.boxes ?? image.boxes ?? new Float32Array(0);
  const n = checkCorners(boxes, "boxes");
  const badBox = boxes.findIndex((value) => !Number.isFinite(value));
  if (badBox >= 0) throw new RangeError(`boxes[${badBox}] must be a finite number, got ${boxes[badBox]}`);
  const labels = beside.labels ?? image.labels;
  if (labels !== undefined) checkTypedArray(labels, "labels", [Int32Array], n, "one for each box");
  const [planes, pixelSize] = layout === "hwc" ? [1, channels] : [channels, 1];
  const hasAlpha = data instanceof Uint8ClampedArray && pixelSize === 4;
  return { data, width, height, channels, layout, planes, pixelSize, hasAlpha, boxes, labels };
}

/** Throws unless `picture` can be put into `other`: same numbers, channels and layout. */
export function checkAlike(picture: Picture, name: string, other: Picture, otherName: string): void {
  const kind = ({ data, channels, layout }: Picture) =>
    `${describe(data).slice(2)} with ${channels} channels as ${layout}`;
  if (kind(picture) === kind(other)) return;
  throw new RangeError(`${name} must be like ${otherName} (${kind(other)}), got ${kind(picture)}`);
}

export function checkSameSize(picture: Picture, name: string, other: Picture, otherName: string): void {
  const size = ({ width, height }: Picture) => `${width} × ${height}`;
  if (size(picture) === size(other)) return;
  throw new RangeError(`${name} must be of the size of ${otherName} (${size(other)}), got ${size(picture)}`);
}

/** Pixels of `like`'s kind, all 0. */
export function blankPixels(like: Picture, width: number, height: number): Pixels {
  const Kind = like.data.constructor as new (length: number) => Pixels;
  return new Kind(width * height * like.channels);
}

/** A copy of the pixels, in memory of its own. */
export function copyPixels(picture: Picture): Pixels {
  const copy = blankPixels(picture, picture.width, picture.height);
  copy.set(picture.data);
  return copy;
}

/** `image` with other pixels, and boxes if it has any: an `ImageData` where it was one. */
export function withPixels<Kind extends Image>(
  image: Kind,
  { data, width, height, boxes, labels }: Pick<Picture, "data" | "width" | "height" | "boxes" | "labels">,
): Kind {
  if (typeof ImageData === "function" && image instanceof ImageData) {
    return new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height) as unknown as Kind;
  }
  return {
    ...image,
    ...{ data, width, height },
    ...(image.boxes && { boxes }),
    ...(image.labels && { labels }),
  };
}
