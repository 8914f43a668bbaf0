// Logarithms after FreeBSD's msun (Sun Microsystems 1993), error below one unit in the last place.

const LN2_HIGH: f64 = 6.93147180369123816490e-01;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
const L1: f64 = 6.666666666666735130e-01;
const L2: f64 = 3.999999999940941908e-01;
const L3: f64 = 2.857142874366239149e-01;
const L4: f64 = 2.222219843214978396e-01;
const L5: f64 = 1.818357216161805012e-01;
const L6: f64 = 1.531383769920937332e-01;
const L7: f64 = 1.479819860511658591e-01;

/** log((1 + s) / (1 - s)) - 2s, divided by s, for z = s²: in the order of operations of glibc. */
// @ts-ignore
@inline
function series(z: f64): f64 {
  const z2 = z * z, z4 = z2 * z2, z6 = z4 * z2;
  return z * L1 + z2 * (L2 + z * L3) + z4 * (L4 + z * L5) + z6 * (L6 + z * L7);
}

/** Natural logarithm; -Infinity at 0, NaN below. */
export function log(x: f64): f64 {
  if (!(x > 0)) return x == 0 ? -Infinity : NaN;
  if (x == Infinity) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984.0; // 2^54
    k = -54;
  }
  let bits = reinterpret<u64>(x);
  // Scaled into [√½, √2).
  bits += 0x3ff0000000000000 - 0x3fe6a09e00000000;
  k += <i32>(bits >> 52) - 0x3ff;
  const f = reinterpret<f64>((bits & 0x000fffffffffffff) + 0x3fe6a09e00000000) - 1.0;
  const s = f / (2.0 + f);
  const half = 0.5 * f * f;
  const r = series(s * s);
  return s * (half + r) + <f64>k * LN2_LOW - half + f + <f64>k * LN2_HIGH;
}

/** log(1 + x), with the steps and hence the bits of glibc's. */
export function log1p(x: f64): f64 {
  if (!(x > -1)) return x == -1 ? -Infinity : NaN;
  if (x == Infinity) return x;
  let k = 1, f = x, c: f64 = 0, above: u32 = 1;
  if (x < 0.4142136573791504) {
    const size = abs(x);
    if (size < 1.862645149230957e-9) return size < 5.551115123125783e-17 ? x : x - x * x * 0.5;
    if (x > -0.2928934097290039) k = 0;
  }
  if (k != 0) {
    let u: f64 = 1.0 + x;
    let bits = reinterpret<u64>(u);
    k = <i32>(bits >> 52) - 1023;
    c = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
    if (k > 53) c = 0;
    above = <u32>(bits >> 32) & 0x000fffff;
    if (above < 0x6a09e) {
      bits = (bits & 0x000fffffffffffff) | 0x3ff0000000000000;
    } else {
      k++;
      bits = (bits & 0x000fffffffffffff) | 0x3fe0000000000000;
      above = (0x00100000 - above) >> 2;
    }
    f = reinterpret<f64>(bits) - 1.0;
  }
  const half = 0.5 * f * f;
  const kf = <f64>k;
  if (above == 0) {
    if (f == 0) return k == 0 ? 0 : kf * LN2_HIGH + (c + kf * LN2_LOW);
    const r = half * (1.0 - 0.66666666666666666 * f);
    return k == 0 ? f - r : kf * LN2_HIGH - (r - (kf * LN2_LOW + c) - f);
  }
  const s = f / (2.0 + f);
  const r = series(s * s);
  if (k == 0) return f - (half - s * (half + r));
  return kf * LN2_HIGH - (half - (s * (half + r) + (kf * LN2_LOW + c)) - f);
}
