import type { Tfjs } from "@kb/benchmark/tfjs";
import type { GaeInput } from "@kb/rl/advantages";
import { CLIP, ENTROPY, type FusedInput } from "./scalar-fused.js";

/** PPO's loss from logits by automatic differentiation: loss and gradient stay in tfjs, but for what is compared. */
export function tfjsFused(tf: Tfjs, input: FusedInput, shown: number): { run(): number[]; dispose(): void } {
  const { rows, classes } = input;
  const logits = tf.tensor2d(input.logits, [rows, classes]);
  const actions = tf.tensor1d(input.actions, "int32");
  const oldLogProbs = tf.tensor1d(input.oldLogProbs);
  const advantages = tf.tensor1d(input.advantages);
  const lossOf = tf.valueAndGrad((z: import("@tensorflow/tfjs").Tensor) => {
    const logs = tf.logSoftmax(z);
    const taken = tf.sum(tf.mul(logs, tf.oneHot(actions, classes)), -1);
    const entropy = tf.neg(tf.sum(tf.mul(tf.exp(logs), logs), -1));
    const ratio = tf.exp(tf.sub(taken, oldLogProbs));
    const free = tf.mul(ratio, advantages);
    const clipped = tf.mul(tf.clipByValue(ratio, 1 - CLIP, 1 + CLIP), advantages);
    return tf.mean(tf.sub(tf.neg(tf.minimum(free, clipped)), tf.mul(entropy, ENTROPY)));
  });
  return {
    run: () =>
      tf.tidy(() => {
        const { value, grad } = lossOf(logits);
        return [...value.dataSync(), ...grad.slice([0, 0], [1, shown]).dataSync()];
      }),
    dispose: () => tf.dispose([logits, actions, oldLogProbs, advantages]),
  };
}

/** Generalised advantages as a loop over steps of tensors, one environment a lane. */
export function tfjsGae(tf: Tfjs, input: GaeInput): { run(): Float32Array; dispose(): void } {
  const { steps, envs, gamma = 0.99, lambda = 0.95 } = input;
  const matrix = (values: ArrayLike<number>) => tf.tensor2d(Float32Array.from(values), [steps, envs]);
  const [rewards, values, nextValues] = [
    matrix(input.rewards),
    matrix(input.values),
    matrix(input.nextValues),
  ];
  const [terminated, truncated] = [matrix(input.terminated), matrix(input.truncated)];
  return {
    run: () =>
      read(
        tf.tidy(() => {
          const goesOn = tf.sub(1, terminated);
          const deltas = tf.unstack(
            tf.sub(tf.add(rewards, tf.mul(tf.mul(nextValues, goesOn), gamma)), values),
          );
          const decays = tf.unstack(tf.mul(tf.mul(goesOn, tf.sub(1, truncated)), gamma * lambda));
          const advantages = new Array<import("@tensorflow/tfjs").Tensor>(steps);
          let carry: import("@tensorflow/tfjs").Tensor = tf.zeros([envs]);
          for (let step = steps - 1; step >= 0; step--) {
            carry = tf.add(deltas[step]!, tf.mul(decays[step]!, carry));
            advantages[step] = carry;
          }
          return tf.stack(advantages);
        }),
      ),
    dispose: () => tf.dispose([rewards, values, nextValues, terminated, truncated]),
  };
}

/** A tensor's numbers; the tensor is disposed of. Not inside `tidy`, which looks for tensors in every element it is given. */
export function read(tensor: import("@tensorflow/tfjs").Tensor): Float32Array {
  const numbers = tensor.dataSync() as Float32Array;
  tensor.dispose();
  return numbers;
}
