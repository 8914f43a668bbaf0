// Philox4x32-10 (Salmon and others 2011): ten rounds over a counter of 128 bits, four counters at once. State: counter, key.
import { beginBlock } from "../begin-block";
import { BLOCK, END, STATE } from "../source";

// @ts-ignore
@inline
function lowHalves(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 0, 2, 4, 6);
}

// @ts-ignore
@inline
function highHalves(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 1, 3, 5, 7);
}

export function refillPhilox(source: usize): void {
  beginBlock(source);
  const state = source + STATE;
  let low = load<u64>(state), high = load<u64>(state, 8);
  const m0 = i32x4.splat(0xd2511f53), m1 = i32x4.splat(0xcd9e8d57);
  const w0 = i32x4.splat(0x9e3779b9), w1 = i32x4.splat(0xbb67ae85);
  const end = load<u32>(source, END);
  for (let at = source + BLOCK; at < end; at += 64) {
    // The counters low, low + 1, low + 2, low + 3, as 64-bit numbers with a carry into the upper half.
    const l1 = low + 1, l2 = low + 2, l3 = low + 3;
    const h1 = high + u64(l1 < low), h2 = high + u64(l2 < low), h3 = high + u64(l3 < low);
    const p = i64x2.replace_lane(i64x2.splat(low), 1, l1), q = i64x2.replace_lane(i64x2.splat(l2), 1, l3);
    const r = i64x2.replace_lane(i64x2.splat(high), 1, h1), s = i64x2.replace_lane(i64x2.splat(h2), 1, h3);
    let c0 = lowHalves(p, q), c1 = highHalves(p, q), c2 = lowHalves(r, s), c3 = highHalves(r, s);
    let k0 = v128.load_splat<u32>(state, 16), k1 = v128.load_splat<u32>(state, 20);
    for (let round = 0; round < 10; round++) {
      const a = i64x2.extmul_low_i32x4_u(c0, m0), b = i64x2.extmul_high_i32x4_u(c0, m0);
      const d = i64x2.extmul_low_i32x4_u(c2, m1), e = i64x2.extmul_high_i32x4_u(c2, m1);
      c0 = v128.xor(v128.xor(highHalves(d, e), c1), k0);
      c2 = v128.xor(v128.xor(highHalves(a, b), c3), k1);
      c1 = lowHalves(d, e);
      c3 = lowHalves(a, b);
      k0 = i32x4.add(k0, w0);
      k1 = i32x4.add(k1, w1);
    }
    const t0 = v128.shuffle<i32>(c0, c1, 0, 4, 1, 5), t1 = v128.shuffle<i32>(c0, c1, 2, 6, 3, 7);
    const t2 = v128.shuffle<i32>(c2, c3, 0, 4, 1, 5), t3 = v128.shuffle<i32>(c2, c3, 2, 6, 3, 7);
    v128.store(at, v128.shuffle<i64>(t0, t2, 0, 2));
    v128.store(at, v128.shuffle<i64>(t0, t2, 1, 3), 16);
    v128.store(at, v128.shuffle<i64>(t1, t3, 0, 2), 32);
    v128.store(at, v128.shuffle<i64>(t1, t3, 1, 3), 48);
    const before = low;
    low += 4;
    high += u64(low < before);
  }
  store<u64>(state, low); store<u64>(state, high, 8);
}
