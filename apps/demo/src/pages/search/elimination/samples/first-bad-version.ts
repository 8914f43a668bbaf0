import { firstTrue } from "@kb/search";

/** The first bad one of versions 1 … n, of which the last is bad. */
export function firstBadVersion(n: number, isBad: (version: number) => boolean): number {
  return firstTrue(1, n, isBad);
}
