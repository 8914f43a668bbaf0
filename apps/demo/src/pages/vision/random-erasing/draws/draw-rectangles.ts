import { createUniformRng } from "@kb/sampling";
import { type Rectangle, randomErasingRectangle } from "@kb/vision-losses/augment";
import { HEIGHT, WIDTH } from "../../scene/picture.js";
import { type ErasingState, rectangleOptions } from "../state.js";

export const DRAWS = 5000;

/** Many rectangles by the page's parameters; those that found no place are missing. */
export function drawRectangles(state: ErasingState): Rectangle[] {
  const options = { ...rectangleOptions(state), probability: 1 };
  const random = createUniformRng(state.s.value);
  const size = { width: WIDTH, height: HEIGHT };
  return Array.from({ length: DRAWS }, () => randomErasingRectangle(size, options, random)).filter(
    (rectangle) => rectangle !== undefined,
  );
}

/** How many of the rectangles cover each pixel, `[HEIGHT, WIDTH]`. */
export function coverage(rectangles: readonly Rectangle[]): Float32Array {
  const pitch = WIDTH + 1;
  const changes = new Int32Array(pitch * (HEIGHT + 1));
  for (const { top, left, width, height } of rectangles) {
    const at = pitch * top + left;
    changes[at]!++;
    changes[at + width]!--;
    changes[at + pitch * height]!--;
    changes[at + pitch * height + width]!++;
  }
  const covered = new Float32Array(WIDTH * HEIGHT);
  const columns = new Int32Array(WIDTH);
  for (let y = 0; y < HEIGHT; y++) {
    let sum = 0;
    for (let x = 0; x < WIDTH; x++) {
      sum += changes[pitch * y + x]!;
      columns[x]! += sum;
      covered[WIDTH * y + x] = columns[x]!;
    }
  }
  return covered;
}
