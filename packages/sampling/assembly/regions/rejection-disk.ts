// Uniform points in a disk by rejection from the square around it. A candidate is one word (f32: x below, y above) or two (f64), and
// the test leaves a margin of some ulp, so that what passes in rounded arithmetic is inside in exact arithmetic too.
//
// A batch is stored whole before the rejected part of it is overwritten: `out` needs 32 bytes behind its last point.
import { ensure, END, NEXT } from "../source";
import { signed52 } from "./lanes";

/** 1 − 2⁻²² and 1 − 2⁻⁵¹: twice the relative error of x² + y² in either precision. */
const LIMIT_F32: f32 = <f32>0.99999976158142090;
const LIMIT: f64 = 0.99999999999999955591;

const BATCH: usize = 32;

/** For each set of accepted lanes, the bytes that move them to the front. */
const compress = memory.data<u8>([
  128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128,
  0, 1, 2, 3, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128,
  4, 5, 6, 7, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128,
  0, 1, 2, 3, 4, 5, 6, 7, 128, 128, 128, 128, 128, 128, 128, 128,
  8, 9, 10, 11, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128,
  0, 1, 2, 3, 8, 9, 10, 11, 128, 128, 128, 128, 128, 128, 128, 128,
  4, 5, 6, 7, 8, 9, 10, 11, 128, 128, 128, 128, 128, 128, 128, 128,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 128, 128, 128, 128,
  12, 13, 14, 15, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128,
  0, 1, 2, 3, 12, 13, 14, 15, 128, 128, 128, 128, 128, 128, 128, 128,
  4, 5, 6, 7, 12, 13, 14, 15, 128, 128, 128, 128, 128, 128, 128, 128,
  0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 128, 128, 128, 128,
  8, 9, 10, 11, 12, 13, 14, 15, 128, 128, 128, 128, 128, 128, 128, 128,
  0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 128, 128, 128, 128,
  4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 128, 128, 128, 128,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
]);

export function rejectionDiskF32(source: usize, out: usize, count: u32, x: f32, y: f32, radius: f32): void {
  const end = out + (<usize>count << 3);
  const scale = f32x4.splat(radius);
  const center = f32x4(x, y, x, y);
  const unit = f32x4.splat(<f32>4.656612873077393e-10);
  while (end - out >= BATCH) {
    let at = ensure(source, BATCH);
    // A batch gives four points at most, so this many cannot give too many.
    const batches = min<usize>((<usize>load<u32>(source, END) - at) / BATCH, (end - out) / BATCH);
    const stop = at + batches * BATCH;
    for (; at < stop; at += BATCH) {
      const left = f32x4.mul(f32x4.convert_i32x4_s(v128.load(at)), unit);
      const right = f32x4.mul(f32x4.convert_i32x4_s(v128.load(at, 16)), unit);
      const px = v128.shuffle<f32>(left, right, 0, 2, 4, 6), py = v128.shuffle<f32>(left, right, 1, 3, 5, 7);
      const square = f32x4.add(f32x4.mul(px, px), f32x4.mul(py, py));
      const accepted = i32x4.bitmask(f32x4.lt(square, f32x4.splat(LIMIT_F32)));
      const order = v128.load(compress + (<usize>accepted << 4));
      const qx = v128.swizzle(px, order), qy = v128.swizzle(py, order);
      v128.store(out, f32x4.add(f32x4.mul(v128.shuffle<f32>(qx, qy, 0, 4, 1, 5), scale), center));
      v128.store(out, f32x4.add(f32x4.mul(v128.shuffle<f32>(qx, qy, 2, 6, 3, 7), scale), center), 16);
      out += <usize>popcnt<i32>(accepted) << 3;
    }
    store<u32>(source, at, NEXT);
  }
  while (out < end) {
    const at = ensure(source, 8);
    store<u32>(source, at + 8, NEXT);
    const px = <f32>load<i32>(at) * <f32>4.656612873077393e-10, py = <f32>load<i32>(at, 4) * <f32>4.656612873077393e-10;
    store<f32>(out, px * radius + x);
    store<f32>(out, py * radius + y, 4);
    out += <usize>(px * px + py * py < LIMIT_F32) << 3;
  }
}

export function rejectionDisk(source: usize, out: usize, count: u32, x: f64, y: f64, radius: f64): void {
  const end = out + (<usize>count << 4);
  const scale = f64x2.splat(radius);
  const center = f64x2(x, y);
  while (end - out >= BATCH) {
    let at = ensure(source, BATCH);
    const batches = min<usize>((<usize>load<u32>(source, END) - at) / BATCH, (end - out) / BATCH);
    const stop = at + batches * BATCH;
    for (; at < stop; at += BATCH) {
      const p = signed52(v128.load(at)), q = signed52(v128.load(at, 16));
      const pp = f64x2.mul(p, p), qq = f64x2.mul(q, q);
      const square = f64x2.add(v128.shuffle<f64>(pp, qq, 0, 2), v128.shuffle<f64>(pp, qq, 1, 3));
      const accepted = <usize>i64x2.bitmask(f64x2.lt(square, f64x2.splat(LIMIT)));
      v128.store(out, f64x2.add(f64x2.mul(p, scale), center));
      out += (accepted & 1) << 4;
      v128.store(out, f64x2.add(f64x2.mul(q, scale), center));
      out += (accepted >> 1) << 4;
    }
    store<u32>(source, at, NEXT);
  }
  while (out < end) {
    const at = ensure(source, 16);
    store<u32>(source, at + 16, NEXT);
    const p = signed52(v128.load(at));
    const px = f64x2.extract_lane(p, 0), py = f64x2.extract_lane(p, 1);
    v128.store(out, f64x2.add(f64x2.mul(p, scale), center));
    out += <usize>(px * px + py * py < LIMIT) << 4;
  }
}
