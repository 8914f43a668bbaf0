// Shirley and Chiu's concentric map (1997): squares around the centre become circles, so neighbours stay neighbours and strata stay
// strata. Per point two words (f64) or one (f32: x below, y above); the last batch is stored whole, 32 bytes behind the last point.
import { ensure, NEXT } from "../source";
import { cosine, cosineF32, OCTANT, signed52, sine, sineF32 } from "./lanes";

export function concentric(source: usize, out: usize, count: u32, x: f64, y: f64, radius: f64): void {
  const end = out + (<usize>count << 4);
  while (out < end) {
    const at = ensure(source, 32);
    mapPair(out, signed52(v128.load(at)), signed52(v128.load(at, 16)), f64x2.splat(radius), f64x2(x, y));
    store<u32>(source, at + <u32>min<usize>(32, end - out), NEXT);
    out += 32;
  }
}

/** Maps points of the square [-1, 1)² in place. */
export function mapSquare(points: usize, count: u32, x: f64, y: f64, radius: f64): void {
  const end = points + (<usize>count << 4);
  for (; points < end; points += 32) {
    mapPair(points, v128.load(points), v128.load(points, 16), f64x2.splat(radius), f64x2(x, y));
  }
}

export function concentricF32(source: usize, out: usize, count: u32, x: f32, y: f32, radius: f32): void {
  const end = out + (<usize>count << 3);
  const scale = f32x4.splat(radius);
  const center = f32x4(x, y, x, y);
  const unit = f32x4.splat(<f32>4.656612873077393e-10);
  const sign = i32x4.splat(0x80000000);
  while (out < end) {
    const at = ensure(source, 32);
    const left = f32x4.mul(f32x4.convert_i32x4_s(v128.load(at)), unit);
    const right = f32x4.mul(f32x4.convert_i32x4_s(v128.load(at, 16)), unit);
    const px = v128.shuffle<f32>(left, right, 0, 2, 4, 6), py = v128.shuffle<f32>(left, right, 1, 3, 5, 7);
    const ax = f32x4.abs(px), ay = f32x4.abs(py);
    const swapped = f32x4.gt(ay, ax);
    const outer = f32x4.max(f32x4.max(ax, ay), f32x4.splat(<f32>1e-30));
    const t = f32x4.mul(f32x4.div(f32x4.min(ax, ay), outer), f32x4.splat(<f32>OCTANT));
    const c = cosineF32(t), s = sineF32(t);
    const r = f32x4.mul(outer, scale);
    const qx = f32x4.mul(r, v128.or(v128.bitselect(s, c, swapped), v128.and(px, sign)));
    const qy = f32x4.mul(r, v128.or(v128.bitselect(c, s, swapped), v128.and(py, sign)));
    v128.store(out, f32x4.add(v128.shuffle<f32>(qx, qy, 0, 4, 1, 5), center));
    v128.store(out, f32x4.add(v128.shuffle<f32>(qx, qy, 2, 6, 3, 7), center), 16);
    store<u32>(source, at + <u32>min<usize>(32, end - out), NEXT);
    out += 32;
  }
}

// @ts-ignore
@inline
function mapPair(out: usize, left: v128, right: v128, scale: v128, center: v128): void {
  const sign = i64x2.splat(0x8000000000000000);
  const px = v128.shuffle<f64>(left, right, 0, 2), py = v128.shuffle<f64>(left, right, 1, 3);
  const ax = f64x2.abs(px), ay = f64x2.abs(py);
  const swapped = f64x2.gt(ay, ax);
  const outer = f64x2.max(f64x2.max(ax, ay), f64x2.splat(1e-300));
  const t = f64x2.mul(f64x2.div(f64x2.min(ax, ay), outer), f64x2.splat(OCTANT));
  const c = cosine(t), s = sine(t);
  const r = f64x2.mul(outer, scale);
  const qx = f64x2.mul(r, v128.or(v128.bitselect(s, c, swapped), v128.and(px, sign)));
  const qy = f64x2.mul(r, v128.or(v128.bitselect(c, s, swapped), v128.and(py, sign)));
  v128.store(out, f64x2.add(v128.shuffle<f64>(qx, qy, 0, 2), center));
  v128.store(out, f64x2.add(v128.shuffle<f64>(qx, qy, 1, 3), center), 16);
}
