// Vectors of units of one byte or two, a block being four of them: 64 bytes.

@inline export function splat<T>(pointer: usize): v128 {
  return sizeof<T>() == 1 ? v128.load8_splat(pointer) : v128.load16_splat(pointer);
}

/** Where the units behind `pointer + offset` equal `unit`. A constant offset costs nothing, being part of the load. */
@inline export function equal<T>(pointer: usize, offset: usize, unit: v128): v128 {
  const units = v128.load(pointer + offset);
  return sizeof<T>() == 1 ? i8x16.eq(units, unit) : i16x8.eq(units, unit);
}

/** `agreed`, where the units behind `p` and `q` equal `u` and `v` as well. */
@inline export function agreeing<T>(agreed: v128, p: usize, q: usize, offset: usize, u: v128, v: v128): v128 {
  return v128.and(agreed, v128.and(equal<T>(p, offset, u), equal<T>(q, offset, v)));
}

/** Whether a lane of the block is set. */
@inline export function someLane(a: v128, b: v128, c: v128, d: v128): bool {
  return v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)));
}

/** A bit for each of the block's lanes. */
@inline export function laneMask<T>(a: v128, b: v128, c: v128, d: v128): u64 {
  if (sizeof<T>() == 1) {
    return (
      <u64>i8x16.bitmask(a) | (<u64>i8x16.bitmask(b) << 16) | (<u64>i8x16.bitmask(c) << 32) | (<u64>i8x16.bitmask(d) << 48)
    );
  }
  return (
    <u64>i8x16.bitmask(i8x16.narrow_i16x8_s(a, b)) | (<u64>i8x16.bitmask(i8x16.narrow_i16x8_s(c, d)) << 16)
  );
}
