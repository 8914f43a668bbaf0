import { checkChoice, checkFinite, checkInteger, checkObject } from "@kb/checks";
import { type KeptBoxes, mapBoxes } from "./annotations.js";
import { coveredShares } from "./covered.js";
import { checkedRandom, type Random } from "./draw.js";
import { type FillOptions, readFill } from "./fill.js";
import { type Annotations, copyPixels, type Image, type Picture, readImage, withPixels } from "./image.js";
import { type RandomErasingRectangleOptions, rectangleSampler } from "./random-erasing-rectangle.js";
import type { Rectangle } from "./rectangle.js";

/** What becomes of boxes under a rectangle, for what removes parts of an image. */
export interface CoverOptions {
  /** `"keep"` them all, or `"drop"` those covered by at least `coveredThreshold`; default `"keep"`. */
  readonly boxPolicy?: "keep" | "drop" | undefined;
  /** Share of a box's area, 0 to 1; default 0.8. */
  readonly coveredThreshold?: number | undefined;
  /** Whether the image's own pixels are changed, rather than a copy; default false. */
  readonly inPlace?: boolean | undefined;
}

/** Options of {@link randomErasing}. */
export interface RandomErasingOptions
  extends RandomErasingRectangleOptions,
    FillOptions,
    CoverOptions,
    Annotations {
  /** `"image"`: one rectangle in the image; `"object"`: one in each box, with dice of its own; `"both"`. Default `"image"`. */
  readonly mode?: "image" | "object" | "both" | undefined;
  /** How many rectangles share the area, in the image and in each box alike; default 1. */
  readonly count?: number | undefined;
}

/** An image with parts removed. */
export interface ErasedImage<Kind extends Image> extends KeptBoxes {
  readonly image: Kind;
  /** What was removed, in that order. */
  readonly rectangles: readonly Rectangle[];
  /** `[n]`: of each box given, the share of its area that was removed. */
  readonly covered: Float32Array;
}

/**
 * The image with random rectangles replaced by noise or a colour, and the boxes of what it shows.
 *
 * The paper's Random Erasing by default; `aspectSampling`, `attempts` and `count` give the variants of timm and torchvision. Fills draw two numbers of `random` a
 * rectangle, to seed the noise. Only the erased pixels are touched if `inPlace`; O(pixels) otherwise. Throws a TypeError or RangeError for arguments of the wrong kind,
 * length or range. Source: Zhong et al., “Random Erasing Data Augmentation”, arXiv 1708.04896.
 *
 * @example
 * const gray = { data: new Uint8Array(36).fill(9), width: 6, height: 6 };
 * const { image, rectangles } = randomErasing(gray, { probability: 1, aspect: [1, 1], fill: "constant" }, () => 0.5);
 * rectangles; // [{ top: 2, left: 2, height: 3, width: 3 }]
 * image.data.filter((value) => value === 0).length; // 9
 */
export function randomErasing<Kind extends Image>(
  image: Kind,
  options: RandomErasingOptions = {},
  random: Random = Math.random,
): ErasedImage<Kind> {
  checkObject(options, "options");
  const { mode = "image", count = 1 } = options;
  checkChoice(mode, "mode", ["image", "object", "both"]);
  checkInteger(count, "count", 1);
  const { probability, place } = rectangleSampler(options);
  const picture = readImage(image, "image", options);
  const draw = checkedRandom(random);

  const regions =
    mode === "object" ? [] : [{ top: 0, left: 0, height: picture.height, width: picture.width }];
  if (mode !== "image") regions.push(...boxRegions(picture));
  const rectangles: Rectangle[] = [];
  for (const { top, left, height, width } of regions) {
    if (draw() >= probability) continue;
    for (let drawn = 0; drawn < count; drawn++) {
      const found = place(height, width, draw, 1 / count);
      if (found) rectangles.push({ ...found, top: top + found.top, left: left + found.left });
    }
  }
  return eraseRectangles(image, picture, rectangles, options, "random", draw);
}

/** Fills `rectangles` of an image, with what that does to its boxes. */
export function eraseRectangles<Kind extends Image>(
  image: Kind,
  picture: Picture,
  rectangles: readonly Rectangle[],
  options: FillOptions & CoverOptions,
  defaultFill: NonNullable<FillOptions["fill"]>,
  draw: Random,
): ErasedImage<Kind> {
  const { boxPolicy = "keep", coveredThreshold = 0.8, inPlace = false } = options;
  checkChoice(boxPolicy, "boxPolicy", ["keep", "drop"]);
  checkFinite(coveredThreshold, "coveredThreshold", 0, 1);
  const fill = readFill(options, picture, defaultFill);
  const data = inPlace ? picture.data : copyPixels(picture);
  for (const rectangle of rectangles) fill(data, rectangle, draw);

  const covered = coveredShares(picture.boxes, rectangles);
  const isDropped = (index: number) =>
    boxPolicy === "drop" && covered[index]! > 0 && covered[index]! >= coveredThreshold;
  const left = mapBoxes(picture.boxes, picture.labels, (...box) =>
    isDropped(box[4]) ? undefined : box.slice(0, 4),
  );
  return {
    image: inPlace ? image : withPixels(image, { ...picture, ...left, data }),
    ...{ rectangles, covered },
    ...left,
  };
}

/** The whole pixels inside each box. */
function boxRegions({ boxes, width, height }: Picture): Rectangle[] {
  return Array.from({ length: boxes.length / 4 }, (_, box) => {
    const [x1, y1, x2, y2] = boxes.subarray(4 * box) as unknown as [number, number, number, number];
    const left = Math.ceil(Math.max(x1, 0));
    const top = Math.ceil(Math.max(y1, 0));
    const right = Math.floor(Math.min(x2, width));
    const bottom = Math.floor(Math.min(y2, height));
    return { top, left, height: Math.max(bottom - top, 0), width: Math.max(right - left, 0) };
  });
}
