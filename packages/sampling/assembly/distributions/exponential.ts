import { available, next64, nextDouble, NEXT, ROTATION } from "../source";
import { exp } from "../math/exp";
import { log1p } from "../math/log";
import { EXPONENTIAL_F, EXPONENTIAL_K, EXPONENTIAL_R, EXPONENTIAL_W } from "./ziggurat-tables";

/** A standard exponential number, by numpy's steps. */
export function nextExponential(source: usize): f64 {
  while (true) {
    const word = next64(source) >> 3;
    const layer = <usize>(word & 255) << 3;
    const size = word >> 8;
    const x = <f64>(<i64>size) * load<f64>(EXPONENTIAL_W + layer);
    if (size < load<u64>(EXPONENTIAL_K + layer)) return x;
    if (layer == 0) return EXPONENTIAL_R - log1p(-nextDouble(source));
    const outer = load<f64>(EXPONENTIAL_F + layer);
    if ((load<f64>(EXPONENTIAL_F + layer - 8) - outer) * nextDouble(source) + outer < exp(-x)) return x;
  }
}

/** `n` exponential numbers: two words at a time while both lie in the sure part of their layers, as for the normal distribution. */
export function exponential(source: usize, out: usize, n: usize, scale: f64): void {
  const end = out + (n << 3);
  while (out < end) {
    if (load<u32>(source, ROTATION) == 0) out = surePairs(source, out, end, scale);
    for (const stop = min(end, out + 16); out < stop; out += 8) store<f64>(out, scale * nextExponential(source));
  }
}

/** Writes from `out` on as far as pairs are sure and the block lasts; answers where it stopped. */
// @ts-ignore
@inline
function surePairs(source: usize, out: usize, end: usize, scale: f64): usize {
  const one = f64x2.splat(1), lowest = i64x2.splat(1);
  const power52 = f64x2.splat(4503599627370496.0);
  const words = min(available(source), (end - out) >>> 3);
  let at: usize = load<u32>(source, NEXT);
  for (const stop = at + ((words >>> 1) << 4); at < stop; at += 16, out += 16) {
    const word = v128.load(at);
    const left = <usize>(load<u16>(at) >> 3 & 255) << 3, right = <usize>(load<u16>(at, 8) >> 3 & 255) << 3;
    const size = i64x2.shr_u(word, 11);
    const sure = v128.load64_lane(right, v128.load64_zero(left, EXPONENTIAL_K), 1, EXPONENTIAL_K);
    if (i64x2.bitmask(i64x2.sub(size, sure)) !== 3) break;
    const width = v128.load64_lane(right, v128.load64_zero(left, EXPONENTIAL_W), 1, EXPONENTIAL_W);
    // 53 bits: 2^52 plus the upper ones less 2^52, doubled, and the lowest.
    const upper = f64x2.sub(v128.or(i64x2.shr_u(word, 12), power52), power52);
    const odd = v128.and(i64x2.eq(v128.and(size, lowest), lowest), one);
    const x = f64x2.mul(f64x2.add(f64x2.add(upper, upper), odd), width);
    v128.store(out, f64x2.mul(f64x2.splat(scale), x));
  }
  store<u32>(source, at, NEXT);
  return out;
}
