import { checkInteger } from "@kb/checks";
import { exp } from "../elementary.js";
import { toNumbers } from "./tabular-mdp.js";

/**
 * The policy of a table of preferences, `[states, actions]`: softmax of each row.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind or length. O(states × actions).
 *
 * @example
 * ```ts
 * softmaxPolicy([0, 0, 5, 5], 2); // Float64Array [0.5, 0.5, 0.5, 0.5]
 * ```
 */
export function softmaxPolicy(theta: ArrayLike<number>, actions: number): Float64Array {
  checkInteger(actions, "actions", 1);
  const values = toNumbers(theta, "theta", theta.length - (theta.length % actions), "whole rows");
  for (let from = 0; from < values.length; from += actions) {
    const row = values.subarray(from, from + actions);
    const most = Math.max(...row);
    exp(row.map((value) => value - most)).forEach((e, i) => {
      row[i] = e;
    });
    const sum = row.reduce((total, e) => total + e, 0);
    row.forEach((e, i) => {
      row[i] = e / sum;
    });
  }
  return values;
}
