"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: scikit-learn's StratifiedKFold without shuffling. Second: rows dealt one by one.
Run: /usr/bin/python3 oracle.py
"""
import sys
import warnings
from pathlib import Path

import numpy as np
from sklearn.datasets import load_iris
from sklearn.model_selection import StratifiedKFold

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

warnings.filterwarnings("ignore", "The least populated class")


def library(y, k):
    folds = np.zeros(len(y), dtype=int)
    for f, (_, test) in enumerate(StratifiedKFold(k).split(np.zeros(len(y)), y)):
        folds[test] = f
    return folds.tolist()


def dealt(y, k):
    """Deals the rows of each class; sorting what they got keeps the counts and makes blocks."""
    folds, place = [0] * len(y), 0
    for label in dict.fromkeys(y):
        rows = [i for i, each in enumerate(y) if each == label]
        got = sorted((place + i) % k for i in range(len(rows)))
        place += len(rows)
        for row, fold in zip(rows, got):
            folds[row] = fold
    return folds


def case(y, k):
    y = [int(v) for v in y]
    folds = agreed(library(y, k), dealt(y, k))
    classes = list(dict.fromkeys(y))
    counts = [[sum(g == f and v == c for g, v in zip(folds, y)) for c in classes] for f in range(k)]
    return {"y": y, "k": k, "classes": classes, "folds": folds, "counts": counts}


def drawn(rng, shares, labels, n, k):
    return case(rng.choice(labels, size=n, p=shares), k)


def numbered(rng, shares, n, k):
    """Labels that rise in the order of their first rows."""
    y = rng.choice(len(shares), size=n, p=shares).tolist()
    classes = list(dict.fromkeys(y))
    return case([classes.index(v) for v in y], k)


rng = np.random.default_rng(60)
golden = {
    "tenAndTen": case([0] * 10 + [1] * 10, 3),
    "balanced": [
        numbered(rng, [0.5, 0.5], 31, 4),
        numbered(rng, [0.4, 0.3, 0.3], 47, 5),
        numbered(rng, [0.25] * 4, 58, 7),
    ],
    "unbalanced": [
        numbered(rng, [0.85, 0.15], 60, 5),
        numbered(rng, [0.7, 0.2, 0.1], 75, 6),
        numbered(rng, [0.2, 0.15, 0.2, 0.45], 66, 4),
    ],
    "anyLabels": [
        drawn(rng, [0.3, 0.3, 0.4], [700, -3, 41], 38, 3),
        drawn(rng, [0.2, 0.5, 0.3], [-2147483648, 2147483647, 0], 40, 6),
        drawn(rng, [0.4, 0.6], [1000, 999], 25, 4),
    ],
    "rare": [
        case([4, 8, 8, 8, 6, 8, 4, 8, 8, 6, 8, 8, 7], 4),
        drawn(rng, [0.06, 0.06, 0.08, 0.8], [3, 1, 2, 0], 50, 8),
    ],
    "iris": {"ten": case(load_iris().target, 10)["counts"], "four": case(load_iris().target, 4)["counts"]},
}
write(__file__, golden, one_line=200)

# The worked example of README.md and StratifiedKfoldExamples.
print("example", case([9, 2, 2, 9, 2, 9, 2, 9, 2], 3))
