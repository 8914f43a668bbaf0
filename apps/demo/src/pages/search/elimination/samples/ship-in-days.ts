import { firstTrue } from "@kb/search";

/** How many days a ship needs for parcels that are loaded in order. */
export function daysNeeded(weights: number[], capacity: number): number {
  let days = 1;
  let load = 0;
  for (const weight of weights) {
    if (load + weight > capacity) {
      days++;
      load = 0;
    }
    load += weight;
  }
  return days;
}

/** The smallest capacity that ships all within `days` days. */
export function smallestCapacity(weights: number[], days: number): number {
  const heaviest = Math.max(...weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return firstTrue(heaviest, total, (capacity) => daysNeeded(weights, capacity) <= days);
}
