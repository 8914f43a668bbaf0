// The alias method (Walker 1974; Vose 1991): a table of K columns, each with a threshold and an alias, 32 bits each.
import { available, NEXT, ROTATION } from "../source";

const RANGE: f64 = 4294967296.0;

/**
 * Builds the table for `k` weights, which are at `weights` and add up to `sum`; they are overwritten. `work` has room for k indices.
 * What rounding leaves over is as good as full.
 */
export function buildAlias(weights: usize, k: u32, sum: f64, table: usize, work: usize): void {
  // Columns below the mean from the front, the others from the back.
  let small: u32 = 0, large = k;
  for (let i: u32 = 0; i < k; i++) {
    const height = load<f64>(weights + (<usize>i << 3)) * (<f64>k / sum);
    store<f64>(weights + (<usize>i << 3), height);
    if (height < 1) store<u32>(work + (<usize>(small++) << 2), i);
    else store<u32>(work + (<usize>(--large) << 2), i);
  }
  let next: u32 = 0;
  while (next < small && large < k) {
    const low = load<u32>(work + (<usize>(next++) << 2)), high = load<u32>(work + (<usize>large << 2));
    const height = load<f64>(weights + (<usize>low << 3));
    store<u32>(table + (<usize>low << 3), <u32>min(height * RANGE, RANGE - 1.0));
    store<u32>(table + (<usize>low << 3), high, 4);
    const left = load<f64>(weights + (<usize>high << 3)) + height - 1.0;
    store<f64>(weights + (<usize>high << 3), left);
    if (left < 1) {
      large++;
      store<u32>(work + (<usize>(--next) << 2), high);
    }
  }
  fillColumns(table, work, next, small);
  fillColumns(table, work, large, k);
}

function fillColumns(table: usize, work: usize, from: u32, to: u32): void {
  for (; from < to; from++) {
    const column = load<u32>(work + (<usize>from << 2));
    store<u32>(table + (<usize>column << 3), 0xffffffff);
    store<u32>(table + (<usize>column << 3), column, 4);
  }
}

// @ts-ignore
@inline
function pick(word: u64, table: usize, k: u64): u32 {
  // word · k / 2^32: the column above, how far into it below.
  const place = (word >> 32) * k + (((word & 0xffffffff) * k) >> 32);
  const column = <u32>(place >> 32);
  const record = table + (<usize>column << 3);
  return select<u32>(column, load<u32>(record, 4), <u32>place < load<u32>(record));
}

/** `n` indices of columns, one word each. */
export function sampleAlias(source: usize, out: usize, n: usize, table: usize, k: u32): void {
  const rotation = load<u32>(source, ROTATION);
  while (n > 0) {
    const words = min(available(source), n);
    let at: usize = load<u32>(source, NEXT);
    for (const end = at + (words << 3); at < end; at += 8, out += 4) {
      store<u32>(out, pick(rotl<u64>(load<u64>(at), rotation), table, <u64>k));
    }
    store<u32>(source, at, NEXT);
    n -= words;
  }
}
