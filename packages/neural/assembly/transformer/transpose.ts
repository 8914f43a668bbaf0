// Keys and values of one head, turned so that products run along them.

/** `stride` floats a row hold `length` in whole panels of eight. */
@inline export function paddedLength(length: i32): i32 {
  return (length + 7) & ~7;
}

/** out[d, j] = x[j, d] for `length` rows of `size`, a multiple of four, which lie `step` bytes apart; 0 up to the padding. */
export function transposeHead(x: usize, step: usize, length: i32, size: i32, out: usize): void {
  const padded = paddedLength(length), bytes = <usize>padded << 2;
  memory.fill(out, 0, bytes * <usize>size);
  for (let j = 0; j < length; j++, x += step, out += 4) {
    let to = out;
    for (let d = 0; d < size; d += 4, to += 4 * bytes) {
      const four = v128.load(x + (<usize>d << 2));
      v128.store_lane<f32>(to, four, 0);
      v128.store_lane<f32>(to + bytes, four, 1);
      v128.store_lane<f32>(to + 2 * bytes, four, 2);
      v128.store_lane<f32>(to + 3 * bytes, four, 3);
    }
  }
}
