// Sums of float32 numbers in float64, two lanes at a time.

@inline export function low(x: v128): v128 {
  return f64x2.promote_low_f32x4(x);
}

@inline export function high(x: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i64>(x, x, 1, 0));
}

@inline export function total(x: v128): f64 {
  return f64x2.extract_lane(x, 0) + f64x2.extract_lane(x, 1);
}

/** Σ x. */
export function sumOf(x: usize, n: i32): f64 {
  let sum = f64x2.splat(0);
  const end = x + (<usize>n << 2);
  for (; x + 16 <= end; x += 16) {
    const four = v128.load(x);
    sum = f64x2.add(sum, f64x2.add(low(four), high(four)));
  }
  let rest = total(sum);
  for (; x < end; x += 4) rest += load<f32>(x);
  return rest;
}

/** Σ x y. */
export function dotOf(x: usize, y: usize, n: i32): f64 {
  let sum = f64x2.splat(0);
  const end = x + (<usize>n << 2);
  for (; x + 16 <= end; x += 16, y += 16) {
    const a = v128.load(x), b = v128.load(y);
    sum = f64x2.add(sum, f64x2.add(f64x2.mul(low(a), low(b)), f64x2.mul(high(a), high(b))));
  }
  let rest = total(sum);
  for (; x < end; x += 4, y += 4) rest += <f64>load<f32>(x) * <f64>load<f32>(y);
  return rest;
}
