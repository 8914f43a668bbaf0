import { decodeYolo, nms } from "@kb/vision-losses/boxes";

/** The boxes in a model's raw output, best first: `output` is the data of onnxruntime-web's tensor [1, 84, 8400]. */
export function detections(output: Float32Array) {
  const { boxes, scores, classes } = decodeYolo(output, { layout: "channels-first", classes: 80 });
  const kept = nms(boxes, scores, { classes, method: "diou", iou: 0.45, maxOutput: 100 });
  return Array.from(kept, (n) => ({
    box: boxes.subarray(4 * n, 4 * n + 4),
    score: scores[n]!,
    label: classes[n]!,
  }));
}
