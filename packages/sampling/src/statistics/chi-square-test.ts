import { describe } from "@kb/checks";
import type { TestResult } from "./test-result.js";
import { upperGamma } from "./upper-gamma.js";

/** Options of {@link chiSquareTest}. */
export interface ChiSquareTestOptions {
  /** How many parameters of the expectation were fitted to the same counts. Default 0. */
  readonly fitted?: number;
}

export interface ChiSquareResult extends TestResult {
  readonly degreesOfFreedom: number;
}

/**
 * Compares counts with what was expected by Pearson's test: the statistic is Σ (observed − expected)² / expected, which has
 * about the χ² distribution with bins − 1 − `fitted` degrees of freedom where at least about 5 are expected in each bin.
 *
 * `expected` defaults to equal counts; otherwise it must have the same length and, within 1 part in 10⁶, the same sum.
 * Throws a TypeError for arguments of another kind, and a RangeError for fewer than two bins, a negative count, an expected
 * count that is not positive, or sums that differ. Costs O(bins). A p-value near 1 is as suspicious as one near 0.
 *
 * @example
 * chiSquareTest([18, 22, 20], [20, 20, 20]).statistic; // 0.4
 * chiSquareTest([18, 22, 20]).pValue.toFixed(4); // "0.8187"
 */
export function chiSquareTest(
  observed: ArrayLike<number>,
  expected?: ArrayLike<number>,
  { fitted = 0 }: ChiSquareTestOptions = {},
): ChiSquareResult {
  const observedTotal = total(observed, "observed", false);
  const bins = observed.length;
  if (bins < 2) throw new RangeError(`observed must hold at least two counts, got ${bins}`);
  if (!Number.isInteger(fitted) || fitted < 0 || fitted > bins - 2) {
    throw new RangeError(`fitted must be an integer in [0, ${bins - 2}], got ${String(fitted)}`);
  }
  if (expected === undefined) {
    if (observedTotal === 0) throw new RangeError("observed must hold at least one positive count");
  } else {
    checkExpected(expected, bins, observedTotal);
  }
  let statistic = 0;
  for (let i = 0; i < bins; i++) {
    const mean = expected === undefined ? observedTotal / bins : expected[i]!;
    const difference = observed[i]! - mean;
    statistic += (difference * difference) / mean;
  }
  const degreesOfFreedom = bins - 1 - fitted;
  return { statistic, pValue: upperGamma(degreesOfFreedom / 2, statistic / 2), degreesOfFreedom };
}

function checkExpected(expected: ArrayLike<number>, bins: number, observedTotal: number): void {
  const expectedTotal = total(expected, "expected", true);
  if (expected.length !== bins) {
    throw new RangeError(`expected must have the length of observed, ${bins}, got ${expected.length}`);
  }
  if (!(Math.abs(expectedTotal - observedTotal) <= 1e-6 * expectedTotal)) {
    throw new RangeError(`expected must have the sum of observed, ${observedTotal}, got ${expectedTotal}`);
  }
}

function total(counts: ArrayLike<number>, name: string, positive: boolean): number {
  if (typeof counts !== "object" || counts === null || typeof counts.length !== "number") {
    throw new TypeError(`${name} must be an array of numbers, got ${describe(counts)}`);
  }
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i];
    if (typeof count !== "number") {
      throw new TypeError(`${name} must hold numbers, got ${describe(count)} at index ${i}`);
    }
    if (!Number.isFinite(count) || count < 0 || (positive && count === 0)) {
      const allowed = positive ? "positive" : "not negative";
      throw new RangeError(`${name} must hold finite counts that are ${allowed}, got ${count} at index ${i}`);
    }
    sum += count;
  }
  return sum;
}
