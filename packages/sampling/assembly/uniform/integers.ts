// Unbiased integers by multiplication (Lemire 2019), with the draws and rejections of numpy's Generator.integers.
import { bounded32, multiplyHigh } from "../bounded";
import { readHalves } from "../half-words";
import { END, ensure, HAS_HALF, next32, next64 } from "../source";

function bounded64(source: usize, span: u64): u64 {
  const count = span + 1;
  let word = next64(source);
  if (word * count < count) {
    const threshold: u64 = (0xffffffffffffffff - span) % count;
    while (word * count < threshold) word = next64(source);
  }
  return multiplyHigh(word, count);
}

// @ts-ignore
@inline
function put<T>(out: usize, value: i64): void {
  if (isFloat<T>()) store<f64>(out, <f64>value);
  else store<i32>(out, <i32>value);
}

// @ts-ignore
@inline
function fill<T>(source: usize, out: usize, n: usize, low: f64, high: f64): void {
  const first = <i64>low;
  const span = <u64>(<i64>high - 1 - first);
  const end = out + n * sizeof<T>();
  if (span == 0) {
    for (; out < end; out += sizeof<T>()) put<T>(out, first);
  } else if (span >= 0xffffffff) {
    for (; out < end; out += sizeof<T>()) {
      put<T>(out, first + <i64>(span == 0xffffffff ? <u64>next32(source) : bounded64(source, span)));
    }
  } else {
    // A rejected half is followed by a whole word, whose upper half waits again.
    while (load<u32>(source, HAS_HALF) && out < end) {
      put<T>(out, first + <i64>bounded32(source, <u32>span));
      out += sizeof<T>();
    }
    fillFromBlock<T>(source, out, end, first, <u32>span + 1);
  }
}

/** Each draw is stored, and kept by going on behind it: no branch on chance. */
// @ts-ignore
@inline
function fillFromBlock<T>(source: usize, out: usize, end: usize, first: i64, count: u32): void {
  const threshold: u32 = (0xffffffff - (count - 1)) % count;
  while (out < end) {
    const start = ensure(source, 8);
    const stop: usize = load<u32>(source, END);
    let at = start;
    while (out < end && at < stop) {
      const product = <u64>load<u32>(at) * <u64>count;
      at += 4;
      put<T>(out, first + <i64>(product >> 32));
      out += <usize>(<u32>product >= threshold) * sizeof<T>();
    }
    readHalves(source, start, at);
  }
}

/** `n` integers of [low, high) as f64. */
export function integersF64(source: usize, out: usize, n: usize, low: f64, high: f64): void {
  fill<f64>(source, out, n, low, high);
}

/** The same as 32-bit integers, which wrap. */
export function integersI32(source: usize, out: usize, n: usize, low: f64, high: f64): void {
  fill<i32>(source, out, n, low, high);
}
