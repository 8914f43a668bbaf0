import { Random } from "@kb/neural";
import { iouMatrix } from "@kb/vision-losses/boxes";
import type { FeatureMap } from "@kb/vision-losses/necks";

/** The side of an image in pixels. */
export const SIDE = 64;

/** What there is to find. */
export const SHAPES = ["rectangle", "ellipse", "triangle"] as const;

/** An image `[3, SIDE, SIDE]` with the shapes on it. */
export interface Scene {
  readonly pixels: Float32Array;
  /** `[n, 4]`: x1, y1, x2, y2. */
  readonly boxes: Float32Array;
  readonly labels: Int32Array;
}

const CELLS = SIDE * SIDE;
/** Shapes that would overlap one before by more are left out. */
const MOST_OVERLAP = 0.3;

/** Whether a shape covers a place of its box, from 0 to 1 along each axis. */
const covers: readonly ((u: number, v: number) => boolean)[] = [
  () => true,
  (u, v) => (u - 0.5) ** 2 + (v - 0.5) ** 2 <= 0.25,
  (u, v) => Math.abs(u - 0.5) <= v / 2,
];

type Colour = readonly [red: number, green: number, blue: number];

/** A dark ground with noise, of one colour. */
function drawGround(random: Random): Float32Array {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const pixels = new Float32Array(3 * CELLS);
  for (let channel = 0; channel < 3; channel++) {
    const ground = 0.25 * random.next();
    for (let cell = 0; cell < CELLS; cell++) pixels[channel * CELLS + cell] = ground + 0.04 * normal();
  }
  return pixels;
}

function drawShape(pixels: Float32Array, box: ArrayLike<number>, label: number, colour: Colour): void {
  const [x, y, w, h] = [box[0]!, box[1]!, box[2]! - box[0]!, box[3]! - box[1]!];
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(SIDE, y + h); row++) {
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(SIDE, x + w); column++) {
      const [u, v] = [(column + 0.5 - x) / w, (row + 0.5 - y) / h];
      if (u < 0 || u > 1 || v < 0 || v > 1 || !covers[label]!(u, v)) continue;
      colour.forEach((value, channel) => {
        pixels[channel * CELLS + row * SIDE + column] = value;
      });
    }
  }
}

/** A scene of one's own on the ground of a seed; the colour of each shape has channels from 0.4 to 1 in those that were learnt from. */
export function sceneOf(
  seed: number,
  boxes: Float32Array,
  labels: Int32Array,
  colourOf: (object: number) => Colour,
): Scene {
  const pixels = drawGround(new Random(seed));
  labels.forEach((label, object) => {
    drawShape(pixels, boxes.subarray(4 * object, 4 * object + 4), label, colourOf(object));
  });
  return { pixels, boxes, labels };
}

function drawScene(random: Random): Scene {
  const between = (low: number, high: number) => low + (high - low) * random.next();
  const pixels = drawGround(random);
  const boxes: number[] = [];
  const labels: number[] = [];
  const wanted = 1 + Math.floor(between(0, 4));
  for (let attempt = 0; attempt < wanted; attempt++) {
    const size = Math.exp(between(Math.log(8), Math.log(40)));
    const aspect = Math.exp(between(-0.8, 0.8));
    const [w, h] = [Math.min(size * Math.sqrt(aspect), 60), Math.min(size / Math.sqrt(aspect), 60)];
    const [x, y] = [between(0, SIDE - w), between(0, SIDE - h)];
    const box = Float32Array.of(x, y, x + w, y + h);
    if (iouMatrix(box, Float32Array.from(boxes)).some((iou) => iou > MOST_OVERLAP)) continue;
    const label = Math.floor(between(0, SHAPES.length));
    const colour = [between(0.4, 1), between(0.4, 1), between(0.4, 1)] as const;
    drawShape(pixels, [x, y, x + w, y + h], label, colour);
    boxes.push(...box);
    labels.push(label);
  }
  return { pixels, boxes: Float32Array.from(boxes), labels: Int32Array.from(labels) };
}

/** The scenes of a seed. */
export function scenes(seed: number, count: number): Scene[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => drawScene(random));
}

/** Scenes as one batch. */
export function batchOf(list: readonly Scene[]): FeatureMap {
  const data = new Float32Array(list.length * 3 * CELLS);
  list.forEach(({ pixels }, index) => {
    data.set(pixels, index * 3 * CELLS);
  });
  return { data, shape: [list.length, 3, SIDE, SIDE] };
}
