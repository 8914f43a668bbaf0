# Draws once for each command what numpy's users would write: see startProgram of @kb/benchmark.
import sys

import numpy

name, count, answer, inbox, outbox = sys.argv[1:]
n = int(count)
rng = numpy.random.default_rng(1)
f64 = numpy.empty(n)
f32 = numpy.empty(n, "f4")
deck = numpy.arange(n, dtype="i4")
weights = 1 + numpy.arange(1000) % 10
p = weights / weights.sum()


def disk():
    # A hundredth more than are needed on average, of which no run in practice falls short.
    x = rng.uniform(-1, 1, (int(n * 4 / numpy.pi * 1.01) + 1000, 2))
    return x[x[:, 0] ** 2 + x[:, 1] ** 2 <= 1][:n]


def shuffled():
    rng.shuffle(deck)
    return deck


draws = {
    "uniform/f64": lambda: rng.random(out=f64),
    "uniform/f32": lambda: rng.random(out=f32, dtype="f4"),
    "distributions/normal": lambda: rng.normal(10, 1, n),
    "distributions/exponential": lambda: rng.exponential(1, n),
    "distributions/gamma": lambda: rng.gamma(3, 1, n),
    "distributions/beta": lambda: rng.beta(2, 3, n),
    "distributions/poisson": lambda: rng.poisson(3, n),
    "distributions/binomial": lambda: rng.binomial(100, 0.3, n),
    "points/disk-f64": disk,
    "collections/alias": lambda: rng.choice(1000, n, p=p),
    "collections/shuffle": shuffled,
}
draw = draws[name]
inbox = open(inbox, "rb", 0)
outbox = open(outbox, "wb", 0)
while command := inbox.read(1):
    numbers = draw()
    if command == b"a":
        # As figure() of cases/case.ts, but for the scale.
        numpy.array(numbers.ravel()[::64].mean(), "f8").tofile(answer)
    outbox.write(b".")
