import { expF64x2 } from "../../../wasm-math/assembly/exp-f64x2";
import { log } from "../../../wasm-math/assembly/log";

export function exp(x: f64): f64 {
  return f64x2.extract_lane(expF64x2(f64x2.splat(x)), 0);
}

/** xⁿ for x ≥ 0; 0⁰ is 1. */
export function power(x: f64, n: f64): f64 {
  if (n == 1) return x;
  if (n == 2) return x * x;
  if (n == 4) return x * x * x * x;
  if (n == 0) return 1;
  return x > 0 ? exp(n * log(x)) : x;
}
