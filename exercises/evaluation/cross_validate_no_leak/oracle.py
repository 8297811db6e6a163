"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: scikit-learn's cross_val_score of make_pipeline(StandardScaler(), Ridge()) with a
PredefinedSplit. Second: NumPy, fold by fold, with lstsq on the scaled training rows and one row more for
each column, sqrt(lambda) times the unit vector; a column whose training values are equal has scale 1.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import numpy as np
from sklearn.datasets import load_diabetes, load_iris, load_wine
from sklearn.linear_model import Ridge
from sklearn.model_selection import PredefinedSplit, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write


def library(x, y, fold, penalty):
    model = make_pipeline(StandardScaler(), Ridge(alpha=penalty, solver="cholesky"))
    scores = cross_val_score(
        model, x, y, cv=PredefinedSplit(fold), scoring="neg_mean_squared_error")
    return -scores


def by_hand(x, y, fold, penalty):
    errors = []
    for f in range(max(fold) + 1):
        train, test = fold != f, fold == f
        mean, scale = x[train].mean(axis=0), x[train].std(axis=0)
        scale[np.ptp(x[train], axis=0) == 0] = 1
        z = (x - mean) / scale
        rows = np.vstack([z[train], np.sqrt(penalty) * np.eye(x.shape[1])])
        targets = np.concatenate([y[train] - y[train].mean(), np.zeros(x.shape[1])])
        w = np.linalg.lstsq(rows, targets, rcond=None)[0]
        errors.append(np.mean((y[test] - y[train].mean() - z[test] @ w) ** 2))
    return np.array(errors)


def scored(x, y, fold, penalty):
    x, y, fold = np.array(x, dtype=float), np.array(y, dtype=float), np.array(fold)
    return agreed(by_hand(x, y, fold, penalty), library(x, y, fold, penalty), 1e-10)


def case(name, x, y, fold, penalty):
    x, y, fold = np.array(x, dtype=float), np.array(y, dtype=float), [int(v) for v in fold]
    return {"name": name, "x": x.tolist(), "y": y.tolist(), "fold": fold, "lambda": penalty,
            "mse": scored(x, y, fold, penalty)}


def drawn(name, n, d, fold, penalty):
    x = np.round(rng.normal(size=(n, d)) * (1 + np.arange(d)) - np.arange(d), 2)
    y = np.round(x @ rng.normal(size=d) + rng.normal(size=n) * 0.5 + 7, 2)
    return case(name, x, y, fold, penalty)


def trend(name, penalty):
    """Sorted by the feature and cut into blocks, so that every fold has a mean of its own."""
    x = np.column_stack([np.arange(12) ** 1.5, np.cos(np.arange(12))])
    x = np.round(x, 3)
    return case(name, x, np.round(0.5 * x[:, 0] - 2 * x[:, 1] + np.sin(5 * x[:, 0]), 3), np.arange(12) // 3, penalty)


def real(x, y, fold, penalty):
    return {"lambda": penalty, "fold": [int(v) for v in fold], "mse": scored(x, y, fold, penalty)}


rng = np.random.default_rng(61)
outlier = drawn("an outlier", 9, 2, [0, 1, 2, 0, 1, 2, 0, 1, 2], 1.0)
outlier = case("an outlier", [[v * 400 if i == 4 else v for v in row] for i, row in enumerate(outlier["x"])],
               outlier["y"], outlier["fold"], 1.0)
diabetes = load_diabetes(return_X_y=True)
wine = load_wine().data
iris = load_iris().data
golden = {
    "folds": [
        drawn("two folds", 7, 2, [1, 0, 0, 1, 0, 1, 0], 0.5),
        drawn("unequal folds, mixed", 11, 3, [2, 0, 1, 2, 2, 0, 2, 1, 2, 2, 0], 2.0),
        drawn("each row a fold", 6, 1, [3, 0, 5, 1, 4, 2], 0.25),
        drawn("more columns than training rows", 6, 5, [0, 1, 2, 0, 1, 2], 1.5),
    ],
    "leaks": [trend("blocks of a trend", 1.0), outlier],
    "penalties": [drawn(name, 10, 3, np.arange(10) % 3, each)
                  for name, each in (("small", 0.01), ("medium", 1.0), ("large", 30.0))],
    "constant": [
        case("constant everywhere", [[14.62, 1], [14.62, 3], [14.62, -2], [14.62, 0], [14.62, 5], [14.62, 2], [14.62, 4]],
             [1, 4, -2, 0, 3, 2, 5], [0, 1, 2, 0, 1, 2, 0], 1.0),
        case("constant but for one row", [[0, 1], [0, 3], [9, -2], [0, 0], [0, 5]],
             [1, 4, -2, 0, 3], [0, 1, 2, 0, 1], 0.5),
        case("constant but for one fold", [[0.1, 2], [0.1, 1], [7, 4], [-3000, 3], [0.1, 6], [0.1, 2]],
             [1, 2, 3, 4, 5, 0], [0, 0, 1, 1, 2, 2], 1.0),
    ],
    "diabetes": real(*diabetes, (np.arange(442) * 7) % 5, 2.0),
    "wine": real(wine[:, 1:8], wine[:, 0], np.where(np.arange(178) < 59, 0, np.where(np.arange(178) % 3 == 0, 2, 1)), 0.5),
    "iris": real(iris[:60, :3], iris[:60, 3], np.arange(60), 1.0),
}
for f in range(3):
    values = [row[0] for row, g in zip(golden["constant"][0]["x"], golden["constant"][0]["fold"]) if g != f]
    print("computed deviation of a constant column", np.std(values))
write(__file__, golden)

# The worked example of README.md and CrossValidateNoLeakExamples.
x = np.array([[1.0, 10], [2, 30], [3, 20], [4, 50], [5, 40], [12, 60]])
y, fold = np.array([2.0, 3, 5, 4, 6, 9]), np.array([0, 1, 0, 1, 2, 2])
print("example", scored(x, y, fold, 1.0))
print("example, leaking", -cross_val_score(
    Ridge(alpha=1.0), StandardScaler().fit_transform(x), y, cv=PredefinedSplit(fold), scoring="neg_mean_squared_error"))
