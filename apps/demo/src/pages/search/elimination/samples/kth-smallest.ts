import { firstTrue, upperBound } from "@kb/search";

/** How many elements of the sorted rows are ≤ value. */
export function countAtMost(rows: number[][], value: number): number {
  return rows.reduce((count, row) => count + upperBound(row, value), 0);
}

/** The k-th smallest of all integers in the sorted rows, k from 1. */
export function kthSmallest(rows: number[][], k: number): number {
  const all = rows.flat();
  return firstTrue(Math.min(...all), Math.max(...all), (value) => countAtMost(rows, value) >= k);
}
