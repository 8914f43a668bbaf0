// Greedy non-maximum suppression: boxes come by falling score, and each stays unless one that stayed overlaps it by more than
// the threshold. Candidates are compared with four that stayed at a time.
import { fitFloat32 } from "./columns";
import { sieve, sieveThreshold } from "./overlaps";
import { measure } from "./pair";

/**
 * Writes which of `n` boxes stay to `kept`, and answers how many, at most `most`. `columns` is scratch of five columns, `stride`
 * bytes each, with room for `most` boxes rounded up to whole vectors.
 */
export function suppress(
  boxes: usize, n: i32, kind: i32, threshold: f64, beta: f64, columns: usize, stride: usize, kept: usize, most: i32,
): i32 {
  // Where areas may overflow, every overlap passes the sieve.
  const bound = fitFloat32(boxes, n) ? sieveThreshold(threshold) : f32x4.splat(NaN);
  let count = 0;
  memory.fill(columns, 0, 5 * stride);
  for (let i = 0; i < n && count < most; i++) {
    const box = boxes + (<usize>i << 4);
    const x1 = load<f32>(box), y1 = load<f32>(box, 4), x2 = load<f32>(box, 8), y2 = load<f32>(box, 12);
    const area: f32 = (x2 - x1) * (y2 - y1);
    const vx1 = f32x4.splat(x1), vy1 = f32x4.splat(y1), vx2 = f32x4.splat(x2), vy2 = f32x4.splat(y2), va = f32x4.splat(area);
    let stays = true;
    for (let at = 0; at < count && stays; at += 4) {
      let lanes = sieve(vx1, vy1, vx2, vy2, va, columns + (<usize>at << 2), stride, bound);
      for (; lanes != 0; lanes &= lanes - 1) {
        const k = at + ctz(lanes);
        if (k >= count) break;
        const other = boxes + (<usize>load<i32>(kept + (<usize>k << 2)) << 4);
        if (measure(other, box, kind, 0, beta) > threshold) {
          stays = false;
          break;
        }
      }
    }
    if (!stays) continue;
    const column = columns + (<usize>count << 2);
    store<f32>(column, x1);
    store<f32>(column + stride, y1);
    store<f32>(column + 2 * stride, x2);
    store<f32>(column + 3 * stride, y2);
    store<f32>(column + 4 * stride, area);
    store<i32>(kept + (<usize>count << 2), i);
    count++;
  }
  return count;
}
