import {
  checkChoice,
  checkFinite,
  checkInteger,
  checkLength,
  checkObject,
  checkPositive,
  describe,
} from "@kb/checks";
import { checkedRandom, drawInteger, type Random } from "./draw.js";
import { augmentKernel } from "./kernel.js";
import type { Rectangle } from "./rectangle.js";

/** How rectangles of Random Erasing are drawn. */
export interface RandomErasingRectangleOptions {
  /** Of erasing at all, 0 to 1; default 0.5. */
  readonly probability?: number | undefined;
  /** The least and the most share of the area, 0 to 1; default 0.02 to 0.4. timm and torchvision take at most 1/3. */
  readonly area?: readonly [least: number, most: number] | undefined;
  /** The least and the most height over width; default 0.3 to 1/0.3. */
  readonly aspect?: readonly [least: number, most: number] | undefined;
  /** `"uniform"`, the paper's, erases more upright rectangles than lying ones; `"log"` (timm, torchvision) as many. Default `"uniform"`. */
  readonly aspectSampling?: "uniform" | "log" | undefined;
  /** How often a rectangle that does not fit is drawn again; default 100, the paper's. timm and torchvision give up after 10. */
  readonly attempts?: number | undefined;
}

/** Checked options, with `place` to draw a rectangle of `share` of the usual area in a region of the given size. */
export interface RectangleSampler {
  readonly probability: number;
  place(height: number, width: number, draw: Random, share?: number): Rectangle | undefined;
}

/**
 * The rectangle that Random Erasing removes from an image, or `undefined` where the dice say no or no rectangle fits.
 *
 * Area and aspect are drawn, height and width rounded half up, and drawn again unless 0 < height < image height and the same of
 * widths; then a place, all equally likely. `random` is called once for the probability, twice an attempt, twice for the place.
 * O(attempts). Throws a TypeError or RangeError for arguments of the wrong kind or range. Source: Zhong et al., “Random Erasing
 * Data Augmentation”, arXiv 1708.04896.
 *
 * @example
 * const options = { probability: 1, aspect: [1, 1] };
 * randomErasingRectangle({ width: 40, height: 20 }, options, () => 0.5); // { top: 4, left: 14, height: 13, width: 13 }
 */
export function randomErasingRectangle(
  size: { readonly width: number; readonly height: number },
  options: RandomErasingRectangleOptions = {},
  random: Random = Math.random,
): Rectangle | undefined {
  checkObject(size, "size");
  const { width, height } = size;
  checkInteger(width, "width", 1);
  checkInteger(height, "height", 1);
  const { probability, place } = rectangleSampler(options);
  const draw = checkedRandom(random);
  return draw() < probability ? place(height, width, draw) : undefined;
}

export function rectangleSampler(options: RandomErasingRectangleOptions): RectangleSampler {
  checkObject(options, "options");
  const { probability = 0.5, area = [0.02, 0.4], aspect = [0.3, 1 / 0.3] } = options;
  const { aspectSampling = "uniform", attempts = 100 } = options;
  checkFinite(probability, "probability", 0, 1);
  const [leastArea, mostArea] = readPair(area, "area");
  checkFinite(leastArea, "area[0]", 0, 1);
  checkFinite(mostArea, "area[1]", leastArea, 1);
  const [leastAspect, mostAspect] = readPair(aspect, "aspect");
  checkPositive(leastAspect, "aspect[0]");
  checkFinite(mostAspect, "aspect[1]", leastAspect);
  checkChoice(aspectSampling, "aspectSampling", ["uniform", "log"]);
  checkInteger(attempts, "attempts", 1);
  const aspectOf =
    aspectSampling === "log" ? logSpread(leastAspect, mostAspect) : spread(leastAspect, mostAspect);
  const areaOf = spread(leastArea, mostArea);

  const place = (height: number, width: number, draw: Random, share = 1): Rectangle | undefined => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const area = areaOf(draw()) * height * width * share;
      const ratio = aspectOf(draw());
      const h = Math.floor(Math.sqrt(area * ratio) + 0.5);
      const w = Math.floor(Math.sqrt(area / ratio) + 0.5);
      if (h < 1 || w < 1 || h >= height || w >= width) continue;
      const top = drawInteger(draw, height - h);
      return { top, left: drawInteger(draw, width - w), height: h, width: w };
    }
    return undefined;
  };
  return { probability, place };
}

function readPair(pair: unknown, name: string): readonly [unknown, unknown] {
  if (!Array.isArray(pair))
    throw new TypeError(`${name} must be two numbers, least and most, got ${describe(pair)}`);
  checkLength(pair, name, 2, "least, most");
  return pair as unknown as readonly [unknown, unknown];
}

function spread(least: number, most: number): (u: number) => number {
  return (u) => least + u * (most - least);
}

/** By the kernel's functions, which are the same on every host. */
function logSpread(least: number, most: number): (u: number) => number {
  const { exp, log } = augmentKernel();
  const exponent = spread(log(least), log(most));
  return (u) => exp(exponent(u));
}
