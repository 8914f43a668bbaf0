// The Poisson distribution: products of uniforms below a mean of 10, transformed rejection above (PTRS, Hörmann 1993), as in numpy.
import { END, ensure, nextDouble, NEXT, ROTATION } from "../source";
import { exp } from "../math/exp";
import { logGamma } from "../math/gamma";
import { log } from "../math/log";

/** `least` is e^-lam. */
function byProducts(source: usize, least: f64): f64 {
  let count: f64 = 0, product = nextDouble(source);
  while (product > least) {
    count += 1.0;
    product *= nextDouble(source);
  }
  return count;
}

/** Below this mean eight uniforms are enough for 49 of 50 numbers. */
const SMALL: f64 = 3.5;
const EIGHT: usize = 64;

// @ts-ignore
@inline
function prefix(at: usize): v128 {
  const one = f64x2.splat(1);
  const u = f64x2.sub(v128.or(i64x2.shr_u(v128.load(at), 12), one), one);
  return f64x2.mul(u, v128.shuffle<i64>(one, u, 0, 2));
}

// @ts-ignore
@inline
function times(products: v128, before: v128): v128 {
  return f64x2.mul(products, v128.shuffle<i64>(before, before, 1, 1));
}

/** How many of four pairs of descending numbers are above `bound`. */
// @ts-ignore
@inline
function countAbove(a: v128, b: v128, c: v128, d: v128, bound: v128): i32 {
  const low = v128.shuffle<i32>(f64x2.gt(a, bound), f64x2.gt(b, bound), 0, 2, 4, 6);
  const high = v128.shuffle<i32>(f64x2.gt(c, bound), f64x2.gt(d, bound), 0, 2, 4, 6);
  return popcnt<i32>(i16x8.bitmask(i16x8.narrow_i32x4_s(low, high)));
}

/**
 * Writes what {@link byProducts} would from `out` on, as far as the block lasts; answers where it stopped: where eight uniforms are not
 * enough, or a product, here multiplied in another order, is too near to `least` to tell. All eight are multiplied at once, for a
 * loop whose end cannot be foreseen takes twice as long.
 */
// @ts-ignore
@inline
function byEight(source: usize, out: usize, end: usize, least: f64): usize {
  const below = f64x2.splat(least * 0.999999999999), above = f64x2.splat(least * 1.000000000001);
  let at = ensure(source, EIGHT);
  for (const last = <usize>load<u32>(source, END) - EIGHT; at <= last && out < end; out += 8) {
    const a = prefix(at), b = times(prefix(at + 16), a), c = times(prefix(at + 32), b);
    const d = times(times(prefix(at + 48), prefix(at + 32)), b);
    const count = countAbove(a, b, c, d, above);
    if (count === 8 || count !== countAbove(a, b, c, d, below)) break;
    at += <usize>(count + 1) << 3;
    store<f64>(out, <f64>count);
  }
  store<u32>(source, at, NEXT);
  return out;
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
    const isSmall = lam < SMALL && load<u32>(source, ROTATION) == 0;
    while (out < end) {
      if (isSmall) out = byEight(source, out, end, least);
      if (out < end) store<f64>(out, byProducts(source, least));
      out += 8;
    }
  } else {
    memory.fill(out, 0, n << 3);
  }
}
