// e to the x for one float64 after fdlibm (Sun Microsystems, 1993), within a unit in the last place, without the standard library's
// tables.

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
