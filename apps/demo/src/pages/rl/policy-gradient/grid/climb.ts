import { type PolicyGradient, type PolicyMetric, policyGradient, policyMetrics } from "@kb/rl";
import { ACTIONS, endlessWorld, STATES, world } from "./world.js";

export const LAST_STEP = 60;

/** Step lengths with which both climbs take about as long; rewards are smaller than values. */
const RATES: Readonly<Record<PolicyMetric, number>> = { averageValue: 2, averageReward: 10 };

/** A policy on the way, and all that is known of it. */
export interface Place {
  /** The theorem for the average value over all cells. */
  readonly exact: PolicyGradient;
  /** Weighed by the time spent in each cell. */
  readonly stationaryValue: number;
  readonly averageReward: number;
}

/** Gradient ascent on a metric from the uniform policy, every gradient exact: a place for each step. */
export function climb(metric: PolicyMetric): Place[] {
  let theta = new Float64Array(STATES * ACTIONS);
  return Array.from({ length: LAST_STEP + 1 }, () => {
    const exact = policyGradient(world, theta);
    const { averageValue: stationaryValue, averageReward } = policyMetrics(endlessWorld, exact.policy);
    const { gradient } = metric === "averageValue" ? exact : policyGradient(world, theta, metric);
    theta = theta.map((preference, pair) => preference + RATES[metric] * gradient[pair]!);
    return { exact, stationaryValue, averageReward };
  });
}

const known = new Map<PolicyMetric, Place[]>();

/** The climb, computed once. */
export function climbOn(metric: PolicyMetric): readonly Place[] {
  const places = known.get(metric) ?? climb(metric);
  known.set(metric, places);
  return places;
}
