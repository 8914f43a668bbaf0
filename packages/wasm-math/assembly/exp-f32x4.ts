// e to the x for four float32 x ≤ 88 at a time, within 2 ulp; exactly 0 below −87.33, where float32 has no normal number
// left. x = n ln 2 + r with |r| ≤ ln 2 / 2; eʳ = 1 + r + r² p(r), where p interpolates (eʳ − 1 − r) / r² at Chebyshev nodes
// (relative error 1e-8, below half an ulp). n comes from adding 1.5 · 2²³, whose low bits then hold it: the instruction
// that truncates to integers costs six times as much on x86.

const LOG2_E: f32 = 1.44269504;
const ROUND: f32 = 12582912;
// ln 2 in two parts: n times the first is exact.
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.12194440e-4;

/** The smallest exponent that counts; callers raise x to it before they multiply eˣ by x, or 0 · −Infinity is NaN. */
export const LEAST: f32 = -87.33;

// @ts-ignore: decorator
@inline
export function expF32x4(x: v128): v128 {
  const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(LOG2_E)), f32x4.splat(ROUND));
  const n = f32x4.sub(shifted, f32x4.splat(ROUND));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_HIGH))), f32x4.mul(n, f32x4.splat(LN2_LOW)));
  let p = f32x4.splat(1.3933733216275359e-3);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.363235384630715e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.166646416731308e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.16666576643547132));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5000000013543258));
  p = f32x4.add(f32x4.splat(1), f32x4.add(r, f32x4.mul(f32x4.mul(r, r), p)));
  return i32x4.add(p, i32x4.shl(shifted, 23));
}

// As expF32x4, where `x` is `raised` but may be below LEAST: there 0. NaN stays NaN.
// @ts-ignore: decorator
@inline
export function expOrZero(x: v128, raised: v128): v128 {
  return v128.andnot(expF32x4(raised), f32x4.lt(x, f32x4.splat(LEAST)));
}
