import { SIDE, scenes } from "@kb/vision-losses-bench/detect";
import { INPUT_HEIGHT, INPUT_WIDTH } from "../work/messages.js";

const ACROSS = INPUT_WIDTH / SIDE;
const SCENES = ACROSS * (INPUT_HEIGHT / SIDE);

/** Six scenes as the detector has learnt from, side by side; none of them was among those. */
export function shapesPicture(seed: number): ImageData {
  const image = new ImageData(INPUT_WIDTH, INPUT_HEIGHT);
  const cells = SIDE * SIDE;
  scenes(seed, SCENES).forEach(({ pixels }, index) => {
    const [left, top] = [(index % ACROSS) * SIDE, Math.floor(index / ACROSS) * SIDE];
    for (let cell = 0; cell < cells; cell++) {
      const at = (top + Math.floor(cell / SIDE)) * INPUT_WIDTH + left + (cell % SIDE);
      for (let channel = 0; channel < 3; channel++) {
        image.data[4 * at + channel] = 255 * pixels[channel * cells + cell]!;
      }
      image.data[4 * at + 3] = 255;
    }
  });
  return image;
}

/** The picture at the size at which it is worked on. */
export function toWorkingSize(image: ImageData): ImageData {
  if (image.width === INPUT_WIDTH) return image;
  const from = canvasOf(image.width, image.height);
  from.putImageData(image, 0, 0);
  const to = canvasOf(INPUT_WIDTH, INPUT_HEIGHT);
  to.imageSmoothingQuality = "high";
  to.drawImage(from.canvas, 0, 0, INPUT_WIDTH, INPUT_HEIGHT);
  return to.getImageData(0, 0, INPUT_WIDTH, INPUT_HEIGHT);
}

function canvasOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext("2d", { willReadFrequently: true })!;
}

/** `[3, height, width]`, 0 to 1. */
export function toInput({ data, width, height }: ImageData): Float32Array {
  const cells = width * height;
  return Float32Array.from(
    { length: 3 * cells },
    (_, at) => data[4 * (at % cells) + Math.floor(at / cells)]! / 255,
  );
}
