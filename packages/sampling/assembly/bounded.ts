import { next32 } from "./source";

/** The upper half of a product of 128 bits. */
// @ts-ignore
@inline
export function multiplyHigh(a: u64, b: u64): u64 {
  const a0 = a & 0xffffffff, a1 = a >> 32, b0 = b & 0xffffffff, b1 = b >> 32;
  const middle = a1 * b0 + ((a0 * b0) >> 32);
  const carry = a0 * b1 + (middle & 0xffffffff);
  return a1 * b1 + (middle >> 32) + (carry >> 32);
}

/** Uniform on 0 … span, both included. */
export function bounded32(source: usize, span: u32): u32 {
  if (span == 0) return 0;
  const count = span + 1;
  if (count == 0) return next32(source);
  let product = <u64>next32(source) * <u64>count;
  if (<u32>product < count) {
    const threshold: u32 = (0xffffffff - span) % count;
    while (<u32>product < threshold) product = <u64>next32(source) * <u64>count;
  }
  return <u32>(product >> 32);
}
