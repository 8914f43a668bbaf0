import { constant, continuous, type Distribution } from "./distribution.js";
import { distributionsKernel } from "./kernel.js";
import { checkParameters } from "./parameters.js";

const INFINITY = Number.POSITIVE_INFINITY;
const NAN = Number.NaN;
const REAL = [-INFINITY, INFINITY] as const;
const FROM_ZERO = [0, INFINITY] as const;
const ROOT_TWO_PI = 2.5066282746310002;
const { PI } = Math;

function square(x: number): number {
  return x * x;
}

/** The distribution of loc + scale · x. */
function located(standard: () => Distribution, loc: number, scale: number): Distribution {
  if (scale === 0) return constant(loc);
  const { pdf, cdf, ppf, mean, variance } = standard();
  return {
    pdf: (x) => pdf((x - loc) / scale) / scale,
    cdf: (x) => cdf((x - loc) / scale),
    ppf: (p) => loc + scale * ppf(p),
    mean: loc + scale * mean,
    variance: scale * scale * variance,
  };
}

export function uniform(low: number, high: number): Distribution {
  checkParameters("uniform", [low, high]);
  const standard = (): Distribution =>
    continuous({
      support: [0, 1],
      pdf: () => 1,
      cdf: (x) => x,
      ppf: (p) => p,
      mean: 0.5,
      variance: 1 / 12,
    });
  return located(standard, low, high - low);
}

export function standardNormal(): Distribution {
  const { exp, normalCdf } = distributionsKernel();
  return continuous({
    support: REAL,
    pdf: (x) => exp(-0.5 * x * x) / ROOT_TWO_PI,
    cdf: normalCdf,
    mean: 0,
    variance: 1,
  });
}

export function normal(mean: number, sd: number): Distribution {
  checkParameters("normal", [mean, sd]);
  return located(standardNormal, mean, sd);
}

export function standardExponential(): Distribution {
  const { exp, expm1, log1p } = distributionsKernel();
  return continuous({
    support: FROM_ZERO,
    pdf: (x) => exp(-x),
    cdf: (x) => -expm1(-x),
    ppf: (p) => -log1p(-p),
    mean: 1,
    variance: 1,
  });
}

export function exponential(scale: number): Distribution {
  checkParameters("exponential", [scale]);
  return located(standardExponential, 0, scale);
}

export function gamma(shape: number, scale: number): Distribution {
  checkParameters("gamma", [shape, scale]);
  if (shape === 0) return constant(0);
  const { poissonTerm, gammaIncomplete } = distributionsKernel();
  const standard = (): Distribution =>
    continuous({
      support: FROM_ZERO,
      pdf: (x) => (x === 0 ? atZero(shape) : (poissonTerm(shape, x) * shape) / x),
      cdf: (x) => gammaIncomplete(shape, x, false),
      mean: shape,
      variance: shape,
    });
  return located(standard, 0, scale);
}

/** A density proportional to x^(shape - 1) at 0, where it is 1 for a shape of 1. */
function atZero(shape: number, one = 1): number {
  return shape < 1 ? INFINITY : shape === 1 ? one : 0;
}

export function chiSquare(df: number): Distribution {
  checkParameters("chiSquare", [df]);
  return gamma(df / 2, 2);
}

export function beta(a: number, b: number): Distribution {
  checkParameters("beta", [a, b]);
  const { betaTerm, betaIncomplete } = distributionsKernel();
  return continuous({
    support: [0, 1],
    pdf: (x) => (x === 0 ? atZero(a, b) : x === 1 ? atZero(b, a) : betaTerm(a, b, x, 1 - x) / (x * (1 - x))),
    cdf: (x) => betaIncomplete(a, b, x, 1 - x),
    mean: a / (a + b),
    variance: ((a / (a + b)) * (b / (a + b))) / (a + b + 1),
  });
}

