import { type Case, seededRandom } from "@kb/benchmark";
import { randomErasing } from "@kb/vision-losses/augment";
import { type Erased, scalarErasing } from "../rivals/scalar-erasing.js";
import type { Sizes } from "../sizes.js";

/** Random Erasing of a batch, as the paper has it: noise, a number for each channel of each pixel. */
export function erasing({ images, imageSide: side }: Sizes): Case {
  return {
    id: "augment/erasing",
    title: {
      zh: `随机擦除 ${images} 幅 ${side} × ${side} × 3 的图像，填噪声`,
      en: `Random Erasing of ${images} images of ${side} × ${side} × 3, by noise`,
    },
    unit: "items",
    goals: [{ atLeast: 5, against: ["JavaScript"] }],
    prepare() {
      const batch = Array.from({ length: images }, () => new Uint8Array(side * side * 3));
      // The noise is everybody's own; compared is where it lies. Each image has a seed, so that it lies there in each run.
      const dice = batch.map((_, i) => () => seededRandom(i));
      const ours = (data: Uint8Array, random: () => number): Erased => {
        const image = { data, width: side, height: side };
        const options = { probability: 1, fill: "pixel", inPlace: true } as const;
        const { top, left, height, width } = randomErasing(image, options, random).rectangles[0]!;
        return [top, left, height, width];
      };
      return {
        amount: images,
        contenders: [
          {
            name: "randomErasing",
            run: () => batch.flatMap((data, i) => ours(data, dice[i]!())),
          },
          {
            name: "JavaScript",
            run: () => batch.flatMap((data, i) => scalarErasing(data, side, dice[i]!())),
          },
        ],
      };
    },
  };
}
