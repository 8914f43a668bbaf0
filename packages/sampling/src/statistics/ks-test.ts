import { kolmogorovTail } from "./kolmogorov-tail.js";
import { sortedProbabilities } from "./sorted-probabilities.js";
import type { TestResult } from "./test-result.js";

/**
 * Compares samples with a continuous distribution by Kolmogorov and Smirnov's test: the statistic is the largest distance
 * between the samples' distribution function and `cdf`, the p-value that of the two-sided test.
 *
 * `samples` need not be sorted. Throws a TypeError for arguments of another kind, and a RangeError for no samples, a NaN
 * among them, or a `cdf` that leaves [0, 1] or decreases. Costs O(n log n). The p-value is exact for up to 140 samples,
 * beyond that within 3 parts in 10 000 (Smirnov's formula in the tail, Vrbik's correction of the limit in the middle).
 *
 * @example
 * ksTest([0.1, 0.4, 0.7], (x) => x).statistic.toFixed(4); // "0.3000"
 * ksTest([0.1, 0.4, 0.7], (x) => x).pValue.toFixed(4); // "0.8862"
 */
export function ksTest(samples: ArrayLike<number>, cdf: (x: number) => number): TestResult {
  const probabilities = sortedProbabilities(samples, cdf);
  const n = probabilities.length;
  let statistic = 0;
  for (let i = 0; i < n; i++) {
    const p = probabilities[i]!;
    statistic = Math.max(statistic, (i + 1) / n - p, p - i / n);
  }
  return { statistic, pValue: kolmogorovTail(n, statistic) };
}
