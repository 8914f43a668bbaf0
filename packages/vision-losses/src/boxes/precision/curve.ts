import type { Matches } from "./match.js";

/** 0, 0.01, … 1: where precision is read. */
const RECALLS: readonly number[] = Array.from({ length: 101 }, (_, i) => (i === 100 ? 1 : i * 0.01));
/** The distance of 1 from the next float64, which keeps 0/0 out. */
const EPSILON = 2 ** -52;

/** Mean precision over 101 recalls, and the recall reached, of one class at one threshold; −1 without objects. */
export function averageOf(
  images: readonly Matches[],
  threshold: number,
  most: number,
): { precision: number; recall: number } {
  const objects = images.reduce((sum, image) => sum + image.objects, 0);
  if (objects === 0) return { precision: -1, recall: -1 };
  const found = images
    .flatMap(({ scores, outcomes }) =>
      scores.slice(0, most).map((score, i) => ({ score, outcome: outcomes[threshold]![i]! })),
    )
    .sort((p, q) => q.score - p.score);
  const recalls: number[] = [];
  const precisions: number[] = [];
  let [hits, misses] = [0, 0];
  for (const { outcome } of found) {
    if (outcome === 1) hits++;
    else if (outcome === 0) misses++;
    recalls.push(hits / objects);
    precisions.push(hits / (hits + misses + EPSILON));
  }
  for (let i = precisions.length - 1; i > 0; i--) {
    precisions[i - 1] = Math.max(precisions[i - 1]!, precisions[i]!);
  }
  let [sum, at] = [0, 0];
  for (const recall of RECALLS) {
    while (at < recalls.length && recalls[at]! < recall) at++;
    sum += precisions[at] ?? 0;
  }
  return { precision: sum / RECALLS.length, recall: recalls.at(-1) ?? 0 };
}
