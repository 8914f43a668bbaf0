// A node of the tree: one cache line of codes, 16 of 32 bits or 8 of 64, compared with a query all at once.

/** How many codes a node has. */
@inline export function width<T>(): usize {
  return 64 / sizeof<T>();
}

/** A query in every lane. */
@inline export function splatAt<T>(pointer: usize): v128 {
  return sizeof<T>() == 4 ? v128.load32_splat(pointer) : v128.load64_splat(pointer);
}

/** How many of a node's codes are below the query. */
@inline export function rankIn<T>(node: usize, query: v128): usize {
  if (sizeof<T>() == 4) {
    const a = i32x4.lt_s(v128.load(node), query);
    const b = i32x4.lt_s(v128.load(node, 16), query);
    const c = i32x4.lt_s(v128.load(node, 32), query);
    const d = i32x4.lt_s(v128.load(node, 48), query);
    return popcnt<i32>(
      i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d))),
    );
  }
  const a = i64x2.lt_s(v128.load(node), query);
  const b = i64x2.lt_s(v128.load(node, 16), query);
  const c = i64x2.lt_s(v128.load(node, 32), query);
  const d = i64x2.lt_s(v128.load(node, 48), query);
  const ab = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  const cd = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
  return popcnt<i32>(i16x8.bitmask(i16x8.narrow_i32x4_s(ab, cd)));
}
