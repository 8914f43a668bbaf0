/** The ratios on the axis: powers of ten from a hundredth to a hundred thousand. */
export const TICKS: readonly number[] = [0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000];

const [LOW, HIGH] = [Math.log10(TICKS[0]!), Math.log10(TICKS.at(-1)!)];

/** Where a ratio stands on the axis, in percent of its length; beyond the ends, at the end. */
export function percentAt(ratio: number): number {
  const share = (Math.log10(ratio) - LOW) / (HIGH - LOW);
  return 100 * Math.min(1, Math.max(0, share));
}