export function studentT(df: number): Distribution {
  checkParameters("studentT", [df]);
  const { betaIncomplete, betaTerm } = distributionsKernel();
  return continuous({
    support: REAL,
    pdf(x) {
      // At 0 the quotient has a limit, which it has reached long before.
      const size = Math.max(Math.abs(x), 1e-100);
      const whole = df + size * size;
      return betaTerm(df / 2, 0.5, df / whole, (size * size) / whole) / size;
    },
    cdf(x) {
      const tail = betaIncomplete(df / 2, 0.5, df / (df + x * x), (x * x) / (df + x * x)) / 2;
      return x > 0 ? 1 - tail : tail;
    },
    mean: df > 1 ? 0 : NAN,
    variance: df > 2 ? df / (df - 2) : df > 1 ? INFINITY : NAN,
  });
}

export function f(dfnum: number, dfden: number): Distribution {
  checkParameters("f", [dfnum, dfden]);
  const { betaIncomplete, betaTerm } = distributionsKernel();
  const share = (x: number): number => (dfnum * x) / (dfnum * x + dfden);
  const rest = (x: number): number => dfden / (dfnum * x + dfden);
  return continuous({
    support: FROM_ZERO,
    pdf: (x) => (x === 0 ? atZero(dfnum / 2) : betaTerm(dfnum / 2, dfden / 2, share(x), rest(x)) / x),
    cdf: (x) => betaIncomplete(dfnum / 2, dfden / 2, share(x), rest(x)),
    mean: dfden > 2 ? dfden / (dfden - 2) : NAN,
    variance:
      dfden > 4 ? (2 * dfden * dfden * (dfnum + dfden - 2)) / (dfnum * square(dfden - 2) * (dfden - 4)) : NAN,
  });
}

export function lognormal(mean: number, sigma: number): Distribution {
  checkParameters("lognormal", [mean, sigma]);
  const { exp, expm1, log } = distributionsKernel();
  if (sigma === 0) return constant(exp(mean));
  const of = normal(mean, sigma);
  return continuous({
    support: FROM_ZERO,
    pdf: (x) => (x === 0 ? 0 : of.pdf(log(x)) / x),
    cdf: (x) => of.cdf(log(x)),
    ppf: (p) => exp(of.ppf(p)),
    mean: exp(mean + (sigma * sigma) / 2),
    variance: expm1(sigma * sigma) * exp(2 * mean + sigma * sigma),
  });
}

export function weibull(a: number): Distribution {
  checkParameters("weibull", [a]);
  if (a === 0) return constant(0);
  const { exp, expm1, log1p, logGamma, pow } = distributionsKernel();
  const moment = (order: number): number => exp(logGamma(1 + order / a));
  return continuous({
    support: FROM_ZERO,
    pdf: (x) => (x === 0 ? atZero(a) : a * pow(x, a - 1) * exp(-pow(x, a))),
    cdf: (x) => -expm1(-pow(x, a)),
    ppf: (p) => pow(-log1p(-p), 1 / a),
    mean: moment(1),
    variance: moment(2) - square(moment(1)),
  });
}

export function pareto(a: number): Distribution {
  checkParameters("pareto", [a]);
  const { exp, expm1, log1p } = distributionsKernel();
  return continuous({
    support: FROM_ZERO,
    pdf: (x) => a * exp(-(a + 1) * log1p(x)),
    cdf: (x) => -expm1(-a * log1p(x)),
    ppf: (p) => expm1(-log1p(-p) / a),
    mean: a > 1 ? 1 / (a - 1) : INFINITY,
    variance: a > 2 ? a / (square(a - 1) * (a - 2)) : a > 1 ? INFINITY : NAN,
  });
}

export function laplace(loc: number, scale: number): Distribution {
  checkParameters("laplace", [loc, scale]);
  const { exp, log } = distributionsKernel();
  const standard = (): Distribution =>
    continuous({
      support: REAL,
      pdf: (x) => 0.5 * exp(-Math.abs(x)),
      cdf: (x) => (x < 0 ? 0.5 * exp(x) : 1 - 0.5 * exp(-x)),
      ppf: (p) => (p < 0.5 ? log(2 * p) : -log(2 - 2 * p)),
      mean: 0,
      variance: 2,
    });
  return located(standard, loc, scale);
}

