import { CREDIT, FOLD, NIBBLES, PREFIX_LENGTH, PREFIX_MASK, PREFIXES } from "./image";

/** Each unit passed earns one credit; these are the prices, in units that the automaton would read in the time. */
const MOST_CREDIT: i32 = 1024;
const SUSPECT: i32 = 4;
const CANDIDATE: i32 = 16;

const HASH: u32 = 0x9e3779b1;

/** 16 units as bytes: of wider ones, the low byte. */
// @ts-ignore: decorator
@inline
function low16<T>(p: usize): v128 {
  if (sizeof<T>() == 1) return v128.load(p);
  const low = i16x8.splat(0xff);
  return i8x16.narrow_i16x8_u(v128.and(v128.load(p), low), v128.and(v128.load(p, 16), low));
}

/** Whether some pattern begins like the units at `p`; sometimes true where none does. */
// @ts-ignore: decorator
@inline
function isPrefix<T>(image: usize, p: usize): bool {
  const units = sizeof<T>() == 1 ? load<u32>(p) : i32x4.extract_lane(low16<T>(p), 0);
  const hash = (((units & load<u32>(image, PREFIX_MASK)) | load<u32>(image, FOLD)) * HASH) >>> 20;
  return ((load<u8>(image + PREFIXES + (hash >> 3)) >>> (hash & 7)) & 1) != 0;
}

/**
 * The first place from `from` where a pattern may begin; if there is none, the first where its prefix would reach
 * beyond `end`. Teddy: eight sets of prefixes, each a bit; a place is suspect if the low nibbles of its four units and
 * the high nibble of the first are in a common set. Gives up, and returns a suspect, when the credit is used up.
 */
export function findCandidate<T>(image: usize, from: usize, end: usize): usize {
  const nibble = i8x16.splat(15);
  const high = v128.load(image, NIBBLES);
  const low0 = v128.load(image, NIBBLES + 16);
  const low1 = v128.load(image, NIBBLES + 32);
  const low2 = v128.load(image, NIBBLES + 48);
  const low3 = v128.load(image, NIBBLES + 64);
  const beyond = end - (load<u32>(image, PREFIX_LENGTH) - 1) * sizeof<T>();
  let credit = load<i32>(image, CREDIT);
  let paid = from;
  for (let p = from; p < beyond; p += 16 * sizeof<T>()) {
    const units = low16<T>(p);
    const sets = v128.and(
      v128.and(
        i8x16.swizzle(high, v128.and(i16x8.shr_u(units, 4), nibble)),
        i8x16.swizzle(low0, v128.and(units, nibble)),
      ),
      v128.and(
        i8x16.swizzle(low1, v128.and(low16<T>(p + sizeof<T>()), nibble)),
        v128.and(
          i8x16.swizzle(low2, v128.and(low16<T>(p + 2 * sizeof<T>()), nibble)),
          i8x16.swizzle(low3, v128.and(low16<T>(p + 3 * sizeof<T>()), nibble)),
        ),
      ),
    );
    if (v128.any_true(sets)) {
      credit = min(MOST_CREDIT, credit + <i32>((p - paid) / sizeof<T>()));
      paid = p;
      let mask = i8x16.bitmask(i8x16.ne(sets, i8x16.splat(0)));
      do {
        const suspect = p + <usize>ctz(mask) * sizeof<T>();
        mask &= mask - 1;
        credit -= SUSPECT;
        if (credit < 0 || isPrefix<T>(image, suspect)) {
          store<i32>(image, credit - CANDIDATE, CREDIT);
          return min(suspect, beyond);
        }
      } while (mask != 0);
    }
  }
  store<i32>(image, credit, CREDIT);
  return beyond;
}
