"""Prints scipy's densities, distribution functions and quantiles as JSON: python3 scripts/scipy-golden.py > test/golden/scipy.json"""
import json
import numpy as np
import scipy
from scipy import stats as s

inf = np.inf
CASES = [
    ("uniform", [-1, 4], s.uniform(-1, 5)),
    ("standardNormal", [], s.norm()),
    ("normal", [2, 0.5], s.norm(2, 0.5)),
    ("standardExponential", [], s.expon()),
    ("exponential", [3], s.expon(scale=3)),
    ("gamma", [0.01, 1], s.gamma(0.01)),
    ("gamma", [0.5, 2], s.gamma(0.5, scale=2)),
    ("gamma", [3, 2], s.gamma(3, scale=2)),
    ("gamma", [1000, 0.5], s.gamma(1000, scale=0.5)),
    ("beta", [0.1, 0.2], s.beta(0.1, 0.2)),
    ("beta", [2, 3], s.beta(2, 3)),
    ("beta", [300, 5], s.beta(300, 5)),
    ("chiSquare", [1], s.chi2(1)),
    ("chiSquare", [1023], s.chi2(1023)),
    ("studentT", [1], s.t(1)),
    ("studentT", [5], s.t(5)),
    ("studentT", [1e6], s.t(1e6)),
    ("f", [3, 7], s.f(3, 7)),
    ("f", [2, 10], s.f(2, 10)),
    ("lognormal", [0.5, 0.75], s.lognorm(0.75, scale=np.exp(0.5))),
    ("weibull", [1.5], s.weibull_min(1.5)),
    ("pareto", [3], s.lomax(3)),
    ("laplace", [1, 2], s.laplace(1, 2)),
    ("logistic", [1, 2], s.logistic(1, 2)),
    ("gumbel", [1, 2], s.gumbel_r(1, 2)),
    ("cauchy", [1, 2], s.cauchy(1, 2)),
    ("rayleigh", [2], s.rayleigh(scale=2)),
    ("triangular", [-1, 0.5, 4], s.triang(0.3, -1, 5)),
    ("triangular", [0, 0, 1], s.triang(0, 0, 1)),
    ("truncatedNormal", [0, 1, -1, 2], s.truncnorm(-1, 2)),
    ("truncatedNormal", [1, 2, 3, 5], s.truncnorm(1, 2, 1, 2)),
    ("truncatedNormal", [0, 1, 5, inf], s.truncnorm(5, inf)),
    ("poisson", [0.1], s.poisson(0.1)),
    ("poisson", [3], s.poisson(3)),
    ("poisson", [1000], s.poisson(1000)),
    ("binomial", [10, 0.5], s.binom(10, 0.5)),
    ("binomial", [1000, 0.01], s.binom(1000, 0.01)),
    ("binomial", [100000, 0.7], s.binom(100000, 0.7)),
    ("negativeBinomial", [2.5, 0.3], s.nbinom(2.5, 0.3)),
    ("geometric", [0.01], s.geom(0.01)),
    ("geometric", [0.5], s.geom(0.5)),
    ("hypergeometric", [30, 70, 40], s.hypergeom(100, 30, 40)),
    ("hypergeometric", [500, 1000, 300], s.hypergeom(1500, 500, 300)),
    ("zipf", [2.5], s.zipf(2.5)),
    ("zipf", [4], s.zipf(4)),
    ("bernoulli", [0.3], s.bernoulli(0.3)),
    ("vonMises", [0, 4], s.vonmises(4)),
    ("vonMises", [0, 0.5], s.vonmises(0.5)),
]
P = [1e-10, 0.001, 0.1, 0.25, 0.5, 0.9, 0.99, 0.9999]


def number(x):
    x = float(x)
    return x if np.isfinite(x) else ("NaN" if np.isnan(x) else "Infinity" if x > 0 else "-Infinity")


def entry(name, parameters, d):
    counts = not hasattr(d, "pdf") or isinstance(d.dist, s.rv_discrete)
    x = d.ppf(P)
    mass = d.pmf if counts else d.pdf
    result = {
        "name": name,
        "parameters": [number(v) for v in parameters],
        "p": P,
        "x": [number(v) for v in x],
        "pdf": [number(v) for v in mass(x)],
        "cdf": [number(v) for v in d.cdf(x)],
    }
    if name != "vonMises":
        result["mean"], result["variance"] = number(d.mean()), number(d.var())
    return result


print(json.dumps({"scipy": scipy.__version__, "distributions": [entry(*c) for c in CASES]}, indent=1))
