// Causal self-attention of many heads over sequences of any lengths (Vaswani et al.). Rows of all sequences follow one
// another: sequence b has rows starts[b] to starts[b + 1]. A row of `qkv` holds the queries of all heads, then the keys, then the
// values. Scores exist for a few queries of one head at a time; the way back computes them anew (Dao et al.).
import { matmul } from "../matmul";
import { QUERIES, softmaxRow } from "./softmax-row";
import { paddedLength, transposeHead } from "./transpose";

/**
 * `out` has rows of heads · size, `logSums` of heads. `scratch` holds size + QUERIES rows of the longest sequence, padded to
 * eight.
 */
export function attention(
  qkv: usize, starts: usize, batch: i32, heads: i32, size: i32, out: usize, logSums: usize, scratch: usize,
): void {
  const width = heads * size, scale = <f32>1 / sqrt<f32>(<f32>size);
  const row = <usize>(3 * width) << 2;
  for (let b = 0; b < batch; b++, starts += 4) {
    const start = load<i32>(starts), length = load<i32>(starts, 4) - start, padded = paddedLength(length);
    const scores = scratch + (<usize>(size * padded) << 2);
    for (let head = 0; head < heads; head++) {
      const queries = qkv + <usize>start * row + (<usize>(head * size) << 2);
      const values = queries + (<usize>(2 * width) << 2);
      transposeHead(queries + (<usize>width << 2), row, length, size, scratch);
      for (let first = 0; first < length; first += QUERIES) {
        const last = min(first + QUERIES, length), count = last - first;
        const from = queries + <usize>first * row;
        matmul(count, last, size, from, 3 * width, 1, scratch, padded, 1, scores, padded, false);
        for (let i = first; i < last; i++) {
          const logSum = softmaxRow(scores + (<usize>((i - first) * padded) << 2), i + 1, last, scale);
          store<f32>(logSums + (<usize>((start + i) * heads + head) << 2), logSum);
        }
        const to = out + (<usize>((start + first) * width + head * size) << 2);
        matmul(count, size, last, scores, padded, 1, values, 3 * width, 1, to, width, false);
      }
    }
  }
}
