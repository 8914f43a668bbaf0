import { layers, sequential, tensor2d, variable } from "@tensorflow/tfjs";
import { expect, test } from "vitest";
import { learn } from "../src/pages/vision/face-losses/samples/embeddings.js";
import { lossOfCosines } from "../src/pages/vision/face-losses/samples/logits.js";
import { step } from "../src/pages/vision/face-losses/samples/tfjs.js";

const wave = (length: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.sin(i * i * 0.37 + i));

test("steps by the shown code lower the loss", () => {
  const [embeddings, weights] = [wave(64 * 512), wave(1000 * 512)];
  const labels = Int32Array.from({ length: 64 }, (_, row) => (row * 7) % 1000);
  const first = learn(embeddings, weights, labels);
  expect(first.gradEmbeddings).toHaveLength(embeddings.length);
  expect(learn(embeddings, weights, labels).loss).toBeLessThan(first.loss);
});

test("gradients come in the memory of the cosines", () => {
  const cosines = Float32Array.of(0.9, 0.1, 0.2, 0.3);
  const { loss, gradients } = lossOfCosines(cosines, Int32Array.of(0, 1), 2);
  expect(loss).toBeGreaterThan(0);
  expect(gradients).toBe(cosines);
  expect(gradients[0]).toBeLessThan(0);
});

test("a model of TensorFlow.js learns by the shown step", () => {
  const model = sequential({ layers: [layers.dense({ units: 3, inputShape: [4] })] });
  const weights = variable(tensor2d([1, 0, 0, 0, 1, 0], [2, 3]));
  const images = tensor2d(wave(16), [4, 4]);
  const losses = Array.from({ length: 40 }, () => step(model, weights, images, [0, 1, 0, 1])!.dataSync()[0]!);
  expect(losses.at(-1)).toBeLessThan(losses[0]!);
});
