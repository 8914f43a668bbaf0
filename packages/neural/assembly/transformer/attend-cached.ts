// Attention of one new token a sequence, whose earlier keys and values are kept. A slot of the cache holds one sequence: keys
// as [heads, size, capacity], so that scores run along them, values as [capacity, heads · size]. Sums are in the order of
// attention.ts.
import { softmaxRow, vectorEnd } from "./softmax-row";

/** Puts the keys and values of `rows` rows of `qkv` where their slots and positions say. `capacity` is a multiple of four. */
export function cacheRows(
  qkv: usize, slots: usize, positions: usize, rows: i32, width: i32, capacity: i32, keys: usize, values: usize,
): void {
  const bytes = <usize>width << 2;
  for (let row = 0; row < rows; row++, qkv += 3 * bytes, slots += 4, positions += 4) {
    const slot = <usize>load<i32>(slots) * bytes * <usize>capacity, position = <usize>load<i32>(positions);
    let to = keys + slot + (position << 2);
    for (let d: usize = 0; d < bytes; d += 4, to += <usize>capacity << 2) store<f32>(to, load<f32>(qkv + bytes + d));
    memory.copy(values + slot + position * bytes, qkv + 2 * bytes, bytes);
  }
}

/** scores[j] = Σ_d query[d] keys[d, j]. */
@inline function scoreKeys(query: usize, keys: usize, size: i32, capacity: i32, length: i32, scores: usize): void {
  const end = vectorEnd(scores, length), step = <usize>capacity << 2;
  for (let to = scores, first = keys; to < end; to += 16, first += 16) {
    let sum = f32x4.splat(0), from = first;
    for (let d = 0; d < size; d++, from += step) sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(query + (<usize>d << 2)), v128.load(from)));
    v128.store(to, sum);
  }
}

/** out = Σ_j shares[j] values[j]. */
@inline function mixValues(shares: usize, values: usize, size: i32, step: usize, length: i32, out: usize): void {
  for (let d: usize = 0; d < <usize>size << 2; d += 16) {
    let sum = f32x4.splat(0), from = values + d, share = shares;
    for (const end = shares + (<usize>length << 2); share < end; share += 4, from += step) {
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(share), v128.load(from)));
    }
    v128.store(out + d, sum);
  }
}

/** Caches the rows and attends from each to all that its slot holds up to its position. `scratch` holds `capacity` float32. */
export function attendCached(
  qkv: usize, slots: usize, positions: usize, rows: i32, heads: i32, size: i32, capacity: i32, keys: usize, values: usize,
  out: usize, scratch: usize,
): void {
  const width = heads * size, bytes = <usize>width << 2, scale = <f32>1 / sqrt<f32>(<f32>size);
  cacheRows(qkv, slots, positions, rows, width, capacity, keys, values);
  for (let row = 0; row < rows; row++, qkv += 3 * bytes, slots += 4, positions += 4, out += bytes) {
    const slot = <usize>load<i32>(slots) * bytes * <usize>capacity, length = load<i32>(positions) + 1;
    for (let head = 0; head < heads; head++) {
      const at = <usize>(head * size) << 2;
      scoreKeys(qkv + at, keys + slot + at * <usize>capacity, size, capacity, length, scratch);
      softmaxRow(scratch, length, length, scale);
      mixValues(scratch, values + slot + at, size, bytes, length, out + at);
    }
  }
}
