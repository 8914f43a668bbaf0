// What the residual stream needs. Rows are whole vectors of four.

/** out = x + vector, for each of `rows` rows of `n`: where a product is then added, that is the branch's residual and bias. */
export function addVector(x: usize, vector: usize, n: i32, rows: i32, out: usize): void {
  const bytes = <usize>n << 2;
  for (let row = 0; row < rows; row++, x += bytes, out += bytes) {
    for (let at: usize = 0; at < bytes; at += 16) v128.store(out + at, f32x4.add(v128.load(x + at), v128.load(vector + at)));
  }
}

/** Copies the rows of `n` that `indices` name. */
export function gatherRows(x: usize, n: i32, indices: usize, rows: i32, out: usize): void {
  const bytes = <usize>n << 2;
  for (let row = 0; row < rows; row++, out += bytes) {
    memory.copy(out, x + <usize>load<i32>(indices + (<usize>row << 2)) * bytes, bytes);
  }
}
