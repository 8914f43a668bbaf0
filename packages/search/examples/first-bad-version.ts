import { firstTrue } from "../src/index.js";

/**
 * The first of the versions 1 to n that is bad, or n + 1 if none is.
 *
 * Monotone: what follows a bad version is bad. Not the answer: every version that is good.
 */
export function firstBadVersion(n: number, isBad: (version: number) => boolean): number {
  return firstTrue(1, n + 1, isBad);
}
