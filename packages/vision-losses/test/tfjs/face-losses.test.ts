import * as tf from "@tensorflow/tfjs";
import { expect, test } from "vitest";
import * as face from "../../src/face.js";
import * as ops from "../../src/tfjs.js";
import { drawn, floatsOf } from "./support.js";

const LABELS = [2, 0, -1, 1, 2];
const SHAPE = { batch: 5, dimension: 4, classes: 3 };
const REDUCTION = { labelSmoothing: 0.1, reduction: "sum" } as const;

const cosineLosses = [
  ["normFace", ops.normFaceLoss, face.normFace],
  ["coco", ops.cocoLoss, face.coco],
  ["amSoftmax", ops.amSoftmaxLoss, face.amSoftmax],
  ["cosFace", ops.cosFaceLoss, face.cosFace],
  ["arcFace", ops.arcFaceLoss, face.arcFace],
  ["combinedMargin", ops.combinedMarginLoss, face.combinedMargin],
  ["curricularFace", ops.curricularFaceLoss, face.curricularFace],
] as const;

const embeddingLosses = [
  ["softmax", ops.softmaxLoss, face.softmax],
  ["modifiedSoftmax", ops.modifiedSoftmaxLoss, face.modifiedSoftmax],
  ["l2Softmax", ops.l2SoftmaxLoss, face.l2Softmax],
  ["lSoftmax", ops.lSoftmaxLoss, face.lSoftmax],
  ["sphereFace", ops.sphereFaceLoss, face.sphereFace],
  ["subCenterArcFace", ops.subCenterArcFaceLoss, face.subCenterArcFace],
  ["magFace", ops.magFaceLoss, face.magFace],
  ["adaFace", ops.adaFaceLoss, face.adaFace],
] as const;

test.each(cosineLosses)(
  "%s on cosines: value and gradient, times what comes from above",
  (_name, lossOf, preset) => {
    const cosines = drawn(SHAPE.batch, SHAPE.classes);
    const loss = (x: tf.Tensor) => tf.mul(3, lossOf(x, LABELS, { s: 8, ...REDUCTION }));
    const { value, grad } = tf.valueAndGrad(loss)(cosines);
    const expected = face.marginSoftmaxLogits({
      ...{ cosines: floatsOf(cosines), labels: Int32Array.from(LABELS), batch: 5, classes: 3 },
      ...preset({ s: 8 }),
      ...REDUCTION,
    });
    expect(value.dataSync()[0]).toBe(Math.fround(3 * Math.fround(expected.loss)));
    expect(floatsOf(grad)).toEqual(expected.gradCosines.map((g) => 3 * g));
    expect(grad.shape).toEqual([5, 3]);
  },
);

test.each(embeddingLosses)("%s on embeddings: value and both gradients", (name, lossOf, preset) => {
  const rows = name === "subCenterArcFace" ? 9 : 3;
  const [x, w] = [drawn(5, 4), drawn(rows, 4)];
  const labels = tf.tensor1d(LABELS, "int32");
  const loss = (a: tf.Tensor, b: tf.Tensor) => lossOf(a, b, labels, REDUCTION);
  const { value, grads } = tf.valueAndGrads(loss)([x, w]);
  const expected = face.marginSoftmax({
    ...{ embeddings: floatsOf(x), weights: floatsOf(w), labels: Int32Array.from(LABELS), ...SHAPE },
    ...preset(),
    ...REDUCTION,
  });
  expect(value.dataSync()[0]).toBe(Math.fround(expected.loss));
  expect(floatsOf(grads[0]!)).toEqual(expected.gradEmbeddings);
  expect(floatsOf(grads[1]!)).toEqual(expected.gradWeights);
});

test("ArcFace's gradient is that of TensorFlow.js's own differentiation", () => {
  const [s, m] = [16, 0.4];
  // Angles at which no branch is taken.
  const cosines = tf.mul(drawn(6, 4), 0.8);
  const labels = [0, 1, 2, 3, 0, 1];
  const own = tf.oneHot(labels, 4).cast("float32");
  const plain = (c: tf.Tensor) => {
    const bent = tf.cos(tf.add(tf.acos(c), m));
    const logits = tf.mul(s, tf.add(tf.mul(c, tf.sub(1, own)), tf.mul(bent, own)));
    return tf.neg(tf.mean(tf.sum(tf.mul(own, tf.logSoftmax(logits)), 1))) as tf.Scalar;
  };
  const ours = tf.valueAndGrad((c: tf.Tensor) => ops.arcFaceLoss(c, labels, { s, m }))(cosines);
  const theirs = tf.valueAndGrad(plain)(cosines);
  expect(ours.value.dataSync()[0]).toBeCloseTo(theirs.value.dataSync()[0]!, 4);
  const expected = floatsOf(theirs.grad);
  floatsOf(ours.grad).forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 4);
  });
});

