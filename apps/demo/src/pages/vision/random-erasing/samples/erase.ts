import { createRng } from "@kb/sampling";
import { randomErasing } from "@kb/vision-losses/augment";

/** Erases a part of what a canvas shows, and says what is left of the boxes. */
export function eraseCanvas(context: CanvasRenderingContext2D, boxes: Float32Array, seed: number) {
  const { width, height } = context.canvas;
  const pixels = context.getImageData(0, 0, width, height);
  const { image, rectangles, covered, kept } = randomErasing(
    pixels,
    { probability: 0.5, fill: "pixel", mode: "both", boxes, boxPolicy: "drop", coveredThreshold: 0.8 },
    createRng(seed),
  );
  context.putImageData(image, 0, 0);
  return { rectangles, covered, kept };
}
