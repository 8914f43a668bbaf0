/** Copies `bytes` bytes of units with the ASCII capitals made small; by blocks of 16, so up to 15 bytes more are written. */
export function foldAscii(source: usize, target: usize, bytes: usize, shift: u32): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const block = v128.load(source + i);
    // Of a unit of two bytes, the low one is a letter if the high one is 0.
    const ascii = shift == 0 ? i8x16.splat(-1) : i16x8.lt_u(block, i16x8.splat(128));
    const capital = v128.and(ascii, i8x16.lt_u(i8x16.sub(block, i8x16.splat(65)), i8x16.splat(26)));
    v128.store(target + i, v128.or(block, v128.and(capital, i8x16.splat(32))));
  }
}
