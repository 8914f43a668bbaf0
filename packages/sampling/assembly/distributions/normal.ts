import { available, next64, nextDouble, NEXT, ROTATION } from "../source";
import { exp } from "../math/exp";
import { log1p } from "../math/log";
import { NORMAL_F, NORMAL_K, NORMAL_R, NORMAL_W } from "./ziggurat-tables";

const INVERSE_R: f64 = 0.27366123732975828;

/** What a word that leaves the sure part of its layer comes to, with more words if need be: numpy's steps. */
function settle(source: usize, word: u64): f64 {
  while (true) {
    const layer = <usize>(word & 255) << 3;
    const size = (word >> 9) & 0x000fffffffffffff;
    let x = <f64>(<i64>size) * load<f64>(NORMAL_W + layer);
    if ((word >> 8) & 1) x = -x;
    if (size < load<u64>(NORMAL_K + layer)) return x;
    if (layer == 0) {
      while (true) {
        const beyond = -INVERSE_R * log1p(-nextDouble(source));
        const y = -log1p(-nextDouble(source));
        if (y + y > beyond * beyond) return (size >> 8) & 1 ? -(NORMAL_R + beyond) : NORMAL_R + beyond;
      }
    }
    const outer = load<f64>(NORMAL_F + layer);
    if ((load<f64>(NORMAL_F + layer - 8) - outer) * nextDouble(source) + outer < exp(-0.5 * x * x)) return x;
    word = next64(source);
  }
}

export function nextNormal(source: usize): f64 {
  const word = next64(source);
  const layer = <usize>(word & 255) << 3;
  const size = (word >> 9) & 0x000fffffffffffff;
  if (size >= load<u64>(NORMAL_K + layer)) return settle(source, word);
  const x = <f64>(<i64>size) * load<f64>(NORMAL_W + layer);
  return reinterpret<f64>(reinterpret<u64>(x) | ((word & 256) << 55));
}

/**
 * mean + sd · z for `n` standard normal z: two words at a time while both lie in the sure part of their layers, as 49 of 50 pairs do,
 * and else one by one, from the same words to the same bits.
 */
export function normal(source: usize, out: usize, n: usize, mean: f64, sd: f64): void {
  const end = out + (n << 3);
  while (out < end) {
    if (load<u32>(source, ROTATION) == 0) out = surePairs(source, out, end, mean, sd);
    for (const stop = min(end, out + 16); out < stop; out += 8) store<f64>(out, mean + sd * nextNormal(source));
  }
}

/** Writes from `out` on as far as pairs are sure and the block lasts; answers where it stopped. */
// @ts-ignore
@inline
function surePairs(source: usize, out: usize, end: usize, mean: f64, sd: f64): usize {
  const sign = i64x2.splat(256), mask = i64x2.splat(0x000fffffffffffff);
  const power52 = f64x2.splat(4503599627370496.0);
  const words = min(available(source), (end - out) >>> 3);
  let at: usize = load<u32>(source, NEXT);
  for (const stop = at + ((words >>> 1) << 4); at < stop; at += 16, out += 16) {
    const word = v128.load(at);
    const left = <usize>load<u8>(at) << 3, right = <usize>load<u8>(at, 8) << 3;
    const size = v128.and(i64x2.shr_u(word, 9), mask);
    const sure = v128.load64_lane(NORMAL_K + right, v128.load64_zero(NORMAL_K + left), 1);
    if (i64x2.bitmask(i64x2.sub(size, sure)) !== 3) break;
    const width = v128.load64_lane(NORMAL_W + right, v128.load64_zero(NORMAL_W + left), 1);
    // An integer below 2^52 is the mantissa of 2^52 plus it.
    const z = f64x2.mul(f64x2.sub(v128.or(size, power52), power52), width);
    const signed = v128.or(z, i64x2.shl(v128.and(word, sign), 55));
    v128.store(out, f64x2.add(f64x2.splat(mean), f64x2.mul(f64x2.splat(sd), signed)));
  }
  store<u32>(source, at, NEXT);
  return out;
}
