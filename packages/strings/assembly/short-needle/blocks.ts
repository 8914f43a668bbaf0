// Needles of at most eight units: every start of a block is judged exactly and without a branch.
import { LENGTH, POSITION, SHIFT, UNITS, field, setField } from "../needle/program";
import { startMask } from "../needle/start-mask";

/** Lanes count to 255; each is added up from four of at most this many. */
const BLOCKS: usize = 63;

@inline function splat<T>(at: usize): v128 {
  return sizeof<T>() == 1 ? v128.load8_splat(at) : v128.load16_splat(at);
}

@inline function equal<T>(at: usize, unit: v128): v128 {
  return sizeof<T>() == 1 ? i8x16.eq(v128.load(at), unit) : i16x8.eq(v128.load(at), unit);
}

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

/** Which of 16 bytes of starts hold the whole needle. `size`, 4 or 8, is a constant where this is inlined. */
@inline function holds<T>(
  size: u32, at: usize,
  o1: usize, o2: usize, o3: usize, o4: usize, o5: usize, o6: usize, o7: usize,
  u0: v128, u1: v128, u2: v128, u3: v128, u4: v128, u5: v128, u6: v128, u7: v128,
): v128 {
  const four = v128.and(
    v128.and(equal<T>(at, u0), equal<T>(at + o1, u1)),
    v128.and(equal<T>(at + o2, u2), equal<T>(at + o3, u3)),
  );
  if (size == 4) return four;
  return v128.and(four, v128.and(
    v128.and(equal<T>(at + o4, u4), equal<T>(at + o5, u5)),
    v128.and(equal<T>(at + o6, u6), equal<T>(at + o7, u7)),
  ));
}

@inline function exactBlocks<T>(
  size: u32, program: usize, text: usize, stop: u32, end: u32, out: usize, capacity: u32,
): u32 {
  const last = field(program, LENGTH) - 1;
  const needle = program + UNITS;
  // A shorter needle's last unit is compared again.
  const o1 = <usize>min<u32>(1, last) * sizeof<T>(), o2 = <usize>min<u32>(2, last) * sizeof<T>();
  const o3 = <usize>min<u32>(3, last) * sizeof<T>(), o4 = <usize>min<u32>(4, last) * sizeof<T>();
  const o5 = <usize>min<u32>(5, last) * sizeof<T>(), o6 = <usize>min<u32>(6, last) * sizeof<T>();
  const o7 = <usize>min<u32>(7, last) * sizeof<T>();
  const u0 = splat<T>(needle), u1 = splat<T>(needle + o1), u2 = splat<T>(needle + o2), u3 = splat<T>(needle + o3);
  const u4 = splat<T>(needle + o4), u5 = splat<T>(needle + o5), u6 = splat<T>(needle + o6), u7 = splat<T>(needle + o7);

  let at = text + <usize>field(program, POSITION) * sizeof<T>();
  const starts = min<u32>(stop, end - min(last, end)); // all starts before can hold the needle
  const startsEnd = text + <usize>starts * sizeof<T>();
  let found: u32 = 0;
  if (out == 0) {
    while (at + 64 <= startsEnd) {
      let a = i8x16.splat(0), b = a, c = a, d = a;
      const batchEnd = at + (min<usize>((startsEnd - at) >> 6, BLOCKS) << 6);
      for (; at < batchEnd; at += 64) {
        a = subtract<T>(a, holds<T>(size, at, o1, o2, o3, o4, o5, o6, o7, u0, u1, u2, u3, u4, u5, u6, u7));
        b = subtract<T>(b, holds<T>(size, at + 16, o1, o2, o3, o4, o5, o6, o7, u0, u1, u2, u3, u4, u5, u6, u7));
        c = subtract<T>(c, holds<T>(size, at + 32, o1, o2, o3, o4, o5, o6, o7, u0, u1, u2, u3, u4, u5, u6, u7));
        d = subtract<T>(d, holds<T>(size, at + 48, o1, o2, o3, o4, o5, o6, o7, u0, u1, u2, u3, u4, u5, u6, u7));
      }
      found += sum<T>(add<T>(add<T>(a, b), add<T>(c, d)));
    }
  } else {
    for (; at + 64 <= startsEnd && found + 64 <= capacity; at += 64) {
      let starts = startMask<T>(
        holds<T>(size, at, o1, o2, o3, o4, o5, o6, o7, u0, u1, u2, u3, u4, u5, u6, u7),
        holds<T>(size, at + 16, o1, o2, o3, o4, o5, o6, o7, u0, u1, u2, u3, u4, u5, u6, u7),
        holds<T>(size, at + 32, o1, o2, o3, o4, o5, o6, o7, u0, u1, u2, u3, u4, u5, u6, u7),
        holds<T>(size, at + 48, o1, o2, o3, o4, o5, o6, o7, u0, u1, u2, u3, u4, u5, u6, u7),
      );
      const block = <u32>((at - text) / sizeof<T>());
      for (; starts != 0; starts &= starts - 1) {
        store<u32>(out + (<usize>found << 2), block + <u32>ctz(starts));
        found++;
      }
    }
  }
  setField(program, POSITION, <u32>((at - text) / sizeof<T>()));
  return found;
}

function blocksOfFour<T>(program: usize, text: usize, stop: u32, end: u32, out: usize, capacity: u32): u32 {
  return exactBlocks<T>(4, program, text, stop, end, out, capacity);
}

function blocksOfEight<T>(program: usize, text: usize, stop: u32, end: u32, out: usize, capacity: u32): u32 {
  return exactBlocks<T>(8, program, text, stop, end, out, capacity);
}

/**
 * Finds every occurrence, overlapping ones too, of a needle of at most eight units, from the program's position on and in
 * whole blocks of 64 bytes of starts that lie before `stop` and can hold the needle. Returns how many and leaves the
 * position behind the last block. Stores their starts at `out` unless that is 0; stops when `capacity` has no room for a
 * block's worth.
 */
export function scanBlocks(program: usize, text: usize, stop: u32, end: u32, out: usize, capacity: u32): u32 {
  const four = field(program, LENGTH) <= 4;
  if (field(program, SHIFT) == 0) {
    return four
      ? blocksOfFour<u8>(program, text, stop, end, out, capacity)
      : blocksOfEight<u8>(program, text, stop, end, out, capacity);
  }
  return four
    ? blocksOfFour<u16>(program, text, stop, end, out, capacity)
    : blocksOfEight<u16>(program, text, stop, end, out, capacity);
}
