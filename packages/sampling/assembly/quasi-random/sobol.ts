// Sobol' points in Gray-code order (Antonov and Saleev 1979): each point differs from the one before by one direction number, that of
// the lowest zero bit of its index. Four dimensions at a time; `directions` holds 32 rows of direction numbers and `point` the digits
// of the point with number `index`, both in rows of whole vectors. A row of `out` is stored as whole vectors, and what is too much
// is overwritten by the next row: `out` needs 32 bytes behind its last row.

export function sobol(out: usize, count: u32, index: u32, dimension: usize, directions: usize, point: usize): void {
  const bytes = (dimension * 4 + 15) & ~15;
  const unit = f64x2.splat(2.3283064365386963e-10);
  for (const end = index + count; index !== end; index++, out += dimension << 3) {
    const row = directions + <usize>ctz<u32>(index + 1) * bytes;
    for (let at: usize = 0; at < bytes; at += 16) {
      const digits = v128.load(point + at);
      v128.store(out + (at << 1), f64x2.mul(f64x2.convert_low_i32x4_u(digits), unit));
      const upper = v128.shuffle<i64>(digits, digits, 1, 1);
      v128.store(out + (at << 1), f64x2.mul(f64x2.convert_low_i32x4_u(upper), unit), 16);
      v128.store(point + at, v128.xor(digits, v128.load(row + at)));
    }
  }
}

export function sobolF32(out: usize, count: u32, index: u32, dimension: usize, directions: usize, point: usize): void {
  const bytes = (dimension * 4 + 15) & ~15;
  const unit = f32x4.splat(<f32>5.9604644775390625e-8);
  for (const end = index + count; index !== end; index++, out += dimension << 2) {
    const row = directions + <usize>ctz<u32>(index + 1) * bytes;
    for (let at: usize = 0; at < bytes; at += 16) {
      const digits = v128.load(point + at);
      v128.store(out + at, f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(digits, 8)), unit));
      v128.store(point + at, v128.xor(digits, v128.load(row + at)));
    }
  }
}
