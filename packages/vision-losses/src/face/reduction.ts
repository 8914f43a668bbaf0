import { doublesAt } from "../workspace.js";
import type { MarginSettings } from "./margin.js";
import type { MarginState } from "./targets.js";

/** The record by which the kernel reduces rows, in float64 words; see assembly/face/softmax-rows.ts. */
const WORDS = 10;
export const REDUCTION_BYTES: number = WORDS * 8;

/** How losses of rows become one. */
export interface ReductionOptions {
  /** How much of a row's probability is spread over all classes, 0 to 1; default 0. */
  readonly labelSmoothing?: number | undefined;
  /** `"mean"` over the rows that are not ignored (0 if there are none), or `"sum"`; default `"mean"`. */
  readonly reduction?: "mean" | "sum" | undefined;
  /** The label of rows that do not count; default −1. */
  readonly ignoreIndex?: number | undefined;
}

/** Facts about the rows that count. */
export interface MarginStats extends MarginState {
  /** How many rows count. */
  readonly rows: number;
  /** The share of them that are nearest to their own class, before any margin; 0 without rows. */
  readonly accuracy: number;
  /** Their mean angle to their own class, in radians; 0 without rows. */
  readonly targetAngle: number;
}

export function writeReduction(
  address: number,
  settings: MarginSettings,
  state: MarginState,
  smoothing: number,
  rowWeight: number,
): void {
  const { scale, embeddingNorm, weightNorm } = settings;
  doublesAt(address, WORDS).set([
    scale,
    smoothing,
    rowWeight,
    state.t ?? Number.NaN,
    embeddingNorm === "raw" ? 1 : 0,
    weightNorm === "raw" ? 1 : 0,
    0,
    0,
    0,
    0,
  ]);
}

/** What the kernel summed: the loss, facts, and the targets' share of ∂loss/∂s. */
export function readReduction(
  address: number,
  rows: number,
  rowWeight: number,
): { loss: number; facts: Omit<MarginStats, keyof MarginState>; targetScale: number } {
  const [loss, correct, angle, targetScale] = doublesAt(address, WORDS).subarray(6) as unknown as [
    number,
    number,
    number,
    number,
  ];
  const count = Math.max(rows, 1);
  return {
    loss: loss * rowWeight,
    facts: { rows, accuracy: correct / count, targetAngle: angle / count },
    targetScale,
  };
}
