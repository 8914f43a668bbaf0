// Queries of another number type than the keys': each becomes the code of the least key of the keys' type that is not below it
// (with `next`: that is above it), which has the same rank among them. So nothing is rounded, and no key is converted.
import { F32, F64, I32, U32, U64, codeOfF32, codeOfF64 } from "./forms";

/** The code for the real number `x`; the greatest code where every key is below it. */
@inline export function thresholdOf(form: i32, next: bool, x: f64): i64 {
  if (form == F64) return codeOfF64(x) + i64(next);
  if (form == F32) {
    const nearest = <f32>x; // no other f32 lies between the two
    const isBefore = <f64>nearest < x || (next && (<f64>nearest == x || x != x));
    return <i64>(codeOfF32(nearest) + i32(isBefore));
  }
  if (x != x) return form < F32 ? i32.MAX_VALUE : i64.MAX_VALUE;
  const whole = next ? floor(x) : ceil(x);
  if (form == U64) {
    if (whole < 0) return i64.MIN_VALUE;
    const least = <u64>whole; // saturates, as the next conversion does
    return <i64>(least + u64(next && least < u64.MAX_VALUE)) ^ i64.MIN_VALUE;
  }
  // Below the least integer of 64 bits, all keys are above; the saturated value must not be passed over.
  const exact = <i64>whole;
  const least = exact + i64(next && exact < i64.MAX_VALUE && whole >= -9223372036854775808.0);
  if (form == I32) return max<i64>(i32.MIN_VALUE, min<i64>(least, i32.MAX_VALUE));
  if (form == U32) return max<i64>(0, min<i64>(least, <i64>u32.MAX_VALUE)) + i32.MIN_VALUE;
  return least;
}

/** Turns `count` doubles at `pointer` into codes of a form, where they are. */
export function encodeNumbers(form: i32, next: bool, pointer: usize, count: u32): void {
  const end = pointer + (<usize>count << 3);
  let to = pointer;
  if (form >= F64) {
    for (let p = pointer; p < end; p += 8) store<i64>(p, thresholdOf(form, next, load<f64>(p)));
  } else {
    for (let p = pointer; p < end; p += 8, to += 4) store<i32>(to, <i32>thresholdOf(form, next, load<f64>(p)));
  }
}
