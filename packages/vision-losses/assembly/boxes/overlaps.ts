// Which of four boxes, by columns, one box may overlap by more than a threshold: a sieve in float32 that misses none, so that
// float64 decides about few.

/** As bits of the lanes; `threshold` 0 asks for any overlap. NaN passes the sieve. */
@inline export function sieve(
  x1: v128, y1: v128, x2: v128, y2: v128, area: v128, columns: usize, stride: usize, threshold: v128,
): i32 {
  const w = f32x4.sub(f32x4.pmin(x2, v128.load(columns + 2 * stride)), f32x4.pmax(x1, v128.load(columns)));
  const h = f32x4.sub(f32x4.pmin(y2, v128.load(columns + 3 * stride)), f32x4.pmax(y1, v128.load(columns + stride)));
  const apart = f32x4.le(f32x4.pmin(w, h), f32x4.splat(0));
  const intersection = f32x4.mul(w, h);
  const union = f32x4.sub(f32x4.add(area, v128.load(columns + 4 * stride)), intersection);
  // Areas below 1e-33 have lost digits.
  const less = f32x4.lt(intersection, f32x4.sub(f32x4.mul(threshold, union), f32x4.splat(<f32>1e-33)));
  return i32x4.bitmask(v128.not(v128.or(apart, less)));
}

/** A threshold below which no rounding lifts what is above `iou`. */
@inline export function sieveThreshold(iou: f64): v128 {
  return f32x4.splat(<f32>(iou * (1 - 8e-6)));
}
