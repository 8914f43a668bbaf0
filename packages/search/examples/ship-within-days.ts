import { firstTrue } from "../src/index.js";

/**
 * The smallest capacity of a ship that carries all packages, in their order, within `days` days.
 *
 * Monotone: a larger ship needs no more days. Not the answer: every capacity that takes too many days. It holds the heaviest
 * package at least, and all of them at most.
 */
export function shipWithinDays(weights: readonly number[], days: number): number {
  const heaviest = Math.max(...weights);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return firstTrue(heaviest, all, (capacity) => groupsWithin(weights, capacity) <= days);
}

/** How many groups of neighbours there are if each is filled up to `limit`. */
export function groupsWithin(values: readonly number[], limit: number): number {
  let groups = 1;
  let sum = 0;
  for (const value of values) {
    if (sum + value > limit) {
      groups++;
      sum = 0;
    }
    sum += value;
  }
  return groups;
}
