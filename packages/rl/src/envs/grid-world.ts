import { checkFinite, checkInteger, checkObject } from "@kb/checks";
import { allocateArrays } from "@kb/neural";
import { heap } from "../kernel.js";
import { withoutUndefined } from "../without-undefined.js";
import { type BatchOptions, KernelEnv } from "./kernel-env.js";

/** A cell by its row and column, from 0. */
export type Cell = readonly [row: number, column: number];

/** A grid world: its cells, what each step earns, and when episodes begin and end. */
export interface GridWorldOptions {
  readonly rows?: number;
  readonly columns?: number;
  readonly forbidden?: readonly Cell[];
  readonly target?: Cell;
  /** What a step earns that ends on a free cell, bumps into the boundary, leads to a forbidden cell, or to the target. */
  readonly rewards?: {
    readonly step?: number;
    readonly boundary?: number;
    readonly forbidden?: number;
    readonly target?: number;
  };
  /** Whether forbidden cells can be entered. Where not, one stays, and is rewarded as if one had. */
  readonly enterable?: boolean;
  /** Whether the episode ends at the target. */
  readonly terminal?: boolean;
  /** Where episodes begin: on a free cell by chance, on any cell, or always on the same. Default `"free"`. */
  readonly start?: Cell | "free" | "any";
}

/**
 * The 5 × 5 grid of Zhao's book: `book` as in its text, where forbidden cells cost 1 and the target is stayed on, and
 * `companion` as in the code that accompanies it, where forbidden cells are walls and the target ends the episode.
 */
export const gridWorlds: {
  readonly book: Required<Omit<GridWorldOptions, "start">>;
  readonly companion: Required<Omit<GridWorldOptions, "start">>;
} = /* @__PURE__ */ (() => {
  const cells = {
    rows: 5,
    columns: 5,
    forbidden: [[1, 1], [1, 2], [2, 2], [3, 1], [3, 3], [4, 1]], // biome-ignore format: one line reads as the map
    target: [3, 2],
  } as const;
  return {
    book: {
      ...cells,
      rewards: { step: 0, boundary: -1, forbidden: -1, target: 1 },
      enterable: true,
      terminal: false,
    },
    companion: {
      ...cells,
      rewards: { step: -1, boundary: -5, forbidden: -5, target: 10 },
      enterable: false,
      terminal: true,
    },
  };
})();

const FORBIDDEN = 1;
const TARGET = 2;

/** A vector of grid worlds; actions are 0 up, 1 right, 2 down, 3 left and 4 stay, the observation is the cell, one-hot. */
export function makeGridWorld(batch: BatchOptions, options: GridWorldOptions): KernelEnv {
  const grid = { ...gridWorlds.book, ...withoutUndefined(options) };
  checkInteger(grid.rows, "rows", 1, 1024);
  checkInteger(grid.columns, "columns", 1, 1024);
  checkObject(grid.rewards, "rewards");
  const rewards = (["step", "boundary", "forbidden", "target"] as const).map((event) => {
    const reward = grid.rewards[event] ?? gridWorlds.book.rewards[event] ?? 0;
    checkFinite(reward, `rewards.${event}`);
    return reward;
  });
  const count = grid.rows * grid.columns;
  const cells = new Uint8Array(count);
  for (const cell of grid.forbidden) cells[numberOf(cell, "forbidden", grid)] = FORBIDDEN;
  cells[numberOf(grid.target, "target", grid)] = TARGET;
  const { start: begin = "free" } = grid;
  const starts = Int32Array.from(cells.keys()).filter((cell) => begin === "any" || cells[cell] === 0);
  const start = typeof begin === "string" ? -1 : numberOf(begin, "start", grid);
  if (start < 0 && starts.length === 0) throw new RangeError("forbidden must leave a free cell to start on");

  // Laid out as the class Grid of assembly/envs/grid-world.ts.
  const arrays = allocateArrays(heap, {
    rewards: [Float64Array, 4],
    fields: [Int32Array, 8],
    starts: [Int32Array, count],
    cells: [Uint8Array, count],
  });
  arrays.rewards.view.set(rewards);
  arrays.fields.view.set([
    ...[grid.rows, grid.columns, grid.enterable ? 1 : 0, grid.terminal ? 1 : 0],
    ...[start, starts.length, arrays.starts.pointer, arrays.cells.pointer],
  ]);
  arrays.starts.view.set(starts);
  arrays.cells.view.set(cells);
  const world = {
    name: "GridWorld",
    observationSize: count,
    stateSize: 2,
    actionSpace: { kind: "discrete", count: 5 },
    reset: "resetGridWorld",
    step: "stepGridWorld",
    checkState(state: ArrayLike<number>): void {
      checkInteger(state[0], "state[0]", 0, grid.rows - 1);
      checkInteger(state[1], "state[1]", 0, grid.columns - 1);
    },
  } as const;
  return new KernelEnv(world, { ...batch, options: arrays.block.pointer }, () => arrays.block.free());
}

function numberOf(cell: Cell, name: string, grid: { rows: number; columns: number }): number {
  checkInteger(cell[0], `${name} row`, 0, grid.rows - 1);
  checkInteger(cell[1], `${name} column`, 0, grid.columns - 1);
  return cell[0] * grid.columns + cell[1];
}
