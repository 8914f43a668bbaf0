import type { Rival } from "@kb/benchmark";
import type { Tfjs } from "@kb/benchmark/tfjs";
import type { Tensor4D } from "@tensorflow/tfjs";
import type { ConvolutionBatch } from "../data/convolution-batch.js";

/** tfjs's convolution of the same numbers; they stay in tfjs, in its order, but for what is compared. */
export function tfjsConvolution(
  tf: Tfjs,
  { channels, side, x, weights }: ConvolutionBatch,
  shown: number,
): Omit<Rival, "name"> {
  const input = tf.tidy(() => tf.transpose(tf.tensor4d(x, [1, channels, side, side]), [0, 2, 3, 1]));
  const kernel = tf.tidy(() => tf.transpose(tf.tensor4d(weights, [channels, channels, 3, 3]), [2, 3, 1, 0]));
  return {
    run() {
      // The first numbers of ours are those of the first channel.
      const y = tf.conv2d(input as Tensor4D, kernel as Tensor4D, 1, "same");
      const all = y.dataSync();
      tf.dispose(y);
      return Array.from({ length: shown }, (_, cell) => all[cell * channels]!);
    },
    dispose: () => tf.dispose([input, kernel]),
  };
}
