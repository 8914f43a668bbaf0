// A token's embedding plus that of its position. Rows are whole vectors of four.

/** Each row of `out` is the sum of a row of each table. */
export function embed(tokens: usize, positions: usize, rows: i32, n: i32, tokenTable: usize, positionTable: usize, out: usize): void {
  const bytes = <usize>n << 2;
  for (let row = 0; row < rows; row++, tokens += 4, positions += 4, out += bytes) {
    const token = tokenTable + <usize>load<i32>(tokens) * bytes, position = positionTable + <usize>load<i32>(positions) * bytes;
    for (let at: usize = 0; at < bytes; at += 16) v128.store(out + at, f32x4.add(v128.load(token + at), v128.load(position + at)));
  }
}

/** Adds the gradient of every row to those of the two rows it was made of, in the order of the rows. */
export function embedBackward(
  tokens: usize, positions: usize, rows: i32, n: i32, dy: usize, dTokenTable: usize, dPositionTable: usize,
): void {
  const bytes = <usize>n << 2;
  for (let row = 0; row < rows; row++, tokens += 4, positions += 4, dy += bytes) {
    const token = dTokenTable + <usize>load<i32>(tokens) * bytes, position = dPositionTable + <usize>load<i32>(positions) * bytes;
    for (let at: usize = 0; at < bytes; at += 16) {
      const d = v128.load(dy + at);
      v128.store(token + at, f32x4.add(v128.load(token + at), d));
      v128.store(position + at, f32x4.add(v128.load(position + at), d));
    }
  }
}
