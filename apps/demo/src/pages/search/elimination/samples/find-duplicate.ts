import { firstTrue } from "@kb/search";

/** How many values are ≤ limit. */
export function countUpTo(values: number[], limit: number): number {
  return values.filter((value) => value <= limit).length;
}

/** The value that n + 1 integers from 1 to n have more than once. */
export function findDuplicate(values: number[]): number {
  return firstTrue(1, values.length - 1, (k) => countUpTo(values, k) > k);
}
