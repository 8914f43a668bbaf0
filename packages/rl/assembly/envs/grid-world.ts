// The grid world of Zhao's "Mathematical Foundations of Reinforcement Learning": walk to the target, round the forbidden
// cells; the observation is the cell, one-hot.
import { below } from "../../../neural/assembly/random";
import { Batch, action, finish, generator, get, restart, set, settle } from "./batch";

export const FREE: u8 = 0, FORBIDDEN: u8 = 1, TARGET: u8 = 2;

/** What src/envs/grid-world.ts lays out. */
@unmanaged
class Grid {
  step: f64;
  boundary: f64;
  forbidden: f64;
  target: f64;
  rows: i32;
  columns: i32;
  /** Whether forbidden cells can be entered. */
  enterable: i32;
  /** Whether an episode ends at the target. */
  terminal: i32;
  /** Where episodes begin: a cell's number, or −1 for one of startCells. */
  start: i32;
  /** How many cells an episode may begin on, and their numbers. */
  starts: i32;
  startCells: usize;
  /** A byte a cell, row by row. */
  cells: usize;
}

function begin(batch: Batch, i: i32): void {
  const grid = changetype<Grid>(batch.options);
  const cell = grid.start >= 0
    ? grid.start
    : load<i32>(grid.startCells + (<usize>below(generator(batch, i), grid.starts) << 2));
  set(batch, 0, i, <f64>(cell / grid.columns));
  set(batch, 1, i, <f64>(cell % grid.columns));
}

function observe(batch: Batch, i: i32, target: usize): void {
  const grid = changetype<Grid>(batch.options);
  const cells = grid.rows * grid.columns;
  memory.fill(target, 0, <usize>cells << 2);
  const cell = <i32>get(batch, 0, i) * grid.columns + <i32>get(batch, 1, i);
  store<f32>(target + (<usize>cell << 2), 1);
}

export function resetGridWorld(batch: Batch): void {
  const grid = changetype<Grid>(batch.options);
  restart(batch, grid.rows * grid.columns, begin, observe);
}

/** Actions: 0 up, 1 right, 2 down, 3 left, 4 stay. */
export function stepGridWorld(batch: Batch): void {
  const grid = changetype<Grid>(batch.options);
  const rows = grid.rows, columns = grid.columns, cells = rows * columns;
  for (let i = 0; i < batch.count; i++) {
    const way = <i32>action(batch, i);
    const row = <i32>get(batch, 0, i), column = <i32>get(batch, 1, i);
    let toRow = row + (way == 2 ? 1 : way == 0 ? -1 : 0);
    let toColumn = column + (way == 1 ? 1 : way == 3 ? -1 : 0);
    let reward: f64, terminated = false;
    if (toRow < 0 || toRow >= rows || toColumn < 0 || toColumn >= columns) {
      toRow = row;
      toColumn = column;
      reward = grid.boundary;
    } else {
      const kind = load<u8>(grid.cells + toRow * columns + toColumn);
      reward = kind == TARGET ? grid.target : kind == FORBIDDEN ? grid.forbidden : grid.step;
      terminated = kind == TARGET && grid.terminal != 0;
      if (kind == FORBIDDEN && grid.enterable == 0) {
        toRow = row;
        toColumn = column;
      }
    }
    set(batch, 0, i, <f64>toRow);
    set(batch, 1, i, <f64>toColumn);
    finish(batch, i, reward, terminated);
    observe(batch, i, batch.finals + (<usize>(i * cells) << 2));
  }
  settle(batch, cells, begin, observe);
}
