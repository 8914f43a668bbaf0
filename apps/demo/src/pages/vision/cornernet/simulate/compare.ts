import { iouMatrix } from "@kb/vision-losses/boxes";
import type { DecodedCorners } from "@kb/vision-losses/corner";
import type { Drawing } from "../../shared/shape-drawing.js";

/** Which boxes found are right. */
export interface Comparison {
  /** `[found]`: the object that it found, or −1. */
  readonly objectOf: Int32Array;
  readonly hits: number;
  readonly wrong: number;
  readonly missed: number;
}

const LEAST_IOU = 0.5;

/** Boxes found against what was drawn: of the same shape, at an IoU of at least 0.5, each object once, the best first. */
export function compare(
  { boxes, classes }: Pick<DecodedCorners, "boxes" | "classes">,
  drawing: Drawing,
): Comparison {
  const count = drawing.labels.length;
  const iou = iouMatrix(boxes, drawing.boxes);
  const taken = new Set<number>();
  const objectOf = Int32Array.from(classes, (label, found) => {
    let best = -1;
    for (let object = 0; object < count; object++) {
      const value = iou[found * count + object]!;
      const isFit = value >= LEAST_IOU && drawing.labels[object] === label && !taken.has(object);
      if (isFit && (best < 0 || value > iou[found * count + best]!)) best = object;
    }
    if (best >= 0) taken.add(best);
    return best;
  });
  return { objectOf, hits: taken.size, wrong: classes.length - taken.size, missed: count - taken.size };
}
