// The gamma distribution (Marsaglia and Tsang 2000; Ahrens and Dieter's GS below shape 1) and what is made of it, by numpy's steps.
import { ensure, nextDouble, NEXT } from "../source";
import { exp, pow } from "../math/exp";
import { log, log1p } from "../math/log";
import { nextExponential } from "./exponential";
import { lastPair, offsetOf, PAIR, slopeOf, surePair } from "./gamma-pairs";
import { nextNormal } from "./normal";

export function nextGamma(source: usize, shape: f64): f64 {
  const offset = offsetOf(shape);
  return nextPrepared(source, shape, offset, slopeOf(offset));
}

function nextPrepared(source: usize, shape: f64, offset: f64, slope: f64): f64 {
  if (shape > 1) return gammaAboveOne(source, offset, slope);
  if (shape == 1) return nextExponential(source);
  return shape == 0 ? 0 : gammaBelowOne(source, shape);
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

function gammaAboveOne(source: usize, b: f64, c: f64): f64 {
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
  const offset = offsetOf(shape), slope = slopeOf(offset);
  const b = f64x2.splat(offset), c = f64x2.splat(slope), factor = f64x2.splat(scale);
  const end = out + (n << 3);
  while (out < end) {
    if (shape > 1) {
      let at = ensure(source, PAIR);
      for (const last = lastPair(source); at <= last && end - out >= 16; at += PAIR, out += 16) {
        const pair = surePair(at, b, c);
        if (i64x2.bitmask(pair) !== 0) break;
        v128.store(out, f64x2.mul(factor, pair));
      }
      store<u32>(source, at, NEXT);
    }
    for (const stop = min(end, out + 16); out < stop; out += 8) store<f64>(out, scale * nextPrepared(source, shape, offset, slope));
  }
}

export function beta(source: usize, out: usize, n: usize, a: f64, b: f64): void {
  const offsetA = offsetOf(a), slopeA = slopeOf(offsetA), offsetB = offsetOf(b), slopeB = slopeOf(offsetB);
  const offsets = f64x2(offsetA, offsetB), slopes = f64x2(slopeA, slopeB);
  for (const end = out + (n << 3); out < end; out += 8) {
    if (a <= 1 && b <= 1) {
      store<f64>(out, nextBeta(source, a, b));
      continue;
    }
    if (a > 1 && b > 1) {
      let at = ensure(source, PAIR);
      for (const last = lastPair(source); at <= last && out < end; at += PAIR, out += 8) {
        const pair = surePair(at, offsets, slopes);
        if (i64x2.bitmask(pair) !== 0) break;
        const x = f64x2.extract_lane(pair, 0);
        store<f64>(out, x / (x + f64x2.extract_lane(pair, 1)));
      }
      store<u32>(source, at, NEXT);
      if (out === end) return;
    }
    const x = nextPrepared(source, a, offsetA, slopeA);
    store<f64>(out, x / (x + nextPrepared(source, b, offsetB, slopeB)));
  }
}

export function studentT(source: usize, out: usize, n: usize, df: f64): void {
  const half = df / 2.0, root = sqrt<f64>(half), offset = offsetOf(half), slope = slopeOf(offset);
  for (const end = out + (n << 3); out < end; out += 8) {
    const z = nextNormal(source);
    store<f64>(out, (root * z) / sqrt<f64>(nextPrepared(source, half, offset, slope)));
  }
}

export function fisher(source: usize, out: usize, n: usize, dfnum: f64, dfden: f64): void {
  const a = dfnum / 2.0, b = dfden / 2.0;
  const offsetA = offsetOf(a), slopeA = slopeOf(offsetA), offsetB = offsetOf(b), slopeB = slopeOf(offsetB);
  for (const end = out + (n << 3); out < end; out += 8) {
    const above = 2.0 * nextPrepared(source, a, offsetA, slopeA) * dfden;
    store<f64>(out, above / (2.0 * nextPrepared(source, b, offsetB, slopeB) * dfnum));
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
