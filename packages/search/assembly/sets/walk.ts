/** Two ascending arrays in memory, and how far each is done. src/sets/block-walk.ts writes it. */
@unmanaged export class Walk {
  a: usize;
  aEnd: usize;
  b: usize;
  bEnd: usize;
  /** What makes the order of the integers that of signed ones: 0, or the sign bit. */
  flip: i32;
}

/** Where four integers stand in a walk that go on from one call to the next. */
export const CARRIED: usize = 32;
/** Where four more do. */
export const LAST: usize = 48;

/** Whether each of four integers is among four others. */
@inline export function among(x: v128, y: v128): v128 {
  const one = v128.or(i32x4.eq(x, y), i32x4.eq(x, v128.shuffle<i32>(y, y, 1, 2, 3, 0)));
  const two = i32x4.eq(x, v128.shuffle<i32>(y, y, 2, 3, 0, 1));
  return v128.or(v128.or(one, two), i32x4.eq(x, v128.shuffle<i32>(y, y, 3, 0, 1, 2)));
}
