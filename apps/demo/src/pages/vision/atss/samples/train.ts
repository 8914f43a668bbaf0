import { type Assignment, assignAtss } from "@kb/vision-losses/assign";
import { boxLoss } from "@kb/vision-losses/boxes";
import { sigmoidFocalLoss } from "@kb/vision-losses/detection";

/** The loss of one image with a single class, and its gradients: what a training step needs. */
export function detectionLoss(
  anchors: Float32Array,
  levels: Int32Array,
  objects: Float32Array,
  logits: Float32Array,
  predicted: Float32Array,
) {
  const { groundTruthIndex }: Assignment = assignAtss(anchors, levels, objects);
  const targets = Float32Array.from(groundTruthIndex, (object) => (object >= 0 ? 1 : 0));
  const positives = [...groundTruthIndex.keys()].filter((anchor) => groundTruthIndex[anchor]! >= 0);
  const scores = sigmoidFocalLoss(logits, targets, { normalizer: Math.max(1, positives.length) });

  const rows = (boxes: Float32Array, at: readonly number[]) =>
    Float32Array.from(at.flatMap((row) => [...boxes.subarray(4 * row, 4 * row + 4)]));
  const wanted = positives.map((anchor) => groundTruthIndex[anchor]!);
  const boxes = boxLoss(rows(predicted, positives), rows(objects, wanted), { kind: "giou" });
  return { loss: scores.loss + boxes.loss, scores: scores.grad, positives, boxes: boxes.grad };
}
