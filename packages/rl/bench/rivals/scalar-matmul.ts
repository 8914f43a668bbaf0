/** A B row by row, in the order that reads every matrix along its rows. */
export function scalarMatmul(
  a: Float32Array,
  b: Float32Array,
  size: number,
  out: Float32Array,
): Float32Array {
  out.fill(0);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k]!;
      for (let j = 0; j < size; j++) out[i * size + j]! += factor * b[k * size + j]!;
    }
  }
  return out;
}
