// Needles of at most eight units: every start of a block is judged exactly, and those of at most four without a branch.
import { agreeing, equal, laneMask, someLane, splat } from "../needle/lanes";
import { BASE, LENGTH, POSITION, SHIFT, UNITS, field, setField } from "../needle/program";

/** Lanes count to 255; each is the sum of four that count blocks. */
const BLOCKS: usize = 63;

@inline function subtract<T>(a: v128, b: v128): v128 {
  return sizeof<T>() == 1 ? i8x16.sub(a, b) : i16x8.sub(a, b);
}

@inline function add<T>(a: v128, b: v128): v128 {
  return sizeof<T>() == 1 ? i8x16.add(a, b) : i16x8.add(a, b);
}

/** The lanes' sum. */
@inline function sum<T>(lanes: v128): u32 {
  const pairs = sizeof<T>() == 1 ? i16x8.extadd_pairwise_i8x16_u(lanes) : lanes;
  const words = i32x4.extadd_pairwise_i16x8_u(pairs);
  return (
    i32x4.extract_lane(words, 0) + i32x4.extract_lane(words, 1) +
    i32x4.extract_lane(words, 2) + i32x4.extract_lane(words, 3)
  );
}

/** Where unit `index` of the needle lies behind a start, in bytes; the last one again where the needle is shorter. */
@inline function reach<T>(program: usize, index: u32): usize {
  return <usize>min<u32>(index, field(program, LENGTH) - 1) * sizeof<T>();
}

/** How many of the starts from `at` to `startsEnd`, whole blocks, hold a needle of at most four units. */
function countFour<T>(program: usize, at: usize, startsEnd: usize): u32 {
  const needle = program + UNITS;
  const r1 = reach<T>(program, 1), r2 = reach<T>(program, 2), r3 = reach<T>(program, 3);
  const u0 = splat<T>(needle), u1 = splat<T>(needle + r1), u2 = splat<T>(needle + r2), u3 = splat<T>(needle + r3);
  let found: u32 = 0;
  while (at < startsEnd) {
    let a = i8x16.splat(0), b = a, c = a, d = a;
    const batchEnd = at + (min<usize>((startsEnd - at) >> 6, BLOCKS) << 6);
    for (; at < batchEnd; at += 64) {
      const p1 = at + r1, p2 = at + r2, p3 = at + r3;
      a = subtract<T>(a, agreeing<T>(v128.and(equal<T>(at, 0, u0), equal<T>(p1, 0, u1)), p2, p3, 0, u2, u3));
      b = subtract<T>(b, agreeing<T>(v128.and(equal<T>(at, 16, u0), equal<T>(p1, 16, u1)), p2, p3, 16, u2, u3));
      c = subtract<T>(c, agreeing<T>(v128.and(equal<T>(at, 32, u0), equal<T>(p1, 32, u1)), p2, p3, 32, u2, u3));
      d = subtract<T>(d, agreeing<T>(v128.and(equal<T>(at, 48, u0), equal<T>(p1, 48, u1)), p2, p3, 48, u2, u3));
    }
    found += sum<T>(add<T>(add<T>(a, b), add<T>(c, d)));
  }
  return found;
}

/**
 * Counts the starts from `at` to `startsEnd` that hold the needle, by whole blocks. Stores them, counted from `text`, at
 * `out` unless that is 0; stops when `capacity` has no room for a block's worth. Leaves the program's position behind.
 */
function scanPairs<T>(program: usize, text: usize, at: usize, startsEnd: usize, out: usize, capacity: u32): u32 {
  const length = field(program, LENGTH);
  const needle = program + UNITS;
  const base = field(program, BASE);
  const r1 = reach<T>(program, 1);
  const u0 = splat<T>(needle), u1 = splat<T>(needle + r1);
  let found: u32 = 0;
  for (; at < startsEnd && found + 64 <= capacity; at += 64) {
    const p1 = at + r1;
    let a = v128.and(equal<T>(at, 0, u0), equal<T>(p1, 0, u1));
    let b = v128.and(equal<T>(at, 16, u0), equal<T>(p1, 16, u1));
    let c = v128.and(equal<T>(at, 32, u0), equal<T>(p1, 32, u1));
    let d = v128.and(equal<T>(at, 48, u0), equal<T>(p1, 48, u1));
    for (let index: u32 = 2; index < length && someLane(a, b, c, d); index += 2) {
      const r = reach<T>(program, index), q = reach<T>(program, index + 1);
      const u = splat<T>(needle + r), v = splat<T>(needle + q), p = at + r, s = at + q;
      a = agreeing<T>(a, p, s, 0, u, v);
      b = agreeing<T>(b, p, s, 16, u, v);
      c = agreeing<T>(c, p, s, 32, u, v);
      d = agreeing<T>(d, p, s, 48, u, v);
    }
    let lanes = laneMask<T>(a, b, c, d);
    if (out != 0) {
      const block = base + <u32>((at - text) / sizeof<T>());
      let slot = out + (<usize>found << 2);
      found += <u32>popcnt(lanes);
      for (; lanes != 0; lanes &= lanes - 1) {
        store<u32>(slot, block + <u32>ctz(lanes));
        slot += 4;
      }
    } else {
      found += <u32>popcnt(lanes);
    }
  }
  setField(program, POSITION, <u32>((at - text) / sizeof<T>()));
  return found;
}

function scanUnits<T>(program: usize, text: usize, stop: u32, end: u32, out: usize, capacity: u32): u32 {
  const length = field(program, LENGTH);
  const from = field(program, POSITION);
  const starts = min<u32>(stop, end - min<u32>(length - 1, end)); // all starts before can hold the needle
  if (starts <= from) return 0;
  const at = text + <usize>from * sizeof<T>();
  const bytes = (<usize>(starts - from) * sizeof<T>()) & ~63;
  if (out != 0 || length > 4) return scanPairs<T>(program, text, at, at + bytes, out, capacity);
  setField(program, POSITION, from + <u32>(bytes / sizeof<T>()));
  return countFour<T>(program, at, at + bytes);
}

/**
 * Finds every occurrence, overlapping ones too, of a needle of at most eight units, from the program's position on and in
 * whole blocks of 64 bytes of starts that lie before `stop` and can hold the needle. Returns how many and leaves the
 * position behind the last block. Stores their starts at `out` unless that is 0; stops when `capacity` has no room for a
 * block's worth.
 */
export function scanBlocks(program: usize, text: usize, stop: u32, end: u32, out: usize, capacity: u32): u32 {
  return field(program, SHIFT) == 0
    ? scanUnits<u8>(program, text, stop, end, out, capacity)
    : scanUnits<u16>(program, text, stop, end, out, capacity);
}
