"""Writes golden.json: expected means, variances and quantiles.

Made with Python 3.11.2, NumPy 1.24.2, mpmath 1.2.1.
First oracle: NumPy. Second: mpmath with 60 digits, from the definitions. They have to agree.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import mpmath
import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

PROBABILITIES = [0.0, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.6, 0.75, 0.9, 0.975, 1.0]
mpmath.mp.dps = 60


def exact_mean(x):
    return mpmath.fsum(mpmath.mpf(v) for v in x) / len(x)


def exact_variance(x, ddof):
    mean = exact_mean(x)
    return mpmath.fsum((mpmath.mpf(v) - mean) ** 2 for v in x) / (len(x) - ddof)


def exact_quantile(x, q):
    ordered = sorted(mpmath.mpf(v) for v in x)
    position = (len(x) - 1) * mpmath.mpf(q)
    low = int(mpmath.floor(position))
    high = min(low + 1, len(x) - 1)
    return ordered[low] + (position - low) * (ordered[high] - ordered[low])


def case(name, x, relative=1e-12):
    x = [float(v) for v in x]
    a = np.array(x)
    return {
        "name": name,
        "x": x,
        "mean": agreed(exact_mean(x), a.mean()),
        "populationVariance": agreed(exact_variance(x, 0), a.var(ddof=0), relative),
        "sampleVariance": agreed(exact_variance(x, 1), a.var(ddof=1), relative),
        "varianceDdof3": agreed(exact_variance(x, 3), a.var(ddof=3), relative),
        "q": PROBABILITIES,
        "quantiles": [
            agreed(exact_quantile(x, q), np.quantile(a, q, method="linear")) for q in PROBABILITIES
        ],
    }


rng = np.random.default_rng(20240501)
golden = {
    "cases": [
        case("signed fractions", [3.25, -1.5, 0.0, 8.125, -7.75, 2.5, 0.375]),
        case("repeated values", [5, 1, 5, 2, 2, 2, 9, 5, 1, 5]),
        case("skewed", np.round(rng.exponential(4.0, 48), 3)),
        case("shifted normal", np.round(rng.normal(-1200.0, 35.0, 101), 2)),
        case("wide range", np.round(10.0 ** rng.uniform(-3, 6, 40), 4)),
    ],
    "offset": [
        # NumPy's own two-pass sum carries the rounding of a mean near 1e9.
        case("a thousand million", 1e9 + np.round(rng.normal(0.0, 12.0, 500), 2), 1e-9),
        case("minus forty million", -4e7 + np.round(rng.uniform(0.0, 3.0, 301), 3), 1e-9),
    ],
}
write(__file__, golden)

# The worked example of README.md and SummaryStatisticsExamples.
example = [3.7, 1.1, 6.2, 2.3, 4.8, 2.3]
print("example mean", repr(float(exact_mean(example))))
print("example variance, ddof 0 and 1", float(exact_variance(example, 0)), float(exact_variance(example, 1)))
print("example quantile .9 and .25", float(exact_quantile(example, 0.9)), float(exact_quantile(example, 0.25)))
