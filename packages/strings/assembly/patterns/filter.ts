import { CREDIT, FOLD, HASH_SHIFT, NIBBLES, PREFIX_LENGTH, PREFIX_MASK, PREFIXES, SETS } from "./image";

/** Each unit passed earns one credit; these are the prices, in units that the automaton would read in the time. */
const MOST_CREDIT: i32 = 1024;
const SUSPECT: i32 = 4;
const CANDIDATE: i32 = 16;

const HASH: u64 = 0x9e3779b97f4a7c15;

/** 16 units as bytes: of wider ones, the low byte. */
@inline function low16<T>(p: usize): v128 {
  if (sizeof<T>() == 1) return v128.load(p);
  const low = i16x8.splat(0xff);
  return i8x16.narrow_i16x8_u(v128.and(v128.load(p), low), v128.and(v128.load(p, 16), low));
}

/** Whether some pattern may begin like the units at `p`: a bit for each hash of eight units. */
@inline function isPrefix<T>(p: usize, mask: u64, fold: u64, shift: u64, table: usize): bool {
  const units = sizeof<T>() == 1 ? load<u64>(p) : <u64>i64x2.extract_lane(low16<T>(p), 0);
  const hash = <u32>((((units & mask) | fold) * HASH) >> shift);
  return ((load<u32>(table + ((hash >> 5) << 2)) >> (hash & 31)) & 1) != 0;
}

/**
 * The first place from `from` where a pattern may begin; if there is none, the first where its prefix would reach
 * beyond `end`.
 */
export function findCandidate<T>(image: usize, from: usize, end: usize): usize {
  const beyond = end - (load<u32>(image, PREFIX_LENGTH) - 1) * sizeof<T>();
  return load<u32>(image, SETS) ? findBySets<T>(image, from, beyond) : findByHash<T>(image, from, beyond);
}

function findByHash<T>(image: usize, from: usize, beyond: usize): usize {
  const mask = load<u64>(image, PREFIX_MASK);
  const fold = load<u64>(image, FOLD);
  const shift = <u64>load<u32>(image, HASH_SHIFT);
  const table = image + load<u32>(image, PREFIXES);
  let p = from;
  while (p < beyond && !isPrefix<T>(p, mask, fold, shift, table)) p += sizeof<T>();
  const credit = load<i32>(image, CREDIT) + <i32>((p - from) / sizeof<T>());
  store<i32>(image, min(MOST_CREDIT, credit) - CANDIDATE, CREDIT);
  return p;
}

/**
 * Teddy: eight sets of prefixes, each a bit. A place is suspect if the low nibbles of its first four units and the high
 * nibble of the first are in a common set. Gives up, and returns a suspect, when the credit is used up.
 */
function findBySets<T>(image: usize, from: usize, beyond: usize): usize {
  const mask = load<u64>(image, PREFIX_MASK);
  const fold = load<u64>(image, FOLD);
  const shift = <u64>load<u32>(image, HASH_SHIFT);
  const table = image + load<u32>(image, PREFIXES);
  const nibble = i8x16.splat(15);
  const high = v128.load(image, NIBBLES);
  const low0 = v128.load(image, NIBBLES + 16);
  const low1 = v128.load(image, NIBBLES + 32);
  const low2 = v128.load(image, NIBBLES + 48);
  const low3 = v128.load(image, NIBBLES + 64);
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
      let places = i8x16.bitmask(i8x16.ne(sets, i8x16.splat(0)));
      do {
        const suspect = p + <usize>ctz(places) * sizeof<T>();
        places &= places - 1;
        credit -= SUSPECT;
        if (credit < 0 || isPrefix<T>(suspect, mask, fold, shift, table)) {
          store<i32>(image, credit - CANDIDATE, CREDIT);
          return min(suspect, beyond);
        }
      } while (places != 0);
    }
  }
  store<i32>(image, credit, CREDIT);
  return beyond;
}
