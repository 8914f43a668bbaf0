// xoshiro256++ (Blackman and Vigna 2019) in four lanes. Lane i is i jumps of 2^128 steps ahead of lane 0, so the lanes are disjoint
// parts of one sequence; word j of the stream is word j / 4 of lane j % 4. The state holds four vectors of two lanes each, twice.
import { beginBlock } from "../begin-block";
import { BLOCK, END, STATE } from "../source";

// @ts-ignore
@inline
function rotate(x: v128, k: i32): v128 {
  return v128.or(i64x2.shl(x, k), i64x2.shr_u(x, 64 - k));
}

export function refill256(source: usize): void {
  beginBlock(source);
  const state = source + STATE;
  let s0 = v128.load(state), s1 = v128.load(state, 16), s2 = v128.load(state, 32), s3 = v128.load(state, 48);
  let t0 = v128.load(state, 64), t1 = v128.load(state, 80), t2 = v128.load(state, 96), t3 = v128.load(state, 112);
  const end = load<u32>(source, END);
  for (let at = source + BLOCK; at < end; at += 32) {
    v128.store(at, i64x2.add(rotate(i64x2.add(s0, s3), 23), s0));
    v128.store(at, i64x2.add(rotate(i64x2.add(t0, t3), 23), t0), 16);
    const a = i64x2.shl(s1, 17), b = i64x2.shl(t1, 17);
    s2 = v128.xor(s2, s0); s3 = v128.xor(s3, s1); s1 = v128.xor(s1, s2); s0 = v128.xor(s0, s3);
    s2 = v128.xor(s2, a); s3 = rotate(s3, 45);
    t2 = v128.xor(t2, t0); t3 = v128.xor(t3, t1); t1 = v128.xor(t1, t2); t0 = v128.xor(t0, t3);
    t2 = v128.xor(t2, b); t3 = rotate(t3, 45);
  }
  v128.store(state, s0); v128.store(state, s1, 16); v128.store(state, s2, 32); v128.store(state, s3, 48);
  v128.store(state, t0, 64); v128.store(state, t1, 80); v128.store(state, t2, 96); v128.store(state, t3, 112);
}

/** Moves one lane, its four words in a row at `lane`, by the polynomial of 256 coefficients at `polynomial`. */
export function jump256(lane: usize, polynomial: usize): void {
  let s0 = load<u64>(lane), s1 = load<u64>(lane, 8), s2 = load<u64>(lane, 16), s3 = load<u64>(lane, 24);
  let j0: u64 = 0, j1: u64 = 0, j2: u64 = 0, j3: u64 = 0;
  for (let bit: u32 = 0; bit < 256; bit++) {
    if ((load<u32>(polynomial + ((bit >> 5) << 2)) >> (bit & 31)) & 1) { j0 ^= s0; j1 ^= s1; j2 ^= s2; j3 ^= s3; }
    const t = s1 << 17;
    s2 ^= s0; s3 ^= s1; s1 ^= s2; s0 ^= s3; s2 ^= t; s3 = rotl<u64>(s3, 45);
  }
  store<u64>(lane, j0); store<u64>(lane, j1, 8); store<u64>(lane, j2, 16); store<u64>(lane, j3, 24);
}
