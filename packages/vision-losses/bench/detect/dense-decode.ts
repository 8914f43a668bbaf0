import { nms } from "@kb/vision-losses/boxes";
import { boxAt } from "./box-code.js";
import { type HeadKind, LOCATIONS, NUMBERS } from "./dense-detector.js";
import { SHAPES } from "./shapes.js";

/** What a detector found in an image. */
export interface Found {
  readonly boxes: Float32Array;
  readonly scores: Float32Array;
  readonly classes: Int32Array;
}

/** The best so many before suppression. */
const MOST = 60;
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** The boxes of image number `image`, best first: scores are √(class · centerness). */
export function decodeDense(numbers: Float32Array, head: HeadKind, image: number): Found {
  const classes = SHAPES.length;
  const start = image * LOCATIONS * NUMBERS;
  const candidates = Array.from({ length: LOCATIONS * classes }, (_, at) => {
    const [location, label] = [Math.floor(at / classes), at % classes];
    const row = start + location * NUMBERS;
    const score = Math.sqrt(sigmoid(numbers[row + label]!) * sigmoid(numbers[row + classes + 4]!));
    return { location, label, score, row };
  })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
  const boxes = Float32Array.from(
    candidates.flatMap(({ location, row }) =>
      boxAt(head, location, numbers.subarray(row + classes, row + classes + 4)),
    ),
  );
  const scores = Float32Array.from(candidates, ({ score }) => score);
  const labels = Int32Array.from(candidates, ({ label }) => label);
  const kept = nms(boxes, scores, { iou: 0.6, classes: labels, validate: false });
  return {
    boxes: Float32Array.from([...kept].flatMap((i) => [...boxes.subarray(4 * i, 4 * i + 4)])),
    scores: Float32Array.from(kept, (i) => scores[i]!),
    classes: Int32Array.from(kept, (i) => labels[i]!),
  };
}
