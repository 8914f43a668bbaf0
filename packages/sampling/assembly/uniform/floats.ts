import { available, END, ensure, HAS_HALF, next32, nextDouble, NEXT, ROTATION, UNIT } from "../source";

/** 2^-24 */
const UNIT_F32: f32 = 5.9604644775390625e-8;

/** `n` uniforms in [0, 1), multiples of 2^-53, one word each. */
export function fillF64(source: usize, out: usize, n: usize): void {
  if (load<u32>(source, ROTATION)) {
    for (const end = out + (n << 3); out < end; out += 8) store<f64>(out, nextDouble(source));
    return;
  }
  const one = i64x2.splat(0x3ff0000000000000), bit = i64x2.splat(1);
  while (n > 0) {
    const words = min(available(source), n);
    let at: usize = load<u32>(source, NEXT);
    store<u32>(source, at + (words << 3), NEXT);
    n -= words;
    for (const end = at + ((words >>> 1) << 4); at < end; at += 16, out += 16) {
      // The upper 52 bits give [1, 2); subtracting 1, or 1 - 2^-53 (whose bits are one less) if bit 11 is set, is exact.
      const word = v128.load(at);
      const subtrahend = i64x2.sub(one, v128.and(i64x2.shr_u(word, 11), bit));
      v128.store(out, f64x2.sub(v128.or(i64x2.shr_u(word, 12), one), subtrahend));
    }
    if (words & 1) {
      store<f64>(out, <f64>(<i64>(load<u64>(at) >> 11)) * UNIT);
      out += 8;
    }
  }
}

/** `n` 32-bit draws, as `n` calls of next32 would give them. */
export function fillU32(source: usize, out: usize, n: usize): void {
  fillHalves<u32>(source, out, n);
}

/** The same as uniforms in [0, 1), multiples of 2^-24. */
export function fillF32(source: usize, out: usize, n: usize): void {
  fillHalves<f32>(source, out, n);
}

// @ts-ignore
@inline
function fillHalves<T>(source: usize, out: usize, n: usize): void {
  if (n > 0 && load<u32>(source, HAS_HALF)) {
    putHalf<T>(source, out);
    out += 4;
    n--;
  }
  while (n > 1) {
    const at = ensure(source, 8);
    const words = min((<usize>load<u32>(source, END) - at) >>> 2, n) & ~(<usize>1);
    if (isFloat<T>()) {
      // What the last vector writes too much, into the window's slack, is written over.
      for (let from = at, to = out, end = at + (words << 2); from < end; from += 16, to += 16) v128.store(to, unit24(v128.load(from)));
    } else {
      memory.copy(out, at, words << 2);
    }
    store<u32>(source, at + (words << 2), NEXT);
    out += words << 2;
    n -= words;
  }
  if (n > 0) putHalf<T>(source, out);
}

// @ts-ignore
@inline
function putHalf<T>(source: usize, out: usize): void {
  const word = next32(source);
  if (isFloat<T>()) store<f32>(out, <f32>(word >>> 8) * UNIT_F32);
  else store<u32>(out, word);
}

/** The upper 24 bits of each half as a number in [0, 1). */
// @ts-ignore
@inline
function unit24(halves: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(halves, 8)), f32x4.splat(UNIT_F32));
}

/** Rounds `n` f64 at `at`, rounded up to four, to f32 in their place. */
export function demote(at: usize, n: usize): void {
  for (let to = at, end = at + (n << 2); to < end; at += 32, to += 16) {
    const low = f32x4.demote_f64x2_zero(v128.load(at)), high = f32x4.demote_f64x2_zero(v128.load(at, 16));
    v128.store(to, v128.shuffle<i64>(low, high, 0, 2));
  }
}
