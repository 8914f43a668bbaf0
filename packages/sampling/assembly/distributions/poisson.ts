// The Poisson distribution: products of uniforms below a mean of 10, transformed rejection above (PTRS, Hörmann 1993), as in numpy.
import { ensure, nextDouble, NEXT, ROTATION, UNIT } from "../source";
import { exp } from "../math/exp";
import { logGamma } from "../math/gamma";
import { log } from "../math/log";

/** As many words as mostly are enough, which are read without storing each time where the next one is. */
const AHEAD: usize = 16 * 8;

/** `least` is e^-lam. */
function byProducts(source: usize, least: f64): f64 {
  let count: f64 = 0, product: f64 = 1;
  if (load<u32>(source, ROTATION) == 0) {
    let at = ensure(source, AHEAD);
    for (const stop = at + AHEAD; at < stop; count += 1.0) {
      product *= <f64>(<i64>(load<u64>(at) >> 11)) * UNIT;
      at += 8;
      if (product <= least) {
        store<u32>(source, at, NEXT);
        return count;
      }
    }
    store<u32>(source, at, NEXT);
  }
  while (true) {
    product *= nextDouble(source);
    if (product <= least) return count;
    count += 1.0;
  }
}

// @ts-ignore
@inline
function widthOf(lam: f64): f64 {
  return 0.931 + 2.53 * sqrt<f64>(lam);
}

// @ts-ignore
@inline
function squeezeOf(b: f64): f64 {
  return 0.9277 - 3.6224 / (b - 2.0);
}

function byRejection(source: usize, lam: f64, logLam: f64, b: f64, vr: f64): f64 {
  const a = -0.059 + 0.02483 * b;
  while (true) {
    const u = nextDouble(source) - 0.5;
    const v = nextDouble(source);
    const us = 0.5 - abs(u);
    const k = floor((2.0 * a / us + b) * u + lam + 0.43);
    if (us >= 0.07 && v <= vr) return k;
    if (!(k >= 0) || (us < 0.013 && v > us)) continue;
    const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    if (log(v) + log(inverseAlpha) - log(a / (us * us) + b) <= -lam + k * logLam - logGamma(k + 1.0)) return k;
  }
}

export function nextPoisson(source: usize, lam: f64): f64 {
  if (lam >= 10) {
    const b = widthOf(lam);
    return byRejection(source, lam, log(lam), b, squeezeOf(b));
  }
  return lam == 0 ? 0 : byProducts(source, exp(-lam));
}

export function poisson(source: usize, out: usize, n: usize, lam: f64): void {
  const end = out + (n << 3);
  if (lam >= 10) {
    const logLam = log(lam), b = widthOf(lam), vr = squeezeOf(b);
    for (; out < end; out += 8) store<f64>(out, byRejection(source, lam, logLam, b, vr));
  } else if (lam > 0) {
    const least = exp(-lam);
    for (; out < end; out += 8) store<f64>(out, byProducts(source, least));
  } else {
    memory.fill(out, 0, n << 3);
  }
}
