// e to the x for two float64 at a time, within 1 ulp for |x| < 708: x = n ln 2 + r with |r| ≤ ln 2 / 2, and
// eʳ = 1 + r + r² p(r), where p interpolates (eʳ − 1 − r) / r² at Chebyshev nodes. One code path, so every engine and CPU
// gives the same bits.

const LOG2_E: f64 = 1.4426950408889634;
// ln 2 in two parts: n times the first is exact.
const LN2_HIGH: f64 = 6.93145751953125e-1;
const LN2_LOW: f64 = 1.42860682030941723212e-6;

// @ts-ignore: decorator
@inline
function polynomial(r: v128): v128 {
  let p = f64x2.splat(2.30732423424247e-9);
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(2.5163156204882578e-8));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(2.755257110491228e-7));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(2.755709208674378e-6));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(2.4801590183214774e-5));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.9841270025355777e-4));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.3888888888552446e-3));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(8.333333333278268e-3));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(4.166666666666668e-2));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(0.16666666666666693));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(0.5));
  return f64x2.add(r, f64x2.mul(f64x2.mul(r, r), p));
}

// 2 to the n for whole n from −1022 to 1023.
// @ts-ignore: decorator
@inline
function powerOfTwo(n: v128): v128 {
  return i64x2.shl(i64x2.extend_low_i32x4_s(i32x4.add(i32x4.trunc_sat_f64x2_s_zero(n), i32x4.splat(1023))), 52);
}

// @ts-ignore: decorator
@inline
function reduce(x: v128, n: v128): v128 {
  return f64x2.sub(f64x2.sub(x, f64x2.mul(n, f64x2.splat(LN2_HIGH))), f64x2.mul(n, f64x2.splat(LN2_LOW)));
}

// The ends of float64's range: beyond them the result is 0 or Infinity. NaN passes both min and max.
// @ts-ignore: decorator
@inline
function toRange(x: v128): v128 {
  return f64x2.min(f64x2.max(x, f64x2.splat(-746)), f64x2.splat(710));
}

// @ts-ignore: decorator
@inline
export function expF64x2(x: v128): v128 {
  x = toRange(x);
  const n = f64x2.nearest(f64x2.mul(x, f64x2.splat(LOG2_E)));
  const e = f64x2.add(f64x2.splat(1), polynomial(reduce(x, n)));
  // In two factors, for 2ⁿ itself may be subnormal or too large.
  const half = f64x2.floor(f64x2.mul(n, f64x2.splat(0.5)));
  return f64x2.mul(f64x2.mul(e, powerOfTwo(half)), powerOfTwo(f64x2.sub(n, half)));
}

// As 2ⁿ((1 − 2⁻ⁿ) + (eʳ − 1)), which is exact near 0. Below −60 the result is −1.
// @ts-ignore: decorator
@inline
export function expm1F64x2(x: v128): v128 {
  x = f64x2.min(f64x2.max(x, f64x2.splat(-60)), f64x2.splat(710));
  const n = f64x2.nearest(f64x2.mul(x, f64x2.splat(LOG2_E)));
  const half = f64x2.floor(f64x2.mul(n, f64x2.splat(0.5))), rest = f64x2.sub(n, half);
  const inverse = f64x2.mul(powerOfTwo(f64x2.neg(half)), powerOfTwo(f64x2.neg(rest)));
  const e = f64x2.add(f64x2.sub(f64x2.splat(1), inverse), polynomial(reduce(x, n)));
  return f64x2.mul(f64x2.mul(e, powerOfTwo(half)), powerOfTwo(rest));
}
