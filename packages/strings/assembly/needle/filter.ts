// The filter: which starts in a block of text agree with the needle at its guards.
import { agreeing, equal, laneMask, someLane, splat } from "./lanes";
import { GUARD_OFFSETS, UNITS } from "./program";

/** Where guard number `index` looks, in bytes from a start. */
@inline function reach<T>(program: usize, index: usize): usize {
  return <usize>load<u32>(program + GUARD_OFFSETS + (index << 2)) * sizeof<T>();
}

function scanForOne<T>(program: usize, at: usize, last: usize): usize {
  const r = reach<T>(program, 0);
  const g = splat<T>(program + UNITS + r);
  for (; at <= last; at += 64) {
    const p = at + r;
    const a = equal<T>(p, 0, g), b = equal<T>(p, 16, g), c = equal<T>(p, 32, g), d = equal<T>(p, 48, g);
    if (someLane(a, b, c, d)) return at + <usize>ctz(laneMask<T>(a, b, c, d)) * sizeof<T>();
  }
  return at;
}

/**
 * Looks for starts that agree with two guards, and where a block has some, with the next two, and the next: most blocks
 * of most texts have none, and six guards at once would not fit in the registers.
 */
function scanForPairs<T>(guards: u32, program: usize, at: usize, last: usize): usize {
  const units = program + UNITS;
  const r0 = reach<T>(program, 0), r1 = reach<T>(program, 1);
  const g0 = splat<T>(units + r0), g1 = splat<T>(units + r1);
  for (; at <= last; at += 64) {
    const p0 = at + r0, p1 = at + r1;
    let a = v128.and(equal<T>(p0, 0, g0), equal<T>(p1, 0, g1));
    let b = v128.and(equal<T>(p0, 16, g0), equal<T>(p1, 16, g1));
    let c = v128.and(equal<T>(p0, 32, g0), equal<T>(p1, 32, g1));
    let d = v128.and(equal<T>(p0, 48, g0), equal<T>(p1, 48, g1));
    if (!someLane(a, b, c, d)) continue;
    if (guards >= 4) {
      const r2 = reach<T>(program, 2), r3 = reach<T>(program, 3);
      const g2 = splat<T>(units + r2), g3 = splat<T>(units + r3), p2 = at + r2, p3 = at + r3;
      a = agreeing<T>(a, p2, p3, 0, g2, g3);
      b = agreeing<T>(b, p2, p3, 16, g2, g3);
      c = agreeing<T>(c, p2, p3, 32, g2, g3);
      d = agreeing<T>(d, p2, p3, 48, g2, g3);
      if (!someLane(a, b, c, d)) continue;
    }
    if (guards >= 6) {
      const r4 = reach<T>(program, 4), r5 = reach<T>(program, 5);
      const g4 = splat<T>(units + r4), g5 = splat<T>(units + r5), p4 = at + r4, p5 = at + r5;
      a = agreeing<T>(a, p4, p5, 0, g4, g5);
      b = agreeing<T>(b, p4, p5, 16, g4, g5);
      c = agreeing<T>(c, p4, p5, 32, g4, g5);
      d = agreeing<T>(d, p4, p5, 48, g4, g5);
      if (!someLane(a, b, c, d)) continue;
    }
    return at + <usize>ctz(laneMask<T>(a, b, c, d)) * sizeof<T>();
  }
  return at;
}

/** The first start from `at` to `last` that agrees with `guards` guards; a place after `last` when there is none. */
export function nextCandidate(guards: u32, program: usize, at: usize, last: usize, shift: u32): usize {
  if (shift == 0) {
    return guards == 1 ? scanForOne<u8>(program, at, last) : scanForPairs<u8>(guards, program, at, last);
  }
  return guards == 1 ? scanForOne<u16>(program, at, last) : scanForPairs<u16>(guards, program, at, last);
}
