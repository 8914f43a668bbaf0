// The S+ tree: a static B+ tree without pointers. Its leaves are the sorted codes themselves, padded with the greatest code to
// whole nodes; each inner node has one child more than codes, and its j-th code is the largest under child j. A rank at the
// leaves is a rank among all codes. Source: S. Slotin, "Static B-trees"; R. Groot Koerkamp, "Static search trees" (2024), from
// which stems the search a layer at a time: the cache misses of a block of queries then overlap, and need no prefetch.
import { rankIn, splatAt, width } from "./node";

/** The tree's header: how many codes, how many inner layers, whether codes have 64 bits, then where each layer lies, root first. */
export const LENGTH: usize = 0;
export const INNER: usize = 4;
export const WIDE: usize = 8;
const LAYERS: usize = 12;

@inline export function layer(tree: usize, index: u32): usize {
  return load<u32>(tree + LAYERS + (<usize>index << 2));
}

@inline export function leaves(tree: usize): usize {
  return layer(tree, load<u32>(tree + INNER));
}

/** Whether there are only leaves. */
@inline export function isFlat(tree: usize): bool {
  return load<u32>(tree + INNER) == 0;
}

/** So many queries go through a layer together: 32 to 1024 are about as fast. */
const BLOCK: usize = 128;

@inline function build<T>(tree: usize, greatest: T): void {
  const length = <u64>load<u32>(tree + LENGTH);
  const inner = load<u32>(tree + INNER);
  const codes = leaves(tree);
  let span = <u64>width<T>(); // leaves' codes under one child
  for (let index = inner; index > 0; index--) {
    const base = layer(tree, index - 1);
    const end = layer(tree, index);
    let child: u64 = 0;
    for (let node = base; node < end; node += 64) {
      for (let code = node; code < node + 64; code += sizeof<T>()) {
        const last = ++child * span - 1;
        // The last child has no end: a query beyond all codes must not walk past it.
        store<T>(code, last + 1 < length ? load<T>(codes + <usize>last * sizeof<T>()) : greatest);
      }
      child++;
    }
    span *= width<T>() + 1;
  }
}

/** Fills the inner layers from the leaves. */
export function buildTree(tree: usize): void {
  if (load<u32>(tree + WIDE)) build<i64>(tree, i64.MAX_VALUE);
  else build<i32>(tree, i32.MAX_VALUE);
}

@inline function descend<T>(tree: usize, inner: u32, query: v128): u32 {
  let node: usize = 0;
  for (let index: u32 = 0; index < inner; index++) {
    node = node * (width<T>() + 1) + rankIn<T>(layer(tree, index) + (node << 6), query);
  }
  return <u32>(node * width<T>() + rankIn<T>(layer(tree, inner) + (node << 6), query));
}

/** How many codes are below `code`. */
export function rankOf(tree: usize, code: i64): u32 {
  const inner = load<u32>(tree + INNER);
  return load<u32>(tree + WIDE)
    ? descend<i64>(tree, inner, i64x2.splat(code))
    : descend<i32>(tree, inner, i32x4.splat(<i32>code));
}

/** The ranks of `count` codes at `queries`, written to `out`. */
@inline export function rankAll<T>(tree: usize, queries: usize, count: u32, out: usize): void {
  const inner = load<u32>(tree + INNER);
  const end = out + (<usize>count << 2);
  let query = queries;
  for (let slot = out; slot < end; ) {
    const stop = min(end, slot + (BLOCK << 2));
    const step = sizeof<T>();
    if (inner == 0) {
      for (let s = slot; s < stop; s += 4) store<u32>(s, 0);
    } else {
      const root = layer(tree, 0);
      for (let s = slot, q = query; s < stop; s += 4, q += step) store<u32>(s, <u32>rankIn<T>(root, splatAt<T>(q)));
    }
    for (let index: u32 = 1; index < inner; index++) {
      const base = layer(tree, index);
      for (let s = slot, q = query; s < stop; s += 4, q += step) {
        const node = <usize>load<u32>(s);
        store<u32>(s, <u32>(node * (width<T>() + 1) + rankIn<T>(base + (node << 6), splatAt<T>(q))));
      }
    }
    const base = layer(tree, inner);
    for (let s = slot, q = query; s < stop; s += 4, q += step) {
      const node = <usize>load<u32>(s);
      store<u32>(s, <u32>(node * width<T>() + rankIn<T>(base + (node << 6), splatAt<T>(q))));
    }
    query += BLOCK * step;
    slot = stop;
  }
}
