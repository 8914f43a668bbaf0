// What the region kernels share: random words made floating point, and sine and cosine on [0, π/4] by the polynomials of Cephes.
// A point takes its own words of the source, so that a stream of points does not depend on how it is cut.

/** A whole turn has eight mirror images of [0, π/4): three bits say which, and no range is ever reduced. */
export const OCTANT: f64 = 0.78539816339744830962;

/** The upper 52 bits of each word as a number in [0, 1). */
// @ts-ignore
@inline
export function unit52(words: v128): v128 {
  const bits = v128.or(i64x2.shr_u(words, 12), i64x2.splat(0x3ff0000000000000));
  return f64x2.sub(bits, f64x2.splat(1));
}

/** The upper 52 bits of each word as a number in [-1, 1). */
// @ts-ignore
@inline
export function signed52(words: v128): v128 {
  const bits = v128.or(i64x2.shr_u(words, 12), i64x2.splat(0x4000000000000000));
  return f64x2.sub(bits, f64x2.splat(3));
}

/** The upper 24 bits of each half as a number in [0, 1). */
// @ts-ignore
@inline
export function unit24(halves: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(halves, 8)), f32x4.splat(<f32>5.9604644775390625e-8));
}

// @ts-ignore
@inline
export function sine(t: v128): v128 {
  const z = f64x2.mul(t, t);
  let y = f64x2.splat(1.58962301576546568060e-10);
  y = f64x2.add(f64x2.mul(y, z), f64x2.splat(-2.50507477628578072866e-8));
  y = f64x2.add(f64x2.mul(y, z), f64x2.splat(2.75573136213857245213e-6));
  y = f64x2.add(f64x2.mul(y, z), f64x2.splat(-1.98412698295895385996e-4));
  y = f64x2.add(f64x2.mul(y, z), f64x2.splat(8.33333333332211858878e-3));
  y = f64x2.add(f64x2.mul(y, z), f64x2.splat(-1.66666666666666307295e-1));
  return f64x2.add(f64x2.mul(f64x2.mul(y, z), t), t);
}

// @ts-ignore
@inline
export function cosine(t: v128): v128 {
  const z = f64x2.mul(t, t);
  let y = f64x2.splat(-1.13585365213876817300e-11);
  y = f64x2.add(f64x2.mul(y, z), f64x2.splat(2.08757008419747316778e-9));
  y = f64x2.add(f64x2.mul(y, z), f64x2.splat(-2.75573141792967388112e-7));
  y = f64x2.add(f64x2.mul(y, z), f64x2.splat(2.48015872888517045348e-5));
  y = f64x2.add(f64x2.mul(y, z), f64x2.splat(-1.38888888888730564116e-3));
  y = f64x2.add(f64x2.mul(y, z), f64x2.splat(4.16666666666665929218e-2));
  const tail = f64x2.sub(f64x2.mul(f64x2.mul(y, z), z), f64x2.mul(z, f64x2.splat(0.5)));
  return f64x2.add(tail, f64x2.splat(1));
}

// @ts-ignore
@inline
export function sineF32(t: v128): v128 {
  const z = f32x4.mul(t, t);
  let y = f32x4.splat(<f32>-1.9515295891e-4);
  y = f32x4.add(f32x4.mul(y, z), f32x4.splat(<f32>8.3321608736e-3));
  y = f32x4.add(f32x4.mul(y, z), f32x4.splat(<f32>-1.6666654611e-1));
  return f32x4.add(f32x4.mul(f32x4.mul(y, z), t), t);
}

// @ts-ignore
@inline
export function cosineF32(t: v128): v128 {
  const z = f32x4.mul(t, t);
  let y = f32x4.splat(<f32>2.443315711809948e-5);
  y = f32x4.add(f32x4.mul(y, z), f32x4.splat(<f32>-1.388731625493765e-3));
  y = f32x4.add(f32x4.mul(y, z), f32x4.splat(<f32>4.166664568298827e-2));
  const tail = f32x4.sub(f32x4.mul(f32x4.mul(y, z), z), f32x4.mul(z, f32x4.splat(0.5)));
  return f32x4.add(tail, f32x4.splat(1));
}
