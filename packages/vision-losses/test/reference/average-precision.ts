import type { Detections, GroundTruth } from "../../src/boxes.js";
import { boxAt, overlap } from "./boxes.js";

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const area = ([x1, y1, x2, y2]: readonly [number, number, number, number]) => (x2 - x1) * (y2 - y1);

/** Precision and recall of one class at one threshold, straight from COCO's rules; undefined without objects. */
function evaluate(
  found: Detections,
  truth: GroundTruth,
  label: number,
  threshold: number,
  [least, most]: readonly [number, number],
  limit: number,
): { precision: number; recall: number } | undefined {
  const outside = (size: number) => size < least || size > most;
  const crowd = (g: number) => Boolean(truth.crowd?.[g]);
  const objects = range(truth.classes.length).filter((g) => truth.classes[g] === label);
  const ignored = (g: number) => crowd(g) || outside(truth.areas?.[g] ?? area(boxAt(truth.boxes, g)));
  const total = objects.filter((g) => !ignored(g)).length;
  if (total === 0) return undefined;
  const taken = new Set<number>();
  const outcomes: { score: number; hit: boolean }[] = [];
  for (const image of new Set([...found.images!, ...truth.images!].sort((p, q) => p - q))) {
    const own = range(found.classes.length).filter(
      (d) => found.classes[d] === label && found.images![d] === image,
    );
    own.sort((p, q) => found.scores[q]! - found.scores[p]! || p - q);
    for (const d of own.slice(0, limit)) {
      const box = boxAt(found.boxes, d);
      const share = (g: number) => overlap(box, boxAt(truth.boxes, g), crowd(g) ? "iof" : "iou");
      const open = objects.filter(
        (g) => truth.images![g] === image && share(g) >= threshold && (crowd(g) || !taken.has(g)),
      );
      open.sort((p, q) => Number(ignored(p)) - Number(ignored(q)) || share(q) - share(p) || q - p);
      const match = open[0];
      if (match !== undefined) taken.add(match);
      if (match === undefined ? outside(area(box)) : ignored(match)) continue;
      outcomes.push({ score: found.scores[d]!, hit: match !== undefined });
    }
  }
  outcomes.sort((p, q) => q.score - p.score);
  const points = outcomes.map((_, i) => {
    const hits = outcomes.slice(0, i + 1).filter(({ hit }) => hit).length;
    return { recall: hits / total, precision: hits / (i + 1) };
  });
  const precisions = range(101).map((k) =>
    Math.max(
      0,
      ...points.filter(({ recall }) => recall >= k / 100 - 1e-12).map(({ precision }) => precision),
    ),
  );
  return { precision: mean(precisions), recall: Math.max(0, ...points.map(({ recall }) => recall)) };
}

/** COCO's twelve numbers, in its order. */
export function cocoSummary(found: Detections, truth: GroundTruth): number[] {
  const thresholds = range(10).map((i) => (10 + i) / 20);
  const labels = [...new Set(truth.classes)];
  const all = [0, 1e10] as const;
  const summary = (
    what: "precision" | "recall",
    at: number[],
    sizes: readonly [number, number],
    limit = 100,
  ) => {
    const results = at.flatMap((t) => labels.map((label) => evaluate(found, truth, label, t, sizes, limit)));
    const values = results.flatMap((result) => (result === undefined ? [] : [result[what]]));
    return values.length === 0 ? -1 : mean(values);
  };
  const bySize = [
    [0, 32 ** 2],
    [32 ** 2, 96 ** 2],
    [96 ** 2, 1e10],
  ] as const;
  return [
    summary("precision", thresholds, all),
    ...[0.5, 0.75].map((t) => summary("precision", [t], all)),
    ...bySize.map((sizes) => summary("precision", thresholds, sizes)),
    ...[1, 10, 100].map((limit) => summary("recall", thresholds, all, limit)),
    ...bySize.map((sizes) => summary("recall", thresholds, sizes)),
  ];
}
