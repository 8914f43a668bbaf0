// Corner pooling along rows, four rows at once: 4 × 4 cells are turned in registers, so that a vector holds one column.

// From `from` to the cell before `to`, each with the one before it unless it begins the row. NaN stays once it is met.
function scanCells(x: usize, y: usize, from: isize, to: isize, step: isize, begins: bool): void {
  for (let at = from; at != to; at += step) {
    const value = load<f32>(x + at);
    store<f32>(y + at, begins ? value : max<f32>(load<f32>(y + at - step), value));
    begins = false;
  }
}

// @ts-ignore: decorator
@inline
function column(y: usize, bytes: usize): v128 {
  let lanes = v128.load32_splat(y);
  lanes = v128.load32_lane(y + bytes, lanes, 1);
  lanes = v128.load32_lane(y + 2 * bytes, lanes, 2);
  return v128.load32_lane(y + 3 * bytes, lanes, 3);
}

// The vector maximum loses NaN; a sum keeps it. Answers whether it is one, as the sum of opposite infinities is too.
// @ts-ignore: decorator
@inline
function scanBlocks(x: usize, y: usize, bytes: usize, whole: usize, leftward: bool): bool {
  let best = f32x4.splat(-Infinity), sum = f32x4.splat(0), other = sum;
  if (leftward && whole < bytes) best = column(y + whole, bytes);
  for (let done: usize = 0; done < whole; done += 16) {
    const at = leftward ? whole - 16 - done : done, from = x + at, to = y + at;
    const a = v128.load(from), b = v128.load(from + bytes), c = v128.load(from + 2 * bytes), d = v128.load(from + 3 * bytes);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), ab2 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5), cd2 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    let c0 = v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), c1 = v128.shuffle<f32>(ab, cd, 2, 3, 6, 7);
    let c2 = v128.shuffle<f32>(ab2, cd2, 0, 1, 4, 5), c3 = v128.shuffle<f32>(ab2, cd2, 2, 3, 6, 7);
    sum = f32x4.add(sum, f32x4.add(a, b));
    other = f32x4.add(other, f32x4.add(c, d));
    if (leftward) {
      c3 = f32x4.pmax(best, c3);
      c2 = f32x4.pmax(c3, c2);
      c1 = f32x4.pmax(c2, c1);
      best = c0 = f32x4.pmax(c1, c0);
    } else {
      c0 = f32x4.pmax(best, c0);
      c1 = f32x4.pmax(c0, c1);
      c2 = f32x4.pmax(c1, c2);
      best = c3 = f32x4.pmax(c2, c3);
    }
    const r = v128.shuffle<f32>(c0, c1, 0, 4, 1, 5), r2 = v128.shuffle<f32>(c0, c1, 2, 6, 3, 7);
    const s = v128.shuffle<f32>(c2, c3, 0, 4, 1, 5), s2 = v128.shuffle<f32>(c2, c3, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<f32>(r, s, 0, 1, 4, 5));
    v128.store(to + bytes, v128.shuffle<f32>(r, s, 2, 3, 6, 7));
    v128.store(to + 2 * bytes, v128.shuffle<f32>(r2, s2, 0, 1, 4, 5));
    v128.store(to + 3 * bytes, v128.shuffle<f32>(r2, s2, 2, 3, 6, 7));
  }
  sum = f32x4.add(sum, other);
  return v128.any_true(f32x4.ne(sum, sum));
}

/** y := the maxima of x[rows, width] from each cell to the right end of its row if `leftward`, or to the left one. */
export function poolAcross(x: usize, y: usize, rows: i32, width: i32, leftward: bool): void {
  const bytes = <usize>width << 2, whole = bytes & ~15;
  const step: isize = leftward ? -4 : 4, first: isize = leftward ? <isize>bytes - 4 : 0, last: isize = leftward ? -4 : <isize>bytes;
  let row = 0;
  for (; row + 4 <= rows; row += 4, x += bytes << 2, y += bytes << 2) {
    if (leftward) {
      for (let k: usize = 0; k < 4; k++) scanCells(x + k * bytes, y + k * bytes, first, <isize>whole - 4, step, true);
    }
    const isSuspect = leftward ? scanBlocks(x, y, bytes, whole, true) : scanBlocks(x, y, bytes, whole, false);
    for (let k: usize = 0; k < 4; k++) {
      if (isSuspect) scanCells(x + k * bytes, y + k * bytes, first, last, step, true);
      else if (!leftward) scanCells(x + k * bytes, y + k * bytes, <isize>whole, last, step, whole == 0);
    }
  }
  for (; row < rows; row++, x += bytes, y += bytes) scanCells(x, y, first, last, step, true);
}
