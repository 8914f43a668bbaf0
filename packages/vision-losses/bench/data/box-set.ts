import { seededRandom } from "@kb/benchmark";

/** Boxes with scores. */
export interface BoxSet {
  /** `[n, 4]`: x1, y1, x2, y2. */
  readonly boxes: Float32Array;
  readonly scores: Float32Array;
}

const SIDE = 1000;

/** Boxes of 10 to 100 pixels anywhere on 1000 × 1000. */
export function uniformBoxes(count: number, seed = 1): BoxSet {
  const random = seededRandom(seed);
  return boxSet(count, random, () => [
    ...([SIDE * random(), SIDE * random(), 10 + 90 * random(), 10 + 90 * random()] as const),
  ]);
}

/** What a detector answers: fifty boxes around each object, a few pixels off. */
export function clusteredBoxes(count: number, seed = 1): BoxSet {
  const random = seededRandom(seed);
  const objects = Array.from({ length: Math.ceil(count / 50) }, () => [
    ...([SIDE * random(), SIDE * random(), 30 + 70 * random(), 30 + 70 * random()] as const),
  ]);
  return boxSet(count, random, (i) => {
    const [x, y, width, height] = objects[i % objects.length]!;
    const off = () => 8 * random() - 4;
    return [x! + off(), y! + off(), width! + off(), height! + off()];
  });
}

function boxSet(
  count: number,
  random: () => number,
  centred: (i: number) => readonly [x: number, y: number, width: number, height: number],
): BoxSet {
  const boxes = new Float32Array(4 * count);
  for (let i = 0; i < count; i++) {
    const [x, y, width, height] = centred(i);
    boxes.set([x - width / 2, y - height / 2, x + width / 2, y + height / 2], 4 * i);
  }
  return { boxes, scores: Float32Array.from({ length: count }, () => random()) };
}
