// Rows of float64 logits: the reference path, as rows-f32.ts in twice the digits.
import { expF64x2 } from "../../../wasm-math/assembly/exp-f64x2";
import { ENTROPY, GRAD_ENTROPY, GRAD_LOG_PROB, LOG_SUM, MAX, ROW_BYTES, SUM, UPSTREAM_BYTES, storeRow } from "./row";

/** Below this eˣ is 0 in float64. */
const LEAST: f64 = -746;

// @ts-ignore: decorator
@inline
function exp(x: f64): f64 {
  return f64x2.extract_lane(expF64x2(f64x2.splat(x)), 0);
}

export function forward64(logits: usize, exps: usize, expsStride: usize, rows: i32, classes: i32, temperature: f64, stats: usize): void {
  for (; rows > 0; rows--) {
    const end = logits + (<usize>classes << 3);
    let m = -Infinity;
    for (let p = logits; p < end; p += 8) m = max(m, load<f64>(p));
    let sum: f64 = 0, weighted: f64 = 0;
    for (let p = logits, q = exps; p < end; p += 8, q += 8) {
      const a = max((load<f64>(p) - m) / temperature, LEAST), e = exp(a);
      store<f64>(q, e);
      sum += e;
      weighted += e * a;
    }
    storeRow(stats, m, sum, weighted);
    logits = end;
    exps += expsStride;
    stats += ROW_BYTES;
  }
}

export function backward64(logits: usize, exps: usize, rows: i32, classes: i32, temperature: f64, stats: usize, upstream: usize): void {
  for (; rows > 0; rows--) {
    const gradLogProb = load<f64>(upstream, GRAD_LOG_PROB), gradEntropy = load<f64>(upstream, GRAD_ENTROPY);
    const m = load<f64>(stats, MAX), sum = load<f64>(stats, SUM), logSum = load<f64>(stats, LOG_SUM), entropy = load<f64>(stats, ENTROPY);
    for (const end = exps + (<usize>classes << 3); exps < end; exps += 8, logits += 8) {
      const a = max((load<f64>(logits) - m) / temperature, LEAST), p = load<f64>(exps) / sum;
      store<f64>(exps, (-p * (gradLogProb + gradEntropy * (a - logSum + entropy))) / temperature);
    }
    stats += ROW_BYTES;
    upstream += UPSTREAM_BYTES;
  }
}
