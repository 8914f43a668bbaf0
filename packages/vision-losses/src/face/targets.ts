import { faceKernel } from "../kernel.js";
import { doublesAt } from "../workspace.js";
import type { AngleBranch, Margin } from "./margin.js";

/** What a record of a row's target holds, in float64 words; see assembly/face/target.ts. */
export const TARGET_WORDS = 11;
export const TARGET_BYTES: number = TARGET_WORDS * 8;
const NORM = 0;
const COSINE = 2;

/** How the branches of the angular margin are told to the kernel. */
const BRANCH: Record<AngleBranch, number> = { none: 0, hard: 1, easy: 2, straight: 0 };

/** What a margin that learns goes on with, and hard classes of this call are weighed by. */
export interface MarginState {
  /** CurricularFace: t, moved towards the mean target cosine. */
  readonly t?: number;
  /** AdaFace: mean and standard deviation of lengths, moved towards the batch's. */
  readonly mean?: number;
  readonly std?: number;
}

/** Bends the targets of `rows` by `margin`. */
export function bendTargets(margin: Margin, targets: number, rows: number, labels: Int32Array): MarginState {
  const kernel = faceKernel();
  switch (margin.kind) {
    case "none":
      kernel.cosineMargin(targets, rows, 0);
      return {};
    case "cosine":
      kernel.cosineMargin(targets, rows, margin.m);
      return {};
    case "angle": {
      const { m, branch, clampEps } = margin;
      kernel.angleMargin(targets, rows, m, BRANCH[branch], branch === "straight", clampEps);
      return {};
    }
    case "combined":
      kernel.combinedMargin(targets, rows, margin.m1, margin.m2, margin.m3, margin.clampEps);
      return {};
    case "multiplicative":
      kernel.multiplicativeMargin(targets, rows, margin.m, margin.lambda);
      return {};
    case "curricular": {
      kernel.angleMargin(targets, rows, margin.m, BRANCH.hard, false, margin.clampEps);
      const cosines = fieldOf(targets, rows, COSINE, labels);
      return { t: cosines.length === 0 ? margin.t : 0.01 * mean(cosines) + 0.99 * margin.t };
    }
    case "magnitude":
      kernel.magnitudeMargin(targets, rows, margin.la, margin.ua, margin.lm, margin.um, margin.clampEps);
      return {};
    case "adaptive": {
      const state = lengthStatistics(margin, fieldOf(targets, rows, NORM, labels));
      kernel.adaptiveMargin(targets, rows, margin.m, margin.h, state.mean, state.std);
      return state;
    }
  }
}

/** A field of the targets of the rows that have a label. */
function fieldOf(targets: number, rows: number, field: number, labels: Int32Array): number[] {
  const words = doublesAt(targets, rows * TARGET_WORDS);
  const values: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (labels[row]! >= 0) values.push(words[row * TARGET_WORDS + field]!);
  }
  return values;
}

/** AdaFace's moving mean and deviation (divisor n − 1) of lengths held between 1e-3 and 100. */
function lengthStatistics(
  { tAlpha, mean: oldMean, std: oldStd }: Margin & { kind: "adaptive" },
  norms: readonly number[],
): { mean: number; std: number } {
  if (norms.length === 0) return { mean: oldMean, std: oldStd };
  const held = norms.map((norm) => Math.min(Math.max(norm, 1e-3), 100));
  const average = mean(held);
  const squares = held.reduce((sum, norm) => sum + (norm - average) * (norm - average), 0);
  const deviation = Math.sqrt(squares / Math.max(1, held.length - 1));
  return {
    mean: tAlpha * average + (1 - tAlpha) * oldMean,
    std: tAlpha * deviation + (1 - tAlpha) * oldStd,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
