// xoshiro128++ (Blackman and Vigna 2019) in eight lanes of 32 bits, i jumps of 2^64 steps apart: 32-bit word j of the stream is
// word j / 8 of lane j % 8. The state holds four vectors of four lanes each, twice.
import { beginBlock } from "../begin-block";
import { BLOCK, END, STATE } from "../source";

// @ts-ignore
@inline
function rotate(x: v128, k: i32): v128 {
  return v128.or(i32x4.shl(x, k), i32x4.shr_u(x, 32 - k));
}

export function refill128(source: usize): void {
  beginBlock(source);
  const state = source + STATE;
  let s0 = v128.load(state), s1 = v128.load(state, 16), s2 = v128.load(state, 32), s3 = v128.load(state, 48);
  let t0 = v128.load(state, 64), t1 = v128.load(state, 80), t2 = v128.load(state, 96), t3 = v128.load(state, 112);
  const end = load<u32>(source, END);
  for (let at = source + BLOCK; at < end; at += 32) {
    v128.store(at, i32x4.add(rotate(i32x4.add(s0, s3), 7), s0));
    v128.store(at, i32x4.add(rotate(i32x4.add(t0, t3), 7), t0), 16);
    const a = i32x4.shl(s1, 9), b = i32x4.shl(t1, 9);
    s2 = v128.xor(s2, s0); s3 = v128.xor(s3, s1); s1 = v128.xor(s1, s2); s0 = v128.xor(s0, s3);
    s2 = v128.xor(s2, a); s3 = rotate(s3, 11);
    t2 = v128.xor(t2, t0); t3 = v128.xor(t3, t1); t1 = v128.xor(t1, t2); t0 = v128.xor(t0, t3);
    t2 = v128.xor(t2, b); t3 = rotate(t3, 11);
  }
  v128.store(state, s0); v128.store(state, s1, 16); v128.store(state, s2, 32); v128.store(state, s3, 48);
  v128.store(state, t0, 64); v128.store(state, t1, 80); v128.store(state, t2, 96); v128.store(state, t3, 112);
}

/** Moves one lane, its four words in a row at `lane`, by the polynomial of 128 coefficients at `polynomial`. */
export function jump128(lane: usize, polynomial: usize): void {
  let s0 = load<u32>(lane), s1 = load<u32>(lane, 4), s2 = load<u32>(lane, 8), s3 = load<u32>(lane, 12);
  let j0: u32 = 0, j1: u32 = 0, j2: u32 = 0, j3: u32 = 0;
  for (let bit: u32 = 0; bit < 128; bit++) {
    if ((load<u32>(polynomial + ((bit >> 5) << 2)) >> (bit & 31)) & 1) { j0 ^= s0; j1 ^= s1; j2 ^= s2; j3 ^= s3; }
    const t = s1 << 9;
    s2 ^= s0; s3 ^= s1; s1 ^= s2; s0 ^= s3; s2 ^= t; s3 = rotl<u32>(s3, 11);
  }
  store<u32>(lane, j0); store<u32>(lane, j1, 4); store<u32>(lane, j2, 8); store<u32>(lane, j3, 12);
}
