import { ascendingList, heightList } from "./number-list.js";
import { PiecewiseLinear } from "./piecewise-linear.js";
import { type Sampler, sampleBy } from "./sampler.js";

export interface PiecewiseSampler extends Sampler {
  /** The probability of values up to `x`. */
  cdf(x: number): number;
  /** The inverse of `cdf`, for u from 0 to 1. */
  ppf(u: number): number;
}

/**
 * A sampler of a histogram: a density that is constant between neighbouring `edges`, in proportion to `heights`, which are one fewer.
 *
 * One number of `random` a sample, O(1) on average. Throws a TypeError for arguments of another kind, and a RangeError for edges that do
 * not ascend, a negative height, lengths that do not match, or heights that are all 0.
 *
 * @example
 * const histogram = piecewise([0, 1, 3], [1, 2]);
 * histogram.cdf(1); // 0.2
 * histogram.ppf(0.1); // 0.5
 * histogram.sample(createRng(1), 1000).length; // 1000
 */
export function piecewise(edges: ArrayLike<number>, heights: ArrayLike<number>): PiecewiseSampler {
  const at = ascendingList(edges, "edges", 2);
  const list = heightList(heights, "heights", 1);
  if (list.length !== at.length - 1) {
    throw new RangeError(`heights must be one fewer than edges, ${at.length - 1}, got ${list.length}`);
  }
  const density = new PiecewiseLinear(at, list, list);
  return {
    cdf: (x) => density.cdf(x),
    ppf: (u) => density.ppf(u),
    sample: sampleBy((random) => density.ppf(random())),
  };
}
