// The natural logarithm of a float64 within 1 ulp: x = 2ᵏ(1 + f) with √½ < 1 + f < √2, and log(1 + f) by the series of
// s = f / (2 + f). Method and coefficients of FreeBSD's e_log.c (Sun Microsystems, 1993).

const LN2_HIGH: f64 = 6.93147180369123816490e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;

export function log(x: f64): f64 {
  if (!(x > 0)) return x == 0 ? -Infinity : NaN;
  if (x == Infinity) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984; // 2⁵⁴
    k = -54;
  }
  let bits = reinterpret<u64>(x);
  // Adding this carries into the exponent exactly when the mantissa is above √2.
  bits += (0x3ff00000 - 0x3fe6a09e) << 32;
  k += <i32>(bits >> 52) - 1023;
  const f = reinterpret<f64>((bits & 0x000fffffffffffff) + (0x3fe6a09e << 32)) - 1;
  const s = f / (2 + f), z = s * s, w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd = z * (6.666666666666735130e-1 + w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  const n = <f64>k;
  return s * (half + even + odd) + n * LN2_LOW - half + f + n * LN2_HIGH;
}

// log(1 + y) for y ≥ 0, exact near 0: what rounding 1 + y drops is made good by the factor.
export function log1p(y: f64): f64 {
  const u = 1 + y;
  return u == 1 ? y : log(u) * (y / (u - 1));
}
