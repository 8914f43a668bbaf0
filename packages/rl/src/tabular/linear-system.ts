/**
 * The solution x of A x = b by Gaussian elimination with partial pivoting, with A `[n, n]`; both are overwritten. Throws a
 * RangeError with `reason` where A is singular. O(n³).
 */
export function solveLinear(a: Float64Array, b: Float64Array, reason: string): Float64Array {
  const n = b.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(a[row * n + column]!) > Math.abs(a[pivot * n + column]!)) pivot = row;
    }
    if (Math.abs(a[pivot * n + column]!) < 1e-13) throw new RangeError(reason);
    if (pivot !== column) swapRows(a, b, pivot, column);
    for (let row = column + 1; row < n; row++) {
      const factor = a[row * n + column]! / a[column * n + column]!;
      if (factor === 0) continue;
      for (let k = column; k < n; k++) a[row * n + k]! -= factor * a[column * n + k]!;
      b[row]! -= factor * b[column]!;
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) b[row]! -= a[row * n + k]! * b[k]!;
    b[row]! /= a[row * n + row]!;
  }
  return b;
}

function swapRows(a: Float64Array, b: Float64Array, one: number, other: number): void {
  const n = b.length;
  const kept = a.slice(one * n, (one + 1) * n);
  a.copyWithin(one * n, other * n, (other + 1) * n);
  a.set(kept, other * n);
  [b[one], b[other]] = [b[other]!, b[one]!];
}
