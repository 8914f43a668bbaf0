import { lastTrue } from "../src/index.js";

/**
 * The largest k with k² ≤ n.
 *
 * Monotone: once k² is above n, it stays so. Not the answer: every k whose square is above n.
 */
export function integerSquareRoot(n: bigint): bigint {
  return lastTrue(0n, n + 1n, (k) => k * k <= n);
}
