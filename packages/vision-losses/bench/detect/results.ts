import type { AssignerName } from "./assigners.js";
import type { HeadKind } from "./dense-detector.js";

/** A training's precision. */
export interface Run {
  readonly seed: number;
  readonly ap: number;
  readonly ap50: number;
}

/** What was trained, and what came of it. */
export interface Recorded {
  machine: string;
  steps: number;
  dense: { head: HeadKind; assigner: AssignerName; runs: Run[] }[];
  /** Points under ATSS with other numbers of candidates a level than nine. */
  topk: { k: number; runs: Run[] }[];
  corner: Run[];
}

const NAMES = {
  iou: "largest IoU, 0.5 / 0.4",
  fcos: "FCOS: inside, by size",
  atss: "ATSS of 9 candidates a level",
} as const;
const HEADS = { points: "distances from a point", anchors: "offsets of an anchor" } as const;

/** The results as a table in Markdown: means over the seeds, with the least and the most. */
export function detectTable({ dense, topk, corner }: Recorded): string {
  const rows = [
    ...dense.map(({ head, assigner, runs }) => [HEADS[head], NAMES[assigner], runs] as const),
    ...topk.map(({ k, runs }) => [HEADS.points, `ATSS of ${k} candidates a level`, runs] as const),
    ["CornerNet", "corners", corner] as const,
  ].filter(([, , runs]) => runs.length > 0);
  return [
    "| head | positives by | AP | AP at IoU 0.5 | seeds |",
    "|---|---|---|---|---|",
    ...rows.map(
      ([head, name, runs]) =>
        `| ${head} | ${name} | ${spread(runs.map(({ ap }) => ap))} | ${spread(runs.map(({ ap50 }) => ap50))} | ${runs.length} |`,
    ),
  ].join("\n");
}

function spread(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${mean.toFixed(3)} (${Math.min(...values).toFixed(3)}–${Math.max(...values).toFixed(3)})`;
}
