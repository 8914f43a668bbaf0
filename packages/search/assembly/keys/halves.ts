// Codes without a tree: a branchless binary search, interleaved over a block of queries, whose cache misses then overlap.
import { rankIn, splatAt, width } from "./node";

/** So many queries are halved together: 32 to 1024 are about as fast. */
const BLOCK: usize = 128;

/** The ranks of `count` codes at `queries` among the `length` ones at `codes`, behind which a whole line is padding; written to `out`. */
@inline export function rankAllByHalves<T>(codes: usize, length: u32, queries: usize, count: u32, out: usize): void {
  const end = out + (<usize>count << 2);
  const step = sizeof<T>();
  let query = queries;
  for (let slot = out; slot < end; ) {
    const stop = min(end, slot + (BLOCK << 2));
    for (let s = slot; s < stop; s += 4) store<u32>(s, 0);
    let left = length;
    while (left > <u32>width<T>()) {
      const half = left >>> 1;
      const probe = codes + <usize>(half - 1) * step;
      for (let s = slot, q = query; s < stop; s += 4, q += step) {
        const rank = load<u32>(s);
        store<u32>(s, rank + u32(load<T>(probe + <usize>rank * step) < load<T>(q)) * half);
      }
      left -= half;
    }
    for (let s = slot, q = query; s < stop; s += 4, q += step) {
      const rank = load<u32>(s);
      store<u32>(s, rank + <u32>rankIn<T>(codes + <usize>rank * step, splatAt<T>(q)));
    }
    query += BLOCK * step;
    slot = stop;
  }
}
