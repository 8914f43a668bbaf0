// GELU without the approximation by tanh: x Φ(x) with Φ(x) = ½ (1 + erf(x / √2)). Arrays are padded to whole vectors of four.
import { LEAST, expOrZero } from "../../../wasm-math/assembly/exp-f32x4";

@inline function splat(x: f32): v128 {
  return f32x4.splat(x);
}

@inline function muladd(p: v128, x: v128, c: f32): v128 {
  return f32x4.add(f32x4.mul(p, x), splat(c));
}

/** erf x by the rational approximation of Eigen: within 4 units in the last place, ±1 beyond 4. */
@inline function erf4(x: v128): v128 {
  x = f32x4.min(f32x4.max(x, splat(-4)), splat(4));
  const y = f32x4.mul(x, x);
  let p = splat(-2.72614225801306e-10);
  p = muladd(p, y, 2.77068142495902e-08);
  p = muladd(p, y, -2.10102402082508e-06);
  p = muladd(p, y, -5.69250639462346e-05);
  p = muladd(p, y, -7.34990630326855e-04);
  p = muladd(p, y, -2.95459980854025e-03);
  p = muladd(p, y, -1.60960333262415e-02);
  let q = splat(-1.45660718464996e-05);
  q = muladd(q, y, -2.13374055278905e-04);
  q = muladd(q, y, -1.68282697438203e-03);
  q = muladd(q, y, -7.37332916720468e-03);
  q = muladd(q, y, -1.42647390514189e-02);
  return f32x4.div(f32x4.mul(p, x), q);
}

/** Φ(x), the share of a standard normal number below x. */
@inline function normalShare(x: v128): v128 {
  return f32x4.mul(splat(0.5), f32x4.add(splat(1), erf4(f32x4.mul(x, splat(0.70710678)))));
}

/** y = x Φ(x) for `n` elements. */
export function geluExact(x: usize, y: usize, n: i32): void {
  for (const end = y + (<usize>n << 2); y < end; x += 16, y += 16) {
    const four = v128.load(x);
    v128.store(y, f32x4.mul(four, normalShare(four)));
  }
}

/** dx = dy (Φ(x) + x φ(x)), φ the density; dx may be dy. */
export function geluExactBackward(x: usize, dy: usize, dx: usize, n: i32): void {
  for (const end = dx + (<usize>n << 2); dx < end; x += 16, dy += 16, dx += 16) {
    const four = v128.load(x), exponent = f32x4.mul(splat(-0.5), f32x4.mul(four, four));
    const density = f32x4.mul(splat(0.3989422804), expOrZero(exponent, f32x4.pmax(exponent, splat(LEAST))));
    v128.store(dx, f32x4.mul(v128.load(dy), f32x4.add(normalShare(four), f32x4.mul(four, density))));
  }
}
