// The filter: which starts in a block of text agree with the needle at its guards. It knows bytes only: of a text of two
// bytes a unit it looks at every byte, and then forgets the starts that lie within a unit.
import { agreeing, equal, laneMask, someLane, splat, unitStarts } from "./lanes";
import { UNITS, guardOffset } from "./program";

function scanForOne(program: usize, at: usize, last: usize, shift: u32): usize {
  const r = guardOffset(program, 0);
  const g = splat(program + UNITS + r);
  const starts = unitStarts(shift);
  for (; at <= last; at += 64) {
    const p = at + r;
    const a = equal(p, 0, g), b = equal(p, 16, g), c = equal(p, 32, g), d = equal(p, 48, g);
    if (!someLane(a, b, c, d)) continue;
    const lanes = laneMask(a, b, c, d, starts);
    if (lanes != 0) return at + <usize>ctz(lanes);
  }
  return at;
}

/**
 * Looks for starts that agree with two guards, and where a block has some, with the next two, and the next: most blocks
 * of most texts have none, and six guards at once would not fit in the registers.
 */
function scanForPairs(guards: u32, program: usize, at: usize, last: usize, shift: u32): usize {
  const units = program + UNITS;
  const r0 = guardOffset(program, 0), r1 = guardOffset(program, 1);
  const g0 = splat(units + r0), g1 = splat(units + r1);
  const starts = unitStarts(shift);
  for (; at <= last; at += 64) {
    const p0 = at + r0, p1 = at + r1;
    let a = v128.and(equal(p0, 0, g0), equal(p1, 0, g1));
    let b = v128.and(equal(p0, 16, g0), equal(p1, 16, g1));
    let c = v128.and(equal(p0, 32, g0), equal(p1, 32, g1));
    let d = v128.and(equal(p0, 48, g0), equal(p1, 48, g1));
    if (!someLane(a, b, c, d)) continue;
    if (guards >= 4) {
      const r2 = guardOffset(program, 2), r3 = guardOffset(program, 3);
      const g2 = splat(units + r2), g3 = splat(units + r3), p2 = at + r2, p3 = at + r3;
      a = agreeing(a, p2, p3, 0, g2, g3);
      b = agreeing(b, p2, p3, 16, g2, g3);
      c = agreeing(c, p2, p3, 32, g2, g3);
      d = agreeing(d, p2, p3, 48, g2, g3);
      if (!someLane(a, b, c, d)) continue;
    }
    if (guards >= 6) {
      const r4 = guardOffset(program, 4), r5 = guardOffset(program, 5);
      const g4 = splat(units + r4), g5 = splat(units + r5), p4 = at + r4, p5 = at + r5;
      a = agreeing(a, p4, p5, 0, g4, g5);
      b = agreeing(b, p4, p5, 16, g4, g5);
      c = agreeing(c, p4, p5, 32, g4, g5);
      d = agreeing(d, p4, p5, 48, g4, g5);
    }
    const lanes = laneMask(a, b, c, d, starts);
    if (lanes != 0) return at + <usize>ctz(lanes);
  }
  return at;
}

/** The first start from `at` to `last` that agrees with `guards` guards; a place after `last` when there is none. */
export function nextCandidate(guards: u32, program: usize, at: usize, last: usize, shift: u32): usize {
  return guards == 1 ? scanForOne(program, at, last, shift) : scanForPairs(guards, program, at, last, shift);
}
