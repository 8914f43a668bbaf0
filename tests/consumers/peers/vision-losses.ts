import { arcFace, marginSoftmaxLogits } from "@kb/vision-losses/face";
import { arcFaceLoss, ciouLoss, nonMaxSuppression } from "@kb/vision-losses/tfjs";
import { grad, setBackend, type Tensor, tensor, tensor2d } from "@tensorflow/tfjs";

export const peers: readonly string[] = ["@tensorflow/tfjs", "@tensorflow/tfjs-core"];

const COSINES = [0.9, 0.1, 0.3, -0.2, 0.5, 0.4];
const LABELS = [0, 2];
const SCALE = 8;
const MARGIN = 0.5;

/** Losses as ops of TensorFlow.js with their gradients, and suppression of a tensor's boxes: plain data only. */
export async function answers(): Promise<Record<string, unknown>> {
  await setBackend("cpu");
  const cosines = tensor2d(COSINES, [2, 3]);
  const loss = (x: Tensor) => arcFaceLoss(x, LABELS, { s: SCALE, m: MARGIN });
  const boxes = tensor2d([0, 0, 10, 10, 1, 1, 10, 10, 20, 0, 30, 10], [3, 4]);
  const { gradCosines } = marginSoftmaxLogits({
    ...{ cosines: Float32Array.from(COSINES), labels: Int32Array.from(LABELS), batch: 2, classes: 3 },
    ...arcFace({ s: SCALE, m: MARGIN }),
  });
  const gradient = grad(loss)(cosines).dataSync();
  return {
    loss: rounded(loss(cosines).dataSync()),
    gradient: rounded(gradient),
    same: gradient.every((value, i) => value === gradCosines[i]),
    ciou: rounded(ciouLoss(boxes, boxes).dataSync()),
    kept: [...nonMaxSuppression(boxes, tensor([0.9, 0.8, 0.7]), { iou: 0.6 }).dataSync()],
  };
}

/** The same, worked out by the definitions. */
export function expected(): Record<string, unknown> {
  const rows = LABELS.map((label, row) => expectedRow(COSINES.slice(3 * row, 3 * row + 3), label));
  return {
    loss: rounded([rows.reduce((sum, { loss }) => sum + loss, 0) / rows.length]),
    gradient: rounded(rows.flatMap(({ gradient }) => gradient.map((value) => value / rows.length))),
    same: true,
    ciou: [0],
    kept: [0, 2],
  };
}

function expectedRow(cosines: readonly number[], label: number) {
  const theta = Math.acos(cosines[label]!);
  const logits = cosines.map((cosine, j) => SCALE * (j === label ? Math.cos(theta + MARGIN) : cosine));
  const sum = logits.reduce((total, z) => total + Math.exp(z), 0);
  const slope = Math.sin(theta + MARGIN) / Math.sin(theta);
  const gradient = logits.map(
    (z, j) => SCALE * (Math.exp(z) / sum - (j === label ? 1 : 0)) * (j === label ? slope : 1),
  );
  return { loss: Math.log(sum) - logits[label]!, gradient };
}

function rounded(values: ArrayLike<number>): number[] {
  return Array.from(values, (value) => Math.round(value * 1e4) / 1e4 + 0);
}
