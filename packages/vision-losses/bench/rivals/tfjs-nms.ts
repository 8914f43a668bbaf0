import type { Rival } from "@kb/benchmark";
import type { Tfjs } from "@kb/benchmark/tfjs";
import type { BoxSet } from "../data/box-set.js";

/** tf.image.nonMaxSuppression; boxes and scores stay in tfjs. It names y before x, which is the same to it. */
export function tfjsNms(tf: Tfjs, { boxes, scores }: BoxSet, iou: number): Omit<Rival, "name"> {
  const input = tf.tensor2d(boxes, [scores.length, 4]);
  const ranks = tf.tensor1d(scores);
  return {
    run() {
      const kept = tf.image.nonMaxSuppression(input, ranks, scores.length, iou);
      const indices = kept.dataSync();
      tf.dispose(kept);
      return indices;
    },
    dispose: () => tf.dispose([input, ranks]),
  };
}
