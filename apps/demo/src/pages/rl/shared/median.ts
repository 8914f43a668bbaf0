export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const half = values.length / 2;
  return (ordered[Math.ceil(half) - 1]! + ordered[Math.floor(half)]!) / 2;
}
