import { firstTrue } from "../src/index.js";
import { groupsWithin } from "./ship-within-days.js";

/**
 * The smallest possible largest sum when an array of integers ≥ 0 is cut into at most `parts` parts.
 *
 * Monotone: a higher limit needs no more parts. Not the answer: every limit that needs too many. To ship in `parts` days is the
 * same question.
 */
export function splitArrayLargestSum(values: readonly number[], parts: number): number {
  const largest = Math.max(...values);
  const all = values.reduce((sum, value) => sum + value, 0);
  return firstTrue(largest, all, (limit) => groupsWithin(values, limit) <= parts);
}
