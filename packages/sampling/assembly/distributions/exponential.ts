import { next64, nextDouble } from "../source";
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

export function exponential(source: usize, out: usize, n: usize, scale: f64): void {
  for (const end = out + (n << 3); out < end; out += 8) store<f64>(out, scale * nextExponential(source));
}
