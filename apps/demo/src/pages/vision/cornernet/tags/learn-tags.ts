import { createRng } from "@kb/sampling";
import { associativeEmbeddingLoss } from "@kb/vision-losses/corner";
import type { MODES } from "../state.js";

/** Tags of objects' corners at one step of learning. */
export interface TagFrame {
  /** `[n]`, both. */
  readonly topLeft: Float32Array;
  readonly bottomRight: Float32Array;
  readonly pull: number;
  readonly push: number;
}

const STEPS = 60;
const RATE = 0.3;
const SPREAD = 0.7;

/** Tags that begin at random and follow the gradient of pull and push. */
export function learnTags(objects: number, mode: (typeof MODES)[number], seed: number): TagFrame[] {
  const random = createRng(seed);
  const draw = () => Float32Array.from({ length: objects }, () => random.normal(0, SPREAD));
  let [topLeft, bottomRight] = [draw(), draw()];
  const frames: TagFrame[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const { pull, push, gradTopLeft, gradBottomRight } = associativeEmbeddingLoss(topLeft, bottomRight, {
      ...{ mode, pullWeight: 1, pushWeight: 1 },
    });
    frames.push({ topLeft, bottomRight, pull, push });
    // The losses are means over objects: their gradients grow smaller with more of them.
    const rate = RATE * objects;
    topLeft = topLeft.map((tag, n) => tag - rate * gradTopLeft[n]!);
    bottomRight = bottomRight.map((tag, n) => tag - rate * gradBottomRight[n]!);
  }
  return frames;
}

/** Pairs of corners whose tags differ by no more than the threshold: how many belong together, how many do not. */
export function groupedPairs({ topLeft, bottomRight }: TagFrame, threshold: number) {
  let [right, wrong] = [0, 0];
  topLeft.forEach((tag, n) => {
    bottomRight.forEach((other, m) => {
      if (Math.abs(tag - other) > threshold) return;
      if (n === m) right++;
      else wrong++;
    });
  });
  return { right, wrong };
}
