import { type Box, boxAt, overlap } from "./boxes.js";

const centre = ([x1, y1, x2, y2]: Box) => [(x1 + x2) / 2, (y1 + y2) / 2] as const;

/** ATSS by its definition: all distances, all sorted. */
export function atss(
  anchors: Float32Array,
  levels: readonly number[],
  groundTruth: Float32Array,
  topk: number,
): { owners: number[]; candidates: number[]; thresholds: number[] } {
  const owners = Array.from({ length: anchors.length / 4 }, () => -1);
  const best = owners.map(() => 0);
  const candidates: number[] = [];
  const thresholds: number[] = [];
  for (let g = 0; g < groundTruth.length / 4; g++) {
    const object = boxAt(groundTruth, g);
    const [gx, gy] = centre(object);
    const own: number[] = [];
    levels.reduce((start, count) => {
      const near = Array.from({ length: count }, (_, i) => {
        const [x, y] = centre(boxAt(anchors, start + i));
        return { j: start + i, distance: (x - gx) * (x - gx) + (y - gy) * (y - gy) };
      });
      near.sort((p, q) => p.distance - q.distance || p.j - q.j);
      own.push(...near.slice(0, topk).map(({ j }) => j));
      return start + count;
    }, 0);
    const ious = own.map((j) => overlap(boxAt(anchors, j), object, "iou"));
    const mean = ious.reduce((sum, iou) => sum + iou, 0) / ious.length;
    const variance = ious.reduce((sum, iou) => sum + (iou - mean) ** 2, 0) / Math.max(1, ious.length - 1);
    const threshold = mean + Math.sqrt(variance);
    thresholds.push(threshold);
    candidates.push(...own);
    own.forEach((j, i) => {
      const [x, y] = centre(boxAt(anchors, j));
      const inside = Math.min(x - object[0], y - object[1], object[2] - x, object[3] - y) > 0.01;
      if (!inside || ious[i]! < threshold || (owners[j]! >= 0 && ious[i]! <= best[j]!)) return;
      owners[j] = g;
      best[j] = ious[i]!;
    });
  }
  return { owners, candidates, thresholds };
}

/** RetinaNet's rule over the whole matrix. */
export function maxIou(
  anchors: Float32Array,
  groundTruth: Float32Array,
  positive: number,
  negative: number,
  lowQuality: boolean,
): number[] {
  const objects = Array.from({ length: groundTruth.length / 4 }, (_, g) => boxAt(groundTruth, g));
  const ious = Array.from({ length: anchors.length / 4 }, (_, j) =>
    objects.map((object) => overlap(boxAt(anchors, j), object, "iou")),
  );
  const highest = objects.map((_, g) => Math.max(...ious.map((row) => row[g]!)));
  return ious.map((row) => {
    const most = Math.max(0, ...row);
    const isBest = lowQuality && row.some((iou, g) => iou > 0 && iou === highest[g]);
    if (most > 0 && (most >= positive || isBest)) return row.indexOf(most);
    return most < negative || row.length === 0 ? -1 : -2;
  });
}
