import * as tf from "@tensorflow/tfjs";
import { expect, test } from "vitest";
import { sphereFace } from "../../src/face.js";
import { arcFaceLoss, ciouLoss, marginEmbeddingLoss, sigmoidFocalLoss } from "../../src/tfjs.js";
import { random } from "./support.js";

const CLASSES = 3;

/** Points about three places, which overlap little. */
function blobs(count: number): { x: tf.Tensor2D; labels: Int32Array } {
  const labels = Int32Array.from({ length: count }, (_, i) => i % CLASSES);
  const rows = Array.from(labels, (label) => {
    const angle = (2 * Math.PI * label) / CLASSES;
    return [2 * Math.cos(angle), 2 * Math.sin(angle), 1].map((place) => place + random() - 0.5);
  });
  return { x: tf.tensor2d(rows), labels };
}

function bodyOf(): tf.Sequential {
  return tf.sequential({
    layers: [
      tf.layers.dense({ inputShape: [3], units: 8, activation: "tanh", kernelInitializer: glorot(1) }),
      tf.layers.dense({ units: 3, kernelInitializer: glorot(2) }),
    ],
  });
}

const glorot = (seed: number) => tf.initializers.glorotUniform({ seed });

test("a model learns under ArcFace, weights of the classes with it", () => {
  const { x, labels } = blobs(90);
  const model = bodyOf();
  const weights = tf.variable(tf.tensor2d([1, 0.1, 0, -0.2, 1, 0, 0, 0.1, 1], [CLASSES, 3]));
  const optimizer = tf.train.adam(0.05);
  const unit = (rows: tf.Tensor) => tf.div(rows, tf.norm(rows, 2, 1, true));
  const cosines = () => tf.matMul(unit(model.apply(x) as tf.Tensor), unit(weights), false, true);
  const losses: number[] = [];
  for (let step = 0; step < 80; step++) {
    const value = optimizer.minimize(() => arcFaceLoss(cosines(), labels, { s: 8, m: 0.3 }), true)!;
    losses.push(value.dataSync()[0]!);
  }
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 10);
  expect(Int32Array.from(cosines().argMax(1).dataSync())).toEqual(labels);
});

test("a model learns under SphereFace on embeddings", () => {
  const { x, labels } = blobs(60);
  const model = bodyOf();
  const weights = tf.variable(tf.tensor2d([1, 0.1, 0, -0.2, 1, 0, 0, 0.1, 1], [CLASSES, 3]));
  const optimizer = tf.train.adam(0.05);
  let accuracy = 0;
  const onStats = (stats: { accuracy: number }) => {
    accuracy = stats.accuracy;
  };
  for (let step = 0; step < 80; step++) {
    const settings = sphereFace({ m: 2, lambda: 5 });
    optimizer.minimize(() =>
      marginEmbeddingLoss(model.apply(x) as tf.Tensor, weights, labels, settings, { onStats }),
    );
  }
  expect(accuracy).toBe(1);
});

test("boxes go to their targets under CIoU, and logits under focal loss", () => {
  const target = tf.tensor2d([10, 10, 30, 20, 0, 0, 5, 9], [2, 4]);
  const boxes = tf.variable(tf.tensor2d([40, 30, 60, 50, 6, 8, 9, 12], [2, 4]));
  const optimizer = tf.train.adam(0.5);
  for (let step = 0; step < 300; step++) optimizer.minimize(() => ciouLoss(boxes, target));
  expect(ciouLoss(boxes, target).dataSync()[0]).toBeLessThan(0.15);

  const logits = tf.variable(tf.zeros([2, 3]));
  const wanted = tf.tensor2d([1, 0, 0, 0, 1, 0], [2, 3]);
  const other = tf.train.adam(0.5);
  for (let step = 0; step < 100; step++) other.minimize(() => sigmoidFocalLoss(logits, wanted));
  expect(Array.from(tf.sigmoid(logits).round().dataSync())).toEqual([1, 0, 0, 0, 1, 0]);
});
