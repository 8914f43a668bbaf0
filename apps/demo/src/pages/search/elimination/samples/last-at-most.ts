import { lastTrue } from "@kb/search";

/** The last index with an element ≤ x, or −1. */
export function lastAtMost(sorted: number[], x: number): number {
  return lastTrue(0, sorted.length, (k) => sorted[k]! <= x);
}
