import { type MarginStats, marginSoftmax } from "@kb/vision-losses/face";
import { type Digits, SIDE } from "./digits.js";
import type { EmbeddingNet } from "./embedding-net.js";
import { type LossName, type LossSettings, settingsOf } from "./losses.js";
import { shuffled } from "./shuffled.js";

/** How a net learns. */
export interface TrainOptions {
  readonly loss: LossName | LossSettings;
  /** Default 10. */
  readonly epochs?: number;
  /** Default 128. */
  readonly batch?: number;
  /** At first; it falls to 0 along half a cosine. Default 0.003. */
  readonly learningRate?: number;
  /** Decides the order of the digits; default 1. */
  readonly seed?: number;
  /** Changes the pixels of one digit, `[28, 28]`, that are about to be learnt, in place; default nothing. */
  readonly augment?: (pixels: Uint8Array) => void;
}

/** Where a training stands after a step. */
export interface TrainProgress {
  /** From 1 to `steps`. */
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  /** Over the step's batch, before any margin: see {@link MarginStats}. */
  readonly stats: MarginStats;
}

const PIXELS = SIDE * SIDE;

/**
 * Teaches `net` the digits, whose labels must all be among its own, a batch a step. Between two steps the net may be asked for
 * embeddings.
 */
export function* train(net: EmbeddingNet, digits: Digits, options: TrainOptions): Generator<TrainProgress> {
  const { loss, epochs = 10, batch = 128, learningRate = 0.003, seed = 1, augment } = options;
  const settings = settingsOf(loss);
  const perEpoch = Math.floor(digits.count / batch);
  const steps = epochs * perEpoch;
  const [pixels, labels] = [new Uint8Array(batch * PIXELS), new Int32Array(batch)];
  const shape = { batch, dimension: net.dimension, classes: net.labels.length, labels };
  let stats: MarginStats | undefined;
  let order = shuffled(digits.count, seed);
  for (let step = 0; step < steps; step++) {
    const place = step % perEpoch;
    if (place === 0) order = shuffled(digits.count, seed * 1000 + step / perEpoch);
    order.subarray(place * batch, (place + 1) * batch).forEach((digit, row) => {
      const own = pixels.subarray(row * PIXELS, (row + 1) * PIXELS);
      own.set(digits.pixels.subarray(digit * PIXELS, (digit + 1) * PIXELS));
      augment?.(own);
      labels[row] = net.labels.indexOf(digits.labels[digit]!);
    });
    const [embeddings, weights] = [net.embed(pixels), net.weights()];
    const over = step / steps;
    const result = marginSoftmax({ embeddings, weights, ...shape, ...settings(over, stats) });
    net.step(result.gradEmbeddings, result.gradWeights, (learningRate * (1 + Math.cos(Math.PI * over))) / 2);
    stats = result.stats;
    yield { step: step + 1, steps, loss: result.loss, stats };
  }
}
