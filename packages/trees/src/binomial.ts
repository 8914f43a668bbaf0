/** How many ways there are to choose `k` of `n`. */
export function binomial(n: bigint, k: bigint): bigint {
  if (k > n) return 0n;
  const fewer = k > n - k ? n - k : k;
  return productOf(n - fewer + 1n, n) / productOf(1n, fewer);
}

/** low · (low + 1) · … · high, by halves: long factors multiply faster than many short ones. Halves nest 60 deep at most. */
function productOf(low: bigint, high: bigint): bigint {
  if (high - low < 16n) {
    let product = 1n;
    for (let factor = low; factor <= high; factor++) product *= factor;
    return product;
  }
  const middle = (low + high) / 2n;
  return productOf(low, middle) * productOf(middle + 1n, high);
}
