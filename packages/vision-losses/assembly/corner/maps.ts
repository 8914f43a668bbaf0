// Whole maps: turned, so that what pools rows pools columns, and added.

/** y[columns, rows] := the transpose of x[rows, columns], whose rows lie `across` and `down` bytes apart. */
export function transpose(x: usize, y: usize, rows: i32, columns: i32, down: usize, across: usize): void {
  const wholeRows = rows & ~3, wholeColumns = columns & ~3;
  for (let row = 0; row < wholeRows; row += 4) {
    let from = x + <usize>row * down, to = y + (<usize>row << 2);
    for (let column = 0; column < wholeColumns; column += 4, from += 16, to += across << 2) {
      const a = v128.load(from), b = v128.load(from + down), c = v128.load(from + 2 * down), d = v128.load(from + 3 * down);
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const ab2 = v128.shuffle<f32>(a, b, 2, 6, 3, 7), cd2 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
      v128.store(to + across, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
      v128.store(to + 2 * across, v128.shuffle<f32>(ab2, cd2, 0, 1, 4, 5));
      v128.store(to + 3 * across, v128.shuffle<f32>(ab2, cd2, 2, 3, 6, 7));
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = row < wholeRows ? wholeColumns : 0; column < columns; column++) {
      store<f32>(y + <usize>column * across + (<usize>row << 2), load<f32>(x + <usize>row * down + (<usize>column << 2)));
    }
  }
}

/** y += x, in whole vectors. */
export function addMaps(x: usize, y: usize, n: i32): void {
  for (const end = y + (<usize>n << 2); y < end; x += 16, y += 16) v128.store(y, f32x4.add(v128.load(y), v128.load(x)));
}
