import { checkChoice, checkFinite, checkLength, describe } from "@kb/checks";
import type { Random } from "./draw.js";
import type { Picture, Pixels } from "./image.js";
import { type Noise, withNoise } from "./noise.js";
import { eachRow, type Rectangle } from "./rectangle.js";

/** What stands in the place of what was removed. */
export interface FillOptions {
  /**
   * `"random"`: one random colour for each rectangle; `"pixel"`: a random number for each channel of each pixel; `"mean"`: the mean
   * colour of the image, or `value`; `"constant"`: `value`, or 0.
   */
  readonly fill?: "random" | "pixel" | "mean" | "constant" | undefined;
  /** One number, or one for each channel. */
  readonly value?: number | readonly number[] | undefined;
  /** Of float32 images: default `"normal"`, for pixels that were normalised. Bytes are uniform over 0–255. */
  readonly noise?: Noise | undefined;
}

const OPAQUE = 255;

/** Checks fill options, and answers what fills rectangles of `picture`, written to `data` of the same shape. */
export function readFill(
  options: FillOptions,
  picture: Picture,
  defaultFill: NonNullable<FillOptions["fill"]>,
): (data: Pixels, rectangle: Rectangle, draw: Random) => void {
  const { fill = defaultFill, value, noise = "normal" } = options;
  checkChoice(fill, "fill", ["random", "pixel", "mean", "constant"]);
  checkNoise(noise);
  const given = value === undefined ? undefined : readColour(value, picture);
  if (fill === "pixel") {
    return (data, rectangle, draw) => fillNoise(picture, data, rectangle, noise, draw);
  }
  if (fill === "random") {
    return (data, rectangle, draw) =>
      withNoise(data, picture.channels, noise, draw, (colour) => {
        fillColour(picture, data, rectangle, Array.from(colour));
      });
  }
  const colour =
    given ?? (fill === "mean" ? meanColour(picture) : new Array<number>(picture.channels).fill(0));
  return (data, rectangle) => fillColour(picture, data, rectangle, colour);
}

function checkNoise(noise: unknown): asserts noise is Noise {
  if (noise === "normal") return;
  if (!Array.isArray(noise)) {
    throw new TypeError(`noise must be "normal" or two numbers, from and to, got ${describe(noise)}`);
  }
  checkLength(noise, "noise", 2, "from, to");
  checkFinite(noise[0], "noise[0]");
  checkFinite(noise[1], "noise[1]", noise[0]);
}

function readColour(value: number | readonly number[], { channels, data, hasAlpha }: Picture): number[] {
  const isFloat = data instanceof Float32Array;
  const colour: unknown[] = Array.isArray(value) ? value : new Array(channels).fill(value);
  if (hasAlpha && colour.length === channels - 1) colour.push(OPAQUE);
  checkLength(colour, "value", channels, "one for each channel");
  return colour.map((part, channel) => {
    const name = Array.isArray(value) ? `value[${channel}]` : "value";
    if (isFloat) checkFinite(part, name);
    else checkFinite(part, name, 0, 255);
    return isFloat ? part : Math.floor(part + 0.5);
  });
}

function meanColour({ data, width, height, channels, pixelSize, planes }: Picture): number[] {
  const sums = new Float64Array(channels);
  const pixels = width * height;
  for (let plane = 0, at = 0; plane < planes; plane++) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let part = 0; part < pixelSize; part++, at++) sums[plane + part]! += data[at]!;
    }
  }
  const isFloat = data instanceof Float32Array;
  return Array.from(sums, (sum) => (isFloat ? sum / pixels : Math.floor(sum / pixels + 0.5)));
}

function fillColour(picture: Picture, data: Pixels, rectangle: Rectangle, colour: readonly number[]): void {
  const { pixelSize, hasAlpha } = picture;
  if (pixelSize === 1) {
    eachRow(picture, rectangle, (start, end, plane) => data.fill(colour[plane]!, start, end));
    return;
  }
  const pattern = data.slice(0, rectangle.width * pixelSize);
  for (let at = 0; at < pattern.length; at += pixelSize) pattern.set(colour, at);
  if (hasAlpha) makeOpaque(pattern);
  eachRow(picture, rectangle, (start) => data.set(pattern, start));
}

function fillNoise(picture: Picture, data: Pixels, rectangle: Rectangle, noise: Noise, draw: Random): void {
  const length = rectangle.width * rectangle.height * picture.channels;
  withNoise(data, length, noise, draw, (numbers) => {
    if (picture.hasAlpha) makeOpaque(numbers);
    let taken = 0;
    eachRow(picture, rectangle, (start, end) => {
      data.set(numbers.subarray(taken, taken + end - start), start);
      taken += end - start;
    });
  });
}

function makeOpaque(pixels: Pixels): void {
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = OPAQUE;
}
