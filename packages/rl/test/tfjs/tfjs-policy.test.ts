import * as tf from "@tensorflow/tfjs";
import { expect, test } from "vitest";
import { makeEnv } from "../../src/envs.js";
import { mlp } from "../../src/nn.js";
import { tfjsPolicy } from "../../src/tfjs.js";
import { ppo } from "../../src/trainers.js";

/** The same perceptron as `net`, computed by TensorFlow.js. */
function twinOf(net: ReturnType<typeof mlp>): {
  weights: tf.Variable[];
  forward: (x: tf.Tensor2D) => tf.Tensor;
} {
  const weights = Object.values(net.weights()).map(({ shape, data }) =>
    tf.variable(shape.length === 2 ? tf.tensor(data, [...shape]).transpose() : tf.tensor(data, [...shape])),
  );
  const [w1, b1, w2, b2] = weights as [tf.Variable, tf.Variable, tf.Variable, tf.Variable];
  return {
    weights,
    forward: (x) =>
      x
        .matMul(w1 as never)
        .add(b1)
        .tanh()
        .matMul(w2 as never)
        .add(b2),
  };
}

const SHAPE = { inputs: 3, hidden: [6], outputs: 2, seed: 4 };

test("a model learns as the same net in the kernel does, step by step", () => {
  const net = mlp({ ...SHAPE, optimizer: { learningRate: 0.01, epsilon: 1e-7 } });
  const twin = tfjsPolicy({ ...SHAPE, ...twinOf(net), optimizer: tf.train.adam(0.01, 0.9, 0.999, 1e-7) });
  const tensors = tf.memory().numTensors;
  const batch = Float32Array.from({ length: 15 }, (_, i) => Math.sin(i));
  for (let step = 0; step < 5; step++) {
    const [ours, theirs] = [net.forward(batch), twin.forward(batch)];
    theirs.forEach((value, i) => {
      expect(value).toBeCloseTo(ours[i]!, 4);
    });
    for (const model of [net, twin]) {
      model.backward(ours.map((value) => value - 1));
      model.forward(batch);
      model.backward(ours.map(() => 0.1));
    }
    expect(twin.gradientNorm()).toBeCloseTo(net.gradientNorm(), 4);
    for (const model of [net, twin]) model.step({ learningRate: 0.02, gradientScale: 0.5 });
  }
  // The optimiser's two moments of each of four variables, and its two powers, stay.
  expect(tf.memory().numTensors).toBeLessThanOrEqual(tensors + 10);
});

test("PPO trains models of TensorFlow.js", () => {
  const env = makeEnv("CartPole-v1", { envs: 4, seed: 1 });
  const model = (outputs: number, seed: number) => {
    const shape = { inputs: 4, hidden: [8], outputs, seed };
    return tfjsPolicy({ ...shape, ...twinOf(mlp(shape)), optimizer: tf.train.adam(1e-3) });
  };
  const training = ppo({
    env,
    seed: 1,
    policy: model(2, 1),
    critic: model(1, 2),
    ...{ rolloutSteps: 16, epochs: 2, minibatches: 2, totalSteps: 256 },
  });
  for (const { stats } of training) expect(Number.isFinite(stats.policyLoss)).toBe(true);
  expect(() => training.save()).toThrow("policy has no method save");
});

test("wrong shapes are refused", () => {
  const net = mlp(SHAPE);
  const policy = tfjsPolicy({ ...SHAPE, ...twinOf(net), optimizer: tf.train.sgd(1) });
  expect(() => policy.forward(new Float32Array(4))).toThrow(RangeError);
  expect(() => policy.backward(new Float32Array(2))).toThrow(RangeError);
  expect(() => tfjsPolicy({ ...SHAPE, forward: 1 as never, optimizer: tf.train.sgd(1) })).toThrow(TypeError);
});
