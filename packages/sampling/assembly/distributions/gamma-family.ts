// The gamma distribution (Marsaglia and Tsang 2000; Ahrens and Dieter's GS below shape 1) and what is made of it, by numpy's steps.
import { nextDouble } from "../source";
import { exp, pow } from "../math/exp";
import { log, log1p } from "../math/log";
import { nextExponential } from "./exponential";
import { nextNormal } from "./normal";

export function nextGamma(source: usize, shape: f64): f64 {
  if (shape == 1) return nextExponential(source);
  if (shape == 0) return 0;
  return shape < 1 ? gammaBelowOne(source, shape) : gammaAboveOne(source, shape);
}

function gammaBelowOne(source: usize, shape: f64): f64 {
  while (true) {
    const u = nextDouble(source);
    const v = nextExponential(source);
    if (u <= 1.0 - shape) {
      const x = pow(u, 1.0 / shape);
      if (x <= v) return x;
    } else {
      const y = -log((1.0 - u) / shape);
      const x = pow(1.0 - shape + shape * y, 1.0 / shape);
      if (x <= v + y) return x;
    }
  }
}

function gammaAboveOne(source: usize, shape: f64): f64 {
  const b = shape - 1.0 / 3.0;
  const c = 1.0 / sqrt<f64>(9.0 * b);
  while (true) {
    let x: f64, v: f64;
    do {
      x = nextNormal(source);
      v = 1.0 + c * x;
    } while (v <= 0);
    v = v * v * v;
    const u = nextDouble(source);
    if (u < 1.0 - 0.0331 * (x * x) * (x * x)) return b * v;
    if (log(u) < 0.5 * x * x + b * (1.0 - v + log(v))) return b * v;
  }
}

/** Below this both parameters give 0 or 1 but with probability 1e-100. */
const TINY: f64 = 3e-103;

function nextBeta(source: usize, a: f64, b: f64): f64 {
  if (a > 1 || b > 1) {
    const x = nextGamma(source, a);
    return x / (x + nextGamma(source, b));
  }
  if (a < TINY && b < TINY) return (a + b) * nextDouble(source) < a ? 1 : 0;
  while (true) {
    const u = nextDouble(source);
    const v = nextDouble(source);
    const x = pow(u, 1.0 / a);
    const y = pow(v, 1.0 / b);
    if (x + y > 1 || u + v <= 0) continue;
    if (x > 0 && y > 0) return x / (x + y);
    const delta = log(u) / a - log(v) / b;
    return delta > 0 ? exp(-log1p(exp(-delta))) : exp(delta - log1p(exp(delta)));
  }
}

export function gamma(source: usize, out: usize, n: usize, shape: f64, scale: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) store<f64>(out, scale * nextGamma(source, shape));
}

export function beta(source: usize, out: usize, n: usize, a: f64, b: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) store<f64>(out, nextBeta(source, a, b));
}

export function studentT(source: usize, out: usize, n: usize, df: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) {
    const z = nextNormal(source);
    store<f64>(out, (sqrt<f64>(df / 2.0) * z) / sqrt<f64>(nextGamma(source, df / 2.0)));
  }
}

export function fisher(source: usize, out: usize, n: usize, dfnum: f64, dfden: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) {
    const above = 2.0 * nextGamma(source, dfnum / 2.0) * dfden;
    store<f64>(out, above / (2.0 * nextGamma(source, dfden / 2.0) * dfnum));
  }
}

/** Rows of `k` proportions for the concentrations at `alpha`. */
export function dirichlet(source: usize, out: usize, n: usize, alpha: usize, k: usize): void {
  for (let row: usize = 0; row < n; row++, out += k << 3) dirichletRow(source, out, alpha, k);
}

/** Where all are small, gamma numbers may all underflow: there, sticks are broken by beta numbers, as in numpy. */
function dirichletRow(source: usize, out: usize, alpha: usize, k: usize): void {
  let most: f64 = 0, sum: f64 = 0;
  for (let i = k; i-- > 0; ) {
    // Until it is drawn, the place of a number holds the sum of the concentrations behind it.
    store<f64>(out + (i << 3), sum);
    most = max(most, load<f64>(alpha + (i << 3)));
    sum += load<f64>(alpha + (i << 3));
  }
  if (most < 0.1) {
    let left: f64 = 1;
    for (let i: usize = 0; i + 1 < k; i++) {
      const part = nextBeta(source, load<f64>(alpha + (i << 3)), load<f64>(out + (i << 3)));
      store<f64>(out + (i << 3), left * part);
      left *= 1.0 - part;
    }
    store<f64>(out + ((k - 1) << 3), left);
    return;
  }
  sum = 0;
  for (let i: usize = 0; i < k; i++) {
    const x = nextGamma(source, load<f64>(alpha + (i << 3)));
    store<f64>(out + (i << 3), x);
    sum += x;
  }
  for (let i: usize = 0; i < k; i++) store<f64>(out + (i << 3), load<f64>(out + (i << 3)) * (1.0 / sum));
}
