import type { OverlapKind } from "../../src/boxes.js";

export type Box = readonly [x1: number, y1: number, x2: number, y2: number];

export function boxAt(boxes: ArrayLike<number>, i: number): Box {
  return [boxes[4 * i]!, boxes[4 * i + 1]!, boxes[4 * i + 2]!, boxes[4 * i + 3]!];
}

const ratio = (x: number, y: number) => (y > 0 ? x / y : 0);
const area = ([x1, y1, x2, y2]: Box) => (x2 - x1) * (y2 - y1);
const angle = ([x1, y1, x2, y2]: Box) => Math.atan2(x2 - x1, y2 - y1);

/** The measures in float64, by their definitions. */
export function overlap(a: Box, b: Box, kind: OverlapKind, eps = 0): number {
  const width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const intersection = width * height;
  if (kind === "iof") return ratio(intersection, area(a));
  const union = area(a) + area(b) - intersection;
  const iou = ratio(intersection, union + eps);
  const hull: Box = [
    ...([Math.min(a[0], b[0]), Math.min(a[1], b[1])] as const),
    ...([Math.max(a[2], b[2]), Math.max(a[3], b[3])] as const),
  ];
  const diagonal = (hull[2] - hull[0]) ** 2 + (hull[3] - hull[1]) ** 2;
  const distance = ((a[0] + a[2] - b[0] - b[2]) ** 2 + (a[1] + a[3] - b[1] - b[3]) ** 2) / 4;
  if (kind === "iou") return iou;
  if (kind === "giou") return iou - ratio(area(hull) - union, area(hull) + eps);
  const diou = iou - ratio(distance, diagonal + eps);
  if (kind === "diou") return diou;
  const v = (4 / Math.PI ** 2) * (angle(b) - angle(a)) ** 2;
  return diou - ratio(v * v, 1 - iou + v + eps);
}

/** Indices by falling score, then rising index. */
function ranked(scores: ArrayLike<number>): number[] {
  return Array.from(scores, (_, i) => i).sort((p, q) => scores[q]! - scores[p]! || p - q);
}

/** Every box against every one that stayed. */
export function greedyNms(
  boxes: ArrayLike<number>,
  scores: ArrayLike<number>,
  iou: number,
  classes: ArrayLike<number> = new Int32Array(scores.length),
  kind: OverlapKind = "iou",
): number[] {
  const kept: number[] = [];
  for (const i of ranked(scores)) {
    const falls = kept.some(
      (k) => classes[k] === classes[i] && overlap(boxAt(boxes, k), boxAt(boxes, i), kind) > iou,
    );
    if (!falls) kept.push(i);
  }
  return kept;
}

/** Takes the best, lowers the rest, again and again. */
export function softNms(
  boxes: ArrayLike<number>,
  scores: ArrayLike<number>,
  decay: (iou: number) => number,
  least: number,
): { index: number; score: number }[] {
  let live = Array.from(scores, (score, index) => ({ index, score }));
  const taken: { index: number; score: number }[] = [];
  while (true) {
    live.sort((p, q) => q.score - p.score || p.index - q.index);
    const best = live.shift();
    if (best === undefined || best.score < least) return taken;
    taken.push(best);
    live = live.map(({ index, score }) => ({
      index,
      score: score * decay(overlap(boxAt(boxes, best.index), boxAt(boxes, index), "iou")),
    }));
  }
}

/** By the whole matrix, as the paper's listing. */
export function matrixNms(
  boxes: ArrayLike<number>,
  scores: ArrayLike<number>,
  fall: (iou: number) => number,
): { index: number; score: number }[] {
  const order = ranked(scores);
  const ious = order.map((i) => order.map((j) => overlap(boxAt(boxes, i), boxAt(boxes, j), "iou")));
  const largest = order.map((_, i) => Math.max(0, ...ious[i]!.slice(0, i)));
  const lowered = order.map((index, j) => {
    const factors = order.slice(0, j).map((_, i) => fall(ious[i]![j]!) / fall(largest[i]!));
    const decay = Math.min(1, ...factors.filter((factor) => !Number.isNaN(factor)));
    return { index, score: scores[index]! * decay };
  });
  return lowered.sort((p, q) => q.score - p.score || p.index - q.index);
}
