"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, scikit-learn 1.2.1.
First oracle: scikit-learn's roc_auc_score and roc_curve without dropped points, whose first threshold
(the maximum plus 1 in this version) is replaced by infinity. Second: exact fractions, counting every
pair for the area and every row at every threshold for the curve; SciPy's Mann-Whitney U besides.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from scipy.stats import mannwhitneyu
from sklearn.datasets import load_breast_cancer, load_iris
from sklearn.metrics import roc_auc_score, roc_curve

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write


def area(y, s):
    positive = [v for t, v in zip(y, s) if t == 1]
    negative = [v for t, v in zip(y, s) if t == 0]
    wins = sum(2 * (a > b) + (a == b) for a in positive for b in negative)
    exact = float(Fraction(int(wins), 2 * len(positive) * len(negative)))
    library = roc_auc_score(y, s)
    u = mannwhitneyu(positive, negative).statistic / (len(positive) * len(negative))
    assert abs(exact - library) < 1e-14 and abs(exact - u) < 1e-14, (exact, library, u)
    return exact


def curve(y, s):
    def rate(label, threshold):
        scores = [v for t, v in zip(y, s) if t == label]
        return float(Fraction(sum(v >= threshold for v in scores), len(scores)))

    thresholds = [math.inf, *sorted({float(v) for v in s}, reverse=True)]
    exact = [[rate(0, t), rate(1, t), t] for t in thresholds]
    fpr, tpr, library = roc_curve(y, s, drop_intermediate=False)
    library[0] = math.inf
    assert np.allclose(np.array(exact)[:, :2], np.column_stack([fpr, tpr]), rtol=0, atol=1e-15)
    assert np.array_equal(np.array(exact)[:, 2], library)
    return exact


def case(y, s, with_curve=True):
    y, s = [int(v) for v in y], [float(v) for v in s]
    found = {"y": y, "s": s, "area": area(y, s)}
    return {**found, "curve": curve(y, s)} if with_curve else found


def drawn(rng, n, share, shift, decimals):
    y = (rng.random(n) < share).astype(int)
    return case(y, np.round(rng.normal(size=n) + shift * y, decimals) + 0.0, with_curve=False)


def breast_cancer():
    x, y = load_breast_cancer(return_X_y=True)
    return {"areas": [area(y, x[:, j]) for j in range(10)]}


def iris():
    x, labels = load_iris(return_X_y=True)
    species = [(labels == k).astype(int) for k in range(3)]
    return {
        "areas": [[area(y, x[:, j]) for j in range(4)] for y in species],
        "curve": curve(species[2], x[:, 3]),
    }


rng = np.random.default_rng(57)
golden = {
    "different": case([1, 0, 1, 1, 0, 1, 0, 1], [0.81, 0.12, 0.55, 0.97, 0.6, 0.31, 0.2, 0.77]),
    "unbalanced": case([0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1],
                       [0.4, -1.2, 0.35, 2.1, 0.9, 1.4, -0.3, 0.1, -2.2, 1.7, 0.8]),
    "tied": case([1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 0],
                 [3.0, 3.0, 1.5, 1.5, 1.5, 1.5, 4.0, 0.5, 0.5, 0.5, 3.0, -1.0]),
    "hundreds": [drawn(rng, 200, 0.5, 1.0, 9), drawn(rng, 321, 0.1, 0.6, 9)],
    "tiedHundreds": [drawn(rng, 260, 0.8, 0.4, 0), drawn(rng, 300, 0.3, 0.5, 1)],
    "breastCancer": breast_cancer(),
    "iris": iris(),
}
write(__file__, golden)

# The worked example of README.md and RocAucExamples.
y, s = [0, 0, 1, 1, 0, 1], [0.1, 0.4, 0.4, 0.8, 0.4, 0.4]
print("example", curve(y, s), area(y, s))
for bound in (-1e-9, 1e-9):
    print("tied rows in one order", roc_auc_score(y, [v + bound * t for v, t in zip(s, y)]))
print("areas", [each["area"] for each in (golden["different"], golden["unbalanced"], golden["tied"])],
      [each["area"] for each in golden["hundreds"] + golden["tiedHundreds"]])
