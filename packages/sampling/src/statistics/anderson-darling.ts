import { andersonDarlingTail } from "./anderson-darling-tail.js";
import { sortedProbabilities } from "./sorted-probabilities.js";
import type { TestResult } from "./test-result.js";

/**
 * Compares samples with a continuous distribution by Anderson and Darling's test, which weighs the tails more than
 * {@link ksTest} does: the statistic is A², infinite when a sample lies where `cdf` is 0 or 1.
 *
 * `cdf` must be fully known, not fitted to the samples. Throws as {@link ksTest} does. Costs O(n log n). The p-value is that
 * of the limit distribution (exact to 10 digits, tail included) with Marsaglia and Marsaglia's correction for n (2004).
 *
 * @example
 * andersonDarling([0.1, 0.4, 0.7], (x) => x).statistic.toFixed(4); // "0.3660"
 * andersonDarling([0.1, 0.4, 0.7], (x) => x).pValue.toFixed(3); // "0.876"
 */
export function andersonDarling(samples: ArrayLike<number>, cdf: (x: number) => number): TestResult {
  const probabilities = sortedProbabilities(samples, cdf);
  const n = probabilities.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += (2 * i + 1) * (Math.log(probabilities[i]!) + Math.log1p(-probabilities[n - 1 - i]!));
  }
  const statistic = -n - sum / n;
  return { statistic, pValue: andersonDarlingTail(n, statistic) };
}
