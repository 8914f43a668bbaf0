/** A bit for each of the block's starts, from the four vectors of their lanes. */
@inline export function startMask<T>(a: v128, b: v128, c: v128, d: v128): u64 {
  if (sizeof<T>() == 1) {
    return (
      <u64>i8x16.bitmask(a) | (<u64>i8x16.bitmask(b) << 16) | (<u64>i8x16.bitmask(c) << 32) | (<u64>i8x16.bitmask(d) << 48)
    );
  }
  return (
    <u64>i8x16.bitmask(i8x16.narrow_i16x8_s(a, b)) | (<u64>i8x16.bitmask(i8x16.narrow_i16x8_s(c, d)) << 16)
  );
}
