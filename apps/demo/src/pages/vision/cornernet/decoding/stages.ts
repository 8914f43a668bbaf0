import { nmsWithScores } from "@kb/vision-losses/boxes";
import { sigmoid } from "../maps/class-colours.js";
import type { Simulated } from "../simulate/simulate.js";

/** A corner that was found. */
export interface FoundCorner {
  readonly kind: "topLeft" | "bottomRight";
  readonly label: number;
  readonly score: number;
  readonly tag: number;
  /** In pixels. */
  readonly x: number;
  readonly y: number;
}

/** Two corners taken for one object. */
export interface Pair {
  readonly box: readonly [x1: number, y1: number, x2: number, y2: number];
  readonly label: number;
  readonly score: number;
}

export const STAGES = ["peaks", "best", "shape", "order", "tags", "score", "soft"] as const;

/** What is left after each stage: corners first, then pairs. */
export interface Decoded {
  readonly peaks: readonly FoundCorner[];
  readonly best: readonly FoundCorner[];
  readonly shape: readonly Pair[];
  readonly order: readonly Pair[];
  readonly tags: readonly Pair[];
  readonly score: readonly Pair[];
  readonly soft: readonly Pair[];
}

export interface DecodeSettings {
  readonly nmsKernel: number;
  readonly topK: number;
  readonly tagThreshold: number;
  readonly scoreThreshold: number;
  readonly softNms: "none" | "soft-linear" | "soft-gaussian";
}

/** CornerNet's decoding stage by stage, as one would write it down. */
export function decodeStages(simulated: Simulated, settings: DecodeSettings): Decoded {
  const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score;
  const peaks = (["topLeft", "bottomRight"] as const).map((kind) =>
    peaksOf(simulated, kind, settings.nmsKernel).sort(byScore),
  );
  const [first, second] = peaks.map((corners) => corners.slice(0, settings.topK));
  const pairs = first!.flatMap((from) => second!.map((to) => ({ from, to })));
  const shape = pairs.filter(({ from, to }) => from.label === to.label);
  const order = shape.filter(({ from, to }) => to.x >= from.x && to.y >= from.y);
  const tags = order.filter(({ from, to }) => Math.abs(from.tag - to.tag) <= settings.tagThreshold);
  const asPairs = (list: typeof pairs): Pair[] =>
    list
      .map(({ from, to }) => ({
        box: [from.x, from.y, to.x, to.y] as const,
        label: from.label,
        score: (from.score + to.score) / 2,
      }))
      .sort(byScore);
  const scored = asPairs(tags).filter(({ score }) => score >= settings.scoreThreshold);
  return {
    peaks: peaks.flat(),
    best: [...first!, ...second!],
    ...{ shape: asPairs(shape), order: asPairs(order), tags: asPairs(tags), score: scored },
    soft: soften(scored, settings),
  };
}

function peaksOf(
  { maps, size, stride }: Simulated,
  kind: "topLeft" | "bottomRight",
  kernel: number,
): FoundCorner[] {
  const { classes, height, width } = size;
  const cells = height * width;
  const [heat, offsets, reach] = [maps.heatmaps[kind], maps.offsets[kind], (kernel - 1) / 2];
  const found: FoundCorner[] = [];
  for (let at = 0; at < classes * cells; at++) {
    const cell = at % cells;
    const [x, y] = [cell % width, Math.floor(cell / width)];
    let isPeak = true;
    for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
      for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
        if (heat[at - cell + v * width + u]! > heat[at]!) isPeak = false;
      }
    }
    if (!isPeak) continue;
    found.push({
      ...{ kind, label: Math.floor(at / cells), score: sigmoid(heat[at]!), tag: maps.tags[kind][cell]! },
      x: stride * (x + offsets[cell]!),
      y: stride * (y + offsets[cells + cell]!),
    });
  }
  return found;
}

function soften(pairs: readonly Pair[], { softNms, scoreThreshold }: DecodeSettings): Pair[] {
  if (softNms === "none") return [...pairs];
  const { indices, scores } = nmsWithScores(
    Float32Array.from(pairs.flatMap(({ box }) => box)),
    Float32Array.from(pairs, ({ score }) => score),
    {
      classes: Int32Array.from(pairs, ({ label }) => label),
      ...{ method: softNms, iou: 0.5, scoreThreshold },
    },
  );
  return Array.from(indices, (index, n) => ({ ...pairs[index]!, score: scores[n]! }));
}