test("center and ring loss: values and gradients", () => {
  const [x, centers, radius] = [drawn(5, 4), drawn(3, 4), tf.scalar(2)];
  let moved: Float32Array | undefined;
  const onCenters = (next: Float32Array) => {
    moved = next;
  };
  const center = tf.valueAndGrad((a: tf.Tensor) => ops.centerLoss(a, centers, LABELS, { onCenters }))(x);
  const input = { embeddings: floatsOf(x), ...SHAPE };
  const own = { ...input, centers: floatsOf(centers), labels: Int32Array.from(LABELS) };
  const expected = face.centerLoss(own);
  expect(center.value.dataSync()[0]).toBe(Math.fround(expected.loss));
  expect(floatsOf(center.grad)).toEqual(expected.gradEmbeddings);
  expect(moved).toEqual(expected.newCenters);

  const ring = tf.valueAndGrads((a: tf.Tensor, r: tf.Tensor) => ops.ringLoss(a, r, { lambda: 1 }))([
    x,
    radius,
  ]);
  const { loss, gradEmbeddings, gradRadius } = face.ringLoss({ ...input, radius: 2, lambda: 1 });
  expect(ring.value.dataSync()[0]).toBe(Math.fround(loss));
  expect(floatsOf(ring.grads[0]!)).toEqual(gradEmbeddings);
  expect(ring.grads[1]!.dataSync()[0]).toBe(Math.fround(gradRadius));
});

test("statistics go on from step to step; lengths of embeddings count", () => {
  const seen: face.MarginStats[] = [];
  const onStats = (stats: face.MarginStats) => void seen.push(stats);
  ops.curricularFaceLoss(drawn(5, 3), LABELS, { t: 0.5, onStats });
  expect(seen[0]!.rows).toBe(4);
  expect(seen[0]!.t).not.toBe(0.5);
  const norms = tf.tensor1d([10, 20, 30, 40, 50]);
  const settings = face.adaFace({ s: 8 });
  ops.marginCosineLoss(drawn(5, 3), LABELS, settings, { embeddingNorms: norms, onStats });
  expect(seen[1]!.mean).toBeGreaterThan(20);
});

test("a value alone, and a gradient, leave nothing behind", () => {
  const [x, w] = [drawn(5, 4), drawn(3, 4)];
  const before = tf.memory().numTensors;
  ops.softmaxLoss(x, w, LABELS).dispose();
  const { value, grads } = tf.valueAndGrads((a: tf.Tensor, b: tf.Tensor) => ops.softmaxLoss(a, b, LABELS))([
    x,
    w,
  ]);
  tf.dispose([value, grads]);
  expect(tf.memory().numTensors).toBe(before);
});

test("wrong arguments are refused by name", () => {
  const cosines = drawn(5, 3);
  expect(() => ops.arcFaceLoss(new Float32Array(15) as never, LABELS)).toThrow(TypeError);
  expect(() => ops.arcFaceLoss(cosines.cast("int32"), LABELS)).toThrow("cosines must be of type float32");
  expect(() => ops.arcFaceLoss(drawn(15), LABELS)).toThrow("cosines must have 2 dimensions, got shape [15]");
  expect(() => ops.arcFaceLoss(cosines, [0, 1])).toThrow(RangeError);
  expect(() => ops.arcFaceLoss(cosines, [0, 1, 2, 3, 0])).toThrow("labels[3]");
  expect(() => ops.arcFaceLoss(cosines, "01202" as never)).toThrow("labels must be a tensor or an array");
  expect(() => ops.arcFaceLoss(cosines, LABELS, { m: 4 })).toThrow(RangeError);
  expect(() => ops.arcFaceLoss(cosines, LABELS, { m: "1" as never })).toThrow(TypeError);
  expect(() => ops.marginCosineLoss(cosines, LABELS, undefined as never)).toThrow(TypeError);
  expect(() => ops.softmaxLoss(drawn(5, 4), drawn(3, 5), LABELS)).toThrow(RangeError);
});
