// Rows of float32 logits: two passes over each, the maximum, then the exponentials, which stay for the way back.
import { LEAST, expOrZero } from "../../../wasm-math/assembly/exp-f32x4";
import { ENTROPY, GRAD_ENTROPY, GRAD_LOG_PROB, LOG_SUM, MAX, ROW_BYTES, SUM, UPSTREAM_BYTES, storeRow } from "./row";

/** Bytes of logits whose sums stay in float32 lanes, 128 numbers a lane, before they go to float64. */
const BLOCK: usize = 4096;

// The last vector of a row, of which `bytes` belong to it: the rest becomes −Infinity.
// @ts-ignore: decorator
@inline
function loadTail(p: usize, bytes: i32): v128 {
  const inside = i32x4.lt_s(i32x4(0, 4, 8, 12), i32x4.splat(bytes));
  return v128.bitselect(v128.load(p), f32x4.splat(<f32>-Infinity), inside);
}

// @ts-ignore: decorator
@inline
function sumF64(x: v128): f64 {
  const pairs = f64x2.add(f64x2.promote_low_f32x4(x), f64x2.promote_low_f32x4(i8x16.shuffle(x, x, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)));
  return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1);
}

function maximum(p: usize, end: usize): f32 {
  // pmax passes over NaN; the sum of exponentials does not.
  let m0 = f32x4.splat(<f32>-Infinity), m1 = m0;
  for (; p + 32 <= end; p += 32) {
    m0 = f32x4.pmax(m0, v128.load(p));
    m1 = f32x4.pmax(m1, v128.load(p, 16));
  }
  for (; p + 16 <= end; p += 16) m0 = f32x4.pmax(m0, v128.load(p));
  if (p < end) m1 = f32x4.pmax(m1, loadTail(p, <i32>(end - p)));
  m0 = f32x4.pmax(m0, m1);
  return max(
    max(f32x4.extract_lane(m0, 0), f32x4.extract_lane(m0, 1)),
    max(f32x4.extract_lane(m0, 2), f32x4.extract_lane(m0, 3)),
  );
}

// Fills `exps` with eᵃ, row upon row `expsStride` bytes apart (0: one row's worth of scratch), and `stats`. Reads and writes
// up to 12 bytes past the last row.
export function forward32(logits: usize, exps: usize, expsStride: usize, rows: i32, classes: i32, temperature: f64, stats: usize): void {
  const scale = f32x4.splat(<f32>(1 / temperature)), least = f32x4.splat(LEAST), zero = f32x4.splat(0);
  for (; rows > 0; rows--) {
    const end = logits + (<usize>classes << 2), whole = end - 16;
    const m = maximum(logits, end), shift = f32x4.splat(m);
    let p = logits, q = exps;
    let sum: f64 = 0, weighted: f64 = 0;
    while (p < end) {
      let s0 = zero, s1 = zero, t0 = zero, t1 = zero;
      for (const stop = min(end, p + BLOCK); p + 32 <= stop; p += 32, q += 32) {
        const x0 = f32x4.mul(f32x4.sub(v128.load(p), shift), scale);
        const x1 = f32x4.mul(f32x4.sub(v128.load(p, 16), shift), scale);
        const a0 = f32x4.pmax(x0, least), a1 = f32x4.pmax(x1, least);
        const e0 = expOrZero(x0, a0), e1 = expOrZero(x1, a1);
        v128.store(q, e0);
        v128.store(q, e1, 16);
        s0 = f32x4.add(s0, e0);
        s1 = f32x4.add(s1, e1);
        t0 = f32x4.add(t0, f32x4.mul(e0, a0));
        t1 = f32x4.add(t1, f32x4.mul(e1, a1));
      }
      if (end - p < 32) {
        for (; p < end; p += 16, q += 16) {
          const z = p <= whole ? v128.load(p) : loadTail(p, <i32>(end - p));
          const x = f32x4.mul(f32x4.sub(z, shift), scale), a = f32x4.pmax(x, least), e = expOrZero(x, a);
          v128.store(q, e);
          s0 = f32x4.add(s0, e);
          t0 = f32x4.add(t0, f32x4.mul(e, a));
        }
      }
      sum += sumF64(f32x4.add(s0, s1));
      weighted += sumF64(f32x4.add(t0, t1));
    }
    storeRow(stats, m, sum, weighted);
    logits = end;
    exps += expsStride;
    stats += ROW_BYTES;
  }
}

// Turns eᵃ into ∂loss/∂z = (−gₗ p − gₕ p (log p + H)) / τ. The action's own gₗ / τ is added by the caller.
export function backward32(logits: usize, exps: usize, rows: i32, classes: i32, temperature: f64, stats: usize, upstream: usize): void {
  const scale: f32 = <f32>(1 / temperature), scales = f32x4.splat(scale), least = f32x4.splat(LEAST);
  for (; rows > 0; rows--) {
    const gradLogProb = load<f64>(upstream, GRAD_LOG_PROB), gradEntropy = load<f64>(upstream, GRAD_ENTROPY);
    const perExp = 1 / (load<f64>(stats, SUM) * temperature);
    const k0: f32 = <f32>(-gradEntropy * perExp);
    const k1: f32 = <f32>((gradEntropy * (load<f64>(stats, LOG_SUM) - load<f64>(stats, ENTROPY)) - gradLogProb) * perExp);
    const end = exps + (<usize>classes << 2), slope = f32x4.splat(k0), offset = f32x4.splat(k1);
    if (k0 == 0) {
      for (; exps + 16 <= end; exps += 16) v128.store(exps, f32x4.mul(v128.load(exps), offset));
      for (; exps < end; exps += 4) store<f32>(exps, load<f32>(exps) * k1);
      logits += <usize>classes << 2;
    } else {
      const m: f32 = <f32>load<f64>(stats, MAX), shift = f32x4.splat(m);
      for (; exps + 16 <= end; exps += 16, logits += 16) {
        const a = f32x4.pmax(f32x4.mul(f32x4.sub(v128.load(logits), shift), scales), least);
        v128.store(exps, f32x4.mul(v128.load(exps), f32x4.add(f32x4.mul(a, slope), offset)));
      }
      for (; exps < end; exps += 4, logits += 4) {
        const a: f32 = max((load<f32>(logits) - m) * scale, LEAST);
        store<f32>(exps, load<f32>(exps) * (a * k0 + k1));
      }
    }
    stats += ROW_BYTES;
    upstream += UPSTREAM_BYTES;
  }
}
