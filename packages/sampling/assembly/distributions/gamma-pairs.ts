// Two gamma numbers of shapes above 1 at a time, where four words decide on both without logarithms, as they do for 9 pairs of 10.
import { END, ROTATION } from "../source";
import { NORMAL_K, NORMAL_W } from "./ziggurat-tables";

/** The bytes of a pair's words. */
export const PAIR: usize = 32;

/** What Marsaglia and Tsang prepare of a shape above 1. */
// @ts-ignore
@inline
export function offsetOf(shape: f64): f64 {
  return shape - 1.0 / 3.0;
}

// @ts-ignore
@inline
export function slopeOf(offset: f64): f64 {
  return 1.0 / sqrt<f64>(9.0 * offset);
}

/** Up to where pairs can be read from the unread words. */
// @ts-ignore
@inline
export function lastPair(source: usize): usize {
  return load<u32>(source, ROTATION) == 0 ? <usize>load<u32>(source, END) - PAIR : 0;
}

/**
 * The numbers of the words at `at` for offsets b and slopes c; the sign bit is set of one that takes more to decide.
 *
 * With t = cx and v = (1 + t)³, a candidate is accepted where log u < x²/2 + b(1 - v + log v) = 3b Σ -(-t)ⁿ/n over n ≥ 4. For -½ ≤ t ≤ 1
 * that is at least -bt⁴(¾ - 0.6t + t²), and eʸ ≥ 1 + y. What is nearer than the rounding of logarithms is left to them.
 */
// @ts-ignore
@inline
export function surePair(at: usize, b: v128, c: v128): v128 {
  const first = v128.load(at), second = v128.load(at, 16);
  const word = v128.shuffle<i64>(first, second, 0, 2), height = v128.shuffle<i64>(first, second, 1, 3);
  const left = <usize>load<u8>(at) << 3, right = <usize>load<u8>(at, 16) << 3;
  const size = v128.and(i64x2.shr_u(word, 9), i64x2.splat(0x000fffffffffffff));
  const sure = v128.load64_lane(NORMAL_K + right, v128.load64_zero(NORMAL_K + left), 1);
  const width = v128.load64_lane(NORMAL_W + right, v128.load64_zero(NORMAL_W + left), 1);
  const power52 = f64x2.splat(4503599627370496.0), one = f64x2.splat(1);
  const z = f64x2.mul(f64x2.sub(v128.or(size, power52), power52), width);
  const t = f64x2.mul(c, v128.or(z, i64x2.shl(v128.and(word, i64x2.splat(256)), 55)));
  const square = f64x2.mul(t, t), v = f64x2.add(one, t);
  const margin = f64x2.add(f64x2.mul(b, f64x2.splat(1e-14)), f64x2.splat(1e-12));
  const series = f64x2.add(f64x2.sub(f64x2.splat(0.75), f64x2.mul(f64x2.splat(0.6), t)), square);
  const bound = f64x2.sub(one, f64x2.add(f64x2.mul(f64x2.mul(f64x2.mul(b, square), square), series), margin));
  const u = f64x2.sub(v128.or(i64x2.shr_u(height, 12), one), one);
  const decided = v128.and(
    v128.and(f64x2.ge(t, f64x2.splat(-0.5)), f64x2.le(t, one)),
    v128.and(i64x2.lt_s(size, sure), f64x2.lt(u, bound)),
  );
  return v128.or(f64x2.mul(b, f64x2.mul(f64x2.mul(v, v), v)), v128.not(decided));
}
