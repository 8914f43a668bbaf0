// exp and log of one float64 after fdlibm: within a unit in the last place, and without the standard library's tables,
// which would be half of the module.

const LN2_HIGH: f64 = 6.93147180369123816490e-1, LN2_LOW: f64 = 1.90821492927058770002e-10;

/** eˣ; 0 below −700, infinite above 709. */
export function exp(x: f64): f64 {
  if (x < -700) return 0;
  if (x > 709) return f64.POSITIVE_INFINITY;
  const k = nearest(x * 1.44269504088896338700);
  const high = x - k * LN2_HIGH, low = k * LN2_LOW, r = high - low, y = r * r;
  let p = 4.13813679705723846039e-8;
  p = p * y - 1.65339022054652515390e-6;
  p = p * y + 6.61375632143793436117e-5;
  p = p * y - 2.77777777770155933842e-3;
  p = p * y + 1.66666666666666019037e-1;
  const c = r - y * p;
  return (1 + (r * c / (2 - c) - low + high)) * reinterpret<f64>((<i64>k + 1023) << 52);
}

/** The natural logarithm of a normal x > 0. */
export function log(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  const high = <u32>(bits >> 32) + (0x3ff00000 - 0x3fe6a09e);
  const k = <f64>(<i32>(high >> 20) - 0x3ff);
  const m = reinterpret<f64>(<u64>((high & 0xfffff) + 0x3fe6a09e) << 32 | (bits & 0xffffffff));
  const f = m - 1, s = f / (2 + f), z = s * s, w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd = z * (6.666666666666735130e-1 + w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return s * (half + even + odd) + k * LN2_LOW - half + f + k * LN2_HIGH;
}
