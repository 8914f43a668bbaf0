import { checkInteger, checkObject } from "@kb/checks";
import { type Cell, type GridWorldOptions, gridWorlds } from "../envs/grid-world.js";
import { TabularMdp } from "./tabular-mdp.js";

/** Up, right, down, left, stay. */
const MOVES = [
  [-1, 0],
  [0, 1],
  [1, 0],
  [0, -1],
  [0, 0],
] as const;

/**
 * The grid world as an MDP: states are cells row by row, actions 0 up, 1 right, 2 down, 3 left, 4 stay; by default the grid of
 * Zhao's book, whose optimal values are known. With `start`, values are averaged over where episodes begin; without, over the
 * stationary distribution. Where the target ends the episode, nothing is earned after it.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind or range. O(cells²).
 *
 * @example
 * ```ts
 * const mdp = gridWorldMdp({ rewards: { forbidden: -10 } });
 * // The book's figure 3.4 (d):
 * Array.from(solve(mdp).v.slice(0, 5), (v) => v.toFixed(1)); // ["3.5", "3.9", "4.3", "4.8", "5.3"]
 * ```
 */
export function gridWorldMdp(options: GridWorldOptions & { readonly gamma?: number } = {}): TabularMdp {
  checkObject(options, "options");
  const grid = { ...gridWorlds.book, ...options };
  const { rows, columns, enterable, terminal } = grid;
  const {
    step = 0,
    boundary = 0,
    forbidden = 0,
    target: reached = 0,
  } = {
    ...gridWorlds.book.rewards,
    ...options.rewards,
  };
  checkInteger(rows, "rows", 1);
  checkInteger(columns, "columns", 1);
  const stateOf = ([row, column]: Cell, name: string) => {
    checkInteger(row, `${name} row`, 0, rows - 1);
    checkInteger(column, `${name} column`, 0, columns - 1);
    return row * columns + column;
  };
  const isForbidden = new Uint8Array(rows * columns);
  for (const cell of grid.forbidden) isForbidden[stateOf(cell, "forbidden")] = 1;
  const target = stateOf(grid.target, "target");

  const move = (state: number, [down, right]: (typeof MOVES)[number]): [next: number, reward: number] => {
    if (terminal && state === target) return [state, 0];
    const row = Math.floor(state / columns) + down;
    const column = (state % columns) + right;
    if (row < 0 || row >= rows || column < 0 || column >= columns) return [state, boundary];
    const next = row * columns + column;
    if (next === target) return [next, reached];
    if (isForbidden[next] === 0) return [next, step];
    return [enterable ? next : state, forbidden];
  };

  const states = rows * columns;
  const transitions = new Float64Array(states * MOVES.length * states);
  const rewards = new Float64Array(states * MOVES.length);
  for (let pair = 0; pair < rewards.length; pair++) {
    const [next, reward] = move(Math.floor(pair / MOVES.length), MOVES[pair % MOVES.length]!);
    transitions[pair * states + next] = 1;
    rewards[pair] = reward;
  }
  const { start, gamma } = options;
  const beginsOn = (state: number) => {
    if (typeof start === "object") return state === stateOf(start, "start");
    return start === "any" || (state !== target && isForbidden[state] === 0);
  };
  const shape = { states, actions: MOVES.length, transitions, rewards, gamma };
  return new TabularMdp(start === undefined ? shape : { ...shape, start: evenlyOver(states, beginsOn) });
}

function evenlyOver(states: number, has: (state: number) => boolean): Float64Array {
  const chosen = Float64Array.from({ length: states }, (_, state) => (has(state) ? 1 : 0));
  const count = chosen.reduce((sum, one) => sum + one, 0);
  if (count === 0) throw new RangeError("forbidden must leave a free cell to start on");
  return chosen.map((one) => one / count);
}
