import { Random } from "@kb/neural";

/** What a 3 × 3 convolution takes. */
export interface ConvolutionBatch {
  readonly channels: number;
  readonly side: number;
  /** `[channels, side, side]`. */
  readonly x: Float32Array;
  /** `[channels, channels, 3, 3]`. */
  readonly weights: Float32Array;
}

/** Even random numbers. */
export function convolutionBatch(channels: number, side: number): ConvolutionBatch {
  const random = new Random(1);
  const numbers = (length: number) => Float32Array.from({ length }, () => 2 * random.next() - 1);
  return { channels, side, x: numbers(channels * side * side), weights: numbers(channels * channels * 9) };
}
