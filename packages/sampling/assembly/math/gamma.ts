import { exp } from "./exp";
import { log } from "./log";

/** log Γ(x) for x > 0 (Zhang and Jin 1996, as in numpy): Stirling's series above 7, the recurrence below. */
export function logGamma(x: f64): f64 {
  if (x == 1 || x == 2) return 0;
  let x0 = x;
  let product: f64 = 1;
  while (x0 < 7) product *= x0++;
  const x2 = 1.0 / (x0 * x0);
  const series = 8.333333333333333e-02 + x2 * (-2.777777777777778e-03 + x2 * (7.936507936507937e-04 + x2 * (-5.952380952380952e-04
    + x2 * (8.417508417508418e-04 + x2 * (-1.917526917526918e-03 + x2 * (6.410256410256410e-03 + x2 * (-2.955065359477124e-02
    + x2 * (1.796443723688307e-01 + x2 * -1.39243221690590e+00))))))));
  return series / x0 + 0.9189385332046727 + (x0 - 0.5) * log(x0) - x0 - (product == 1 ? 0 : log(product));
}

/** x^a e^-x / Γ(a + 1), without the cancellation that its logarithm has where a and x are large (Loader 2000). */
export function poissonTerm(a: f64, x: f64): f64 {
  if (x <= 0) return a == 0 ? 1 : 0;
  if (a == 0) return exp(-x);
  if (a < 1) return exp(a * log(x) - x - logGamma(a + 1.0));
  return exp(-stirlingError(a) - deviance(a, x)) / sqrt<f64>(6.283185307179586 * a);
}

/** log Γ(a + 1) less Stirling's approximation. */
export function stirlingError(a: f64): f64 {
  if (a < 15) return logGamma(a + 1.0) - (a + 0.5) * log(a) + a - 0.9189385332046727;
  const s = 1.0 / (a * a);
  return (0.08333333333333333 - s * (0.002777777777777778 - s * (7.936507936507937e-04 - s * (5.952380952380953e-04 - s * 8.417508417508417e-04)))) / a;
}

/** a log(a / x) + x - a. */
export function deviance(a: f64, x: f64): f64 {
  const difference = a - x;
  if (abs(difference) < 0.1 * (a + x)) {
    const v = difference / (a + x);
    let sum = difference * v;
    let term = 2.0 * a * v;
    for (let j = 3; ; j += 2) {
      term *= v * v;
      const next = sum + term / <f64>j;
      if (next == sum) return sum;
      sum = next;
    }
  }
  return a * log(a / x) + x - a;
}

/** The regularised lower incomplete gamma function P(a, x), or the upper one Q. Series and continued fraction; error about 1e-14. */
export function gammaIncomplete(a: f64, x: f64, upper: bool): f64 {
  if (x <= 0) return upper ? 1 : 0;
  if (x == Infinity) return upper ? 0 : 1;
  if (a == 0) return upper ? 0 : 1;
  if (a > 1e7) return normalApproximation(a, x, upper);
  // x^a e^-x / Γ(a)
  const front = a * poissonTerm(a, x);
  if (x < a + 1.0) {
    let term = 1.0 / a, sum = term;
    for (let n = 1; n < 100000 && term > sum * 1e-17; n++) {
      term *= x / (a + <f64>n);
      sum += term;
    }
    const p = front * sum;
    return upper ? 1.0 - p : min(p, 1.0);
  }
  let b = x + 1.0 - a, c: f64 = 1e300, d = 1.0 / b, h = d;
  for (let i = 1; i < 100000; i++) {
    const numerator = -(<f64>i) * (<f64>i - a);
    b += 2.0;
    d = 1.0 / (numerator * d + b);
    c = b + numerator / c;
    const factor = d * c;
    h *= factor;
    if (abs(factor - 1.0) < 1e-16) break;
  }
  const q = front * h;
  return upper ? min(q, 1.0) : 1.0 - q;
}

/** Wilson and Hilferty's, with which the error is below 1e-8 where it is used. */
function normalApproximation(a: f64, x: f64, upper: bool): f64 {
  const cube = exp(log(x / a) / 3.0);
  const z = (cube - 1.0 + 1.0 / (9.0 * a)) * 3.0 * sqrt<f64>(a);
  return normalCdf(upper ? -z : z);
}

/** The standard normal distribution function, exact to the last places in both tails. */
export function normalCdf(z: f64): f64 {
  const half = 0.5 * gammaIncomplete(0.5, 0.5 * z * z, true);
  return z > 0 ? 1.0 - half : half;
}

/** The regularised incomplete beta function I_x(a, b), `rest` being 1 - x: Lentz's continued fraction; error about 1e-14. */
export function betaIncomplete(a: f64, b: f64, x: f64, rest: f64): f64 {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (x > (a + 1.0) / (a + b + 2.0)) return 1.0 - betaFraction(b, a, rest, x);
  return betaFraction(a, b, x, rest);
}

function betaFraction(a: f64, b: f64, x: f64, rest: f64): f64 {
  let c: f64 = 1, d = 1.0 - (a + b) * x / (a + 1.0);
  d = 1.0 / (abs(d) < 1e-300 ? 1e-300 : d);
  let h = d;
  for (let i = 1; i < 100000; i++) {
    const m = <f64>i;
    let numerator = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
    d = 1.0 / (1.0 + numerator * d);
    c = 1.0 + numerator / c;
    h *= d * c;
    numerator = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
    d = 1.0 / (1.0 + numerator * d);
    c = 1.0 + numerator / c;
    const factor = d * c;
    h *= factor;
    if (abs(factor - 1.0) < 1e-16) break;
  }
  return betaTerm(a, b, x, rest) * h / a;
}

/** x^a (1 - x)^b / B(a, b). */
export function betaTerm(a: f64, b: f64, x: f64, rest: f64): f64 {
  if (a < 1) return betaTerm(a + 1.0, b, x, rest) * (a / (a + b) / x);
  if (b < 1) return betaTerm(a, b + 1.0, x, rest) * (b / (a + b) / rest);
  const n = a + b;
  const spread = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * rest);
  return exp(spread) * sqrt<f64>(a * b / (6.283185307179586 * n));
}

