// The exponential function after FreeBSD's msun (Sun Microsystems 1993), error below one unit in the last place.
import { log } from "./log";

const LN2_HIGH: f64 = 6.93147180369123816490e-01;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
const INVERSE_LN2: f64 = 1.44269504088896338700;
const P1: f64 = 1.66666666666666019037e-01;
const P2: f64 = -2.77777777770155933842e-03;
const P3: f64 = 6.61375632143793436117e-05;
const P4: f64 = -1.65339022054652515390e-06;
const P5: f64 = 4.13813679705723846039e-08;

/** x · 2^k for |k| up to 2100, rounded once where it is subnormal. */
function scale(x: f64, k: i32): f64 {
  if (k > 1023) {
    x *= 8.98846567431158e307; // 2^1023
    k = min(k - 1023, 1023);
  } else if (k < -1022) {
    x *= 2.004168360008973e-292; // 2^-969
    k = max(k + 969, -1022);
  }
  return x * reinterpret<f64>(<u64>(1023 + k) << 52);
}

/** exp(high + low) for a correction `low` below the last places of `high`. */
// @ts-ignore
@inline
function expSum(x: f64, low: f64): f64 {
  const k = <i32>nearest<f64>(x * INVERSE_LN2);
  const high = x - <f64>k * LN2_HIGH;
  const rest = <f64>k * LN2_LOW - low;
  const r = high - rest;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  const y = 1.0 + (r * c / (2.0 - c) - rest + high);
  return k == 0 ? y : scale(y, k);
}

/** e^x. */
export function exp(x: f64): f64 {
  if (x != x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  return expSum(x, 0);
}

/** e^x - 1, exact to the last places near 0 too: the error of exp(x) is undone by its logarithm (Kahan). */
export function expm1(x: f64): f64 {
  if (abs(x) > 37) return x > 0 ? exp(x) : exp(x) - 1.0;
  if (abs(x) < 1e-16) return x;
  if (abs(x) < 0.1) {
    // Taylor's series, whose terms fall tenfold and more.
    let term = x, sum: f64 = 0;
    for (let i = 2; abs(term) > 1e-18 * abs(x); i++) {
      term *= x / <f64>i;
      sum += term;
    }
    return x + sum;
  }
  return exp(x) - 1.0;
}

/** x^y for x ≥ 0: exp(y · log x), the product with its rounding error. */
export function pow(x: f64, y: f64): f64 {
  if (y == 0 || x == 1) return 1;
  if (x == 0) return y > 0 ? 0 : Infinity;
  const l = log(x);
  const product = y * l;
  if (!(product > -745.1332191019412)) return product != product ? NaN : 0;
  if (product > 709.782712893384) return Infinity;
  return expSum(product, productError(y, l, product));
}

/** a · b - product, exactly (Dekker), for factors far from overflow. */
// @ts-ignore
@inline
function productError(a: f64, b: f64, product: f64): f64 {
  if (abs(a) > 1e150 || abs(b) > 1e150) return 0;
  const ta = a * 134217729.0, tb = b * 134217729.0;
  const a1 = ta - (ta - a), b1 = tb - (tb - b);
  const a2 = a - a1, b2 = b - b1;
  return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2;
}
