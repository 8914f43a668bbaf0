// Sine, cosine and arctangent of float64 within 2 ulp, by one code path: the same bits on every host. Coefficients: Cephes
// (S. Moshier).

export const PI: f64 = 3.141592653589793;
const TWO_OVER_PI: f64 = 0.6366197723675814;
// π/2 in three parts (fdlibm): n times each of the first two is exact for |n| < 2²⁰.
const HALF_PI_HIGH: f64 = 1.57079632673412561417;
const HALF_PI_MIDDLE: f64 = 6.07710050630396597660e-11;
const HALF_PI_LOW: f64 = 2.02226624879595063154e-21;

/** sin t for |t| ≤ π/4. */
function sinNear(t: f64): f64 {
  const z = t * t;
  return t + t * z * (-1.66666666666666307295e-1 + z * (8.33333333332211858878e-3 + z * (-1.98412698295895385996e-4
    + z * (2.75573136213857245213e-6 + z * (-2.50507477628578072866e-8 + z * 1.58962301576546568060e-10)))));
}

/** cos t for |t| ≤ π/4. */
function cosNear(t: f64): f64 {
  const z = t * t;
  return 1 - 0.5 * z + z * z * (4.16666666666665929218e-2 + z * (-1.38888888888730564116e-3 + z * (2.48015872888517045348e-5
    + z * (-2.75573141792967388112e-7 + z * (2.08757008419747316778e-9 + z * -1.13585365213876817300e-11)))));
}

/** sin(x + quarters · π/2) for |x| up to a million. */
function sinTurned(x: f64, quarters: i32): f64 {
  const n = nearest(x * TWO_OVER_PI);
  const t = x - n * HALF_PI_HIGH - n * HALF_PI_MIDDLE - n * HALF_PI_LOW;
  const quarter = (<i32>n + quarters) & 3;
  const y = (quarter & 1) == 0 ? sinNear(t) : cosNear(t);
  return quarter > 1 ? -y : y;
}

export function sin(x: f64): f64 {
  return sinTurned(x, 0);
}

export function cos(x: f64): f64 {
  return sinTurned(x, 1);
}

/** The angle of the point (x, y) for y ≥ 0, from 0 to π: by halving, atan t = 2 atan(t / (1 + √(1 + t²))), twice, then the series. */
export function angleOf(y: f64, x: f64): f64 {
  const isSteep = y > abs(x);
  let t = isSteep ? x / y : x == 0 ? 0 : y / x;
  t /= 1 + sqrt<f64>(1 + t * t);
  t /= 1 + sqrt<f64>(1 + t * t);
  const z = t * t;
  let sum: f64 = 0;
  for (let k = 25; k > 1; k -= 2) sum = z * (1 / <f64>k - sum);
  const angle = 4 * (t - t * sum);
  if (isSteep) return HALF_PI_HIGH - angle + HALF_PI_MIDDLE;
  return x < 0 ? 2 * HALF_PI_HIGH + angle + 2 * HALF_PI_MIDDLE : angle;
}
