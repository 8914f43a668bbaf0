// Sums and products of whole arrays; none is read or written beyond its end.
import { dotOf } from "./sums";

export function fill(x: usize, n: i32, value: f32): void {
  for (const end = x + (<usize>n << 2); x < end; x += 4) store<f32>(x, value);
}

/** y += factor · x. */
export function addScaled(x: usize, n: i32, factor: f32, y: usize): void {
  const end = x + (<usize>n << 2), by = f32x4.splat(factor);
  for (; x + 16 <= end; x += 16, y += 16) v128.store(y, f32x4.add(v128.load(y), f32x4.mul(v128.load(x), by)));
  for (; x < end; x += 4, y += 4) store<f32>(y, load<f32>(y) + load<f32>(x) * factor);
}

/** y += a · b. */
export function multiplyAdd(a: usize, b: usize, n: i32, y: usize): void {
  const end = a + (<usize>n << 2);
  for (; a + 16 <= end; a += 16, b += 16, y += 16) {
    v128.store(y, f32x4.add(v128.load(y), f32x4.mul(v128.load(a), v128.load(b))));
  }
  for (; a < end; a += 4, b += 4, y += 4) store<f32>(y, load<f32>(y) + load<f32>(a) * load<f32>(b));
}

export function dot(x: usize, y: usize, n: i32): f64 {
  return dotOf(x, y, n);
}
