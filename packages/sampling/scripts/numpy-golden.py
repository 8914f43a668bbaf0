"""Prints what numpy's Generator draws, as JSON: python3 scripts/numpy-golden.py > test/golden/numpy.json

Each entry is a generator, a seed, and calls made one after the other on the same Generator, as method and arguments of @kb/sampling; each
call has a SHA-256 of its numbers as little-endian f64 (or what they are otherwise), and the first four of them.
"""
import hashlib, json
import numpy as np
from numpy.random import Generator, MT19937, PCG64, SFC64

BITS = {"pcg64": PCG64, "sfc64": SFC64, "mt19937": MT19937}
N = 1000


def exact(g):
    """Calls whose every bit must agree: [method, arguments, numbers]. Uneven counts leave half words waiting."""
    yield "random", [N], g.random(N)
    yield "integers", [0, 10, 7], g.integers(0, 10, 7)
    yield "random", [3], g.random(3)
    yield "integers", [-5, 1000000, N + 1], g.integers(-5, 1000000, N + 1)
    yield "integers", [0, 2**32, 5], g.integers(0, 2**32, 5)
    yield "integers", [0, 3 * 2**30, N], g.integers(0, 3 * 2**30, N)
    yield "integers", [-(2**53) + 1, 2**53 - 1, N], g.integers(-(2**53) + 1, 2**53 - 1, N)
    yield "integers", [7, 8, 3], g.integers(7, 8, 3)
    yield "standardNormal", [100000], g.standard_normal(100000)
    yield "normal", [-3, 2.5, N], g.normal(-3, 2.5, N)
    yield "standardExponential", [100000], g.standard_exponential(100000)
    yield "exponential", [3, N], g.exponential(3, N)
    yield "random f32", [N + 1], g.random(N + 1, dtype=np.float32)
    yield "bytes", [11], np.frombuffer(g.bytes(11), np.uint8)
    yield "uint32", [N], g.integers(0, 2**32, N, dtype=np.uint32)
    yield "sample", [1000, 50], g.choice(1000, 50, replace=False)
    yield "sample", [20000, 1000], g.choice(20000, 1000, replace=False)
    yield "sample", [20000, 20000], g.choice(20000, 20000, replace=False)
    yield "choice", [1000, {"size": N}], g.choice(1000, N)
    yield "uniform", [-1, 4, N], g.uniform(-1, 4, N)
    yield "triangular", [-1, 0.5, 4, N], g.triangular(-1, 0.5, 4, N)
    yield "rayleigh", [2, N], g.rayleigh(2, N)
    yield "gamma", [1, 2, N], g.gamma(1, 2, N)
    yield "random", [N], g.random(N)


def close(g):
    """Calls with the same steps, whose logarithms and powers may differ in the last places."""
    yield "gamma", [3, 2, N], g.gamma(3, 2, N)
    yield "gamma", [0.3, 2, N], g.gamma(0.3, 2, N)
    yield "gamma", [0, 2, 3], g.gamma(0, 2, 3)
    yield "beta", [2, 3, N], g.beta(2, 3, N)
    yield "beta", [0.5, 0.25, N], g.beta(0.5, 0.25, N)
    yield "chiSquare", [5, N], g.chisquare(5, N)
    yield "studentT", [4, N], g.standard_t(4, N)
    yield "f", [3, 7, N], g.f(3, 7, N)
    yield "lognormal", [0.5, 0.75, N], g.lognormal(0.5, 0.75, N)
    yield "weibull", [1.5, N], g.weibull(1.5, N)
    yield "pareto", [3, N], g.pareto(3, N)
    yield "laplace", [1, 2, N], g.laplace(1, 2, N)
    yield "logistic", [1, 2, N], g.logistic(1, 2, N)
    yield "gumbel", [1, 2, N], g.gumbel(1, 2, N)
    yield "cauchy", [0, 1, N], g.standard_cauchy(N)
    yield "vonMises", [0.5, 4, N], g.vonmises(0.5, 4, N)
    yield "vonMises", [0, 1e-6, N], g.vonmises(0, 1e-6, N)
    yield "vonMises", [3, 1e7, N], g.vonmises(3, 1e7, N)
    yield "poisson", [3, N], g.poisson(3, N)
    yield "poisson", [10, N], g.poisson(10, N)
    yield "poisson", [1e9, N], g.poisson(1e9, N)
    yield "binomial", [100, 0.3, N], g.binomial(100, 0.3, N)
    yield "binomial", [10, 0.7, N], g.binomial(10, 0.7, N)
    yield "binomial", [1000000, 0.9, N], g.binomial(1000000, 0.9, N)
    yield "negativeBinomial", [2.5, 0.3, N], g.negative_binomial(2.5, 0.3, N)
    yield "geometric", [0.5, N], g.geometric(0.5, N)
    yield "geometric", [0.01, N], g.geometric(0.01, N)
    yield "hypergeometric", [30, 70, 40, N], g.hypergeometric(30, 70, 40, N)
    yield "hypergeometric", [30, 70, 5, N], g.hypergeometric(30, 70, 5, N)
    yield "hypergeometric", [70, 30, 95, N], g.hypergeometric(70, 30, 95, N)
    yield "zipf", [2.5, N], g.zipf(2.5, N)
    yield "multinomial", [100, [0.2, 0.3, 0.5], N], g.multinomial(100, [0.2, 0.3, 0.5], N)
    yield "dirichlet", [[1, 2, 3], N], g.dirichlet([1, 2, 3], N)
    yield "dirichlet", [[0.01, 0.02, 0.05], N], g.dirichlet([0.01, 0.02, 0.05], N)
    cov = [[2, 0.5, 0.25], [0.5, 1, 0], [0.25, 0, 3]]
    yield "multivariateNormal", [[1, 2, 3], cov, N], g.multivariate_normal([1, 2, 3], cov, N, method="cholesky")


def digest(values):
    values = np.asarray(values).ravel()
    numbers = values.astype("<f8")
    return {"sha256": hashlib.sha256(numbers.tobytes()).hexdigest(), "first": [float(v) for v in numbers[:4]], "sum": float(numbers.sum())}


def record(bits, seed, calls):
    g = Generator(BITS[bits](seed))
    return {
        "generator": bits,
        "seed": str(seed) if isinstance(seed, int) else seed,
        "calls": [{"method": m, "arguments": a, **digest(v)} for m, a, v in calls(g)],
    }


def spawned(bits):
    g = Generator(BITS[bits](42))
    a, b = g.spawn(2)
    (c,) = a.spawn(1)
    (d,) = g.spawn(1)
    return {"generator": bits, "first": [float(r.random()) for r in (g, a, b, c, d)]}


seeds = [0, 1, 42, 2**32, 2**53 - 1, 2**128 + 12345]
p = PCG64(42)
jumped = [float(Generator(p.jumped(k)).random()) for k in (1, 2)]
p.advance(10**20)
print(json.dumps({
    "numpy": np.__version__,
    "exact": [record(bits, seed, exact) for bits in BITS for seed in seeds] + [record(bits, [1, 2, 3, 4, 5], exact) for bits in BITS],
    "close": [record(bits, 42, close) for bits in BITS],
    "spawned": [spawned(bits) for bits in BITS],
    "pcg64": {"jumped": jumped, "advanced": float(Generator(p).random())},
}, indent=1))
