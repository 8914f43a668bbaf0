// What a layer does to the rows of a batch besides the product.

/** Copies a vector of `n` into each of `rows` rows: where a product is then added, that is its bias. */
export function repeatRow(vector: usize, n: i32, rows: i32, out: usize): void {
  const bytes = <usize>n << 2;
  for (let row = 0; row < rows; row++, out += bytes) memory.copy(out, vector, bytes);
}

/** Adds the sum of `rows` rows of `n` to a vector. */
export function addRowSums(matrix: usize, n: i32, rows: i32, vector: usize): void {
  const bytes = <usize>n << 2;
  let at: usize = 0;
  for (; at + 16 <= bytes; at += 16) {
    let sum = v128.load(vector + at);
    let from = matrix + at;
    for (let row = 0; row < rows; row++, from += bytes) sum = f32x4.add(sum, v128.load(from));
    v128.store(vector + at, sum);
  }
  for (; at < bytes; at += 4) {
    let sum = load<f32>(vector + at);
    let from = matrix + at;
    for (let row = 0; row < rows; row++, from += bytes) sum += load<f32>(from);
    store<f32>(vector + at, sum);
  }
}
