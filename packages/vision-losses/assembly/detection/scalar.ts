import { expF64x2 } from "../../../wasm-math/assembly/exp-f64x2";
import { log } from "../../../wasm-math/assembly/log";

export function exp(x: f64): f64 {
  return f64x2.extract_lane(expF64x2(f64x2.splat(x)), 0);
}

/** 1 / (1 + e⁻ˣ) without loss at either end; `tail` is e to the −|x|. */
@inline export function sigmoidOf(x: f64, tail: f64): f64 {
  return x >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
}

/** xᵇ for x ≥ 0; small whole powers, which nearly all are, by multiplication. */
export function power(x: f64, b: f64): f64 {
  if (b == 2) return x * x;
  if (b == 1) return x;
  if (b == 0) return 1;
  return x > 0 ? exp(b * log(x)) : x;
}
