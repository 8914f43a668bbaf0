import { checkInteger } from "@kb/checks";

/**
 * SphereFace's λ after so many iterations, max(5, 1000 / (1 + 0.12 · iteration)): training begins almost without a margin.
 *
 * Throws a TypeError or RangeError unless `iteration` is an integer ≥ 0. Source: the schedule published with arXiv 1704.08063.
 *
 * @example
 * annealedLambda(0); // 1000
 * annealedLambda(10_000); // 5
 */
export function annealedLambda(iteration: number): number {
  checkInteger(iteration, "iteration");
  return Math.max(5, 1000 / (1 + 0.12 * iteration));
}
