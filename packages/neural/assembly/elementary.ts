// Transcendental functions of four float32 lanes, the same to the last bit on every machine.
import { LEAST, expOrZero } from "../../wasm-math/assembly/exp-f32x4";

@inline function splat(x: f32): v128 {
  return f32x4.splat(x);
}

@inline function muladd(p: v128, x: v128, c: f32): v128 {
  return f32x4.add(f32x4.mul(p, x), splat(c));
}

/** tanh x by the rational approximation of Eigen: within 4 units in the last place, ±1 beyond 7.9. */
@inline export function tanh4(x: v128): v128 {
  x = f32x4.min(f32x4.max(x, splat(-7.90531110763549805)), splat(7.90531110763549805));
  const y = f32x4.mul(x, x);
  let p = splat(-2.76076847742355e-16);
  p = muladd(p, y, 2.00018790482477e-13);
  p = muladd(p, y, -8.60467152213735e-11);
  p = muladd(p, y, 5.12229709037114e-08);
  p = muladd(p, y, 1.48572235717979e-05);
  p = muladd(p, y, 6.37261928875436e-04);
  p = muladd(p, y, 4.89352455891786e-03);
  let q = splat(1.19825839466702e-06);
  q = muladd(q, y, 1.18534705686654e-04);
  q = muladd(q, y, 2.26843463243900e-03);
  q = muladd(q, y, 4.89352518554385e-03);
  return f32x4.div(f32x4.mul(p, x), q);
}

/** 1 / (1 + e⁻ˣ). */
@inline export function sigmoid4(x: v128): v128 {
  const negated = f32x4.min(f32x4.neg(x), splat(88));
  return f32x4.div(splat(1), f32x4.add(splat(1), expOrZero(negated, f32x4.pmax(negated, splat(LEAST)))));
}
