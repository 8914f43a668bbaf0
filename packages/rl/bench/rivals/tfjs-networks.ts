import type { Tfjs } from "@kb/benchmark/tfjs";
import type { Scalar, Tensor, Tensor2D } from "@tensorflow/tfjs";
import type { Minibatch } from "../cases/networks.js";
import { read } from "./tfjs.js";

/** A B, read back. */
export function tfjsMatmul(
  tf: Tfjs,
  a: Float32Array,
  b: Float32Array,
  size: number,
): { run(): Float32Array; dispose(): void } {
  const [left, right] = [tf.tensor2d(a, [size, size]), tf.tensor2d(b, [size, size])];
  return {
    run: () => read(tf.matMul(left, right)),
    dispose: () => tf.dispose([left, right]),
  };
}

/** One step of PPO on a minibatch: actor and critic forward, both losses backward, Adam. Answers the loss. */
export function tfjsPpoStep(tf: Tfjs, batch: Minibatch, hidden: number): { run(): number; dispose(): void } {
  const net = (outputs: number) => {
    const sizes = [4, hidden, hidden, outputs];
    return sizes.slice(1).map((width, layer) => ({
      weight: tf.variable(tf.randomNormal([sizes[layer]!, width], 0, 0.1)) as unknown as Tensor2D,
      bias: tf.variable(tf.zeros([width])),
    }));
  };
  const forward = (layers: ReturnType<typeof net>, x: Tensor2D) =>
    layers.reduce<Tensor>((rows, { weight, bias }, layer) => {
      const sums = tf.add(tf.matMul(rows as Tensor2D, weight), bias);
      return layer < layers.length - 1 ? tf.tanh(sums) : sums;
    }, x);
  const [actor, critic] = [net(2), net(1)];
  const rows = batch.advantages.length;
  const x = tf.tensor2d(batch.observations, [rows, 4]);
  const actions = tf.oneHot(tf.tensor1d(Int32Array.from(batch.actions), "int32"), 2);
  const [old, advantages, returns] = [batch.oldLogProbs, batch.advantages, batch.returns].map((values) =>
    tf.tensor1d(values),
  ) as [Tensor, Tensor, Tensor];
  const optimizer = tf.train.adam(3e-4);
  return {
    run: () => {
      const loss = optimizer.minimize(() => {
        const taken = tf.sum(tf.mul(tf.logSoftmax(forward(actor, x)), actions), -1);
        const ratio = tf.exp(tf.sub(taken, old));
        const clipped = tf.clipByValue(ratio, 0.8, 1.2);
        const surrogate = tf.minimum(tf.mul(ratio, advantages), tf.mul(clipped, advantages));
        const errors = tf.square(tf.sub(tf.squeeze(forward(critic, x), [1]), returns));
        return tf.add(tf.neg(tf.mean(surrogate)), tf.mul(tf.mean(errors), 0.25)) as Scalar;
      }, true)!;
      const value = loss.dataSync()[0]!;
      loss.dispose();
      return value;
    },
    dispose: () => {
      tf.dispose([x, actions, old, advantages, returns]);
      for (const { weight, bias } of [...actor, ...critic]) tf.dispose([weight, bias]);
      optimizer.dispose();
    },
  };
}
