"""Writes golden.json: predictions for small tables and for held-out rows of known data.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: exact fractions, all rows sorted by distance and then by index. Second: scikit-learn's
KNeighborsClassifier and KNeighborsRegressor (algorithm="brute"), for all rows whose k-th and next distance
differ; its order of ties is its own. Irises are counted in millimetres, so their ties are exact.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_diabetes, load_iris, load_wine
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write


def neighbours(x, q, k):
    """The k nearest rows with their squared distances, and whether the last of them has no tie outside."""
    squares = [sum((Fraction(a) - Fraction(b)) ** 2 for a, b in zip(row, q)) for row in x]
    order = sorted(range(len(x)), key=lambda i: (squares[i], i))
    clear = k == len(x) or squares[order[k]] > squares[order[k - 1]]
    if clear and k < len(x):
        assert squares[order[k]] - squares[order[k - 1]] > 1e-8 * squares[order[k]]
    return order[:k], squares, clear


def vote(labels):
    return min(set(labels), key=lambda label: (-labels.count(label), label))


def mean(near, squares, t, weighted):
    exact = [i for i in near if squares[i] == 0]
    if weighted and not exact:
        weights = [1 / math.sqrt(squares[i]) for i in near]
        return math.fsum(w * t[i] for w, i in zip(weights, near)) / math.fsum(weights)
    used = exact if weighted else near
    return math.fsum(t[i] for i in used) / len(used)


def predictions(x, y, t, xt, k):
    found = {"k": k, "labels": [], "means": [], "weighted": []}
    x, xt = np.asarray(x, dtype=float), np.asarray(xt, dtype=float)
    clears = []
    for q in xt.tolist():
        near, squares, clear = neighbours(x.tolist(), q, k)
        clears.append(clear)
        found["labels"].append(vote([int(y[i]) for i in near]))
        found["means"].append(mean(near, squares, t, False))
        found["weighted"].append(mean(near, squares, t, True))
    clear = np.array(clears)
    if clear.any():
        labels = KNeighborsClassifier(k, algorithm="brute").fit(x, y).predict(xt)
        assert np.array_equal(labels[clear], np.array(found["labels"])[clear])
        for name, weights in (("means", "uniform"), ("weighted", "distance")):
            library = KNeighborsRegressor(k, algorithm="brute", weights=weights).fit(x, t).predict(xt)
            agreed(np.array(found[name])[clear], library[clear], 1e-7)
    print("rows", len(x), "k", k, "clear", int(clear.sum()), "of", len(xt))
    return found


def small(seed, n, d, m, labels, ks):
    rng = np.random.default_rng(seed)
    x, xt = (rng.integers(-12, 20, (rows, d)) / 8 for rows in (n, m))
    xt[0] = x[n // 2]
    y, t = rng.choice(labels, n).tolist(), (rng.integers(-90, 90, n) / 4).tolist()
    return {"x": x.tolist(), "y": y, "t": t, "xt": xt.tolist(),
            "byK": [predictions(x, y, t, xt, k) for k in ks]}


def held_out(x, y, t, ks, names):
    train = np.arange(len(x)) % 3 != 0
    cases = [predictions(x[train], y[train], t[train].tolist(), x[~train], k) for k in ks]
    return [{name: each[name] for name in ("k", *names)} for each in cases]


iris, wine, diabetes = load_iris(), load_wine(), load_diabetes()
millimetres = np.rint(10 * iris.data)
scaled = (wine.data - wine.data.mean(axis=0)) / wine.data.std(axis=0)
patients = np.arange(len(diabetes.data)) < 150
golden = {
    "small": [
        small(1, 14, 3, 6, [-7, 3, 12], [1, 2, 5, 14]),
        small(2, 25, 1, 7, [0, 1], [1, 4, 9]),
        small(3, 9, 5, 4, [2, 40, -1, 15, 16], [2, 3, 8]),
    ],
    "iris": held_out(millimetres, iris.target, millimetres[:, 3], [4, 15], ["labels"]),
    "wine": held_out(scaled, wine.target, scaled[:, 0], [1, 25], ["labels"]),
    "diabetes": held_out(diabetes.data[patients], diabetes.target[patients].astype(int), diabetes.target[patients],
                         [1, 10], ["means", "weighted"]),
}
write(__file__, golden, one_line=math.inf)

# The worked example of README.md and KnnClassifierExamples.
x, y, t = [[0, 0], [1, 0], [0, 2], [4, 3], [3, 0]], [5, 2, 2, 5, 7], [1.5, -2, 4, 8, 3]
for k in (1, 2, 3):
    print("example", predictions(x, y, t, [[0, 1], [4, 3]], k))
