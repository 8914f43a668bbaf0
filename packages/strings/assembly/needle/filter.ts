// The filter: which starts in a block of text agree with the needle at its guards. Blocks are 64 bytes.
import { startMask } from "./start-mask";
import { GUARD_OFFSETS, UNITS } from "./program";

/** Where guard number `index` looks, in bytes from a start. */
@inline function reach<T>(program: usize, index: usize): usize {
  return <usize>load<u32>(program + GUARD_OFFSETS + (index << 2)) * sizeof<T>();
}

@inline function splat<T>(pointer: usize): v128 {
  return sizeof<T>() == 1 ? v128.load8_splat(pointer) : v128.load16_splat(pointer);
}

@inline function equal<T>(pointer: usize, guard: v128): v128 {
  return sizeof<T>() == 1 ? i8x16.eq(v128.load(pointer), guard) : i16x8.eq(v128.load(pointer), guard);
}

/** The first of `count` guards' agreement at 16 bytes of starts; `count` is a constant where this is inlined. */
@inline function agreement<T>(
  count: u32, at: usize,
  r0: usize, r1: usize, r2: usize, r3: usize, r4: usize, r5: usize,
  g0: v128, g1: v128, g2: v128, g3: v128, g4: v128, g5: v128,
): v128 {
  let all = equal<T>(at + r0, g0);
  if (count >= 2) all = v128.and(all, equal<T>(at + r1, g1));
  if (count >= 4) all = v128.and(all, v128.and(equal<T>(at + r2, g2), equal<T>(at + r3, g3)));
  if (count >= 6) all = v128.and(all, v128.and(equal<T>(at + r4, g4), equal<T>(at + r5, g5)));
  return all;
}

@inline function scanBlocks<T>(count: u32, program: usize, at: usize, last: usize): usize {
  const r0 = reach<T>(program, 0), r1 = reach<T>(program, 1), r2 = reach<T>(program, 2);
  const r3 = reach<T>(program, 3), r4 = reach<T>(program, 4), r5 = reach<T>(program, 5);
  const units = program + UNITS;
  const g0 = splat<T>(units + r0), g1 = splat<T>(units + r1), g2 = splat<T>(units + r2);
  const g3 = splat<T>(units + r3), g4 = splat<T>(units + r4), g5 = splat<T>(units + r5);
  for (; at <= last; at += 64) {
    const a = agreement<T>(count, at, r0, r1, r2, r3, r4, r5, g0, g1, g2, g3, g4, g5);
    const b = agreement<T>(count, at + 16, r0, r1, r2, r3, r4, r5, g0, g1, g2, g3, g4, g5);
    const c = agreement<T>(count, at + 32, r0, r1, r2, r3, r4, r5, g0, g1, g2, g3, g4, g5);
    const d = agreement<T>(count, at + 48, r0, r1, r2, r3, r4, r5, g0, g1, g2, g3, g4, g5);
    if (v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) {
      return at + <usize>ctz(startMask<T>(a, b, c, d)) * sizeof<T>();
    }
  }
  return at;
}

function scan1<T>(program: usize, at: usize, last: usize): usize { return scanBlocks<T>(1, program, at, last); }
function scan2<T>(program: usize, at: usize, last: usize): usize { return scanBlocks<T>(2, program, at, last); }
function scan4<T>(program: usize, at: usize, last: usize): usize { return scanBlocks<T>(4, program, at, last); }
function scan6<T>(program: usize, at: usize, last: usize): usize { return scanBlocks<T>(6, program, at, last); }

/** The first start from `at` to `last` that agrees with `guards` guards; a place after `last` when there is none. */
export function nextCandidate(guards: u32, program: usize, at: usize, last: usize, shift: u32): usize {
  if (shift == 0) {
    if (guards == 1) return scan1<u8>(program, at, last);
    if (guards == 2) return scan2<u8>(program, at, last);
    if (guards == 4) return scan4<u8>(program, at, last);
    return scan6<u8>(program, at, last);
  }
  if (guards == 1) return scan1<u16>(program, at, last);
  if (guards == 2) return scan2<u16>(program, at, last);
  if (guards == 4) return scan4<u16>(program, at, last);
  return scan6<u16>(program, at, last);
}
