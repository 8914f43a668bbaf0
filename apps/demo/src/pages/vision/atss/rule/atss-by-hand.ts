/** What ATSS knows of an object before it decides. */
export interface Statistics {
  /** Indices of the candidates, level by level, nearest first, and their overlap with the object. */
  readonly candidates: readonly number[];
  readonly ious: readonly number[];
  readonly mean: number;
  readonly deviation: number;
}

/** The `topk` anchors of each level nearest to an object, by centres, and the statistics of their overlap. */
export function statisticsOf(
  anchors: Float32Array,
  levels: ArrayLike<number>,
  object: ArrayLike<number>,
  topk: number,
): Statistics {
  const candidates: number[] = [];
  for (let level = 0, start = 0; level < levels.length; start += levels[level++]!) {
    candidates.push(...nearest(anchors, start, start + levels[level]!, object, topk));
  }
  const ious = candidates.map((anchor) => overlap(anchors, 4 * anchor, object));
  const n = ious.length;
  const first = ious[0] ?? 0;
  const mean = first + ious.reduce((sum, iou) => sum + (iou - first), 0) / Math.max(1, n);
  const squares = ious.reduce((sum, iou) => sum + (iou - mean) ** 2, 0);
  return { candidates, ious, mean, deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}

/** The object of each anchor, −1 without one: the rule in plain TypeScript, to compare the kernel with. */
export function assignByHand(
  anchors: Float32Array,
  levels: ArrayLike<number>,
  objects: Float32Array,
  topk: number,
): Int32Array {
  const owners = new Int32Array(anchors.length / 4).fill(-1);
  const best = new Float64Array(owners.length);
  for (let g = 0; g < objects.length / 4; g++) {
    const object = objects.subarray(4 * g, 4 * g + 4);
    const { candidates, ious, mean, deviation } = statisticsOf(anchors, levels, object, topk);
    candidates.forEach((anchor, i) => {
      const iou = ious[i]!;
      if (iou < mean + deviation || !isInside(anchors, anchor, object)) return;
      if (owners[anchor]! >= 0 && iou <= best[anchor]!) return;
      owners[anchor] = g;
      best[anchor] = iou;
    });
  }
  return owners;
}

/** Whether an anchor's centre lies in the object, by more than a hundredth of a pixel. */
export function isInside(anchors: Float32Array, anchor: number, object: ArrayLike<number>): boolean {
  const x = (anchors[4 * anchor]! + anchors[4 * anchor + 2]!) / 2;
  const y = (anchors[4 * anchor + 1]! + anchors[4 * anchor + 3]!) / 2;
  return Math.min(x - object[0]!, y - object[1]!, object[2]! - x, object[3]! - y) > 0.01;
}

/** Of the anchors from `start` to `end` the `count` nearest, nearest first, by a list that stays sorted. */
function nearest(
  anchors: Float32Array,
  start: number,
  end: number,
  object: ArrayLike<number>,
  count: number,
): number[] {
  const [gx, gy] = [(object[0]! + object[2]!) / 2, (object[1]! + object[3]!) / 2];
  const distances = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const found = new Int32Array(count);
  for (let anchor = start; anchor < end; anchor++) {
    const dx = (anchors[4 * anchor]! + anchors[4 * anchor + 2]!) / 2 - gx;
    const dy = (anchors[4 * anchor + 1]! + anchors[4 * anchor + 3]!) / 2 - gy;
    const distance = dx * dx + dy * dy;
    if (distance >= distances[count - 1]!) continue;
    let at = count - 1;
    for (; at > 0 && distances[at - 1]! > distance; at--) {
      distances[at] = distances[at - 1]!;
      found[at] = found[at - 1]!;
    }
    distances[at] = distance;
    found[at] = anchor;
  }
  return Array.from(found.subarray(0, Math.min(count, end - start)));
}

function overlap(anchors: Float32Array, at: number, object: ArrayLike<number>): number {
  const across = Math.min(anchors[at + 2]!, object[2]!) - Math.max(anchors[at]!, object[0]!);
  const down = Math.min(anchors[at + 3]!, object[3]!) - Math.max(anchors[at + 1]!, object[1]!);
  const shared = Math.max(0, across) * Math.max(0, down);
  const own = (anchors[at + 2]! - anchors[at]!) * (anchors[at + 3]! - anchors[at + 1]!);
  const union = own + (object[2]! - object[0]!) * (object[3]! - object[1]!) - shared;
  return union > 0 ? shared / union : 0;
}
