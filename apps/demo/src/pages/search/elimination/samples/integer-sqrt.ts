import { lastTrue } from "@kb/search";

/** The largest k with k² ≤ n. */
export function integerSqrt(n: number): number {
  return lastTrue(1, n + 1, (k) => k * k <= n);
}
