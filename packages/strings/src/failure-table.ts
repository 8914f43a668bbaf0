/** The entries of `failureFunction`, by any equality that is symmetric and transitive. */
export function failureTable<T>(
  pattern: ArrayLike<T>,
  strong: boolean,
  equals: (a: T, b: T) => boolean = (a, b) => a === b,
): Int32Array<ArrayBuffer> {
  const m = pattern.length;
  const next = new Int32Array(m + 1);
  next[0] = -1;
  for (let j = 1, border = 0; j <= m; j++) {
    // Here `border` is the longest border of pattern[0..j); next[0..j) is final.
    const repeats = strong && j < m && equals(pattern[j]!, pattern[border]!);
    next[j] = repeats ? next[border]! : border;
    while (j < m && border >= 0 && !equals(pattern[j]!, pattern[border]!)) border = next[border]!;
    border++;
  }
  return next;
}
