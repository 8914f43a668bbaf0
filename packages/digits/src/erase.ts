import { Random } from "@kb/neural";
import { type RandomErasingOptions, randomErasing } from "@kb/vision-losses/augment";
import { type Digits, SIDE } from "./digits.js";

const SIZE = { width: SIDE, height: SIDE } as const;
const PIXELS = SIDE * SIDE;

/** What {@link train} takes to erase at random: the paper's rectangles, filled with noise, half of the time. */
export function eraser(seed: number, options: RandomErasingOptions = {}): (pixels: Uint8Array) => void {
  const { next } = new Random(seed);
  const settings = { fill: "pixel", ...options, inPlace: true } as const;
  return (data) => {
    randomErasing({ data, ...SIZE }, settings, next);
  };
}

/** A copy of the digits, each with a rectangle erased. */
export function occlude(digits: Digits, seed: number, options: RandomErasingOptions = {}): Digits {
  const pixels = digits.pixels.slice();
  const erase = eraser(seed, { probability: 1, ...options });
  for (let start = 0; start < pixels.length; start += PIXELS) erase(pixels.subarray(start, start + PIXELS));
  return { ...digits, pixels };
}
