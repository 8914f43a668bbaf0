import { nms } from "@kb/vision-losses/boxes";
import type { PipelineReport } from "../work/messages.js";

/** What is left of a detector's boxes. */
export interface FoundBoxes {
  /** Indices of the boxes that score enough, and of those that are kept. */
  readonly candidates: readonly number[];
  readonly kept: readonly number[];
}

/** Suppression of all boxes alike: here two classes at one place are one thing, taken for two. */
export function suppressed(
  { boxes, scores }: PipelineReport,
  scoreThreshold: number,
  iou: number,
): FoundBoxes {
  const candidates = Array.from(scores.keys()).filter((n) => scores[n]! >= scoreThreshold);
  const kept = nms(boxes, scores, { iou, scoreThreshold, validate: false });
  return { candidates, kept: Array.from(kept) };
}
