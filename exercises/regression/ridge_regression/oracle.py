"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: scikit-learn's Ridge, solver "cholesky" (LinearRegression for a penalty of 0). Second:
the equations of the centred data in exact fractions, and for real data NumPy's lstsq with one row
more for each column, sqrt(lambda) times the unit vector.
Run: /usr/bin/python3 oracle.py
"""
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_diabetes, load_wine
from sklearn.linear_model import LinearRegression, Ridge

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write


def library(x, y, penalty):
    model = Ridge(alpha=penalty, solver="cholesky") if penalty else LinearRegression()
    model.fit(x, y)
    return [float(model.intercept_), *map(float, model.coef_)]


def exact(x, y, penalty):
    x = [[Fraction(float(v)) for v in row] for row in x]
    y = [Fraction(float(v)) for v in y]
    n, d = len(x), len(x[0])
    means = [sum(row[j] for row in x) / n for j in range(d)]
    mean = sum(y) / n
    c = [[row[j] - means[j] for j in range(d)] for row in x]
    a = [[sum(r[j] * r[k] for r in c) + (Fraction(penalty) if j == k else 0) for k in range(d)]
         + [sum(r[j] * (t - mean) for r, t in zip(c, y))] for j in range(d)]
    for j in range(d):
        pivot = next(k for k in range(j, d) if a[k][j] != 0)
        a[j], a[pivot] = a[pivot], a[j]
        a[j] = [v / a[j][j] for v in a[j]]
        for k in range(d):
            if k != j:
                a[k] = [v - a[k][j] * u for v, u in zip(a[k], a[j])]
    w = [row[d] for row in a]
    return [float(v) for v in [mean - sum(u * v for u, v in zip(w, means)), *w]]


def stacked(x, y, penalty):
    means, d = x.mean(axis=0), x.shape[1]
    a = np.vstack([x - means, np.sqrt(penalty) * np.eye(d)])
    w = np.linalg.lstsq(a, np.concatenate([y - y.mean(), np.zeros(d)]), rcond=None)[0]
    return [y.mean() - w @ means, *w]


def solved(x, y, penalties, second=exact, relative=1e-11):
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    c = x - x.mean(axis=0)
    for each in penalties:
        condition = np.linalg.cond(c.T @ c + each * np.eye(x.shape[1]))
        assert condition < 1e5, condition
    return [agreed(second(x, y, each), library(x, y, each), relative) for each in penalties]


def case(name, x, y, penalties):
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    return {"name": name, "x": x.tolist(), "y": y.tolist(), "lambdas": penalties,
            "weights": solved(x, y, penalties)}


def diabetes():
    x, y = load_diabetes(return_X_y=True)
    penalties = [0.25, 30.0, 0.01, 2.0]
    return {"lambdas": penalties, "weights": solved(x, y, penalties, stacked, 1e-10)}


def wine():
    """Alcohol from the six measurements that follow it."""
    x = load_wine().data
    penalties = [1.0, 12.5, 0.0, 400.0]
    return {"lambdas": penalties, "weights": solved(x[:, 1:7], x[:, 0], penalties, stacked, 1e-10)}


rng = np.random.default_rng(14)
tall = np.round(rng.normal(size=(8, 3)) * [1, 2, 0.5] + [0, 3, -2], 2)
twins = np.round(rng.normal(size=(10, 1)), 2) + np.round(rng.normal(size=(10, 2)) * 0.1, 2)
golden = {
    "small": [
        case("one column", [[-3], [1], [4.5], [2], [-0.5]], [2, -1, -6, 0.5, 3], [0.5, 3.0, 20.0]),
        case("three columns", tall, np.round(rng.normal(size=8) * 3 - 5, 2), [0.1, 1.0, 7.5]),
        case("nearly equal columns", twins, np.round(rng.normal(size=10), 2), [0.05, 1.0]),
    ],
    "unequalScales": [
        case("metres and kilometres", [[1200, 0.5], [300, 2], [2100, 1.25], [900, -1], [1500, 3]],
             [3, 1, 4, -1, 7], [50.0, 4000.0]),
    ],
    "leastSquares": [
        case("no penalty", tall, np.round(rng.normal(size=8) * 2 + 4, 2), [0.0]),
        case("no penalty, one column", [[4], [5.5], [3], [6]], [-20, -31, -14, -33], [0.0]),
    ],
    "paths": [
        case("in no order, some equal", tall, np.round(rng.normal(size=8) * 3 + 1, 2),
             [5.0, 0.5, 100.0, 0.5, 2.0]),
        case("falling", [[2, -1], [0, 3], [1, 1], [-2, 0.5]], [1, 7, 2, -4], [64.0, 8.0, 1.0, 0.125]),
    ],
    "wide": [
        case("five columns, three rows",
             [[1, 0, -2, 3, 0.5], [-1, 2, 0, 1, -0.5], [0.25, -1, 1, 2, 2]], [3, -1, 2], [0.5, 2.0]),
        case("two columns, two rows", [[1, 5], [3, -2]], [4, 9], [0.25]),
    ],
    "equalColumns": [
        case("three equal columns", [[1, 1, 1], [2, 2, 2], [-1, -1, -1], [0.5, 0.5, 0.5]],
             [2, 3, -2, 1.5], [1.0, 0.01]),
        case("one the double of the other", [[1, 2], [3, 6], [-2, -4]], [1, 4, -3], [0.5]),
    ],
    "constantColumn": [
        case("7 everywhere", [[7, 1], [7, -2], [7, 4], [7, 0]], [1, 3, -2, 2], [1.0, 0.125]),
        case("0.1 everywhere", [[1, 0.1], [2, 0.1], [4, 0.1]], [3, 1, 0], [0.01]),
    ],
    "largeMeans": [
        case("a million", [[1000000.7, -1000002.1], [1000003.3, -1000000.4], [999998.2, -999997.6],
                           [1000000.9, -1000001.3], [1000001.1, -999999.9], [999999.4, -1000000.7]],
             [2, -1, 4, 3, 0.5, 2], [1.0, 0.25]),
        case("large targets too", [[1000000.7, 2], [1000003.3, -1], [999998.2, 0.5], [1000000.9, 4], [999999.4, 1.1]],
             [5000002.2, 5000007.3, 5000004.1, 4999999.7, 4999998.6], [0.5]),
    ],
    "diabetes": diabetes(),
    "wine": wine(),
}
write(__file__, golden)

# The worked example of README.md and RidgeRegressionExamples.
x, y = [[0], [1], [2], [3]], [1, 3, 2, 5]
print("example", exact(x, y, 1), [exact(x, y, each) for each in (0, 5, 15)])
