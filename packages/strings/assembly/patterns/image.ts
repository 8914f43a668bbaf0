// The automaton's image; src/patterns/image.ts lays it out and says what the words mean.

export const ROOT: usize = 0;
export const END_COLUMN: usize = 4;
export const ITEM_STEP: usize = 8;
export const SHALLOW: usize = 16;
export const DEPTHS: usize = 20;
export const STATE: usize = 32;
export const FOUND: usize = 36;
export const PREFIX_LENGTH: usize = 40;
export const SETS: usize = 44;
export const PREFIX_MASK: usize = 48;
export const FOLD: usize = 56;
export const HASH_SHIFT: usize = 64;
export const CODE: usize = 68;
export const PREFIXES: usize = 72;
export const CREDIT: usize = 76;
export const NIBBLES: usize = 80;
export const CLASSES: usize = 160;

export const SPARSE: i32 = -(1 << 30);
export const ADDRESS: i32 = (1 << 30) - 1;

/** The column of the unit at `p` in a row. */
@inline export function columnOf<T>(image: usize, p: usize): usize {
  const unit = <usize>load<T>(p);
  if (sizeof<T>() == 1) return <usize>load<u16>(image + CLASSES + 512 + (unit << 1)) << 2;
  const page = <usize>load<u16>(image + CLASSES + ((unit >> 8) << 1)) << 9;
  return <usize>load<u16>(image + CLASSES + 512 + page + ((unit & 255) << 1)) << 2;
}

/** Where a column leads from a state. */
@inline export function follow(image: usize, from: i32, column: usize): i32 {
  return from >= 0 ? load<i32>(image + <usize>from + column) : followSparse(image, from, column);
}

function followSparse(image: usize, from: i32, column: usize): i32 {
  let state = from;
  while (state < 0) {
    let child = image + <usize>(state & ADDRESS);
    const otherwise = load<i32>(child);
    for (const end = child + (<usize>load<i32>(child, 4) << 3); child < end; child += 8) {
      if (load<i32>(child, 8) == <i32>column) return load<i32>(child, 12);
    }
    if (otherwise < SPARSE) return otherwise;
    state = otherwise;
  }
  return load<i32>(image + <usize>state + column);
}

/** How many units of a pattern a shallow state stands for: 0 to 3. */
export function depthOf(image: usize, state: i32): usize {
  const depth = <u32>(state >= load<i32>(image, DEPTHS));
  return <usize>(depth + <u32>(state >= load<i32>(image, DEPTHS + 4)) + <u32>(state >= load<i32>(image, DEPTHS + 8)));
}
