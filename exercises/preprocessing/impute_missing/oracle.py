"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: scikit-learn's SimpleImputer and KNNImputer. Second: the definitions of README.md with
exact fractions. Where a gap has fewer candidates than k, this version of KNNImputer counts rows without
a distance too, so such tables are checked with the smaller k for this gap.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_iris
from sklearn.impute import KNNImputer, SimpleImputer

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

NAN = math.nan


def there(column):
    return sorted(Fraction(float(v)) for v in column if not math.isnan(v))


def mean(values):
    return sum(values) / len(values)


def median(values):
    middle = (len(values) - 1) // 2
    return values[middle] if len(values) % 2 else (values[middle] + values[middle + 1]) / 2


def mode(values):
    return min(values, key=lambda v: (-values.count(v), v))


def statistics(x):
    x = [[float(v) for v in row] for row in x]
    found = {"x": x}
    for name, ours, theirs in (("mean", mean, "mean"), ("median", median, "median"),
                               ("mode", mode, "most_frequent")):
        exact = [ours(there(column)) for column in zip(*x)]
        found[name] = agreed(exact, SimpleImputer(strategy=theirs).fit(x).statistics_)
    return found


def squared_distance(a, b):
    common = [(Fraction(v) - Fraction(w)) ** 2 for v, w in zip(a, b) if not math.isnan(v + w)]
    return Fraction(len(a), len(common)) * sum(common) if common else None


def filled(x, i, j, k):
    distances = [(squared_distance(x[i], row), r) for r, row in enumerate(x) if not math.isnan(row[j])]
    candidates = sorted(each for each in distances if each[0] is not None)
    for (near, one), (far, other) in zip(candidates, candidates[1:]):
        exact = all(Fraction(v).denominator <= 4 for r in (i, one, other) for v in x[r] if v == v)
        shared = [sum(not math.isnan(v + w) for v, w in zip(x[i], x[r])) for r in (one, other)]
        assert far - near > Fraction(1, 10**8) * far or (near == far and exact and shared[0] == shared[1])
    values = [Fraction(x[r][j]) for _, r in candidates[:k]]
    return mean(values or there(row[j] for row in x)), len(candidates)


def neighbours(x, k):
    x = [[float(v) for v in row] for row in x]
    result = [list(row) for row in x]
    for i, row in enumerate(x):
        for j, value in enumerate(row):
            if math.isnan(value):
                exact, candidates = filled(x, i, j, k)
                result[i][j] = float(exact)
                if candidates:
                    library = KNNImputer(n_neighbors=min(k, candidates)).fit_transform(x)
                    agreed(float(exact), library[i][j])
    return {"x": x, "k": k, "filled": result}


def holes(x, rng, share):
    x = np.where(rng.random(np.shape(x)) < share, NAN, x)
    x[0] = np.where(np.isnan(x[0]), 0.5, x[0])
    return x.tolist()


rng = np.random.default_rng(44)
measured = load_iris().data[::4]
golden = {
    "statistics": [
        statistics([[1.5, NAN, -2], [NAN, -2, -2], [4, 7, 9], [2.25, NAN, 0], [1.5, 7, NAN]]),
        statistics([[NAN], [-3.5], [NAN], [0], [12], [-3.5], [0]]),
        statistics(holes(rng.integers(-4, 5, (23, 4)), rng, 0.3)),
        statistics(holes(np.round(rng.normal(1000, 300, (30, 3)), 1), rng, 0.15)),
        statistics(holes(measured, rng, 0.2)),
    ],
    "neighbours": [
        neighbours([[1, 2, NAN], [3, 4, 3], [NAN, 6, 5], [8, 8, 7.5]], 2),
        neighbours([[-1, 10.5, 3], [0.25, NAN, 2.5], [4, -7, NAN], [NAN, 1, 9], [2.5, 3, 3.5], [-6, 8, 1]], 3),
        neighbours(holes(np.round(rng.normal(0, 5, (15, 6)), 3), rng, 0.25), 1),
        neighbours(holes(np.round(rng.normal(-20, 8, (12, 4)), 3), rng, 0.2), 4),
        neighbours(holes(np.round(rng.normal(0, 2, (20, 3)), 3), rng, 0.35), 40),
    ],
    "iris": [neighbours(holes(measured + np.round(rng.normal(0, 0.01, measured.shape), 6), rng, 0.12), 5)],
}
write(__file__, golden)

# The worked example of README.md and ImputeMissingExamples.
x = [[1, 10, 2], [NAN, 12, 2.5], [3, NAN, 8], [6, 20, NAN], [6, 11, 4]]
print(statistics(x), neighbours(x, 2)["filled"])
