import { createRng } from "@kb/sampling";
import { horizontalFlip, randomCrop, randomErasing } from "@kb/vision-losses/augment";

const SIZE = 224;
const random = createRng(42);

/** A training image, channels first and normalised: crop, flip, erase, in this order. */
export function augment(data: Float32Array, width: number, height: number) {
  const whole = { data, width, height, channels: 3, layout: "chw" } as const;
  const crop = randomCrop(whole, { width: SIZE, height: SIZE }, random).image;
  const flipped = horizontalFlip(crop, { probability: 0.5, inPlace: true }, random).image;
  return randomErasing(
    flipped,
    { aspectSampling: "log", area: [0.02, 1 / 3], fill: "pixel", inPlace: true },
    random,
  ).image;
}
