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

/** mean + sd · z for `n` standard normal z. */
export function normal(source: usize, out: usize, n: usize, mean: f64, sd: f64): void {
  const end = out + (n << 3);
  const rotation = load<u32>(source, ROTATION);
  while (out < end) {
    const words = min(available(source), (end - out) >>> 3);
    let at: usize = load<u32>(source, NEXT);
    let stop = at + (words << 3);
    while (at < stop) {
      const word = rotl<u64>(load<u64>(at), rotation);
      at += 8;
      const layer = <usize>(word & 255) << 3;
      const size = (word >> 9) & 0x000fffffffffffff;
      let z = <f64>(<i64>size) * load<f64>(NORMAL_W + layer);
      z = reinterpret<f64>(reinterpret<u64>(z) | ((word & 256) << 55));
      if (size >= load<u64>(NORMAL_K + layer)) {
        store<u32>(source, at, NEXT);
        z = settle(source, word);
        stop = 0;
      }
      store<f64>(out, mean + sd * z);
      out += 8;
    }
    if (stop) store<u32>(source, at, NEXT);
  }
}
