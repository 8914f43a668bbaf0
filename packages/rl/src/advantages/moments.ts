/** Mean, spread and range of some numbers. */
export interface Moments {
  readonly count: number;
  /** 0 of no numbers. */
  readonly mean: number;
  /** With divisor max(count − ddof, 1). */
  readonly variance: number;
  /** Whether all are one number: judged by their range, for the rounded mean of seven 0.1 is not 0.1. */
  readonly constant: boolean;
}

/** The moments of `values`, in float64; NaN stands for a number that is not known and is left out. */
export function momentsOf(values: ArrayLike<number>, ddof: number): Moments {
  let count = 0;
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    count++;
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const constant = !(most > least);
  const mean = count === 0 ? 0 : constant ? least : sum / count;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i]! - mean;
    if (!Number.isNaN(deviation)) squares += deviation * deviation;
  }
  return { count, mean, variance: squares / Math.max(count - ddof, 1), constant };
}
