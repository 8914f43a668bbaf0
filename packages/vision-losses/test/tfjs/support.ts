import * as tf from "@tensorflow/tfjs";
import { seeded } from "../random.js";

export const random: () => number = seeded(11);

/** Numbers between −1 and 1 of the given shape. */
export function drawn(...shape: number[]): tf.Tensor {
  const length = shape.reduce((product, size) => product * size, 1);
  return tf.tensor(
    Float32Array.from({ length }, () => 2 * random() - 1),
    shape,
  );
}

export function floatsOf(tensor: tf.Tensor): Float32Array {
  return Float32Array.from(tensor.dataSync());
}
