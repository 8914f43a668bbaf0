import { checkFinite, checkInteger, checkObject, checkPositive, describe } from "@kb/checks";
import { Arena } from "../arena.js";
import { type Block, checkAlike, makeBlock } from "../block.js";
import { checkFeatureMap, type FeatureMap } from "../feature-map.js";
import { addNormalisation, type Normalisation, RunningMoments } from "../ops/normalise.js";
import { Pass } from "../pass.js";

/** Options of {@link batchNorm}. */
export interface BatchNormOptions {
  readonly channels: number;
  /** What is added to variances; default 1e-5. */
  readonly eps?: number | undefined;
  /** How far running statistics move towards those of a batch, 0 to 1; default 0.1. */
  readonly momentum?: number | undefined;
}

/** Options of {@link crossIterationBatchNorm}. */
export interface CrossIterationBatchNormOptions extends BatchNormOptions {
  /** How many calls of `forward` make a batch; default 4. */
  readonly miniBatches?: number | undefined;
}

/** Statistics of each mini-batch with those before it. */
export interface CrossIterationStatistics {
  /** `[miniBatches, channels]`, both. */
  readonly means: Float32Array;
  readonly variances: Float32Array;
}

/**
 * Batch normalisation: each channel's numbers less their mean, by their deviation, times a gain, plus a shift; gains, then shifts are the parameters.
 *
 * The mean runs over batch, height and width; out of training the running statistics take its place. A channel with one number gives its shift. O(n). Throws a TypeError or
 * RangeError for arguments of the wrong kind, length or range. Source: Ioffe and Szegedy, arXiv 1502.03167; running variances are unbiased, as PyTorch's.
 *
 * @example
 * const norm = batchNorm({ channels: 1, eps: 1e-12 });
 * norm.forward({ data: Float32Array.of(1, 3), shape: [2, 1, 1, 1] }).data; // Float32Array [-1, 1]
 */
export function batchNorm(options: BatchNormOptions): Block<FeatureMap, FeatureMap> {
  return normalisation(options, 1);
}

/**
 * Batch normalisation whose statistics gather over the mini-batches of a batch: the k-th `forward` of `miniBatches` takes the means of the first k.
 *
 * As darknet runs YOLOv4's CmBN: a running mean of means and of mean squares, var = max(0, E[x²] − mean²), no Taylor term; on the way back earlier mini-batches are constants.
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Sources: Yao et al., arXiv 2002.05712; YOLOv4, arXiv 2004.10934.
 *
 * @example
 * const norm = crossIterationBatchNorm({ channels: 1, miniBatches: 2, eps: 1e-12 });
 * norm.forward({ data: Float32Array.of(1, 3), shape: [2, 1, 1, 1] }).data; // Float32Array [-1, 1]
 * norm.forward({ data: Float32Array.of(1, 3), shape: [2, 1, 1, 1] }).data; // Float32Array [-1, 1]
 */
export function crossIterationBatchNorm(
  options: CrossIterationBatchNormOptions,
): Block<FeatureMap, FeatureMap> {
  checkObject(options, "options");
  const { miniBatches = 4 } = options;
  checkInteger(miniBatches, "miniBatches", 1);
  return normalisation(options, miniBatches);
}

function normalisation(options: BatchNormOptions, miniBatches: number): Block<FeatureMap, FeatureMap> {
  checkObject(options, "options");
  const { channels, eps = 1e-5, momentum = 0.1 } = options;
  checkInteger(channels, "channels", 1);
  checkPositive(eps, "eps");
  checkFinite(momentum, "momentum", 0, 1);
  const settings: Normalisation = { eps, momentum, miniBatches };
  return makeBlock({
    channels: [channels],
    define(layout) {
      const normalise = addNormalisation(layout, channels, settings);
      return (pass, [x]) => [normalise(pass, x!)];
    },
    ...{ takesOne: true, givesOne: true },
  });
}

/**
 * The mean and variance of each channel that {@link crossIterationBatchNorm} has at each of the mini-batches of one batch.
 *
 * O(n). Throws a TypeError or RangeError for maps of the wrong kind or of different shapes.
 *
 * @example
 * const miniBatch = (...numbers) => ({ data: Float32Array.from(numbers), shape: [numbers.length, 1, 1, 1] });
 * const { means, variances } = crossIterationStatistics([miniBatch(1, 3), miniBatch(3, 5)]);
 * means; // Float32Array [2, 3]
 * variances; // Float32Array [1, 2]
 */
export function crossIterationStatistics(miniBatches: readonly FeatureMap[]): CrossIterationStatistics {
  if (!Array.isArray(miniBatches)) {
    throw new TypeError(`miniBatches must be an array of feature maps, got ${describe(miniBatches)}`);
  }
  for (const [index, map] of miniBatches.entries()) checkFeatureMap(map, `miniBatches[${index}]`);
  checkAlike(miniBatches);
  const channels = miniBatches[0]?.shape[1] ?? 0;
  const statistics = {
    means: new Float32Array(miniBatches.length * channels),
    variances: new Float32Array(miniBatches.length * channels),
  };
  const arena = new Arena();
  const moments = new RunningMoments(channels, miniBatches.length);
  const none = new Float32Array(0);
  miniBatches.forEach((map, index) => {
    arena.reset();
    const pass = new Pass(arena, none, none, true);
    const { mean, variance } = moments.add(pass, pass.copyIn(map));
    statistics.means.set(mean, index * channels);
    statistics.variances.set(variance, index * channels);
  });
  arena.free();
  return statistics;
}
