import type { ConvolutionBatch } from "../data/convolution-batch.js";

/** A 3 × 3 convolution with a frame of zeros as one would write it in JavaScript: a tap at a time over whole rows. */
export function scalarConvolution({ channels, side, x, weights }: ConvolutionBatch): Float32Array {
  const y = new Float32Array(channels * side * side);
  for (let output = 0; output < channels; output++) {
    for (let input = 0; input < channels; input++) {
      for (let tap = 0; tap < 9; tap++) {
        const weight = weights[(output * channels + input) * 9 + tap]!;
        const [down, across] = [Math.floor(tap / 3) - 1, (tap % 3) - 1];
        const [first, last] = [Math.max(0, -across), Math.min(side, side - across)];
        for (let row = Math.max(0, -down); row < Math.min(side, side - down); row++) {
          const to = (output * side + row) * side;
          const from = (input * side + row + down) * side + across;
          for (let column = first; column < last; column++) y[to + column]! += weight * x[from + column]!;
        }
      }
    }
  }
  return y;
}
