import { type Scene, SIDE, sceneOf } from "@kb/vision-losses-bench/detect";

/** Shapes that a reader has drawn: a box and a label each. */
export interface Drawing {
  /** `[n, 4]`, within 0 to SIDE. */
  readonly boxes: Float32Array;
  /** `[n]`: indices of SHAPES. */
  readonly labels: Int32Array;
}

/** As the data colours of figures: blue rectangles, pink ellipses, yellow triangles. All of them bright, as those that detectors learnt. */
const COLOURS = [
  [0.42, 0.68, 0.92],
  [0.88, 0.56, 0.75],
  [0.94, 0.88, 0.42],
] as const;
const GROUND_SEED = 3;

/** What a detector sees of a drawing. */
export function drawnScene({ boxes, labels }: Drawing): Scene {
  return sceneOf(GROUND_SEED, boxes, labels, (object) => COLOURS[labels[object]!]!);
}

/** The scene as pixels to show. */
export function imageOf({ pixels }: Scene): ImageData {
  const image = new ImageData(SIDE, SIDE);
  const cells = SIDE * SIDE;
  for (let cell = 0; cell < cells; cell++) {
    for (let channel = 0; channel < 3; channel++)
      image.data[4 * cell + channel] = 255 * pixels[channel * cells + cell]!;
    image.data[4 * cell + 3] = 255;
  }
  return image;
}
