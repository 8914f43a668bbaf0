/** The first place ≥ each query, by the loop of the article. */
export function plainLoop(sorted: Float64Array, queries: Float64Array): Uint32Array {
  const answers = new Uint32Array(queries.length);
  for (let i = 0; i < queries.length; i++) {
    const x = queries[i]!;
    let left = 0;
    let right = sorted.length;
    while (left < right) {
      const mid = (left + right) >>> 1;
      if (sorted[mid]! < x) left = mid + 1;
      else right = mid;
    }
    answers[i] = left;
  }
  return answers;
}
