// Needles of at most eight units: every start of a block is judged exactly. As the filter does, this knows bytes only, and
// of a text of two bytes a unit forgets the starts that lie within a unit.
import { agreeing, equal, laneMask, someLane, splat, unitStarts } from "../needle/lanes";
import { BASE, LENGTH, POSITION, SHIFT, UNITS, field, setField } from "../needle/program";

/** Lanes count to 255; each is the sum of four that count blocks. */
const BLOCKS: usize = 63;

/** The lanes' sum. */
@inline function sum(lanes: v128): u32 {
  const words = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(lanes));
  return (
    i32x4.extract_lane(words, 0) + i32x4.extract_lane(words, 1) +
    i32x4.extract_lane(words, 2) + i32x4.extract_lane(words, 3)
  );
}

/** How many of the starts from `at` to `startsEnd`, whole blocks, hold a needle of at most four bytes: without a branch. */
function countFour(program: usize, bytes: usize, at: usize, startsEnd: usize): u32 {
  const needle = program + UNITS;
  // A shorter needle's last byte is compared again.
  const r1 = min<usize>(1, bytes - 1), r2 = min<usize>(2, bytes - 1), r3 = bytes - 1;
  const b0 = splat(needle), b1 = splat(needle + r1), b2 = splat(needle + r2), b3 = splat(needle + r3);
  let found: u32 = 0;
  while (at < startsEnd) {
    let a = i8x16.splat(0), b = a, c = a, d = a;
    const batchEnd = at + (min<usize>((startsEnd - at) >> 6, BLOCKS) << 6);
    for (; at < batchEnd; at += 64) {
      const p1 = at + r1, p2 = at + r2, p3 = at + r3;
      a = i8x16.sub(a, agreeing(v128.and(equal(at, 0, b0), equal(p1, 0, b1)), p2, p3, 0, b2, b3));
      b = i8x16.sub(b, agreeing(v128.and(equal(at, 16, b0), equal(p1, 16, b1)), p2, p3, 16, b2, b3));
      c = i8x16.sub(c, agreeing(v128.and(equal(at, 32, b0), equal(p1, 32, b1)), p2, p3, 32, b2, b3));
      d = i8x16.sub(d, agreeing(v128.and(equal(at, 48, b0), equal(p1, 48, b1)), p2, p3, 48, b2, b3));
    }
    found += sum(i8x16.add(i8x16.add(a, b), i8x16.add(c, d)));
  }
  return found;
}

/**
 * Finds every occurrence, overlapping ones too, of a needle of at most eight units, from the program's position on and in
 * whole blocks of 64 bytes of starts that lie before `stop` and can hold the needle. Returns how many and leaves the
 * position behind the last block. Stores their starts at `out` unless that is 0; stops when `capacity` has no room for a
 * block's worth.
 */
export function scanBlocks(program: usize, text: usize, stop: u32, end: u32, out: usize, capacity: u32): u32 {
  const shift = field(program, SHIFT);
  const length = field(program, LENGTH);
  const from = field(program, POSITION);
  const starts = min<u32>(stop, end - min<u32>(length - 1, end)); // all starts before can hold the needle
  if (starts <= from) return 0;
  const bytes = <usize>length << shift;
  let at = text + (<usize>from << shift);
  const startsEnd = at + ((<usize>(starts - from) << shift) & ~63);

  let found: u32 = 0;
  if (out == 0 && shift == 0 && length <= 4) {
    found = countFour(program, bytes, at, startsEnd);
    at = startsEnd;
  }
  const needle = program + UNITS;
  const base = field(program, BASE);
  const inUnits = unitStarts(shift);
  const r1 = min<usize>(1, bytes - 1), r2 = min<usize>(2, bytes - 1), r3 = min<usize>(3, bytes - 1);
  const b0 = splat(needle), b1 = splat(needle + r1), b2 = splat(needle + r2), b3 = splat(needle + r3);
  for (; at < startsEnd && found + 64 <= capacity; at += 64) {
    const p1 = at + r1, p2 = at + r2, p3 = at + r3;
    let a = agreeing(v128.and(equal(at, 0, b0), equal(p1, 0, b1)), p2, p3, 0, b2, b3);
    let b = agreeing(v128.and(equal(at, 16, b0), equal(p1, 16, b1)), p2, p3, 16, b2, b3);
    let c = agreeing(v128.and(equal(at, 32, b0), equal(p1, 32, b1)), p2, p3, 32, b2, b3);
    let d = agreeing(v128.and(equal(at, 48, b0), equal(p1, 48, b1)), p2, p3, 48, b2, b3);
    for (let index: usize = 4; index < bytes && someLane(a, b, c, d); index += 2) {
      const r = index, q = min<usize>(index + 1, bytes - 1);
      const u = splat(needle + r), v = splat(needle + q), p = at + r, s = at + q;
      a = agreeing(a, p, s, 0, u, v);
      b = agreeing(b, p, s, 16, u, v);
      c = agreeing(c, p, s, 32, u, v);
      d = agreeing(d, p, s, 48, u, v);
    }
    let lanes = laneMask(a, b, c, d, inUnits);
    if (out != 0) {
      const block = base + <u32>((at - text) >> shift);
      for (let slot = out + (<usize>found << 2), rest = lanes; rest != 0; rest &= rest - 1, slot += 4) {
        store<u32>(slot, block + (<u32>ctz(rest) >> shift));
      }
    }
    found += <u32>popcnt(lanes);
  }
  setField(program, POSITION, <u32>((at - text) >> shift));
  return found;
}
