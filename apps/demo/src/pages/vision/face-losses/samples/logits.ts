import { cosFace, marginSoftmaxLogits } from "@kb/vision-losses/face";

/** For a matrix product of your own: cosines in, their gradients out, in the same memory. */
export function lossOfCosines(cosines: Float32Array, labels: Int32Array, classes: number) {
  const { loss } = marginSoftmaxLogits({
    ...{ cosines, labels, batch: labels.length, classes, out: cosines },
    ...cosFace({ s: 30, m: 0.35 }),
  });
  return { loss, gradients: cosines };
}
