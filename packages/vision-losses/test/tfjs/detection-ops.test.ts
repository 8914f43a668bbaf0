import * as tf from "@tensorflow/tfjs";
import { expect, test } from "vitest";
import { boxLoss } from "../../src/boxes.js";
import { cornerPoolBackward, cornerPool as poolOfArrays } from "../../src/corner.js";
import * as detection from "../../src/detection.js";
import * as ops from "../../src/tfjs.js";
import { drawn, floatsOf, random } from "./support.js";

function boxes(count: number): tf.Tensor {
  const rows = Array.from({ length: count }, () => {
    const [x, y] = [100 * random(), 100 * random()];
    return [x, y, x + 1 + 30 * random(), y + 1 + 30 * random()];
  });
  return tf.tensor2d(rows);
}

test.each([
  ["iou", ops.iouLoss],
  ["logiou", ops.logIouLoss],
  ["giou", ops.giouLoss],
  ["diou", ops.diouLoss],
  ["ciou", ops.ciouLoss],
] as const)("%s: value and gradient", (kind, loss) => {
  const [from, to, weights] = [boxes(6), boxes(6), tf.tensor1d([1, 2, 0, 1, 1, 3])];
  const { value, grad } = tf.valueAndGrad((x: tf.Tensor) => loss(x, to, { weights, reduction: "sum" }))(from);
  const options = { kind, weights: floatsOf(weights), reduction: "sum" } as const;
  const expected = boxLoss(floatsOf(from), floatsOf(to), options);
  expect(value.dataSync()[0]).toBe(Math.fround(expected.loss));
  expect(floatsOf(grad)).toEqual(expected.grad);
});

test.each([
  ["sigmoidFocalLoss", ops.sigmoidFocalLoss, detection.sigmoidFocalLoss],
  ["qualityFocalLoss", ops.qualityFocalLoss, detection.qualityFocalLoss],
  ["binaryCrossEntropy", ops.binaryCrossEntropy, detection.binaryCrossEntropy],
  ["smoothL1", ops.smoothL1, detection.smoothL1],
] as const)("%s of any shape: value and gradient", (_name, lossOf, lossOfArrays) => {
  const [from, to] = [drawn(2, 3, 2), tf.abs(drawn(2, 3, 2))];
  const { value, grad } = tf.valueAndGrad((x: tf.Tensor) => lossOf(x, to))(from);
  const expected = lossOfArrays(floatsOf(from), floatsOf(to));
  expect(value.dataSync()[0]).toBe(Math.fround(expected.loss));
  expect(floatsOf(grad)).toEqual(expected.grad);
  expect(grad.shape).toEqual([2, 3, 2]);
  expect(() => lossOf(from, tf.zeros([5]))).toThrow(RangeError);
  expect(() => lossOf(undefined as never, to)).toThrow(TypeError);
});

test("losses on rows: value and gradient", () => {
  const logits = drawn(3, 4);
  const [distances, weights] = [tf.tensor1d([0.5, 3, 1.25]), tf.tensor1d([1, 2, 1])];
  const rows = tf.valueAndGrad((x: tf.Tensor) => ops.distributionFocalLoss(x, distances, { weights }))(
    logits,
  );
  const settings = { bins: 4, weights: floatsOf(weights) };
  const expected = detection.distributionFocalLoss(floatsOf(logits), floatsOf(distances), settings);
  expect(rows.value.dataSync()[0]).toBe(Math.fround(expected.loss));
  expect(floatsOf(rows.grad)).toEqual(expected.grad);

  const labels = Int32Array.of(0, 3, -1);
  const entropy = tf.valueAndGrad((x: tf.Tensor) => ops.crossEntropyWithSmoothing(x, labels))(logits);
  const plain = detection.crossEntropyWithSmoothing(floatsOf(logits), labels, { classes: 4 });
  expect(entropy.value.dataSync()[0]).toBe(Math.fround(plain.loss));
  expect(floatsOf(entropy.grad)).toEqual(plain.grad);
});

test("corner pooling passes its gradient back", () => {
  const shape = [1, 2, 3, 4] as const;
  const [x, upstream] = [drawn(...shape), drawn(...shape)];
  const loss = (maps: tf.Tensor) => tf.sum(tf.mul(ops.cornerPool(maps, "topLeft"), upstream)) as tf.Scalar;
  const { grad } = tf.valueAndGrad(loss)(x);
  expect(floatsOf(ops.cornerPool(x, "left"))).toEqual(poolOfArrays(floatsOf(x), [...shape], "left"));
  expect(floatsOf(grad)).toEqual(cornerPoolBackward(floatsOf(x), floatsOf(upstream), [...shape], "topLeft"));
});

test("suppression keeps what tf.image keeps, in either order of corners", async () => {
  const [corners, scores] = [boxes(200), tf.tensor1d(Array.from({ length: 200 }, random))];
  const theirs = tf.image.nonMaxSuppression(corners as tf.Tensor2D, scores, 50, 0.4, 0.2);
  const options = { iou: 0.4, scoreThreshold: 0.2, maxOutput: 50 };
  const turned = tf.gather(corners, [1, 0, 3, 2], 1);
  const before = tf.memory().numTensors;
  const kept = [
    ops.nonMaxSuppression(corners, scores, options),
    ops.nonMaxSuppression(turned, scores, options),
    await ops.nonMaxSuppressionAsync(corners, scores, options),
  ];
  expect(tf.memory().numTensors).toBe(before + 3);
  for (const indices of kept) {
    expect(indices.dtype).toBe("int32");
    expect(indices.dataSync()).toEqual(theirs.dataSync());
  }
  const apart = tf.range(0, 200, 1, "int32");
  expect(ops.nonMaxSuppression(corners, scores, { classes: apart }).size).toBe(200);
});

test("wrong boxes are refused by name", async () => {
  const scores = tf.zeros([2]);
  expect(() => ops.nonMaxSuppression(tf.zeros([8]), scores)).toThrow("boxes must have 2 dimensions");
  expect(() => ops.nonMaxSuppression(tf.zeros([3, 4]), scores)).toThrow(RangeError);
  await expect(ops.nonMaxSuppressionAsync([] as never, scores)).rejects.toThrow(TypeError);
  expect(() => ops.ciouLoss(tf.zeros([2, 4]), tf.zeros([3, 4]))).toThrow(RangeError);
  expect(() => ops.ciouLoss(tf.zeros([2, 4]), tf.zeros([2, 4]), { weights: [1, 1] as never })).toThrow(
    TypeError,
  );
});
