import { gridWorldMdp, gridWorlds, solve, type TabularMdp } from "@kb/rl";

export const { rows: ROWS, columns: COLUMNS } = gridWorlds.book;
export const STATES = ROWS * COLUMNS;
/** Up, right, down, left, stay: columns and rows. */
export const MOVES = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, 0],
] as const;
export const ACTIONS = MOVES.length;
export const GAMMA = 0.9;

/** The grid of Zhao's book; episodes begin on any cell, and are never over. */
export const world: TabularMdp = gridWorldMdp({ ...gridWorlds.book, gamma: GAMMA, start: "any" });

/** The same without a beginning: values are averaged over where the policy spends its time. */
export const endlessWorld: TabularMdp = gridWorldMdp({ ...gridWorlds.book, gamma: GAMMA });

/** The metric of the best policy there is. */
export const bestValue: number = (() => {
  const { v } = solve(world);
  return v.reduce((sum, value) => sum + value, 0) / v.length;
})();

const numbersOf = (cells: readonly (readonly [row: number, column: number])[]): number[] =>
  cells.map(([row, column]) => row * COLUMNS + column);

export const FORBIDDEN: ReadonlySet<number> = new Set(numbersOf(gridWorlds.book.forbidden));
export const TARGET: number = numbersOf([gridWorlds.book.target])[0]!;
