// What an optimiser does to all parameters at once. Arrays are padded to whole vectors of four.

/** Σ x², in float64. */
export function sumOfSquares(x: usize, n: i32): f64 {
  let sum = f64x2.splat(0);
  for (let end = x + (<usize>n << 2); x < end; x += 16) {
    const four = v128.load(x);
    const low = f64x2.promote_low_f32x4(four), high = f64x2.promote_low_f32x4(v128.shuffle<i64>(four, four, 1, 0));
    sum = f64x2.add(sum, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)));
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** x = factor · x. */
export function scale(x: usize, n: i32, factor: f32): void {
  const by = f32x4.splat(factor);
  for (let end = x + (<usize>n << 2); x < end; x += 16) v128.store(x, f32x4.mul(v128.load(x), by));
}

/** y = y + share · (x − y): a moving average. */
export function blend(x: usize, y: usize, n: i32, share: f32): void {
  const by = f32x4.splat(share);
  for (let end = y + (<usize>n << 2); y < end; x += 16, y += 16) {
    const old = v128.load(y);
    v128.store(y, f32x4.add(old, f32x4.mul(by, f32x4.sub(v128.load(x), old))));
  }
}

/**
 * A step of AdamW (Loshchilov and Hutter), in the order of PyTorch's. `factor` multiplies the gradient, `keep` is
 * 1 − rate · decay, `rate` is divided by the first moment's correction, `correction` is the root of the second's.
 */
export function adamw(
  values: usize, gradients: usize, first: usize, second: usize, n: i32,
  factor: f32, beta1: f32, beta2: f32, keep: f32, rate: f32, correction: f32, epsilon: f32,
): void {
  const by = f32x4.splat(factor), kept = f32x4.splat(keep), step = f32x4.splat(rate);
  const b1 = f32x4.splat(beta1), c1 = f32x4.splat(<f32>(1 - <f64>beta1));
  const b2 = f32x4.splat(beta2), c2 = f32x4.splat(<f32>(1 - <f64>beta2));
  const root = f32x4.splat(correction), least = f32x4.splat(epsilon);
  for (let at: usize = 0; at < <usize>n << 2; at += 16) {
    const g = f32x4.mul(v128.load(gradients + at), by);
    const m = f32x4.add(f32x4.mul(b1, v128.load(first + at)), f32x4.mul(c1, g));
    const v = f32x4.add(f32x4.mul(b2, v128.load(second + at)), f32x4.mul(c2, f32x4.mul(g, g)));
    v128.store(first + at, m);
    v128.store(second + at, v);
    const size = f32x4.add(f32x4.div(f32x4.sqrt(v), root), least);
    const value = f32x4.mul(v128.load(values + at), kept);
    v128.store(values + at, f32x4.sub(value, f32x4.div(f32x4.mul(step, m), size)));
  }
}
