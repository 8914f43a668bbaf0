// Functions of every element of a float64 array, in place.
import { expF64x2, expm1F64x2 } from "../../../wasm-math/assembly/exp-f64x2";
import { log1p } from "../../../wasm-math/assembly/log";

export function exp(pointer: usize, length: i32): void {
  const end = pointer + (<usize>length << 3);
  for (; pointer + 16 <= end; pointer += 16) v128.store(pointer, expF64x2(v128.load(pointer)));
  if (pointer < end) v128.store64_lane(pointer, expF64x2(v128.load64_zero(pointer)), 0);
}

export function expm1(pointer: usize, length: i32): void {
  const end = pointer + (<usize>length << 3);
  for (; pointer + 16 <= end; pointer += 16) v128.store(pointer, expm1F64x2(v128.load(pointer)));
  if (pointer < end) v128.store64_lane(pointer, expm1F64x2(v128.load64_zero(pointer)), 0);
}

// log(1 + eˣ) = max(x, 0) + log(1 + e^−|x|)
export function softplus(pointer: usize, length: i32): void {
  for (const end = pointer + (<usize>length << 3); pointer < end; pointer += 8) {
    const x = load<f64>(pointer);
    const e = f64x2.extract_lane(expF64x2(f64x2.splat(-abs(x))), 0);
    store<f64>(pointer, max(x, 0) + log1p(e));
  }
}

export { __heap_base };
