import { decodeCorners } from "@kb/vision-losses/corner";

const SIDE = 128;

interface Pair {
  topLeft: Float32Array;
  bottomRight: Float32Array;
}

/** A CornerNet's maps for one image, as onnxruntime-web gives them, to boxes in pixels of the image. */
export function detect(heatmaps: Pair, tags: Pair, offsets: Pair) {
  return decodeCorners({
    heatmaps, // logits, [80, 128, 128]
    tags, // [128, 128]
    offsets, // [2, 128, 128]
    classes: 80,
    height: SIDE,
    width: SIDE,
    stride: 4,
    topK: 100,
    tagThreshold: 0.5,
    scoreThreshold: 0.3,
    softNms: "soft-gaussian",
  }); // { boxes, scores, classes, … }
}
