import { optimalBaseline, type PolicyGradient } from "@kb/rl";

export const BASELINES = ["none", "value", "optimal"] as const;
/** What is taken off the return: nothing, the value of the state, or what leaves the least variance. */
export type Baseline = (typeof BASELINES)[number];

/** Of each state. */
export function baselineOf(kind: Baseline, exact: PolicyGradient): Float64Array {
  switch (kind) {
    case "none":
      return new Float64Array(exact.v.length);
    case "value":
      return exact.v;
    case "optimal":
      return optimalBaseline(exact);
  }
}
