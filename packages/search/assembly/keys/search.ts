import { gallop } from "./gallop";
import { rankAllByHalves } from "./halves";
import { LENGTH, WIDE, isFlat, leaves, rankAll, rankOf } from "./tree";
import { thresholdOf } from "./thresholds";

/** The first index i of `count` codes whose code is above the next one's, or `count` if they ascend. */
export function firstDescent(wide: bool, codes: usize, count: u32): u32 {
  return wide ? descent<i64>(codes, count) : descent<i32>(codes, count);
}

@inline function descent<T>(codes: usize, count: u32): u32 {
  const last = codes + <usize>max<i32>(count - 1, 0) * sizeof<T>();
  let p = codes;
  for (; p + 16 <= last; p += 16) {
    const here = v128.load(p);
    const next = v128.load(p, sizeof<T>());
    const falls = sizeof<T>() == 4 ? i32x4.gt_s(here, next) : i64x2.gt_s(here, next);
    if (v128.any_true(falls)) break;
  }
  for (; p < last; p += sizeof<T>()) {
    if (load<T>(p) > load<T>(p, sizeof<T>())) return <u32>((p - codes) / sizeof<T>());
  }
  return count;
}

/** The ranks of `count` codes at `queries`, written to `out`. */
export function search(tree: usize, queries: usize, count: u32, out: usize): void {
  if (load<u32>(tree + WIDE)) searchCodes<i64>(tree, queries, count, out);
  else searchCodes<i32>(tree, queries, count, out);
}

/** Queries that ascend gallop if they are twice as many as the codes among which they lie: measured, else the rest is faster. */
@inline function searchCodes<T>(tree: usize, queries: usize, count: u32, out: usize): void {
  const length = load<u32>(tree + LENGTH);
  if (count > 1 && descent<T>(queries, count) == count) {
    rankAny<T>(tree, queries, 1, out);
    const from = load<u32>(out);
    rankAny<T>(tree, queries + <usize>(count - 1) * sizeof<T>(), 1, out);
    const span = load<u32>(out) - from;
    if (span <= count >> 1) {
      gallop<T>(leaves(tree), from, length, queries, count, out);
      return;
    }
  }
  rankAny<T>(tree, queries, count, out);
}

/** By the tree's inner layers, or without them by halves. */
function rankAny<T>(tree: usize, queries: usize, count: u32, out: usize): void {
  if (isFlat(tree)) rankAllByHalves<T>(leaves(tree), load<u32>(tree + LENGTH), queries, count, out);
  else rankAll<T>(tree, queries, count, out);
}

/** The rank of the real number `x` among keys of a form: how many are below it (with `next`: at most it). */
export function rankOfNumber(tree: usize, form: i32, next: bool, x: f64): u32 {
  return rankOf(tree, thresholdOf(form, next, x));
}
