// Blocks of 64 bytes: four vectors, a lane a byte.

@inline export function splat(pointer: usize): v128 {
  return v128.load8_splat(pointer);
}

/** Where the bytes behind `pointer + offset` equal `byte`. A constant offset costs nothing, being part of the load. */
@inline export function equal(pointer: usize, offset: usize, byte: v128): v128 {
  return i8x16.eq(v128.load(pointer + offset), byte);
}

/** `agreed`, where the bytes behind `p` and `q` equal `u` and `v` as well. */
@inline export function agreeing(agreed: v128, p: usize, q: usize, offset: usize, u: v128, v: v128): v128 {
  return v128.and(agreed, v128.and(equal(p, offset, u), equal(q, offset, v)));
}

/** Whether a lane of the block is set. */
@inline export function someLane(a: v128, b: v128, c: v128, d: v128): bool {
  return v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)));
}

/** The lanes where a unit begins. */
@inline export function unitStarts(shift: u32): v128 {
  return shift == 0 ? i8x16.splat(-1) : i16x8.splat(255);
}

/** A bit for each lane of the block that is set, and is among `lanes` of its vector. */
@inline export function laneMask(a: v128, b: v128, c: v128, d: v128, lanes: v128): u64 {
  return (
    <u64>i8x16.bitmask(v128.and(a, lanes)) | (<u64>i8x16.bitmask(v128.and(b, lanes)) << 16) |
    (<u64>i8x16.bitmask(v128.and(c, lanes)) << 32) | (<u64>i8x16.bitmask(v128.and(d, lanes)) << 48)
  );
}
