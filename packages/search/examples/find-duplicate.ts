import { firstTrue } from "../src/index.js";

/**
 * The number that occurs more than once among n + 1 numbers from 1 to n, the array unchanged and without more memory.
 *
 * Monotone: the values are halved, not the indices. If more than k numbers are at most k, one of 1 to k occurs twice. Not the
 * answer: every k up to which there are no more than k.
 */
export function findDuplicate(values: readonly number[]): number {
  const atMost = (k: number) => values.filter((value) => value <= k).length;
  return firstTrue(1, values.length - 1, (k) => atMost(k) > k);
}
