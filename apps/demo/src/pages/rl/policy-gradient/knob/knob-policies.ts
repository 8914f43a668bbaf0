import { softmaxPolicy } from "@kb/rl";
import { ACTIONS, COLUMNS, STATES } from "../grid/world.js";

const RIGHT = 1;
/** The cell whose entry of the table is turned: the one in the middle. */
export const TURNED_CELL: number = Math.floor(STATES / 2);
export const TABLE_PARAMETERS: number = STATES * ACTIONS;
/** One, the column and the row, for each action. */
export const FUNCTION_PARAMETERS: number = 3 * ACTIONS;

/** The feature: 1 in the first column, −1 in the last. */
export const leftness = (cell: number): number => 1 - (2 * (cell % COLUMNS)) / (COLUMNS - 1);

/** A table of preferences, one entry of which is `theta`. */
export function tablePolicy(theta: number): Float64Array {
  return policyOf((cell) => (cell === TURNED_CELL ? theta : 0));
}

/** A function of the cell's features, one weight of which is `theta`: every cell has a share in it. */
export function functionPolicy(theta: number): Float64Array {
  return policyOf((cell) => theta * leftness(cell));
}

function policyOf(preferenceForRight: (cell: number) => number): Float64Array {
  const preferences = new Float64Array(STATES * ACTIONS);
  for (let cell = 0; cell < STATES; cell++) preferences[cell * ACTIONS + RIGHT] = preferenceForRight(cell);
  return softmaxPolicy(preferences, ACTIONS);
}
