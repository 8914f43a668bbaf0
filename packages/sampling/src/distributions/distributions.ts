import {
  beta,
  cauchy,
  chiSquare,
  exponential,
  f,
  gamma,
  gumbel,
  laplace,
  logistic,
  lognormal,
  normal,
  pareto,
  rayleigh,
  standardExponential,
  standardNormal,
  studentT,
  triangular,
  truncatedNormal,
  uniform,
  weibull,
} from "./continuous.js";
import { bernoulli, binomial, geometric, hypergeometric, negativeBinomial, poisson, zipf } from "./counts.js";
import { dirichlet, multinomial, multivariateNormal } from "./vector-densities.js";
import { vonMises } from "./von-mises.js";

/** What {@link distributions} holds. */
export interface Distributions {
  /** 1 with probability p, else 0. */
  readonly bernoulli: typeof bernoulli;
  /** On [0, 1], by two shapes. */
  readonly beta: typeof beta;
  /** Successes in n trials. */
  readonly binomial: typeof binomial;
  /** By place and scale: so heavy in the tails that it has no mean. */
  readonly cauchy: typeof cauchy;
  /** The sum of `df` squared standard normals. */
  readonly chiSquare: typeof chiSquare;
  /** Shares that sum to 1. */
  readonly dirichlet: typeof dirichlet;
  /** Waiting times without memory. */
  readonly exponential: typeof exponential;
  /** The ratio of two chi-squares over their degrees of freedom. */
  readonly f: typeof f;
  /** By shape and scale. */
  readonly gamma: typeof gamma;
  /** Trials up to the first success. */
  readonly geometric: typeof geometric;
  /** The largest of many. */
  readonly gumbel: typeof gumbel;
  /** Good ones in a sample without replacement. */
  readonly hypergeometric: typeof hypergeometric;
  /** Exponential to both sides. */
  readonly laplace: typeof laplace;
  /** By place and scale. */
  readonly logistic: typeof logistic;
  /** The exponential of a normal. */
  readonly lognormal: typeof lognormal;
  /** Counts of n trials with several outcomes. */
  readonly multinomial: typeof multinomial;
  /** By mean and covariance. */
  readonly multivariateNormal: typeof multivariateNormal;
  /** Failures before the n-th success. */
  readonly negativeBinomial: typeof negativeBinomial;
  /** By mean and standard deviation. */
  readonly normal: typeof normal;
  /** The Lomax distribution, as in numpy. */
  readonly pareto: typeof pareto;
  /** Counts of rare events. */
  readonly poisson: typeof poisson;
  /** The length of a vector of two normals. */
  readonly rayleigh: typeof rayleigh;
  /** Mean 1. */
  readonly standardExponential: typeof standardExponential;
  /** Mean 0, standard deviation 1. */
  readonly standardNormal: typeof standardNormal;
  /** Student's t. */
  readonly studentT: typeof studentT;
  /** By its ends and its mode. */
  readonly triangular: typeof triangular;
  /** A normal between two bounds. */
  readonly truncatedNormal: typeof truncatedNormal;
  /** From `low` to `high`. */
  readonly uniform: typeof uniform;
  /** On the circle, by direction and concentration. */
  readonly vonMises: typeof vonMises;
  /** By its shape, at scale 1. */
  readonly weibull: typeof weibull;
  /** The zeta distribution over 1, 2, 3, …. */
  readonly zipf: typeof zipf;
}

/**
 * The distributions that an `Rng` draws from, by the same names and parameters: density (of counts, the probability), distribution
 * function and quantiles, all from the package's own arithmetic, so the same on every host; errors about 1e-13 where parameters are below
 * a million. A density or distribution function costs a few hundred nanoseconds, a quantile without a formula some ten
 * microseconds. Throws as the draws do, and a RangeError for a probability outside [0, 1].
 *
 * @example
 * ```ts
 * distributions.normal(0, 1).cdf(1.96); // 0.9750021048517795
 * distributions.binomial(10, 0.5).ppf(0.9); // 7
 * distributions.exponential(2).ppf(0.5); // 1.3862943611198906
 * ```
 */
export const distributions: Distributions = {
  bernoulli,
  beta,
  binomial,
  cauchy,
  chiSquare,
  dirichlet,
  exponential,
  f,
  gamma,
  geometric,
  gumbel,
  hypergeometric,
  laplace,
  logistic,
  lognormal,
  multinomial,
  multivariateNormal,
  negativeBinomial,
  normal,
  pareto,
  poisson,
  rayleigh,
  standardExponential,
  standardNormal,
  studentT,
  triangular,
  truncatedNormal,
  uniform,
  vonMises,
  weibull,
  zipf,
};
