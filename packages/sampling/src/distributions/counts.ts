import { constant, type Distribution, discrete } from "./distribution.js";
import { distributionsKernel } from "./kernel.js";
import { checkParameters } from "./parameters.js";

const INFINITY = Number.POSITIVE_INFINITY;

export function bernoulli(p: number): Distribution {
  checkParameters("bernoulli", [p]);
  return binomial(1, p);
}

export function poisson(lam: number): Distribution {
  checkParameters("poisson", [lam]);
  if (lam === 0) return certain(0);
  const { poissonTerm, gammaIncomplete } = distributionsKernel();
  return discrete({
    support: [0, INFINITY],
    pdf: (k) => poissonTerm(k, lam),
    cdf: (k) => gammaIncomplete(k + 1, lam, true),
    mean: lam,
    variance: lam,
  });
}

/** A count that is always the same has a probability, not a density. */
function certain(value: number): Distribution {
  return { ...constant(value), pdf: (k) => (k === value ? 1 : 0) };
}

export function binomial(n: number, p: number): Distribution {
  checkParameters("binomial", [n, p]);
  if (n === 0 || p === 0) return certain(0);
  if (p === 1) return certain(n);
  const { betaIncomplete, betaTerm, exp, log1p, pow } = distributionsKernel();
  return discrete({
    support: [0, n],
    pdf(k) {
      if (k === 0) return exp(n * log1p(-p));
      if (k === n) return pow(p, n);
      return betaTerm(k, n - k, p, 1 - p) * (n / (k * (n - k)));
    },
    cdf: (k) => betaIncomplete(n - k, k + 1, 1 - p, p),
    mean: n * p,
    variance: n * p * (1 - p),
  });
}

export function negativeBinomial(n: number, p: number): Distribution {
  checkParameters("negativeBinomial", [n, p]);
  if (p === 1) return certain(0);
  const { betaIncomplete, betaTerm, pow } = distributionsKernel();
  return discrete({
    support: [0, INFINITY],
    pdf: (k) => (k === 0 ? pow(p, n) : betaTerm(n, k, p, 1 - p) / k),
    cdf: (k) => betaIncomplete(n, k + 1, p, 1 - p),
    mean: (n * (1 - p)) / p,
    variance: (n * (1 - p)) / (p * p),
  });
}

export function geometric(p: number): Distribution {
  checkParameters("geometric", [p]);
  if (p === 1) return certain(1);
  const { exp, expm1, log1p } = distributionsKernel();
  return discrete({
    support: [1, INFINITY],
    pdf: (k) => p * exp((k - 1) * log1p(-p)),
    cdf: (k) => -expm1(k * log1p(-p)),
    mean: 1 / p,
    variance: (1 - p) / (p * p),
  });
}

export function hypergeometric(ngood: number, nbad: number, nsample: number): Distribution {
  checkParameters("hypergeometric", [ngood, nbad, nsample]);
  const all = ngood + nbad;
  const least = Math.max(0, nsample - nbad);
  const most = Math.min(ngood, nsample);
  if (least === most) return certain(least);
  // The number of ways to draw k of n, up to a factor that cancels: a binomial probability at one p for all three.
  const p = nsample / all;
  const ways = (n: number, k: number): number => binomial(n, p).pdf(k);
  const whole = ways(all, nsample);
  const pdf = (k: number): number => (ways(ngood, k) * ways(nbad, nsample - k)) / whole;
  return discrete({
    support: [least, most],
    pdf,
    cdf: (k) => hypergeometricCdf(k, least, most, pdf, ngood, nbad, nsample),
    mean: nsample * (ngood / all),
    variance: nsample * (ngood / all) * (nbad / all) * ((all - nsample) / Math.max(1, all - 1)),
  });
}

/** Sums the side of k that is farther from the mode, by the quotients of neighbours, until nothing is added. */
function hypergeometricCdf(
  k: number,
  least: number,
  most: number,
  pdf: (k: number) => number,
  ngood: number,
  nbad: number,
  nsample: number,
): number {
  const mode = Math.floor(((nsample + 1) * (ngood + 1)) / (ngood + nbad + 2));
  const down = k <= mode;
  let i = down ? k : k + 1;
  let term = pdf(i);
  let sum = 0;
  while (i >= least && i <= most && sum + term !== sum) {
    sum += term;
    if (down) {
      term *= (i / (ngood - i + 1)) * ((nbad - nsample + i) / (nsample - i + 1));
      i--;
    } else {
      term *= ((ngood - i) / (i + 1)) * ((nsample - i) / (nbad - nsample + i + 1));
      i++;
    }
  }
  return Math.min(1, down ? sum : 1 - sum);
}

export function zipf(a: number): Distribution {
  checkParameters("zipf", [a]);
  const { pow } = distributionsKernel();
  const zeta = (s: number, from: number): number => hurwitz(s, from, pow);
  const whole = zeta(a, 1);
  const mean = a > 2 ? zeta(a - 1, 1) / whole : INFINITY;
  return discrete({
    support: [1, INFINITY],
    pdf: (k) => pow(k, -a) / whole,
    cdf: (k) => 1 - zeta(a, k + 1) / whole,
    mean,
    variance: a > 3 ? zeta(a - 2, 1) / whole - mean * mean : INFINITY,
  });
}

/** Σ (from + i)^-s over i ≥ 0, by Euler and Maclaurin's formula behind the first terms. */
function hurwitz(s: number, from: number, pow: (x: number, y: number) => number): number {
  let sum = 0;
  let x = from;
  for (; x < from + 12; x++) sum += pow(x, -s);
  const last = pow(x, -s);
  sum += (last * x) / (s - 1) + last / 2;
  let term = (s * last) / x;
  for (const [i, bernoulli] of [1 / 12, -1 / 720, 1 / 30240, -1 / 1209600, 1 / 47900160].entries()) {
    sum += bernoulli * term;
    term *= ((s + 2 * i + 1) * (s + 2 * i + 2)) / (x * x);
  }
  return sum;
}
