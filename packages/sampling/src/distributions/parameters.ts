import { checkFinite, checkInteger, checkNumber, checkPositive } from "@kb/checks";
import { checkProbability } from "../arguments.js";
import type { SamplerName } from "./kernel.js";

/** What a parameter may be. */
type Domain =
  | "real"
  | "bound"
  | "non-negative"
  | "positive"
  | "above one"
  | "probability"
  | "positive probability"
  | "count"
  | "mean of counts";

/** The distributions of one number. */
export type DistributionName =
  | Exclude<SamplerName, "fisher">
  | "standardNormal"
  | "standardExponential"
  | "chiSquare"
  | "f";

type Signature = readonly (readonly [name: string, domain: Domain])[];

/**
 * Names and domains of every distribution's parameters: numpy's, in numpy's order, with numpy's edges (a scale of 0 is a constant), but
 * none may be NaN, and only the bounds of a truncated distribution infinite.
 */
export const parameters: Readonly<Record<DistributionName, Signature>> = {
  uniform: [
    ["low", "real"],
    ["high", "real"],
  ],
  standardNormal: [],
  normal: [
    ["mean", "real"],
    ["sd", "non-negative"],
  ],
  standardExponential: [],
  exponential: [["scale", "non-negative"]],
  gamma: [
    ["shape", "non-negative"],
    ["scale", "non-negative"],
  ],
  beta: [
    ["a", "positive"],
    ["b", "positive"],
  ],
  chiSquare: [["df", "positive"]],
  studentT: [["df", "positive"]],
  f: [
    ["dfnum", "positive"],
    ["dfden", "positive"],
  ],
  lognormal: [
    ["mean", "real"],
    ["sigma", "non-negative"],
  ],
  weibull: [["a", "non-negative"]],
  pareto: [["a", "positive"]],
  laplace: [
    ["loc", "real"],
    ["scale", "non-negative"],
  ],
  logistic: [
    ["loc", "real"],
    ["scale", "non-negative"],
  ],
  gumbel: [
    ["loc", "real"],
    ["scale", "non-negative"],
  ],
  cauchy: [
    ["loc", "real"],
    ["scale", "non-negative"],
  ],
  rayleigh: [["scale", "non-negative"]],
  vonMises: [
    ["mu", "real"],
    ["kappa", "non-negative"],
  ],
  triangular: [
    ["left", "real"],
    ["mode", "real"],
    ["right", "real"],
  ],
  truncatedNormal: [
    ["mean", "real"],
    ["sd", "positive"],
    ["low", "bound"],
    ["high", "bound"],
  ],
  poisson: [["lam", "mean of counts"]],
  binomial: [
    ["n", "count"],
    ["p", "probability"],
  ],
  negativeBinomial: [
    ["n", "positive"],
    ["p", "positive probability"],
  ],
  geometric: [["p", "positive probability"]],
  hypergeometric: [
    ["ngood", "count"],
    ["nbad", "count"],
    ["nsample", "count"],
  ],
  zipf: [["a", "above one"]],
  bernoulli: [["p", "probability"]],
};

/** Counts are integers that a f64 holds exactly. */
const MOST_MEAN = 2 ** 52;
/** numpy's bound: beyond it the products of the hypergeometric sampler lose digits. */
const MOST_HYPERGEOMETRIC = 1e9;

/** Throws unless `values` are parameters of the distribution; answers them. */
export function checkParameters(name: DistributionName, values: readonly unknown[]): number[] {
  for (const [i, [parameter, domain]] of parameters[name].entries()) {
    checkDomain(values[i], parameter, domain);
  }
  const checked = values.slice(0, parameters[name].length) as number[];
  checkTogether(name, checked);
  return checked;
}

function checkDomain(value: unknown, name: string, domain: Domain): void {
  switch (domain) {
    case "real":
      checkFinite(value, name);
      break;
    case "bound":
      checkNumber(value, name);
      if (Number.isNaN(value)) throw new RangeError(`${name} must be a number, got NaN`);
      break;
    case "non-negative":
      checkFinite(value, name, 0);
      break;
    case "positive":
      checkPositive(value, name);
      break;
    case "above one":
      checkFinite(value, name);
      if (value <= 1) throw new RangeError(`${name} must be > 1, got ${value}`);
      break;
    case "positive probability":
      checkProbability(value, name);
      if (value === 0) throw new RangeError(`${name} must be above 0, got 0`);
      break;
    case "probability":
      checkProbability(value, name);
      break;
    case "count":
      checkInteger(value, name);
      break;
    case "mean of counts":
      checkFinite(value, name, 0, MOST_MEAN);
      break;
  }
}

/** What no parameter alone can get wrong. */
function checkTogether(name: DistributionName, [a = 0, b = 0, c = 0, d = 0]: number[]): void {
  if (name === "uniform" && !(a <= b && Number.isFinite(b - a))) {
    throw new RangeError(`low must be at most high, and both less than 1.8e308 apart, got ${a} and ${b}`);
  }
  if (name === "triangular" && !(a <= b && b <= c && a < c)) {
    throw new RangeError(`left ≤ mode ≤ right and left < right must hold, got ${a}, ${b} and ${c}`);
  }
  if (name === "truncatedNormal" && !(c < d)) {
    throw new RangeError(`low must be less than high, got ${c} and ${d}`);
  }
  if (name === "hypergeometric") {
    if (a + b > MOST_HYPERGEOMETRIC) {
      throw new RangeError(`ngood + nbad must be at most ${MOST_HYPERGEOMETRIC}, got ${a + b}`);
    }
    if (c > a + b) throw new RangeError(`nsample must be at most ngood + nbad = ${a + b}, got ${c}`);
  }
  if (name === "negativeBinomial" && ((1 - b) / b) * (a + 10 * Math.sqrt(a)) > MOST_MEAN) {
    throw new RangeError(`n and p must give numbers below 2^52, got ${a} and ${b}`);
  }
}
