import type { Draw } from "./draw-methods.js";

/**
 * A method for each distribution of one number: `rng.name(…parameters)` is one number, `rng.name(…parameters, count)` a Float64Array, and
 * `rng.name(…parameters, out)` fills a Float64Array or Float32Array. Parameters have numpy's names, order and edges, and the
 * draws are numpy's. A TypeError is thrown unless each is a number, a RangeError for values it cannot have.
 */
export interface DistributionDraws {
  /** Uniform on [low, high). */
  readonly uniform: Draw<[low: number, high: number]>;
  /** Normal with mean 0 and standard deviation 1; bit for bit numpy's. */
  readonly standardNormal: Draw<[]>;
  /** Normal; a standard deviation of 0 gives the mean. */
  readonly normal: Draw<[mean: number, sd: number]>;
  /** Exponential with mean 1; bit for bit numpy's. */
  readonly standardExponential: Draw<[]>;
  /** Exponential with mean `scale`. */
  readonly exponential: Draw<[scale: number]>;
  /** Gamma with mean shape · scale. */
  readonly gamma: Draw<[shape: number, scale: number]>;
  /** Beta on [0, 1] with mean a / (a + b). */
  readonly beta: Draw<[a: number, b: number]>;
  /** Chi-square with `df` degrees of freedom, which need not be whole. */
  readonly chiSquare: Draw<[df: number]>;
  /** Student's t. */
  readonly studentT: Draw<[df: number]>;
  /** Fisher's F: a quotient of mean squares. */
  readonly f: Draw<[dfnum: number, dfden: number]>;
  /** What has a normal logarithm, with this mean and standard deviation of the logarithm. */
  readonly lognormal: Draw<[mean: number, sigma: number]>;
  /** Weibull of scale 1. */
  readonly weibull: Draw<[a: number]>;
  /** Pareto of the second kind (Lomax): add 1 and scale for the classical one. */
  readonly pareto: Draw<[a: number]>;
  /** Two exponentials back to back. */
  readonly laplace: Draw<[loc: number, scale: number]>;
  readonly logistic: Draw<[loc: number, scale: number]>;
  /** The largest of many: extreme values of the first kind. */
  readonly gumbel: Draw<[loc: number, scale: number]>;
  /** Cauchy: no mean at all. */
  readonly cauchy: Draw<[loc: number, scale: number]>;
  /** The length of a plane vector of two normal numbers with standard deviation `scale`. */
  readonly rayleigh: Draw<[scale: number]>;
  /** An angle in [-π, π], concentrated about `mu` by `kappa`. */
  readonly vonMises: Draw<[mu: number, kappa: number]>;
  readonly triangular: Draw<[left: number, mode: number, right: number]>;
  /** Normal, cut to [low, high], either of which may be infinite; as exact in the tails as in the middle. */
  readonly truncatedNormal: Draw<[mean: number, sd: number, low: number, high: number]>;
  /** Counts of what is rare; `lam` up to 2^52. */
  readonly poisson: Draw<[lam: number]>;
  /** Successes in `n` trials. */
  readonly binomial: Draw<[n: number, p: number]>;
  /** Failures before the n-th success; `n` need not be whole. */
  readonly negativeBinomial: Draw<[n: number, p: number]>;
  /** Trials until the first success, 1 or more. */
  readonly geometric: Draw<[p: number]>;
  /** Good ones among `nsample` drawn of ngood + nbad ≤ 10^9. */
  readonly hypergeometric: Draw<[ngood: number, nbad: number, nsample: number]>;
  /** Zipf: k with a probability proportional to k^-a; beyond 2^53 rounded. */
  readonly zipf: Draw<[a: number]>;
  /** 1 with probability `p`, otherwise 0. */
  readonly bernoulli: Draw<[p: number]>;
}
