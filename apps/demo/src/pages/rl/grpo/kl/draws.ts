import { klEstimate } from "@kb/rl";
import { createRng } from "@kb/sampling";

export const ESTIMATORS = ["k1", "k2", "k3"] as const;
export type Estimator = (typeof ESTIMATORS)[number];

const DOUBLINGS = 14;
export const DRAWS: number = 2 ** DOUBLINGS;

/** d = log π − log π_ref of each draw x ~ π, where π = N(m, 1) and π_ref = N(0, 1); their divergence is m² / 2. */
export function drawDifferences(distance: number, seed: number): Float64Array {
  const draws = createRng(seed).normal(distance, 1, DRAWS);
  return Float64Array.from(draws, (x) => distance * x - distance ** 2 / 2);
}

/** One draw by each estimator, as they are written. */
export const estimateOne: Readonly<Record<Estimator, (d: number) => number>> = {
  k1: (d) => d,
  k2: (d) => d ** 2 / 2,
  k3: (d) => Math.expm1(-d) + d,
};

/** The mean of the first `count` draws. */
export function meanEstimate(kind: Estimator, differences: Float64Array, count: number): number {
  const logProbs = differences.subarray(0, count);
  return klEstimate({ kind, logProbs, refLogProbs: new Float64Array(count), batch: count, time: 1 }).loss;
}

/** Running means at places an equal number of doublings apart: [doublings, mean]. */
export function runningMeans(kind: Estimator, differences: Float64Array): [number, number][] {
  const steps = DOUBLINGS * 2;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const doublings = (step * DOUBLINGS) / steps;
    return [doublings, meanEstimate(kind, differences, Math.round(2 ** doublings))];
  });
}
