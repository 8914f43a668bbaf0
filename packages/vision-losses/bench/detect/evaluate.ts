import { averagePrecision } from "@kb/vision-losses/boxes";
import type { Found } from "./dense-decode.js";
import type { Scene } from "./shapes.js";

/** Average precision over the thresholds, and at the first and middle one. */
export interface Precision {
  readonly ap: number;
  readonly ap50: number;
}

/** Of the images that detectors are tested with. */
export const TEST_SEED = 9999;
export const TEST_IMAGES = 200;

const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9];

/** COCO's precision, at five thresholds rather than ten. */
export function precisionOf(found: readonly Found[], scenes: readonly Scene[]): Precision {
  const join = <Part>(parts: readonly Part[], numbers: (part: Part) => Iterable<number>) =>
    parts.flatMap((part) => [...numbers(part)]);
  const images = (counts: readonly { boxes: Float32Array }[]) =>
    Int32Array.from(counts.flatMap(({ boxes }, image) => new Array(boxes.length / 4).fill(image)));
  const detections = {
    boxes: Float32Array.from(join(found, ({ boxes }) => boxes)),
    scores: Float32Array.from(join(found, ({ scores }) => scores)),
    classes: Int32Array.from(join(found, ({ classes }) => classes)),
    images: images(found),
  };
  const truth = {
    boxes: Float32Array.from(join(scenes, ({ boxes }) => boxes)),
    classes: Int32Array.from(join(scenes, ({ labels }) => labels)),
    images: images(scenes),
  };
  const { ap, ap50 } = averagePrecision(detections, truth, { thresholds: THRESHOLDS });
  return { ap, ap50 };
}
