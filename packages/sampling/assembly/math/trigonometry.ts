// Sine, cosine and arc functions from polynomials (coefficients: Cephes, Moshier; msun for the arcsine).
import { PI } from "./constants";

/** sin t for |t| ≤ π/4. */
// @ts-ignore
@inline
function sinPolynomial(t: f64): f64 {
  const z = t * t;
  return t + t * z * (-1.66666666666666307295e-1 + z * (8.33333333332211858878e-3 + z * (-1.98412698295895385996e-4
    + z * (2.75573136213857245213e-6 + z * (-2.50507477628578072866e-8 + z * 1.58962301576546568060e-10)))));
}

/** cos t for |t| ≤ π/4. */
// @ts-ignore
@inline
function cosPolynomial(t: f64): f64 {
  const z = t * t;
  return 1.0 - 0.5 * z + z * z * (4.16666666666665929218e-2 + z * (-1.38888888888730564116e-3 + z * (2.48015872888517045348e-5
    + z * (-2.75573141792967388112e-7 + z * (2.08757008419747316778e-9 + z * -1.13585365213876817300e-11)))));
}

/** cos(π u). */
export function cosPi(u: f64): f64 {
  let t = abs(u);
  t -= 2.0 * floor(t * 0.5);
  if (t > 1.0) t = 2.0 - t;
  const flip = t > 0.5;
  if (flip) t = 1.0 - t;
  const y = t > 0.25 ? sinPolynomial((0.5 - t) * PI) : cosPolynomial(t * PI);
  return flip ? -y : y;
}

/** sin(π u). */
export function sinPi(u: f64): f64 {
  let t = u - 2.0 * floor(u * 0.5);
  const flip = t >= 1.0;
  if (flip) t -= 1.0;
  if (t > 0.5) t = 1.0 - t;
  const y = t > 0.25 ? cosPolynomial((0.5 - t) * PI) : sinPolynomial(t * PI);
  return flip ? -y : y;
}

/** Arctangent by halving: atan x = 2 atan(x / (1 + √(1 + x²))), twice, then its series. */
export function atan(x: f64): f64 {
  const size = abs(x);
  const inverted = size > 1.0;
  let t = inverted ? 1.0 / size : size;
  t /= 1.0 + sqrt<f64>(1.0 + t * t);
  t /= 1.0 + sqrt<f64>(1.0 + t * t);
  const z = t * t;
  let sum: f64 = 0;
  for (let k = 25; k > 1; k -= 2) sum = z * (1.0 / <f64>k - sum);
  const y = 4.0 * (t - t * sum);
  return copysign<f64>(inverted ? 0.5 * PI - y : y, x);
}

/** Arccosine of -1 … 1. */
export function acos(x: f64): f64 {
  return 2.0 * atan(sqrt<f64>((1.0 - x) / (1.0 + x)));
}
