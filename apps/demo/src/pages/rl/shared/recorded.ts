import recorded from "@kb/rl-bench/rlhf/results.json";
import { median } from "./median.js";

/** One training of an arm, and what 1,024 fresh names of its last policy are like. */
export type RecordedRun = RecordedArm["runs"][number];
/** A way to go on from the fine-tuned model, with its runs, one a seed. */
export type RecordedArm = (typeof recorded.results)[number];

/** What the recorded runs began with, one a seed. */
export const starts = recorded.starts;
/** Where they were recorded. */
export const machine = recorded.machine;

/** The figures of a run that are told. */
export type RunFigure = Exclude<keyof RecordedRun, "curve" | "reached">;

/** Columns of a run's curve. */
export const CURVE = { update: 0, score: 1, trueReward: 2, kl: 3, perplexity: 4, length: 5 } as const;
export type CurveFigure = Exclude<keyof typeof CURVE, "update">;

/** The arms of a group, in the order they were recorded in. */
export function armsOf(group: string): readonly RecordedArm[] {
  return recorded.results.filter((arm) => arm.group === group);
}

/** The arm of that name; undefined where it has not been recorded. */
export function armNamed(name: string): RecordedArm | undefined {
  return recorded.results.find((arm) => arm.name === name);
}

/** The median, the least and the most of an arm's seeds. */
export function spreadOf(
  { runs }: RecordedArm,
  figure: RunFigure,
): { middle: number; least: number; most: number } {
  const values = runs.map((run) => run[figure]);
  return { middle: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/** Seeds of which fewer than half of the names differ from each other: the policy has found its trick and says nothing else. */
export function collapsed({ runs }: RecordedArm): number {
  return runs.filter(({ different }) => different < 0.5).length;
}

/** Seeds of which a rollout came to four fifths of the best. */
export function reachedGoal({ runs }: RecordedArm): number {
  return runs.filter(({ reached }) => reached !== null).length;
}

/** How a figure went over the updates: of each of them the median of the seeds. */

/** How a figure went over the updates: of each of them the median of the seeds. */
export function medianCurve({ runs }: RecordedArm, figure: CurveFigure): [update: number, value: number][] {
  return runs[0]!.curve.map((row, at) => [
    row[CURVE.update]!,
    median(runs.flatMap(({ curve }) => (curve[at] === undefined ? [] : [curve[at][CURVE[figure]]!]))),
  ]);
}
