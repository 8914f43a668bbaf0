// The way back through attention. With P the probabilities and dP = dO Vᵀ, the softmax gives dS = P (dP − Σ dO · O).
import { matmul } from "../matmul";
import { QUERIES, probabilities, vectorEnd } from "./softmax-row";
import { paddedLength, transposeHead } from "./transpose";

/** Σ x y over a head. */
@inline function dotHead(x: usize, y: usize, size: i32): f32 {
  let sums = f32x4.splat(0);
  for (const end = x + (<usize>size << 2); x < end; x += 16, y += 16) sums = f32x4.add(sums, f32x4.mul(v128.load(x), v128.load(y)));
  return f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
}

/** dS = scale · P (dP − inner), in the place of dP. */
@inline function softmaxBackward(p: usize, dp: usize, length: i32, inner: f32, scale: f32): void {
  const less = f32x4.splat(inner), by = f32x4.splat(scale);
  for (const end = vectorEnd(dp, length); dp < end; dp += 16, p += 16) {
    v128.store(dp, f32x4.mul(by, f32x4.mul(v128.load(p), f32x4.sub(v128.load(dp), less))));
  }
}

/**
 * The gradient of `qkv`, given what {@link attention} gave and the gradient of its rows. `scratch` holds twice size + QUERIES
 * rows of the longest sequence, padded to eight.
 */
export function attentionBackward(
  qkv: usize, starts: usize, batch: i32, heads: i32, size: i32, out: usize, logSums: usize, dOut: usize, dQkv: usize, scratch: usize,
): void {
  const width = heads * size, scale = <f32>1 / sqrt<f32>(<f32>size);
  const row = <usize>(3 * width) << 2, key = <usize>width << 2, value = key << 1;
  for (let b = 0; b < batch; b++, starts += 4) {
    const start = load<i32>(starts), length = load<i32>(starts, 4) - start, padded = paddedLength(length);
    const turned = <usize>(size * padded) << 2, block = <usize>(QUERIES * padded) << 2;
    const keys = scratch, values = keys + turned, scores = values + turned, slopes = scores + block;
    memory.fill(dQkv + <usize>start * row, 0, <usize>length * row);
    for (let head = 0; head < heads; head++) {
      const at = <usize>(head * size) << 2;
      const from = qkv + <usize>start * row + at, to = dQkv + <usize>start * row + at;
      transposeHead(from + key, row, length, size, keys);
      transposeHead(from + value, row, length, size, values);
      for (let first = 0; first < length; first += QUERIES) {
        const last = min(first + QUERIES, length), count = last - first;
        const queries = from + <usize>first * row;
        const place = <usize>((start + first) * width + head * size) << 2, dO = dOut + place, o = out + place;
        matmul(count, last, size, queries, 3 * width, 1, keys, padded, 1, scores, padded, false);
        matmul(count, last, size, dO, width, 1, values, padded, 1, slopes, padded, false);
        for (let i = 0; i < count; i++) {
          const line = <usize>(i * padded) << 2, other = <usize>i * key;
          const logSum = load<f32>(logSums + (<usize>((start + first + i) * heads + head) << 2));
          probabilities(scores + line, first + i + 1, last, scale, logSum);
          softmaxBackward(scores + line, slopes + line, last, dotHead(dO + other, o + other, size), scale);
        }
        matmul(count, size, last, slopes, padded, 1, from + key, 3 * width, 1, to + <usize>first * row, 3 * width, false);
        matmul(last, size, count, slopes, 1, padded, queries, 3 * width, 1, to + key, 3 * width, true);
        matmul(last, size, count, scores, 1, padded, dO, width, 1, to + value, 3 * width, true);
      }
    }
  }
}
