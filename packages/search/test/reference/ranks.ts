export type Numeric = number | bigint;

/** Whether `a` comes before `b`: by real value, NaN last, -0 and 0 alike. */
export function isBefore(a: Numeric, b: Numeric): boolean {
  return a < b || (!Number.isNaN(a) && Number.isNaN(b));
}

/** The lower and the upper bound, by counting. */
export function linearRanks(sorted: ArrayLike<Numeric>, x: Numeric): [lower: number, upper: number] {
  let lower = 0;
  let upper = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (isBefore(sorted[i]!, x)) lower++;
    if (!isBefore(x, sorted[i]!)) upper++;
  }
  return [lower, upper];
}
