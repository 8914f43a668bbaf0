/** How many units at `a` and `b` are equal, up to `limit`. Reads up to 16 bytes beyond. */
export function commonLength(a: usize, b: usize, limit: u32, shift: u32): u32 {
  const bytes = <usize>limit << shift;
  let offset: usize = 0;
  while (offset < bytes) {
    const equal = i8x16.bitmask(i8x16.eq(v128.load(a + offset), v128.load(b + offset)));
    if (equal != 0xffff) {
      offset += <usize>ctz(~equal);
      break;
    }
    offset += 16;
  }
  return min<u32>(<u32>(offset >> shift), limit);
}
