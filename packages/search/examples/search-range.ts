import { equalRange } from "../src/index.js";

/** The first and the last index of `x` in an ascending array, or [-1, -1]. */
export function searchRange(sorted: readonly number[], x: number): [first: number, last: number] {
  const [start, end] = equalRange(sorted, x);
  return start < end ? [start, end - 1] : [-1, -1];
}
