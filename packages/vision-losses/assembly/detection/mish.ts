// Mish, x tanh(log(1 + eˣ)) (Misra 2019): with n = eˣ (eˣ + 2), the tangent is n / (n + 2).
import { exp, sigmoidOf } from "./scalar";

/** eˣ above this is far beyond float32's digits. */
@inline const LINEAR_FROM: f64 = 40;

function tangent(x: f64): f64 {
  if (x > LINEAR_FROM) return 1;
  const e = exp(x), n = e * (e + 2);
  return n / (n + 2);
}

export function mishAll(x: usize, n: i32, y: usize): void {
  for (const end = x + (<usize>n << 2); x < end; x += 4, y += 4) {
    const v = <f64>load<f32>(x);
    store<f32>(y, <f32>(v * tangent(v)));
  }
}

/** The gradient by x, from that by y. */
export function mishSlopes(x: usize, gradient: usize, n: i32, out: usize): void {
  for (const end = x + (<usize>n << 2); x < end; x += 4, gradient += 4, out += 4) {
    const v = <f64>load<f32>(x), t = tangent(v), tail = exp(-abs(v));
    // 1 − t² through 1 − t loses nothing that matters: it multiplies x σ(x), which float32 then rounds.
    store<f32>(out, <f32>(<f64>load<f32>(gradient) * (t + v * sigmoidOf(v, tail) * (1 - t * t))));
  }
}
