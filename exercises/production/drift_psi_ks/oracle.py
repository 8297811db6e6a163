"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, mpmath 1.2.1.
PSI: NumPy's quantiles and searchsorted, against the definitions of README.md with exact fractions and mpmath. KS:
SciPy's ks_2samp, against exact fractions over all values. p-values: SciPy's kstwobign, against mpmath, which adds up
the series, or for small lambda the other series of Kolmogorov's distribution.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
from scipy.stats import ks_2samp, kstwobign

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

mpmath.mp.dps = 40


def exact_edges(ref, bins):
    x = sorted(map(Fraction, ref))
    edges = []
    for k in range(1, bins):
        h = Fraction((len(x) - 1) * k, bins)
        i = math.floor(h)
        edges.append(x[i] + (h - i) * (x[min(i + 1, len(x) - 1)] - x[i]))
    return edges


def exact_psi(ref, cur, bins, eps):
    edges = exact_edges(ref, bins)
    values = [Fraction(v) for v in [*ref, *cur]]
    dyadic = bins & (bins - 1) == 0 and all(v.denominator <= 8 for v in values)
    assert dyadic or all(abs(v - e) > 1e-9 for v in values for e in edges), "a value on an edge"
    total = mpmath.mpf(0)
    for low, high in zip([-math.inf, *edges], [*edges, math.inf]):
        shares = [Fraction(sum(low < Fraction(v) <= high for v in x), len(x)) for x in (ref, cur)]
        p, q = (mpmath.mpf(s.numerator) / s.denominator if s >= Fraction(eps) else mpmath.mpf(eps) for s in shares)
        total += (q - p) * mpmath.log(q / p)
    return float(total)


def psi(ref, cur, bins, eps):
    edges = np.quantile(ref, np.arange(1, bins) / bins)
    shares = [np.bincount(np.searchsorted(edges, x, side="left"), minlength=bins) / len(x) for x in (ref, cur)]
    p, q = np.maximum(shares, eps)
    return agreed(exact_psi(ref, cur, bins, eps), float(np.sum((q - p) * np.log(q / p))))


def psi_case(ref, cur, bins, eps):
    ref, cur = [float(v) for v in ref], [float(v) for v in cur]
    return {"ref": ref, "cur": cur, "bins": bins, "eps": eps, "psi": psi(ref, cur, bins, eps)}


def ks_case(a, b):
    a, b = [float(v) for v in a], [float(v) for v in b]
    exact = max(abs(Fraction(sum(v <= x for v in a), len(a)) - Fraction(sum(v <= x for v in b), len(b))) for x in a + b)
    return {"a": a, "b": b, "ks": agreed(float(exact), ks_2samp(a, b).statistic)}


def kolmogorov(lam):
    if lam < 1:
        total = mpmath.nsum(lambda k: mpmath.exp(-((2 * k - 1) * mpmath.pi / lam) ** 2 / 8), [1, mpmath.inf])
        return 1 - mpmath.sqrt(2 * mpmath.pi) / lam * total
    return 2 * mpmath.fsum((-1) ** (k - 1) * mpmath.exp(-2 * (k * lam) ** 2) for k in range(1, 40))


def p_case(d, n, m):
    lam = mpmath.mpf(d) * mpmath.sqrt(mpmath.mpf(n) * m / (n + m))
    exact = float(kolmogorov(lam))
    library = float(kstwobign.sf(float(lam)))
    assert abs(exact - library) <= 1e-9 * exact, (exact, library)
    return {"d": d, "n": n, "m": m, "p": exact}


rng = np.random.default_rng(11)
normal = lambda n, mean=0.0, sd=1.0, digits=4: np.round(mean + sd * rng.normal(size=n), digits)
eighths = lambda n, mean=0.0, sd=1.0: np.round(8 * (mean + sd * rng.normal(size=n))) / 8 + 0.0
golden = {
    "psi": [
        psi_case(normal(40), normal(55, 0.5), 5, 1e-4),
        psi_case(normal(120, -20, 5), normal(33, -22, 9), 10, 1e-3),
        psi_case(rng.permutation(np.round(rng.exponential(30, 75), 3)), np.round(rng.exponential(45, 90), 3), 7, 1e-6),
        psi_case([4.5, -1, 12, 0.25, 7], [3, 3.5, 20, -6], 3, 0.01),
    ],
    "onEdges": [
        psi_case(eighths(33), eighths(40, 0.25), 4, 1e-4),
        psi_case(eighths(65, 3, 0.5), eighths(50, 2.5, 0.75), 8, 1e-3),
        psi_case(eighths(17, -2, 2), eighths(23, -2, 1), 16, 0.02),
    ],
    "clipped": [
        psi_case(normal(50), normal(400, 1.5, 0.5), 10, 0.02),
        psi_case(normal(300), normal(70, 0.2), 8, 0.2),
        psi_case(normal(60), normal(60, 3), 6, 1e-9),
    ],
    "ks": [
        ks_case(normal(31), normal(44, 0.6)),
        ks_case(normal(50, 3), normal(12, 1.5)),
        ks_case(normal(25, 0, 1), normal(90, 0, 4)),
        ks_case([5, -3, 8.5], [0.5]),
        ks_case(normal(7, -100, 20, 2), normal(9, -90, 3, 2)),
    ],
    "tied": [
        ks_case(rng.integers(0, 5, 30), rng.integers(1, 6, 47)),
        ks_case(eighths(60), eighths(41, 0.125)),
        ks_case(rng.integers(-2, 2, 100), rng.integers(-2, 2, 15)),
    ],
    "p": [p_case(*each) for each in [
        (0.5, 20, 30), (0.25, 8, 8), (0.11, 200, 350), (1.0, 3, 40), (0.9, 1, 1), (0.04, 900, 1100), (0.2, 17, 5),
        (0.05, 40, 40)]],
    "tiny": [p_case(*each) for each in [(0.3, 500, 400), (0.8, 250, 900), (0.5, 1200, 1300), (1.0, 400, 600)]],
    "large": [p_case(*each) for each in [(0.004, 100_000, 120_000), (0.0001, 2_000_000_000, 2_000_000_000), (0.00005, 2_147_483_647, 900_000_000)]],
    "small": [p_case(*each) for each in [(0.05, 8, 12), (0.1, 5, 5), (0.08, 9, 10), (0.03, 90, 100), (0.25, 1, 2), (0.12, 10, 10), (0.125, 11, 10)]],
}
write(__file__, golden)

# The worked example of README.md and DriftPsiKsExamples.
print(psi([1, 2, 3, 4], [2, 3, 4, 4], 4, 1e-4), ks_case([1, 2, 2, 3], [2, 2, 3, 4])["ks"], p_case(0.5, 20, 30)["p"])
for key in ("psi", "onEdges", "clipped", "ks", "tied", "p", "tiny", "large", "small"):
    print(key, [each[key if key in each else "psi" if "psi" in each else "ks" if "ks" in each else "p"] for each in golden[key]])
