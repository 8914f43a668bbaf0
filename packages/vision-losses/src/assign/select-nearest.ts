import { checkInteger } from "@kb/checks";
import { assignKernel } from "../kernel.js";
import { integersAt } from "../workspace.js";
import { type Assignment, type AssignOptions, assign } from "./assignment.js";

/** Options of the assigners that begin with the nearest anchors of each level. */
export interface NearestOptions extends AssignOptions {
  /** How many locations of each level are candidates for an object, at least 1; default 9. */
  readonly topk?: number | undefined;
  /** How many anchors stand at each location: `topk` times as many are candidates; default 1. */
  readonly anchorsPerLocation?: number | undefined;
  /** Whether sides are counted in whole pixels, x2 − x1 + 1, as the original code does; default false. */
  readonly legacyPlusOne?: boolean | undefined;
}

/** Rules by which candidates become positive, as a sum; see assembly/assign/atss.ts. */
export const MODE = { adaptive: 0, all: 1, atLeastOne: 2 } as const;

/** Both assigners by distance: candidates from each level, then a rule. */
export function selectNearest(
  anchors: Float32Array,
  levels: ArrayLike<number>,
  groundTruth: Float32Array,
  options: NearestOptions,
  mode: number,
): Assignment {
  const { topk = 9, anchorsPerLocation = 1, legacyPlusOne = false } = options;
  checkInteger(topk, "topk", 1);
  checkInteger(anchorsPerLocation, "anchorsPerLocation", 1);
  let perObject = 0;
  const perLevel = (n: number) => Math.min(topk * anchorsPerLocation, n);
  const extraBytes = (n: number, m: number) => {
    for (let level = 0; level < levels.length; level++) perObject += perLevel(levels[level]!);
    return m * perObject * 4 + (perLevel(n) + 1 + perObject) * 8 + (levels.length + 2) * 4;
  };
  return assign(anchors, levels, groundTruth, options, extraBytes, (board) => {
    const k = perLevel(board.n);
    const distances = board.extra;
    const values = distances + (k + 1) * 8;
    const bounds = values + perObject * 8;
    const candidates = bounds + board.blocks.length * 4;
    integersAt(bounds, board.blocks.length).set(board.blocks);
    const found = integersAt(candidates, board.m * perObject);
    found.fill(-1);
    assignKernel().select(
      ...([board.anchors, board.skipped, bounds, board.blocks.length - 1, board.objects, board.m] as const),
      ...([k, mode, legacyPlusOne ? 1 : 0, board.owners, board.ious, candidates, perObject] as const),
      ...([board.thresholds, board.positives, distances, values] as const),
    );
    return found.slice();
  });
}
