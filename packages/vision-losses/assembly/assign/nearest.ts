// The k anchors of a level whose centres are nearest to a point, in float64; equal distances go by the lower index.
import { BLOCK_BYTES, centre, endOf, firstOf, leastDistance } from "./blocks";

/** Looks at one block: keeps `distances` (float64) and `indices` (int32) the best `count`, at most `k`, in order; answers the new count. */
function visit(
  anchors: usize, skipped: usize, block: usize, x: f64, y: f64, k: i32, distances: usize, indices: usize, count: i32,
): i32 {
  for (let j = firstOf(block), end = endOf(block); j < end; j++) {
    if (load<u8>(skipped + j) != 0) continue;
    const anchor = anchors + (<usize>j << 4), dx = centre(anchor, 0) - x, dy = centre(anchor, 4) - y;
    const distance = dx * dx + dy * dy;
    if (distance != distance) continue;
    let at = count;
    while (at > 0) {
      const before = load<f64>(distances + (<usize>(at - 1) << 3));
      if (before < distance || (before == distance && load<i32>(indices + (<usize>(at - 1) << 2)) < j)) break;
      at--;
    }
    if (at == k) continue;
    if (count < k) count++;
    const after = <usize>(count - 1 - at);
    const d = distances + (<usize>at << 3), i = indices + (<usize>at << 2);
    memory.copy(d + 8, d, after << 3);
    memory.copy(i + 4, i, after << 2);
    store<f64>(d, distance);
    store<i32>(i, j);
  }
  return count;
}

/** Of the blocks from `start` to `end`. The nearest block goes first, so that most others are passed over. */
export function nearest(
  anchors: usize, skipped: usize, start: usize, end: usize, x: f64, y: f64, k: i32, distances: usize, indices: usize,
): i32 {
  if (k == 0) return 0;
  let first = start, least: f64 = Infinity;
  for (let block = start; block < end; block += BLOCK_BYTES) {
    const distance = leastDistance(block, x, y);
    if (distance < least) {
      least = distance;
      first = block;
    }
  }
  let count = start < end ? visit(anchors, skipped, first, x, y, k, distances, indices, 0) : 0;
  for (let block = start; block < end; block += BLOCK_BYTES) {
    if (block == first) continue;
    if (count == k && leastDistance(block, x, y) > load<f64>(distances + (<usize>(k - 1) << 3))) continue;
    count = visit(anchors, skipped, block, x, y, k, distances, indices, count);
  }
  return count;
}
