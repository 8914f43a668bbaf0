import type { Shape } from "./shapes.js";

export const sizeOf = (shape: Shape): number => (shape ? 1 + sizeOf(shape.left) + sizeOf(shape.right) : 0);

export const heightOf = (shape: Shape): number =>
  shape ? 1 + Math.max(heightOf(shape.left), heightOf(shape.right)) : 0;

export const leavesOf = (shape: Shape): number =>
  shape ? (shape.left || shape.right ? leavesOf(shape.left) + leavesOf(shape.right) : 1) : 0;

export const diameterOf = (shape: Shape): number =>
  shape
    ? Math.max(heightOf(shape.left) + heightOf(shape.right), diameterOf(shape.left), diameterOf(shape.right))
    : 0;

export function levelsOf(shape: Shape): number[][] {
  const levels: number[][] = [];
  const visit = (node: Shape, depth: number): void => {
    if (node === null) return;
    levels[depth] = [...(levels[depth] ?? []), node.label];
    visit(node.left, depth + 1);
    visit(node.right, depth + 1);
  };
  visit(shape, 0);
  return levels;
}

export const balanced = (shape: Shape): boolean =>
  shape === null ||
  (Math.abs(heightOf(shape.left) - heightOf(shape.right)) <= 1 &&
    balanced(shape.left) &&
    balanced(shape.right));

export const full = (shape: Shape): boolean =>
  shape === null || (!shape.left === !shape.right && full(shape.left) && full(shape.right));

export const perfect = (shape: Shape): boolean =>
  shape === null ||
  (heightOf(shape.left) === heightOf(shape.right) && perfect(shape.left) && perfect(shape.right));

/** Complete trees are those whose heap indices are 0, 1, 2, … */
export function complete(shape: Shape): boolean {
  const indices: number[] = [];
  const visit = (node: Shape, index: number): void => {
    if (node === null) return;
    indices.push(index);
    visit(node.left, 2 * index + 1);
    visit(node.right, 2 * index + 2);
  };
  visit(shape, 0);
  return indices.every((index) => index < indices.length);
}

export const mirrored = (a: Shape, b: Shape): boolean =>
  a === null || b === null ? a === b : mirrored(a.left, b.right) && mirrored(a.right, b.left);

/** A text that is the same for trees equal up to exchanging left and right. */
export function canonical(shape: Shape): string {
  return shape ? `(${[canonical(shape.left), canonical(shape.right)].sort().join("")})` : "";
}

/** The labels from the root to `label`. */
export function pathTo(shape: Shape, label: number): number[] | undefined {
  if (shape === null) return undefined;
  if (shape.label === label) return [label];
  const below = pathTo(shape.left, label) ?? pathTo(shape.right, label);
  return below && [shape.label, ...below];
}
