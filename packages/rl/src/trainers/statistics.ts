/** The arithmetic mean. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Shifts and scales to mean 0 and deviation 1; PyTorch's deviation, and CleanRL's 1e-8. */
export function normalize(values: Float32Array): void {
  const center = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - center) * (value - center);
  const deviation = Math.sqrt(squares / Math.max(values.length - 1, 1)) + 1e-8;
  for (let i = 0; i < values.length; i++) values[i] = (values[i]! - center) / deviation;
}

/** The mean of each entry. */
export function averages(reports: readonly Record<string, number>[]): Record<string, number> {
  const names = Object.keys(reports[0]!);
  return Object.fromEntries(names.map((name) => [name, mean(reports.map((report) => report[name]!))]));
}