export function logistic(loc: number, scale: number): Distribution {
  checkParameters("logistic", [loc, scale]);
  const { exp, log } = distributionsKernel();
  const standard = (): Distribution =>
    continuous({
      support: REAL,
      pdf: (x) => exp(-Math.abs(x)) / square(1 + exp(-Math.abs(x))),
      cdf: (x) => (x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x))),
      ppf: (p) => log(p / (1 - p)),
      mean: 0,
      variance: (PI * PI) / 3,
    });
  return located(standard, loc, scale);
}

export function gumbel(loc: number, scale: number): Distribution {
  checkParameters("gumbel", [loc, scale]);
  const { exp, log } = distributionsKernel();
  const standard = (): Distribution =>
    continuous({
      support: REAL,
      pdf: (x) => exp(-x - exp(-x)),
      cdf: (x) => exp(-exp(-x)),
      ppf: (p) => -log(-log(p)),
      mean: 0.5772156649015329,
      variance: (PI * PI) / 6,
    });
  return located(standard, loc, scale);
}

export function cauchy(loc: number, scale: number): Distribution {
  checkParameters("cauchy", [loc, scale]);
  const { atan, cosPi, sinPi } = distributionsKernel();
  const standard = (): Distribution =>
    continuous({
      support: REAL,
      pdf: (x) => 1 / (PI * (1 + x * x)),
      // The tail's own arctangent, which keeps its last places.
      cdf: (x) => (x < -1 ? -atan(1 / x) / PI : 0.5 + atan(x) / PI),
      ppf: (p) => -cosPi(p) / sinPi(p),
      mean: NAN,
      variance: NAN,
    });
  return located(standard, loc, scale);
}

export function rayleigh(scale: number): Distribution {
  checkParameters("rayleigh", [scale]);
  const { exp, expm1, log1p } = distributionsKernel();
  const standard = (): Distribution =>
    continuous({
      support: FROM_ZERO,
      pdf: (x) => x * exp(-0.5 * x * x),
      cdf: (x) => -expm1(-0.5 * x * x),
      ppf: (p) => Math.sqrt(-2 * log1p(-p)),
      mean: Math.sqrt(PI / 2),
      variance: 2 - PI / 2,
    });
  return located(standard, 0, scale);
}

export function triangular(left: number, mode: number, right: number): Distribution {
  checkParameters("triangular", [left, mode, right]);
  const [base, below, above] = [right - left, mode - left, right - mode];
  return continuous({
    support: [left, right],
    pdf: (x) =>
      x < mode
        ? (2 * (x - left)) / (base * below)
        : x === mode
          ? 2 / base
          : (2 * (right - x)) / (base * above),
    cdf: (x) =>
      x < mode ? square(x - left) / (base * below) : 1 - square(right - x) / (base * (above || 1)),
    ppf: (p) =>
      p * base <= below ? left + Math.sqrt(p * base * below) : right - Math.sqrt((1 - p) * base * above),
    mean: (left + mode + right) / 3,
    variance: (base * base - below * above) / 18,
  });
}

export function truncatedNormal(mean: number, sd: number, low: number, high: number): Distribution {
  checkParameters("truncatedNormal", [mean, sd, low, high]);
  const { exp, normalCdf } = distributionsKernel();
  const [a, b] = [(low - mean) / sd, (high - mean) / sd];
  // Seen from the side on which the interval lies, where differences of the distribution function keep their places.
  const side = a > 0 ? -1 : 1;
  const mass = (from: number, to: number): number => side * (normalCdf(side * to) - normalCdf(side * from));
  const all = mass(a, b);
  const density = (z: number): number => (Number.isFinite(z) ? exp(-0.5 * z * z) / ROOT_TWO_PI : 0);
  const weighted = (z: number): number => (Number.isFinite(z) ? z * density(z) : 0);
  const shift = (density(a) - density(b)) / all;
  return continuous({
    support: [low, high],
    pdf: (x) => density((x - mean) / sd) / (sd * all),
    cdf: (x) => Math.min(1, mass(a, (x - mean) / sd) / all),
    mean: mean + sd * shift,
    variance: sd * sd * (1 + (weighted(a) - weighted(b)) / all - shift * shift),
  });
}
