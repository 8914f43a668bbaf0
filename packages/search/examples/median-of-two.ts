import { kthSmallest } from "../src/index.js";

/** The median of two ascending arrays that are not both empty, in O(log²) time: the mean of the two middle elements. */
export function medianOfTwo(a: readonly number[], b: readonly number[]): number {
  const total = a.length + b.length;
  const lower = kthSmallest([a, b], Math.ceil(total / 2));
  const upper = kthSmallest([a, b], Math.floor(total / 2) + 1);
  return lower + (upper - lower) / 2;
}
