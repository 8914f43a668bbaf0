import { anchorGrid, assignAtss } from "@kb/vision-losses/assign";

/** The anchors of an image of 1333 × 800: 22,300 squares in five levels. Made once. */
const { anchors, levels } = anchorGrid({ width: 1333, height: 800, strides: [8, 16, 32, 64, 128] });

/** Which object each anchor learns (−1: background), and how each object fared. */
export function assign(objects: Float32Array) {
  const { groundTruthIndex, thresholds, positives } = assignAtss(anchors, levels, objects, {
    topk: 9,
    fallback: "max",
  });
  return { groundTruthIndex, thresholds, positives };
}
