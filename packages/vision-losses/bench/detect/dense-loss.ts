import { boxLoss } from "@kb/vision-losses/boxes";
import { binaryCrossEntropy, centerness, sigmoidFocalLoss } from "@kb/vision-losses/detection";
import { boxAt, boxGradient } from "./box-code.js";
import { GRID, type HeadKind, LOCATIONS, NUMBERS } from "./dense-detector.js";
import { type Scene, SHAPES } from "./shapes.js";

const CLASSES = SHAPES.length;
/** What GIoU weighs beside the focal loss and the centerness. */
const BOX_WEIGHT = 2;

/** Focal loss of classes, GIoU of boxes, cross-entropy of centerness, and the gradient of the detector's numbers. */
export function denseLoss(
  numbers: Float32Array,
  head: HeadKind,
  scenes: readonly Scene[],
  owners: readonly Int32Array[],
): { loss: number; gradient: Float32Array } {
  const rows: { row: number; location: number; scene: Scene; object: number }[] = [];
  const counted: number[] = [];
  scenes.forEach((scene, image) => {
    owners[image]!.forEach((object, location) => {
      const row = image * LOCATIONS + location;
      if (object >= -1) counted.push(row);
      if (object >= 0) rows.push({ row, location, scene, object });
    });
  });
  const gradient = new Float32Array(numbers.length);
  const n = Math.max(1, rows.length);

  const targets = new Float32Array((numbers.length / NUMBERS) * CLASSES);
  for (const { row, scene, object } of rows) targets[row * CLASSES + scene.labels[object]!] = 1;
  const classAt = (row: number, k: number) => row * NUMBERS + k;
  const logits = Float32Array.from({ length: counted.length * CLASSES }, (_, at) => {
    return numbers[classAt(counted[Math.floor(at / CLASSES)]!, at % CLASSES)]!;
  });
  const wanted = Float32Array.from(logits, (_, at) => {
    return targets[counted[Math.floor(at / CLASSES)]! * CLASSES + (at % CLASSES)]!;
  });
  const focal = sigmoidFocalLoss(logits, wanted, { normalizer: n });
  focal.grad.forEach((value, at) => {
    gradient[classAt(counted[Math.floor(at / CLASSES)]!, at % CLASSES)] = value;
  });
  if (rows.length === 0) return { loss: focal.loss, gradient };

  const four = (row: number) => numbers.subarray(row * NUMBERS + CLASSES, row * NUMBERS + CLASSES + 4);
  const predicted = Float32Array.from(rows.flatMap(({ row, location }) => boxAt(head, location, four(row))));
  const boxes = Float32Array.from(
    rows.flatMap(({ scene, object }) => [...scene.boxes.subarray(4 * object, 4 * object + 4)]),
  );
  const points = Float32Array.from(
    rows.flatMap(({ location }) => {
      const [x1, y1, x2, y2] = GRID.anchors.subarray(4 * location, 4 * location + 4) as unknown as number[];
      return [(x1! + x2!) / 2, (y1! + y2!) / 2];
    }),
  );
  const central = centerness(points, boxes);
  const weights = central.map((value) => value + 1e-3);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (BOX_WEIGHT * weight) / total);
  const overlap = boxLoss(predicted, boxes, {
    ...{ kind: "giou", weights: shares, reduction: "sum", validate: false },
  });
  const centre = binaryCrossEntropy(
    Float32Array.from(rows, ({ row }) => numbers[row * NUMBERS + CLASSES + 4]!),
    central,
    { normalizer: n },
  );
  rows.forEach(({ row, location }, index) => {
    const own = overlap.grad.subarray(4 * index, 4 * index + 4);
    gradient.set(boxGradient(head, location, four(row), own), row * NUMBERS + CLASSES);
    gradient[row * NUMBERS + CLASSES + 4] = centre.grad[index]!;
  });
  return { loss: focal.loss + overlap.loss + centre.loss, gradient };
}
