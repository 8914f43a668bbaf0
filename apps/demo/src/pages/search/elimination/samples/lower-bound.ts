import { firstTrue } from "@kb/search";

/** The first index with an element ≥ x, or the length. */
export function lowerBound(sorted: number[], x: number): number {
  return firstTrue(0, sorted.length, (k) => sorted[k]! >= x);
}
