"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1, mpmath 1.2.1.
First oracle: scikit-learn's metrics, each cell of a table being one sample with its count as weight.
Second: the definitions in exact fractions, and mpmath's square root.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
import warnings
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
from sklearn.datasets import load_iris
from sklearn.metrics import (
    balanced_accuracy_score, cohen_kappa_score, confusion_matrix, f1_score, matthews_corrcoef,
    multilabel_confusion_matrix, precision_recall_fscore_support)

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

warnings.filterwarnings("ignore")
mpmath.mp.dps = 50


def ratio(part, whole):
    return Fraction(part, whole) if whole else Fraction(0)


def exact(cm):
    k, n = len(cm), sum(map(sum, cm))
    t, p, d = [sum(row) for row in cm], [sum(column) for column in zip(*cm)], [cm[i][i] for i in range(k)]
    rates = [[ratio(d[i], p[i]), ratio(d[i], t[i]), ratio(n - t[i] - p[i] + d[i], n - t[i]),
              ratio(2 * d[i], t[i] + p[i])] for i in range(k)]
    f1, present = [row[3] for row in rates], [i for i in range(k) if t[i]]
    chance = sum(a * b for a, b in zip(t, p))
    under_root = (n * n - sum(v * v for v in p)) * (n * n - sum(v * v for v in t))
    mcc = mpmath.mpf(n * sum(d) - chance) / mpmath.sqrt(under_root) if under_root else 0
    kappa = math.nan if chance == n * n else float(Fraction(n * sum(d) - chance, n * n - chance))
    summary = [Fraction(sum(d), n), sum(f1) / k, sum(a * b for a, b in zip(t, f1)) / n,
               sum(rates[i][1] for i in present) / len(present)]
    return [[float(v) for v in row] for row in rates], [*map(float, summary), kappa, float(mcc)]


def library(cm):
    k = len(cm)
    labels = range(k)
    y, p = np.repeat(labels, k), np.tile(labels, k)
    w = np.array(cm, dtype=float).ravel()
    y, p, w = y[w > 0], p[w > 0], w[w > 0]
    given = {"labels": labels, "zero_division": 0, "sample_weight": w}
    precision, recall, f1, _ = precision_recall_fscore_support(y, p, **given)
    tables = multilabel_confusion_matrix(y, p, labels=labels, sample_weight=w)
    negatives = tables[:, 0, :].sum(axis=1)
    specificity = np.divide(tables[:, 0, 0], negatives, out=np.zeros(k), where=negatives > 0)
    scores = [f1_score(y, p, average=each, **given) for each in ("micro", "macro", "weighted")]
    scores += [balanced_accuracy_score(y, p, sample_weight=w), cohen_kappa_score(y, p, sample_weight=w),
               matthews_corrcoef(y, p, sample_weight=w)]
    return np.column_stack([precision, recall, specificity, f1]).tolist(), [float(v) for v in scores]


def table(*rows):
    cm = [list(map(int, row)) for row in rows]
    rates, summary = exact(cm)
    library_rates, library_summary = library(cm)
    agreed(rates, library_rates)
    assert all(math.isnan(a) and math.isnan(b) or abs(a - b) < 1e-12
               for a, b in zip(summary, library_summary)), (summary, library_summary)
    return {"cm": cm, "rates": rates, "summary": summary}


def labels(rng, n, k, used, right):
    y = rng.choice(used, size=n)
    p = np.where(rng.random(n) < right, y, rng.choice(used, size=n))
    cm = confusion_matrix(y, p, labels=range(k)).tolist()
    return {"y": y.tolist(), "p": p.tolist(), "k": k, "cm": cm}


def iris():
    """Species from the petal length by two thresholds."""
    data = load_iris()
    p = (data.data[:, 2] > 2.45).astype(int) + (data.data[:, 2] > 4.85)
    return {"p": p.tolist(), **table(*confusion_matrix(data.target, p))}


rng = np.random.default_rng(55)
golden = {
    "labels": [labels(rng, 60, 2, [0, 1], 0.7), labels(rng, 75, 4, [0, 1, 2, 3], 0.5),
               labels(rng, 40, 5, [0, 1, 3], 0.6)],
    "tables": [
        table([50, 10], [5, 35]),
        table([3, 17], [1, 79]),
        table([12, 3, 0], [4, 20, 9], [1, 2, 6]),
        table([30, 1, 2, 7], [9, 5, 0, 1], [0, 11, 14, 3], [6, 2, 8, 40]),
        table([2, 9, 1], [8, 1, 3], [5, 6, 0]),
        table(*rng.integers(1, 40, size=(5, 5))),
    ],
    "zeros": [
        table([7, 0, 3], [2, 0, 4], [1, 0, 9]),
        table([7, 2, 1], [0, 0, 0], [1, 3, 9]),
        table([7, 0, 1, 0], [0, 0, 0, 0], [2, 0, 5, 0], [0, 0, 0, 0]),
        table([0, 4], [6, 0]),
        table([0, 0, 5], [0, 8, 1], [0, 2, 0]),
        table([9, 4, 0], [0, 0, 0], [0, 0, 0]),
        table([0, 6, 0], [0, 3, 0], [0, 1, 0]),
    ],
    "oneCell": [table([5]), table([0, 0], [0, 8]), table([0, 0, 0], [0, 0, 0], [0, 0, 3])],
    "offDiagonal": [table([0, 7], [0, 0]), table([0, 0, 0], [0, 0, 0], [2, 0, 0])],
    "fiftyThousand": table([50_000, 5_000], [5_000, 50_000]),
    "large": [
        table([60_000, 15_000], [40_000, 85_000]),
        table([900_000_000, 300_000_000], [100_000_000, 700_000_000]),
        table([1_100_000_000, 90_000_000], [110_000_000, 700_000_000]),
        table([300_000_000, 20_000_000, 70_000_000], [50_000_000, 400_000_000, 60_000_000],
              [10_000_000, 80_000_000, 500_000_000]),
    ],
    "iris": iris(),
}
write(__file__, golden, one_line=200)

# The worked example of README.md and ConfusionMatrixReportExamples.
y, p = [0, 0, 0, 0, 1, 1, 1, 2, 2, 0], [0, 0, 1, 0, 1, 1, 0, 1, 2, 2]
print("example", table(*confusion_matrix(y, p)))
print([each["summary"] for each in [golden["fiftyThousand"], *golden["zeros"], *golden["oneCell"], *golden["offDiagonal"]]])
