import type { Problem } from "../exercises/exercise.js";

export const TOP = 26;
export const BARS = 100;
export const BASE = TOP + BARS;
/** Room at the sides for what is written beside the outermost candidates. */
export const GUTTER = 62;
export const ROW = 17;
export const ROUNDS_TOP = BASE + 56;

/** Where everything of a problem is drawn. */
export interface Layout {
  readonly count: number;
  readonly cell: number;
  readonly width: number;
  /** The left edge of a candidate's column. */
  x(k: number): number;
  y(value: number): number;
  labelOf(k: number): string;
  nameOf(k: number): string;
}

export function layoutOf(problem: Problem): Layout {
  const [first, last] = problem.candidates;
  const count = last - first + 1;
  const all = Array.from({ length: count }, (_, i) => first + i);
  const labelOf = (k: number): string => problem.labelOf?.(k) ?? minus(problem.height(k) ?? "");
  const nameOf = (k: number): string => problem.nameOf?.(k) ?? minus(k);
  const longest = Math.max(...all.map((k) => Math.max(labelOf(k).length, nameOf(k).length * 0.75)));
  const cell = Math.max(26, longest * 8.6 + 8);
  const y = scale(
    all.map(problem.height),
    all.map((k) => problem.line?.at(k)),
  );
  return { count, cell, width: count * cell, x: (k) => (k - first) * cell, y, labelOf, nameOf };
}

/** Heights far above the line are cut off: they are excluded all the same, and would flatten the rest. */
function scale(
  heights: readonly (number | undefined)[],
  lines: readonly (number | undefined)[],
): (value: number) => number {
  const isNumber = (value: number | undefined): value is number => value !== undefined;
  const [bars, marks] = [heights.filter(isNumber), lines.filter(isNumber)];
  const line = Math.max(0, ...marks);
  const highest = Math.max(...bars, line, 0);
  const top = line > 0 ? Math.min(highest, 2.5 * line) : highest;
  const bottom = Math.min(...bars, ...marks, 0);
  return (value) => BASE - (BARS * (Math.min(value, top) - bottom)) / (top - bottom || 1);
}

/** With a true minus sign. */
export function minus(value: number | string): string {
  return String(value).replace("-", "−");
}
