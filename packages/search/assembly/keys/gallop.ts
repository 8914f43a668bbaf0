// Queries that ascend: each goes on from the last one's rank, in steps that double, and then halves the last step.

/** The ranks of `count` ascending codes at `queries` among the `length` codes at `codes`, of which the first is `rank`; written to `out`. */
@inline export function gallop<T>(codes: usize, rank: u32, length: u32, queries: usize, count: u32, out: usize): void {
  for (let i: usize = 0; i < <usize>count; i++) {
    const query = load<T>(queries + i * sizeof<T>());
    let probe = rank;
    let step: u32 = 1;
    while (probe < length && load<T>(codes + <usize>probe * sizeof<T>()) < query) {
      rank = probe + 1;
      probe += step;
      step <<= 1;
    }
    let right = min(probe, length);
    while (rank < right) {
      const mid = (rank + right) >>> 1;
      if (load<T>(codes + <usize>mid * sizeof<T>()) < query) rank = mid + 1;
      else right = mid;
    }
    store<u32>(out + (i << 2), rank);
  }
}
