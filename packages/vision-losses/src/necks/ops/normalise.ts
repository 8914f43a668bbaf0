import { doublesAt, floatsAt } from "../../workspace.js";
import { necksKernel } from "../kernel.js";
import type { Layout } from "../layout.js";
import type { MapAt, Pass } from "../pass.js";

/** Settings of a batch normalisation. */
export interface Normalisation {
  readonly eps?: number | undefined;
  /** How far running statistics move towards those of a batch. */
  readonly momentum?: number | undefined;
  /** How many mini-batches make a batch, whose statistics are put together. */
  readonly miniBatches?: number | undefined;
}

/** Mean and mean square of each channel over the mini-batches so far, as darknet has them: means of means. */
export class RunningMoments {
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  readonly #miniBatches: number;
  #count = 0;

  constructor(channels: number, miniBatches: number) {
    this.#mean = new Float64Array(channels);
    this.#square = new Float64Array(channels);
    this.#miniBatches = miniBatches;
  }

  /** Takes in a mini-batch; a whole batch before it is forgotten. */
  add(pass: Pass, x: MapAt): { mean: Float64Array; variance: Float64Array; count: number } {
    const [batch, channels, height, width] = x.shape;
    const n = batch * height * width;
    const at = pass.take(2 * channels, 8);
    necksKernel().moments(x.pointer, batch, channels, height * width, at);
    const sums = doublesAt(at, 2 * channels);
    if (this.#count === this.#miniBatches) this.#count = 0;
    const count = ++this.#count;
    for (let channel = 0; channel < channels; channel++) {
      const blend = (before: number, now: number) => (count === 1 ? now : before + (now - before) / count);
      this.#mean[channel] = blend(this.#mean[channel]!, sums[2 * channel]! / n);
      this.#square[channel] = blend(this.#square[channel]!, sums[2 * channel + 1]! / n);
    }
    const mean = this.#mean.slice();
    const variance = mean.map((m, channel) => Math.max(0, this.#square[channel]! - m * m));
    return { mean, variance, count };
  }
}

/**
 * Adds a normalisation's parameters and statistics, and answers what runs it. Statistics of earlier mini-batches are constants on
 * the way back.
 */
export function addNormalisation(
  layout: Layout,
  channels: number,
  { eps = 1e-5, momentum = 0.1, miniBatches = 1 }: Normalisation = {},
): (pass: Pass, x: MapAt) => MapAt {
  const gain = layout.add("gain", [channels], 1);
  const shift = layout.add("shift", [channels], 0);
  const runningMean = layout.addStatistics(new Array(channels).fill(0));
  const runningVariance = layout.addStatistics(new Array(channels).fill(1));
  const moments = new RunningMoments(channels, miniBatches);

  return (pass, x) => {
    const kernel = necksKernel();
    const [batch, , height, width] = x.shape;
    const cells = height * width;
    const n = batch * cells;
    const running = {
      mean: pass.statistics.subarray(runningMean, runningMean + channels),
      variance: pass.statistics.subarray(runningVariance, runningVariance + channels),
    };
    const { mean, variance, count } = pass.training
      ? moments.add(pass, x)
      : { mean: Float64Array.from(running.mean), variance: Float64Array.from(running.variance), count: 0 };
    if (count === miniBatches) {
      // The running variance is unbiased, as PyTorch's is.
      const unbiased = (n * miniBatches) / Math.max(1, n * miniBatches - 1);
      for (let channel = 0; channel < channels; channel++) {
        running.mean[channel]! += momentum * (mean[channel]! - running.mean[channel]!);
        running.variance[channel]! += momentum * (unbiased * variance[channel]! - running.variance[channel]!);
      }
    }

    const y = pass.map(x.shape);
    const numbers = pass.take(4 * channels);
    const inverse = variance.map((v) => 1 / Math.sqrt(v + eps));
    const gains = Float64Array.from(floatsAt(pass.value(gain), channels));
    const shifts = floatsAt(pass.value(shift), channels);
    setRows(numbers, channels, (c) => [mean[c]!, inverse[c]! * gains[c]!, shifts[c]!, 0]);
    kernel.affine(x.pointer, batch, channels, cells, numbers, y.pointer);

    pass.onWayBack(() => {
      const at = pass.take(2 * channels, 8);
      kernel.productSums(x.pointer, y.gradient, batch, channels, cells, at);
      const sums = doublesAt(at, 2 * channels);
      const [dGain, dShift] = [
        floatsAt(pass.gradient(gain), channels),
        floatsAt(pass.gradient(shift), channels),
      ];
      const share = count === 0 ? 0 : 1 / (count * n);
      setRows(numbers, channels, (c) => {
        const sum = sums[2 * c]!;
        const dot = sums[2 * c + 1]! - mean[c]! * sum;
        dGain[c]! += dot * inverse[c]!;
        dShift[c]! += sum;
        // A variance that is 0 is held there.
        const dVariance = variance[c]! > 0 ? -0.5 * gains[c]! * dot * inverse[c]! ** 3 : 0;
        // ∂(x̄² − m²) by one x is 2 (x − m) share, m being the mean of all mini-batches.
        return [
          mean[c]!,
          gains[c]! * inverse[c]!,
          2 * dVariance * share,
          -gains[c]! * inverse[c]! * sum * share,
        ];
      });
      kernel.affineGradient(x.pointer, y.gradient, batch, channels, cells, numbers, x.gradient);
    });
    return y;
  };
}

/** Writes four numbers a channel. */
function setRows(address: number, channels: number, row: (channel: number) => readonly number[]): void {
  const view = floatsAt(address, 4 * channels);
  for (let channel = 0; channel < channels; channel++) view.set(row(channel), 4 * channel);
}
