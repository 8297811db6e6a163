"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: scikit-learn's average_precision_score and precision_recall_curve, turned round, whose point
for recall 0 gets an infinite threshold. Second: exact fractions, counting every row at every threshold.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_breast_cancer, load_iris
from sklearn.metrics import average_precision_score, precision_recall_curve

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write


def points(y, s):
    """Recall and precision at each threshold, from the highest down, as fractions."""
    found = []
    for t in sorted({float(v) for v in s}, reverse=True):
        hits = sum(int(a) for a, v in zip(y, s) if v >= t)
        found.append([Fraction(hits, int(sum(y))), Fraction(hits, int(sum(v >= t for v in s))), t])
    return found


def average(y, s):
    before, exact = Fraction(0), Fraction(0)
    for recall, precision, _ in points(y, s):
        exact += (recall - before) * precision
        before = recall
    return agreed(float(exact), float(average_precision_score(y, s)))


def curve(y, s):
    exact = [[0.0, 1.0, math.inf], *([float(v) for v in row] for row in points(y, s))]
    precision, recall, thresholds = precision_recall_curve(y, s)
    turned = np.column_stack([recall, precision, [*thresholds, math.inf]])[::-1]
    assert np.allclose(np.array(exact)[:, :2], turned[:, :2], rtol=0, atol=1e-15)
    assert np.array_equal(np.array(exact)[:, 2], turned[:, 2])
    return exact


def case(y, s, with_curve=True):
    y, s = [int(v) for v in y], [float(v) for v in s]
    found = {"y": y, "s": s, "average": average(y, s)}
    return {**found, "curve": curve(y, s)} if with_curve else found


def drawn(rng, n, share, shift, decimals):
    y = (rng.random(n) < share).astype(int)
    return case(y, np.round(rng.normal(size=n) + shift * y, decimals) + 0.0, with_curve=False)


def breast_cancer():
    x, y = load_breast_cancer(return_X_y=True)
    return {"averages": [average(y, x[:, j]) for j in range(10)]}


def iris():
    x, labels = load_iris(return_X_y=True)
    species = [(labels == k).astype(int) for k in range(3)]
    return {
        "averages": [[average(y, x[:, j]) for j in range(4)] for y in species],
        "curve": curve(species[2], x[:, 3]),
    }


rng = np.random.default_rng(58)
golden = {
    "different": case([1, 0, 1, 1, 0, 1, 0, 1], [0.81, 0.12, 0.55, 0.97, 0.6, 0.31, 0.2, 0.77]),
    "rare": case([0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0],
                 [0.4, -1.2, 0.35, 2.1, 0.9, 1.4, -0.3, 0.1, -2.2, 1.7, 0.8]),
    "tied": case([1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 0],
                 [3.0, 3.0, 1.5, 1.5, 1.5, 1.5, 4.0, 0.5, 0.5, 0.5, 3.0, -1.0]),
    "hundreds": [drawn(rng, 120, 0.5, 1.0, 6), drawn(rng, 221, 0.1, 0.8, 6)],
    "tiedHundreds": [drawn(rng, 160, 0.8, 0.4, 0), drawn(rng, 200, 0.3, 0.5, 1)],
    "breastCancer": breast_cancer(),
    "iris": iris(),
}
write(__file__, golden)

# The worked example of README.md and PrCurveAveragePrecisionExamples.
y, s = [0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]
print("example", curve(y, s), average(y, s))
z, t = [1, 0, 0, 1, 0], [2, 2, 1, 1, 1]
print("example", curve(z, t), average(z, t))
r, p = np.array(curve(y, s))[:, :2].T
print("trapezoids", float(np.sum(np.diff(r) * (p[1:] + p[:-1]) / 2)))
