import { rocCurve } from "./roc-curve.js";

/** Where false accepts and false rejects are equally frequent. */
export interface EqualErrorRate {
  readonly rate: number;
  /** The similarity from which pairs are accepted there. */
  readonly threshold: number;
}

/**
 * The equal error rate of similarity `scores` of pairs, linear between the two points of the ROC curve around it.
 *
 * O(n log n). Throws as {@link rocCurve} does.
 *
 * @example
 * equalErrorRate([0.9, 0.4, 0.6, 0.1], [1, 1, 0, 0]).rate; // 0.5
 */
export function equalErrorRate(scores: ArrayLike<number>, same: ArrayLike<number | boolean>): EqualErrorRate {
  const { thresholds, falseAcceptRates, trueAcceptRates } = rocCurve(scores, same);
  // False accepts less false rejects: grows from −1 to 1.
  const excess = (i: number) => falseAcceptRates[i]! + trueAcceptRates[i]! - 1;
  let i = 1;
  while (excess(i) < 0) i++;
  const share = excess(i) === excess(i - 1) ? 1 : excess(i) / (excess(i) - excess(i - 1));
  const between = (values: Float64Array) => values[i]! + share * (values[i - 1]! - values[i]!);
  return {
    rate: between(falseAcceptRates),
    threshold: share === 0 || i === 1 ? thresholds[i]! : between(thresholds),
  };
}
