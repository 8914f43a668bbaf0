import type { Tfjs } from "@kb/benchmark/tfjs";
import type { Scalar, Tensor, Tensor2D } from "@tensorflow/tfjs";
import { MARGIN, SCALE } from "./scalar-margin.js";

/** ArcFace on cosines by automatic differentiation, and with a gradient written by hand; tensors stay in tfjs but for what is compared. */
export function tfjsArcFace(
  tf: Tfjs,
  cosines: Float32Array,
  labels: Int32Array,
  classes: number,
): { automatic(shown: number): number[]; manual(shown: number): number[]; dispose(): void } {
  const rows = labels.length;
  const input = tf.tensor2d(cosines, [rows, classes]);
  const own = tf.oneHot(tf.tensor1d(labels, "int32"), classes).cast("float32") as Tensor2D;
  const [cosM, sinM] = [Math.cos(MARGIN), Math.sin(MARGIN)];
  /** φ of the targets, and its slope. */
  const bend = (c: Tensor) => {
    const target = tf.sum(tf.mul(c, own), 1, true);
    const sine = tf.sqrt(tf.maximum(tf.sub(1, tf.square(target)), 1e-7));
    return {
      target,
      phi: tf.sub(tf.mul(target, cosM), tf.mul(sine, sinM)),
      slope: tf.add(cosM, tf.mul(sinM, tf.div(target, sine))),
    };
  };
  const logitsOf = (c: Tensor) => {
    const { target, phi } = bend(c);
    return tf.mul(SCALE, tf.add(c, tf.mul(own, tf.sub(phi, target))));
  };
  const lossOf = (c: Tensor) => tf.neg(tf.mean(tf.sum(tf.mul(own, tf.logSoftmax(logitsOf(c))), 1))) as Scalar;
  const byGradient = tf.valueAndGrad(lossOf);
  const shownOf = (value: Tensor, grad: Tensor, shown: number) => [
    ...value.dataSync(),
    ...grad.slice([0, 0], [1, shown]).dataSync(),
  ];
  return {
    automatic: (shown) =>
      tf.tidy(() => {
        const { value, grad } = byGradient(input);
        return shownOf(value, grad, shown);
      }),
    manual: (shown) =>
      tf.tidy(() => {
        const logs = tf.logSoftmax(logitsOf(input));
        const gradient = tf.mul(tf.sub(tf.exp(logs), own), SCALE / rows);
        const slopes = tf.add(1, tf.mul(own, tf.sub(bend(input).slope, 1)));
        return shownOf(tf.neg(tf.mean(tf.sum(tf.mul(own, logs), 1))), tf.mul(gradient, slopes), shown);
      }),
    dispose: () => tf.dispose([input, own]),
  };
}
