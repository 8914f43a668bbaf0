/** Hard suppression as one writes it in JavaScript: sort, then compare each box with all that were kept. */
export function plainNms(
  boxes: Float32Array,
  scores: Float32Array,
  { iou: most, scoreThreshold, byDistance }: { iou: number; scoreThreshold: number; byDistance: boolean },
): number[] {
  const order = Array.from(scores.keys()).filter((n) => scores[n]! >= scoreThreshold);
  order.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const kept: number[] = [];
  for (const n of order) {
    if (kept.every((better) => overlap(boxes, better, n, byDistance) <= most)) kept.push(n);
  }
  return kept;
}

/** IoU, or IoU less the squared distance of the centres by that of the hull's corners. */
function overlap(boxes: Float32Array, a: number, b: number, byDistance: boolean): number {
  const [ax1, ay1, ax2, ay2] = [boxes[4 * a]!, boxes[4 * a + 1]!, boxes[4 * a + 2]!, boxes[4 * a + 3]!];
  const [bx1, by1, bx2, by2] = [boxes[4 * b]!, boxes[4 * b + 1]!, boxes[4 * b + 2]!, boxes[4 * b + 3]!];
  const across = Math.max(0, Math.min(ax2, bx2) - Math.max(ax1, bx1));
  const down = Math.max(0, Math.min(ay2, by2) - Math.max(ay1, by1));
  const shared = across * down;
  const union = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - shared;
  const iou = union > 0 ? shared / union : 0;
  if (!byDistance) return iou;
  const apart = ((ax1 + ax2 - bx1 - bx2) ** 2 + (ay1 + ay2 - by1 - by2) ** 2) / 4;
  const hull =
    (Math.max(ax2, bx2) - Math.min(ax1, bx1)) ** 2 + (Math.max(ay2, by2) - Math.min(ay1, by1)) ** 2;
  return hull > 0 ? iou - apart / hull : iou;
}
