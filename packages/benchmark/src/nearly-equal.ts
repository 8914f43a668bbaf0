/** Whether two lists of numbers are equal but for float32 rounding: a case's `equal`. */
export function nearlyEqual(ours: unknown, theirs: unknown): boolean {
  const [one, other] = [ours, theirs] as [ArrayLike<number>, ArrayLike<number>];
  if (one.length !== other.length) return false;
  const scale = Array.from(one).reduce((most, x) => Math.max(most, Math.abs(x)), 1e-6);
  return Array.from(one).every((x, i) => Math.abs(x - other[i]!) <= 1e-4 * scale);
}
