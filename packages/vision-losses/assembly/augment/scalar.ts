import { expF64x2 } from "../../../wasm-math/assembly/exp-f64x2";

export function exp(x: f64): f64 {
  return f64x2.extract_lane(expF64x2(f64x2.splat(x)), 0);
}
