// Suppression that lowers scores instead of removing boxes: soft-NMS (Bodla et al. 2017) and matrix NMS (Wang et al. 2020).
// Scores are float64; only boxes that pass the sieve are measured.
import { sieve } from "./overlaps";
import { IOU, exp, measure } from "./pair";

const DEAD: f64 = -1;

/**
 * Soft-NMS: takes the highest score again and again (the first on ties), writes it to `kept`, and lowers the scores of what
 * overlaps it: gaussian by exp(−iou²/sigma), or linear by 1 − iou where iou > threshold. Ends below `least`; answers how many were taken.
 * `scores` of taken boxes are written to `taken`. `columns` holds the boxes by columns.
 */
export function soften(
  boxes: usize, n: i32, scores: usize, columns: usize, stride: usize,
  gaussian: bool, threshold: f64, sigma: f64, least: f64, kept: usize, taken: usize, most: i32,
): i32 {
  const any = f32x4.splat(0);
  let best = -1, highest: f64 = DEAD, count = 0;
  for (let i = 0; i < n; i++) {
    const score = load<f64>(scores + (<usize>i << 3));
    if (score > highest) {
      highest = score;
      best = i;
    }
  }
  while (count < most && best >= 0 && highest >= least) {
    store<i32>(kept + (<usize>count << 2), best);
    store<f64>(taken + (<usize>count << 3), highest);
    count++;
    store<f64>(scores + (<usize>best << 3), DEAD);
    const box = boxes + (<usize>best << 4);
    const x1 = load<f32>(box), y1 = load<f32>(box, 4), x2 = load<f32>(box, 8), y2 = load<f32>(box, 12);
    const vx1 = f32x4.splat(x1), vy1 = f32x4.splat(y1), vx2 = f32x4.splat(x2), vy2 = f32x4.splat(y2);
    const area = f32x4.splat((x2 - x1) * (y2 - y1));
    best = -1;
    highest = DEAD;
    for (let at = 0; at < n; at += 4) {
      const lanes = sieve(vx1, vy1, vx2, vy2, area, columns + (<usize>at << 2), stride, any);
      for (let i = at, stop = min(at + 4, n); i < stop; i++) {
        const cell = scores + (<usize>i << 3);
        let score = load<f64>(cell);
        if (score < 0) continue;
        if ((lanes >> (i - at)) & 1) {
          const iou = measure(box, boxes + (<usize>i << 4), IOU, 0, 1);
          if (gaussian) score *= exp(-iou * iou / sigma);
          else if (iou > threshold) score *= 1 - iou;
          store<f64>(cell, score);
        }
        if (score > highest) {
          highest = score;
          best = i;
        }
      }
    }
  }
  return count;
}

@inline function fall(iou: f64, gaussian: bool, sigma: f64): f64 {
  return gaussian ? exp(-sigma * iou * iou) : 1 - iou;
}

/**
 * Matrix NMS over boxes by falling score: multiplies each score by the least f(iou) / f(largest iou of the other with those above
 * it) among the boxes above it, f = 1 − iou or exp(−sigma iou²). `largest` is scratch of `n` float64.
 */
export function decayAll(
  boxes: usize, n: i32, scores: usize, columns: usize, stride: usize, gaussian: bool, sigma: f64, largest: usize,
): void {
  const any = f32x4.splat(0);
  for (let j = 0; j < n; j++) {
    const box = boxes + (<usize>j << 4);
    const x1 = load<f32>(box), y1 = load<f32>(box, 4), x2 = load<f32>(box, 8), y2 = load<f32>(box, 12);
    const vx1 = f32x4.splat(x1), vy1 = f32x4.splat(y1), vx2 = f32x4.splat(x2), vy2 = f32x4.splat(y2);
    const area = f32x4.splat((x2 - x1) * (y2 - y1));
    let most: f64 = 0, decay: f64 = 1;
    for (let at = 0; at < j; at += 4) {
      let lanes = sieve(vx1, vy1, vx2, vy2, area, columns + (<usize>at << 2), stride, any);
      for (; lanes != 0; lanes &= lanes - 1) {
        const i = at + ctz(lanes);
        if (i >= j) break;
        const iou = measure(boxes + (<usize>i << 4), box, IOU, 0, 1);
        const bound = fall(load<f64>(largest + (<usize>i << 3)), gaussian, sigma);
        // What lies wholly under another box suppresses nothing: that other box does.
        if (bound > 0) decay = min(decay, fall(iou, gaussian, sigma) / bound);
        if (iou > most) most = iou;
      }
    }
    store<f64>(largest + (<usize>j << 3), most);
    const cell = scores + (<usize>j << 3);
    store<f64>(cell, load<f64>(cell) * decay);
  }
}
