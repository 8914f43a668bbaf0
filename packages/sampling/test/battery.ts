// The statistical checks that samplers must pass and broken samplers must not: each answers whether numbers look as they should, at
// α = 1e-6 (two-sided z = 4.89). Seeds are fixed, so a failure is a defect and never bad luck.

import { zigguratEdges } from "./reference/ziggurat.js";

/** Kolmogorov and Smirnov: the largest distance between the samples' distribution and `cdf`, in units of 1/√n, is below 2.693. */
export function fits(samples: ArrayLike<number>, cdf: (x: number) => number): boolean {
  const sorted = Float64Array.from(samples).sort();
  const n = sorted.length;
  let distance = 0;
  for (let i = 0; i < n; i++) {
    const p = cdf(sorted[i]!);
    distance = Math.max(distance, p - i / n, (i + 1) / n - p);
  }
  return distance * Math.sqrt(n) < 2.693;
}

/** Pearson's χ² for counts against probabilities, neither too large nor too good; bins with fewer than 5 expected are joined. */
export function countsFit(counts: ArrayLike<number>, probabilities: ArrayLike<number>): boolean {
  const n = Array.from(counts).reduce((sum, count) => sum + count, 0);
  let [statistic, bins, observed, expected] = [0, 0, 0, 0];
  for (let i = 0; i < counts.length; i++) {
    if (probabilities[i] === 0 && counts[i]! > 0) return false;
    observed += counts[i]!;
    expected += n * probabilities[i]!;
    if (expected < 5 && i < counts.length - 1) continue;
    if (expected > 0) {
      statistic += ((observed - expected) * (observed - expected)) / expected;
      bins++;
    }
    [observed, expected] = [0, 0];
  }
  return Math.abs(wilsonHilferty(statistic, bins - 1)) < 4.89;
}

/** The normal number that a χ² number is as unlikely as. */
function wilsonHilferty(statistic: number, df: number): number {
  const spread = 2 / (9 * df);
  return (Math.cbrt(statistic / df) - 1 + spread) / Math.sqrt(spread);
}

/** Whether integers of 0 … k - 1 are as likely as `probabilities`, alike if not given. */
export function integersFit(
  samples: ArrayLike<number>,
  k: number,
  probabilities: ArrayLike<number> = new Float64Array(k).fill(1 / k),
): boolean {
  const counts = new Uint32Array(k);
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i]!;
    if (!(sample >= 0 && sample < k) || !Number.isInteger(sample)) return false;
    counts[sample]!++;
  }
  return countsFit(counts, probabilities);
}

/** No correlation between numbers `lag` apart, up to 8, and none between their sizes' deviations. */
export function uncorrelated(samples: ArrayLike<number>, mean: number, variance: number): boolean {
  const n = samples.length;
  for (let lag = 1; lag <= 8; lag++) {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += (samples[i]! - mean) * (samples[i - lag]! - mean);
    if (Math.abs(sum / (variance * Math.sqrt(n - lag))) >= 4.89) return false;
  }
  return true;
}

/** Mean and variance within 4.89 standard errors; `kurtosis` is the fourth central moment over the squared variance. */
export function momentsFit(
  samples: ArrayLike<number>,
  mean: number,
  variance: number,
  kurtosis: number,
): boolean {
  const n = samples.length;
  let [first, second] = [0, 0];
  for (let i = 0; i < n; i++) {
    const deviation = samples[i]! - mean;
    first += deviation;
    second += deviation * deviation;
  }
  return (
    Math.abs(first / Math.sqrt(n * variance)) < 4.89 &&
    Math.abs(second / n / variance - 1) < 4.89 * Math.sqrt((kurtosis - 1) / n)
  );
}

/** Everything that uniform numbers must be: evenly spread, in the high bits and the low ones, and uncorrelated. */
export function areUniform(samples: ArrayLike<number>, bits: 53 | 24): boolean {
  const low = new Uint32Array(256);
  const high = new Uint32Array(256);
  const scale = 2 ** bits;
  for (let i = 0; i < samples.length; i++) {
    if (!(samples[i]! >= 0 && samples[i]! < 1)) return false;
    high[Math.floor(samples[i]! * 256)]!++;
    low[(samples[i]! * scale) % 256]!++;
  }
  const alike = new Float64Array(256).fill(1 / 256);
  return (
    fits(samples, (x) => x) &&
    countsFit(high, alike) &&
    countsFit(low, alike) &&
    uncorrelated(samples, 0.5, 1 / 12)
  );
}

/** Everything that standard normal numbers must be, out to the tails. */
export function areNormal(samples: ArrayLike<number>, cdf: (x: number) => number): boolean {
  const n = samples.length;
  const bands = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) bands[Math.min(8, Math.max(0, Math.floor(samples[i]! + 4.5)))]!++;
  const edges = [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5].map(cdf);
  const shares = [...edges, 1].map((p, i) => p - (edges[i - 1] ?? 0));
  return (
    fits(samples, cdf) &&
    momentsFit(samples, 0, 1, 3) &&
    countsFit(bands, shares) &&
    uncorrelated(samples, 0, 1)
  );
}

/** Whether orders of five elements are alike: `shuffled(i)` is one. */
export function ordersAlike(shuffled: (i: number) => ArrayLike<number>, n = 120_000): boolean {
  const counts = new Uint32Array(120);
  for (let i = 0; i < n; i++) counts[rankOf(shuffled(i))]!++;
  return countsFit(counts, new Float64Array(120).fill(1 / 120));
}

/** The number of an order of 0 … 4 among all 120. */
function rankOf(order: ArrayLike<number>): number {
  let rank = 0;
  for (let i = 0; i < 5; i++) {
    let smaller = 0;
    for (let j = i + 1; j < 5; j++) if (order[j]! < order[i]!) smaller++;
    rank = rank * (5 - i) + smaller;
  }
  return rank;
}

/**
 * Whether normal numbers are where they should be within each layer of their ziggurat, whose wedges leave a mark that is too
 * fine for other checks: χ² over the halves of all layers.
 */
export function layersFit(samples: ArrayLike<number>, cdf: (x: number) => number): boolean {
  const edges = zigguratEdges().slice(1).reverse();
  const cuts = edges.flatMap((edge, i) => [edge, (edge + (edges[i + 1] ?? 4)) / 2]);
  const counts = new Uint32Array(cuts.length);
  for (let i = 0; i < samples.length; i++) {
    const size = Math.abs(samples[i]!);
    let [low, high] = [0, cuts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (cuts[middle]! <= size) low = middle;
      else high = middle;
    }
    counts[low]!++;
  }
  const above = [...cuts.map((cut) => 2 * (1 - cdf(cut))), 0];
  return countsFit(
    counts,
    Array.from(counts, (_, i) => above[i]! - above[i + 1]!),
  );
}
