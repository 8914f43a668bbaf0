import { checkNumber } from "@kb/checks";
import { checkProbability } from "../arguments.js";

/** A distribution of one number: its density (of counts, the probability), distribution function and quantiles. */
export interface Distribution {
  /** The density at x; of a distribution of counts, the probability of x. */
  pdf(x: number): number;
  /** The probability of at most x. */
  cdf(x: number): number;
  /** The least x with a probability of at least `p` of at most x: the inverse of the distribution function. */
  ppf(p: number): number;
  readonly mean: number;
  readonly variance: number;
}

/** What a distribution is made of. Outside the support, and at p of 0 and 1, the functions need not answer. */
export interface Parts {
  support: readonly [least: number, most: number];
  pdf(x: number): number;
  cdf(x: number): number;
  /** Where the inverse is known; found by bisection otherwise. */
  ppf?: (p: number) => number;
  mean: number;
  variance: number;
}

/** A distribution over an interval. */
export function continuous({ support: [least, most], pdf, cdf, ppf, mean, variance }: Parts): Distribution {
  return {
    mean,
    variance,
    pdf: checked((x) => (x < least || x > most ? 0 : pdf(x))),
    cdf: checked((x) => (x <= least ? 0 : x >= most ? 1 : cdf(x))),
    ppf(p) {
      checkProbability(p, "p");
      if (p === 0) return least;
      if (p === 1) return most;
      return ppf ? ppf(p) : bisect(cdf, p, least, most);
    },
  };
}

/** A distribution over the integers of an interval. */
export function discrete({ support: [least, most], pdf, cdf, ppf, mean, variance }: Parts): Distribution {
  const cumulated = (x: number): number => (x < least ? 0 : x >= most ? 1 : cdf(Math.floor(x)));
  return {
    mean,
    variance,
    pdf: checked((x) => (x < least || x > most || !Number.isInteger(x) ? 0 : pdf(x))),
    cdf: checked(cumulated),
    ppf(p) {
      checkProbability(p, "p");
      if (p === 1) return most;
      return ppf ? ppf(p) : searchCounts(cumulated, p, least, most);
    },
  };
}

/** The distribution of what is always the same: a scale of 0. */
export function constant(value: number): Distribution {
  return {
    mean: value,
    variance: 0,
    pdf: checked((x) => (x === value ? Number.POSITIVE_INFINITY : 0)),
    cdf: checked((x) => (x < value ? 0 : 1)),
    ppf(p) {
      checkProbability(p, "p");
      return value;
    },
  };
}

function checked(f: (x: number) => number): (x: number) => number {
  return (x) => {
    checkNumber(x, "x");
    return Number.isNaN(x) ? Number.NaN : f(x);
  };
}

/** Where `cdf` passes p, to the last place. */
function bisect(cdf: (x: number) => number, p: number, least: number, most: number): number {
  let [low, high] = bracket(cdf, p, least, most);
  for (;;) {
    const middle = between(low, high);
    if (!(middle > low && middle < high)) return cdf(low) >= p ? low : high;
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
}

/** An interval within the support in which `cdf` passes p, found by doubling from 0 or from the support's finite end. */
function bracket(cdf: (x: number) => number, p: number, least: number, most: number): [number, number] {
  const origin = Math.min(Math.max(0, least), most);
  let low = origin;
  for (let step = 1; low > least && cdf(low) >= p; step *= 2) low = Math.max(least, origin - step);
  let high = origin;
  for (let step = 1; high < most && cdf(high) < p; step *= 2) high = Math.min(most, origin + step);
  return [low, high];
}

/** The middle; geometric where the ends are of different size, so that tiny quantiles take no thousand steps. */
function between(low: number, high: number): number {
  if (low > 0 && high > 4 * low) return Math.sqrt(low) * Math.sqrt(high);
  if (low === 0 && high > 1e-300) return high > 1e-3 ? high / 2 : high * 1e-3;
  return low + (high - low) / 2;
}

/** The least integer at which `cdf` reaches p. */
function searchCounts(cdf: (x: number) => number, p: number, least: number, most: number): number {
  let low = least - 1;
  let step = 1;
  let high = least;
  while (high < most && cdf(high) < p) {
    low = high;
    high = Math.min(most, high + step);
    step *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor(low + (high - low) / 2);
    if (middle === low) break;
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
  return high;
}
