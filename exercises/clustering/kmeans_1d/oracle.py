"""Writes golden.json: centroids after each number of updates, and the final labels.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: scikit-learn's KMeans (given start, n_init=1, tol=0). Second: the statement's rules in exact
fractions. scikit-learn moves empty clusters elsewhere, so the fractions stand alone where one occurs. Every
decision is checked to be clear: no two centroids nearly as near, unless they tie exactly.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
import warnings
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

warnings.filterwarnings("ignore", message="Number of distinct clusters|.*did not converge")


def labels_of(x, c):
    labels = []
    for v in x:
        d = [abs(v - each) for each in c]
        best = min(d)
        assert all(each == best or each - best > 1e-6 * each for each in d), (float(v), d)
        labels.append(d.index(best))
    return labels


def path(x, init, most=10_000):
    """All centroids from the start on, and all assignments, in exact fractions."""
    x, c, labels = [Fraction(v) for v in x], [Fraction(v) for v in init], []
    centroids = [c]
    while len(labels) < most:
        now = labels_of(x, c)
        if labels and now == labels[-1]:
            break
        labels.append(now)
        members = [[v for v, label in zip(x, now) if label == j] for j in range(len(c))]
        c = [sum(m) / len(m) if m else old for m, old in zip(members, c)]
        centroids.append(c)
    return centroids, labels


def library(x, init, updates, tol=0.0):
    column = np.array(x, dtype=float).reshape(-1, 1)
    model = KMeans(len(init), init=np.array(init, dtype=float).reshape(-1, 1), n_init=1, tol=tol,
                   max_iter=updates, algorithm="lloyd").fit(column)
    return model.cluster_centers_[:, 0].tolist()


def run(name, x, init):
    x, init = [float(v) for v in x], [float(v) for v in init]
    centroids, labels = path(x, init)
    updates = len(labels)
    plain = [[float(v) for v in c] for c in centroids]
    if all(len(set(each)) == len(init) for each in labels):
        for n in range(1, updates + 1):
            agreed(plain[n], library(x, init, n), 1e-10)
    print(name, len(x), len(init), "updates", updates)
    return {"name": name, "x": x, "init": init, "updates": updates, "path": plain,
            "final": plain[-1], "labels": labels_of([Fraction(v) for v in x], centroids[-1])}


def found(condition, seed, k, n):
    """The first small list of whole numbers for which the condition holds."""
    rng = np.random.default_rng(seed)
    while True:
        x = rng.integers(-20, 40, size=n).tolist()
        init = rng.integers(-20, 40, size=k).tolist()
        try:
            _, labels = path(x, init)
        except AssertionError:
            continue
        if condition([[each.count(j) for j in range(k)] for each in labels]):
            return x, init


def dies_late(sizes):
    return any(a > 0 and z == 0 for a, z in zip(sizes[0], sizes[-1]))


def revives(sizes):
    return any(c[0] > 0 and 0 in c and c[-1] > 0 for c in zip(*sizes))


def stopped_early(rng):
    """A list for which scikit-learn's usual tolerance on the moves ends before the end."""
    while True:
        x = np.round(rng.uniform(-50, 50, 160), 2).tolist()
        init = x[:5]
        stopped, final = library(x, init, 10_000, tol=1e-4), library(x, init, 10_000)
        if max(abs(a - b) for a, b in zip(stopped, final)) > 0.05:
            return x, init


rng = np.random.default_rng(20240611)
mixed = np.round(np.concatenate([rng.normal(-30, 4, 12), rng.normal(2, 3, 15), rng.normal(25, 8, 9)]), 2)
rng.shuffle(mixed)
iris = load_iris().data
slow, slow_init = stopped_early(rng)

golden = {
    "runs": [
        run("three heaps, start unsorted", mixed, [20.25, -3.5, 1.125]),
        run("whole numbers", range(12), [3, 1]),
        run("petal lengths of Iris", iris[:, 2], [1.27, 6.53, 5.31]),
        run("no structure, many updates", slow, slow_init),
        run("one centroid", [3.5, -1.25, 8, 0.5], [100]),
    ],
    "empty": [
        run("empty from the start", [0, 1, 10, 11], [0, 100, 10]),
        run("empty after some updates", *found(dies_late, 3, 4, 9)),
        run("empty for a while", *found(revives, 4, 4, 9)),
    ],
}
assert golden["runs"][3]["updates"] >= 8
write(__file__, golden, one_line=math.inf)

# The worked example of README.md and Kmeans1dExamples.
for c in path([1, 2, 4, 7, 9, 11], [1, 2])[0]:
    print("example", [float(v) for v in c])
print("seeds", [float(v) for v in path([1, 2, 10, 11], [1, 10])[0][-1]])
