// Rows scaled to length 1. Lengths are float64: in float32 their squares overflow from 1.8e19 on.

/** Writes each row of `x` over its length to `units` and the length to `norms` (float64); a zero row stays zero. */
export function unitRows(x: usize, rows: i32, n: i32, units: usize, norms: usize): void {
  for (let row = 0; row < rows; row++, norms += 8) {
    const end = x + (<usize>n << 2);
    const norm = sqrt<f64>(sumOfSquares(x, end));
    store<f64>(norms, norm);
    const scale = norm > 0 ? 1 / norm : 0;
    for (; x < end; x += 4, units += 4) store<f32>(units, <f32>(<f64>load<f32>(x) * scale));
  }
}

function sumOfSquares(x: usize, end: usize): f64 {
  let even = f64x2.splat(0), odd = even;
  for (; x + 16 <= end; x += 16) {
    const low = f64x2.promote_low_f32x4(v128.load64_zero(x)), high = f64x2.promote_low_f32x4(v128.load64_zero(x, 8));
    even = f64x2.add(even, f64x2.mul(low, low));
    odd = f64x2.add(odd, f64x2.mul(high, high));
  }
  even = f64x2.add(even, odd);
  let sum = f64x2.extract_lane(even, 0) + f64x2.extract_lane(even, 1);
  for (; x < end; x += 4) sum += <f64>load<f32>(x) * <f64>load<f32>(x);
  return sum;
}
