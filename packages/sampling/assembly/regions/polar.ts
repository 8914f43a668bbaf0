// Points at a uniform angle. The radius is the square root of a uniform area, between `inner`² and 1 of the outer radius: the whole
// disk (`base` 0, `span` 1), an annulus, or the circle (1, 0). The outer radius scales last, and is never squared.
//
// Words of a point: area and angle (f64), or one word with the area below and the angle above (f32). The last batch is stored whole:
// `out` needs 32 bytes behind its last point.
import { ensure, NEXT } from "../source";
import { cosine, cosineF32, OCTANT, sine, sineF32, unit24, unit52 } from "./lanes";

export function polar(source: usize, out: usize, count: u32, x: f64, y: f64, radius: f64, base: f64, span: f64): void {
  const end = out + (<usize>count << 4);
  const center = f64x2(x, y);
  while (out < end) {
    const at = ensure(source, 32);
    const left = v128.load(at), right = v128.load(at, 16);
    const area = unit52(v128.shuffle<i64>(left, right, 0, 2)), turn = v128.shuffle<i64>(left, right, 1, 3);
    const r = f64x2.mul(f64x2.sqrt(f64x2.add(f64x2.mul(area, f64x2.splat(span)), f64x2.splat(base))), f64x2.splat(radius));
    storeTurned(out, r, f64x2.mul(unit52(turn), f64x2.splat(OCTANT)), turn, center);
    store<u32>(source, at + <u32>min<usize>(32, end - out), NEXT);
    out += 32;
  }
}

export function polarF32(source: usize, out: usize, count: u32, x: f32, y: f32, radius: f32, base: f32, span: f32): void {
  const end = out + (<usize>count << 3);
  const center = f32x4(x, y, x, y);
  while (out < end) {
    const at = ensure(source, 32);
    const left = v128.load(at), right = v128.load(at, 16);
    const area = unit24(v128.shuffle<i32>(left, right, 0, 2, 4, 6)), turn = v128.shuffle<i32>(left, right, 1, 3, 5, 7);
    const r = f32x4.mul(f32x4.sqrt(f32x4.add(f32x4.mul(area, f32x4.splat(span)), f32x4.splat(base))), f32x4.splat(radius));
    storeTurnedF32(out, r, f32x4.mul(unit24(turn), f32x4.splat(<f32>OCTANT)), turn, center);
    store<u32>(source, at + <u32>min<usize>(32, end - out), NEXT);
    out += 32;
  }
}

/** Two points at radius `r` and the angle `t` within its octant, which the low three bits of `turn` choose. */
// @ts-ignore
@inline
function storeTurned(out: usize, r: v128, t: v128, turn: v128, center: v128): void {
  const c = cosine(t), s = sine(t);
  const swapped = i64x2.shr_s(i64x2.shl(turn, 61), 63);
  const sign = i64x2.splat(0x8000000000000000);
  const px = f64x2.mul(r, v128.xor(v128.bitselect(s, c, swapped), v128.and(i64x2.shl(turn, 63), sign)));
  const py = f64x2.mul(r, v128.xor(v128.bitselect(c, s, swapped), v128.and(i64x2.shl(turn, 62), sign)));
  v128.store(out, f64x2.add(v128.shuffle<f64>(px, py, 0, 2), center));
  v128.store(out, f64x2.add(v128.shuffle<f64>(px, py, 1, 3), center), 16);
}

// @ts-ignore
@inline
function storeTurnedF32(out: usize, r: v128, t: v128, turn: v128, center: v128): void {
  const c = cosineF32(t), s = sineF32(t);
  const swapped = i32x4.shr_s(i32x4.shl(turn, 29), 31);
  const sign = i32x4.splat(0x80000000);
  const px = f32x4.mul(r, v128.xor(v128.bitselect(s, c, swapped), v128.and(i32x4.shl(turn, 31), sign)));
  const py = f32x4.mul(r, v128.xor(v128.bitselect(c, s, swapped), v128.and(i32x4.shl(turn, 30), sign)));
  v128.store(out, f32x4.add(v128.shuffle<f32>(px, py, 0, 4, 1, 5), center));
  v128.store(out, f32x4.add(v128.shuffle<f32>(px, py, 2, 6, 3, 7), center), 16);
}
