import { checkList } from "../arguments.js";

/** What actions there are: one of `count`, or `size` numbers, of which those from `low` to `high` differ in effect. */
export type Space =
  | { readonly kind: "discrete"; readonly count: number }
  | { readonly kind: "continuous"; readonly size: number; readonly low: number; readonly high: number };

/** How many numbers an action is. */
export function actionSize(space: Space): number {
  return space.kind === "discrete" ? 1 : space.size;
}

/** Throws unless `actions` holds an action of the space for each of `envs` environments. */
export function checkActions(
  actions: unknown,
  space: Space,
  envs: number,
): asserts actions is ArrayLike<number> {
  checkList(actions, "actions", envs * actionSize(space));
  for (let i = 0; i < actions.length; i++) {
    const action = actions[i]!;
    if (space.kind === "discrete") {
      // One comparison tells integers in range from all else, NaN included.
      if (action >>> 0 === action && action < space.count) continue;
      throw wrongAction(action, i, `an integer from 0 to ${space.count - 1}`);
    }
    if (!Number.isFinite(action)) throw wrongAction(action, i, "a finite number");
  }
}

function wrongAction(action: unknown, i: number, allowed: string): Error {
  if (typeof action !== "number")
    return new TypeError(`actions[${i}] must be a number, got ${typeof action}`);
  return new RangeError(`actions[${i}] must be ${allowed}, got ${action}`);
}
