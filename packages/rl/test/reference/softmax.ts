/** A row's probabilities at a temperature, in plain float64. */
export function softmax(logits: ArrayLike<number>, temperature = 1): number[] {
  const scaled = Array.from(logits, (z) => z / temperature);
  const most = scaled.reduce((a, b) => Math.max(a, b));
  const exps = scaled.map((z) => Math.exp(z - most));
  const sum = exps.reduce((total, e) => total + e, 0);
  return exps.map((e) => e / sum);
}

/** −Σ p log p, with 0 log 0 = 0. */
export function entropyOf(probabilities: number[]): number {
  return -probabilities.reduce((sum, p) => sum + (p === 0 ? 0 : p * Math.log(p)), 0);
}
