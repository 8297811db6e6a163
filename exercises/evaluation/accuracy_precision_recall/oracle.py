"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: scikit-learn's scores with zero_division=0. Second: exact fractions of counted pairs.
Run: /usr/bin/python3 oracle.py
"""
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_breast_cancer, load_iris
from sklearn.metrics import accuracy_score, precision_score, recall_score

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write


def counted(y, p):
    pairs = Counter(zip(map(int, y), map(int, p)))
    hits = pairs[1, 1]
    shares = [
        (hits + pairs[0, 0], len(y)),
        (hits, hits + pairs[0, 1]),
        (hits, hits + pairs[1, 0]),
    ]
    return [float(Fraction(part, whole)) if whole else 0.0 for part, whole in shares]


def metrics(y, p):
    library = [
        float(accuracy_score(y, p)),
        float(precision_score(y, p, zero_division=0)),
        float(recall_score(y, p, zero_division=0)),
    ]
    exact = counted(y, p)
    assert np.allclose(library, exact, rtol=0, atol=1e-15), (library, exact)
    return exact


def case(y, p):
    return {"y": [int(v) for v in y], "p": [int(v) for v in p], "metrics": metrics(y, p)}


def drawn(rng, n, share, missed, alarms):
    """Labels with a share of ones, of which some are missed, and false alarms among the zeros."""
    y = (rng.random(n) < share).astype(int)
    u = rng.random(n)
    return case(y, np.where(y == 1, u >= missed, u < alarms).astype(int))


def rules(data, columns, rows):
    """Predicts one label where a column is at least a threshold."""
    x, labels = data.data, data.target
    found = []
    for positive, name, threshold in rows:
        column = columns.index(name)
        y = (labels == positive).astype(int)
        p = (x[:, column] >= threshold).astype(int)
        assert np.min(np.abs(x[:, column] - threshold)) > 1e-9
        found.append({"name": name, "positive": positive, "column": column,
                      "threshold": threshold, "metrics": metrics(y, p)})
    return found


rng = np.random.default_rng(54)
cancer, iris = load_breast_cancer(), load_iris()
golden = {
    "falsePositives": case([0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0], [1, 0, 1, 1, 1, 1, 0, 0, 1, 0, 1]),
    "falseNegatives": case([1, 1, 0, 1, 1, 0, 1, 1, 1], [0, 1, 0, 0, 0, 1, 1, 0, 0]),
    "hundreds": [
        drawn(rng, 150, 0.5, 0.3, 0.1),
        drawn(rng, 233, 0.15, 0.4, 0.25),
        drawn(rng, 310, 0.85, 0.05, 0.6),
    ],
    "breastCancer": rules(cancer, list(cancer.feature_names), [
        (0, "mean radius", 15.005), (0, "worst concavity", 0.25001), (1, "mean texture", 15.0001)]),
    "iris": rules(iris, list(iris.feature_names), [
        (2, "petal width (cm)", 1.65), (1, "sepal length (cm)", 5.05), (0, "sepal width (cm)", 3.25)]),
}
write(__file__, golden)

# The worked example of README.md and AccuracyPrecisionRecallExamples.
y, p = [1, 0, 1, 1, 0, 0, 1], [1, 1, 1, 0, 0, 0, 0]
print("examples", metrics(y, p), metrics(p, y), metrics(y, [0] * 7))
print("rules", [each["metrics"] for each in golden["breastCancer"] + golden["iris"]])
