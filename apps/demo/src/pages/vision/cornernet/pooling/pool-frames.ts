import type { Side } from "@kb/vision-losses/corner";
import type { Pool } from "../state.js";
import { CELLS } from "./features.js";

/** One scan of a pool along rows or columns. */
export interface Scan {
  readonly side: Side;
  readonly input: Float32Array;
  /** Line by line: after how many lines, what the map has come to. */
  readonly maps: readonly Float32Array[];
}

/** Where a pool stands. */
export interface PoolFrame {
  /** Which scan is at work; none in the last frame of a combined pool. */
  readonly scan: number | undefined;
  /** How many lines of each scan are done. */
  readonly done: readonly number[];
}

export const SCANS: Readonly<Record<Pool, readonly Side[]>> = {
  ...{ top: ["top"], left: ["left"], bottom: ["bottom"], right: ["right"] },
  ...{ topLeft: ["top", "left"], bottomRight: ["bottom", "right"] },
};

/** The row or column that is done as number `step`, from 0 on: scans for first edges begin at the end. */
export function lineAt(side: Side, step: number): number {
  return side === "top" || side === "left" ? CELLS - 1 - step : step;
}

export const isRows = (side: Side): boolean => side === "top" || side === "bottom";

/** Pools a map line by line, each line the maximum of itself and of what the line before came to. */
export function scanLines(side: Side, input: Float32Array): Scan {
  const maps = [new Float32Array(input.length)];
  for (let step = 0; step < CELLS; step++) {
    const map = maps.at(-1)!.slice();
    for (let along = 0; along < CELLS; along++) {
      const at = place(side, lineAt(side, step), along);
      const before = step === 0 ? 0 : map[place(side, lineAt(side, step - 1), along)]!;
      map[at] = Math.max(input[at]!, before);
    }
    maps.push(map);
  }
  return { side, input, maps };
}

/** All frames of a pool: its scans line by line, then their sum if there are two. */
export function poolFrames(scans: number): PoolFrame[] {
  const frames: PoolFrame[] = [{ scan: 0, done: new Array(scans).fill(0) }];
  for (let scan = 0; scan < scans; scan++) {
    for (let line = 1; line <= CELLS; line++) {
      frames.push({
        scan,
        done: Array.from({ length: scans }, (_, n) => (n < scan ? CELLS : n === scan ? line : 0)),
      });
    }
  }
  if (scans > 1) frames.push({ scan: undefined, done: new Array(scans).fill(CELLS) });
  return frames;
}

/** The cell of a line: a row where rows are scanned, else a column. */
function place(side: Side, line: number, along: number): number {
  return isRows(side) ? line * CELLS + along : along * CELLS + line;
}
