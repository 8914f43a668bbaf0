import { createUniformRng } from "@kb/sampling";
import { FIELD_HEIGHT, FIELD_WIDTH, type SuppressRequest } from "./messages.js";

const CLUSTERS = 90;
/** How far boxes lie from their object, in its sides. */
const SPREAD = 0.1;

/** Boxes as a detector gives them, many to an object, the nearer the surer; or anyhow. `[n, 4]` and `[n]`. */
export function drawBoxes({ pattern, count, seed }: Pick<SuppressRequest, "pattern" | "count" | "seed">) {
  const random = createUniformRng(seed);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const objects = Array.from({ length: CLUSTERS }, () => {
    const side = Math.exp(between(Math.log(22), Math.log(110)));
    const stretch = Math.exp(between(-0.5, 0.5));
    const [width, height] = [side * stretch, side / stretch];
    return {
      ...{ width, height },
      x: between(width / 2, FIELD_WIDTH - width / 2),
      y: between(height / 2, FIELD_HEIGHT - height / 2),
    };
  });
  const boxes = new Float32Array(4 * count);
  const scores = new Float32Array(count);
  for (let n = 0; n < count; n++) {
    if (pattern === "clusters") {
      const { x, y, width, height } = objects[Math.floor(random() * CLUSTERS)]!;
      const [dx, dy, grow, widen] = [normal(), normal(), normal(), normal()].map(
        (z) => SPREAD * z,
      ) as number[];
      const [w, h] = [width * Math.exp(grow!), height * Math.exp(widen!)];
      put(boxes, n, x + dx! * width, y + dy! * height, w, h);
      const far = (dx! ** 2 + dy! ** 2 + grow! ** 2 + widen! ** 2) / (2 * SPREAD ** 2);
      scores[n] = Math.min(0.999, 0.97 * Math.exp(-0.3 * far) + 0.05 * random());
    } else {
      const [w, h] = [between(8, 26), between(8, 26)];
      put(boxes, n, between(0, FIELD_WIDTH), between(0, FIELD_HEIGHT), w, h);
      scores[n] = random();
    }
  }
  return { boxes, scores };
}

function put(boxes: Float32Array, n: number, x: number, y: number, width: number, height: number): void {
  boxes.set([x - width / 2, y - height / 2, x + width / 2, y + height / 2], 4 * n);
}
