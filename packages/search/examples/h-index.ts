import { firstTrue } from "../src/index.js";

/**
 * The largest h such that h papers have at least h citations each; `citations` ascend.
 *
 * Monotone: the i-th paper and those behind it are n - i, and that falls while citations rise. Not the answer: every i whose
 * citations are fewer than the papers from it on.
 */
export function hIndex(citations: readonly number[]): number {
  const n = citations.length;
  return n - firstTrue(0, n, (i) => citations[i]! >= n - i);
}
