"""Writes golden.json: centroids along the path, labels, inertia, k-means++ choices.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: a NumPy loop with the statement's rules. Second: the same in exact fractions, except
for Iris, which scikit-learn's KMeans (given start, n_init=1, tol=0) confirms; scikit-learn moves
empty clusters elsewhere, so it cannot confirm those. Every decision is checked to be clear: no two
centroids nearly as near, unless they tie exactly, and no uniform near a boundary.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write


def distances(x, c):
    return ((x[:, None, :] - c[None, :, :]) ** 2).sum(axis=2)


def clear_labels(x, c):
    """Nearest centroid, the lowest index of equals; fails when rounding could decide."""
    d = distances(x, c)
    labels = d.argmin(axis=1)
    for row, best in zip(d, labels):
        for j, each in enumerate(row):
            assert j == best or each == row[best] or each - row[best] > 1e-9, (row, best)
    return labels


def lloyd(x, init, max_iter):
    """Centroids, and how many updates changed them."""
    c, labels, updates = init.copy(), None, 0
    while updates < max_iter:
        now = clear_labels(x, c)
        if labels is not None and np.array_equal(now, labels):
            break
        labels = now
        for j in range(len(c)):
            if np.any(labels == j):
                c[j] = x[labels == j].mean(axis=0)
        updates += 1
    return c, updates


def exact_lloyd(x, init, max_iter):
    rows = [[Fraction(v) for v in row] for row in x.tolist()]
    c, labels = [[Fraction(v) for v in row] for row in init.tolist()], None
    for _ in range(max_iter):
        now = []
        for row in rows:
            d = [sum((a - b) ** 2 for a, b in zip(row, each)) for each in c]
            now.append(d.index(min(d)))
        if now == labels:
            break
        labels = now
        for j in range(len(c)):
            members = [row for row, label in zip(rows, labels) if label == j]
            if members:
                c[j] = [sum(column) / len(members) for column in zip(*members)]
    return np.array([[float(v) for v in row] for row in c])


def counts(x, c):
    return np.bincount(clear_labels(x, c), minlength=len(c)).tolist()


def run(name, x, init, iters):
    """Centroids after each number of updates, and what the last ones mean."""
    x, init = np.array(x, dtype=float), np.array(init, dtype=float)
    final, updates = lloyd(x, init, 10_000)
    path = [lloyd(x, init, n)[0] for n in iters]
    for n, c in zip(iters, path):
        assert np.allclose(c, exact_lloyd(x, init, n), rtol=1e-12, atol=1e-12), (name, n)
    return {
        "name": name, "x": x.tolist(), "init": init.tolist(), "updates": updates,
        "iters": list(iters),
        "path": {f"after{n}": c.tolist() for n, c in zip(iters, path)},
        "final": final.tolist(), "labels": clear_labels(x, final).tolist(),
        "inertia": float(distances(x, final).min(axis=1).sum()),
    }


def iris_run(rows, iters):
    x = load_iris().data
    init = x[rows]
    final, updates = lloyd(x, init, 10_000)
    library = KMeans(len(rows), init=init, n_init=1, tol=0, max_iter=10_000, algorithm="lloyd").fit(x)
    assert np.allclose(library.cluster_centers_, final, rtol=1e-10, atol=1e-10)
    labels = clear_labels(x, final)
    assert np.array_equal(library.labels_, labels)
    inertia = float(distances(x, final).min(axis=1).sum())
    assert abs(inertia - library.inertia_) <= 1e-10 * inertia
    return {
        "rows": rows, "updates": updates, "iters": list(iters),
        "path": {f"after{n}": lloyd(x, init, n)[0].tolist() for n in iters},
        "final": final.tolist(), "labels": labels.tolist(), "inertia": inertia,
    }


def plus_plus(x, k, first, u):
    """Chosen rows, in order."""
    chosen = [first]
    for uniform in u:
        d = distances(x, x[chosen]).min(axis=1)
        cumulative = np.cumsum(d)
        target = uniform * cumulative[-1]
        assert np.min(np.abs(cumulative - target)) > 1e-9 * cumulative[-1]
        chosen.append(int(np.searchsorted(cumulative, target, side="right")))
    assert len(chosen) == k
    return chosen


def exact_plus_plus(x, k, first, u):
    rows = [[Fraction(v) for v in row] for row in x.tolist()]
    chosen = [first]
    for uniform in u:
        d = [min(sum((a - b) ** 2 for a, b in zip(row, rows[j])) for j in chosen) for row in rows]
        target, total = Fraction(uniform) * sum(d), Fraction(0)
        for i, each in enumerate(d):
            total += each
            if total > target:
                chosen.append(i)
                break
    assert len(chosen) == k
    return chosen


def plus_plus_case(name, x, k, first, u):
    x = np.array(x, dtype=float)
    chosen = plus_plus(x, k, first, u)
    assert chosen == exact_plus_plus(x, k, first, u), name
    return {"name": name, "k": k, "first": first, "u": u, "rows": chosen}


def found(condition, seed, k, n=7):
    """The first small whole-number data set on a line for which the condition holds."""
    rng = np.random.default_rng(seed)
    while True:
        x = rng.integers(0, 40, size=(n, 1)).astype(float)
        init = rng.integers(0, 40, size=(k, 1)).astype(float)
        try:
            sizes = [counts(x, lloyd(x, init, i)[0]) for i in range(12)]
        except AssertionError:
            continue
        if condition(sizes):
            return x, init


def dies_late(sizes):
    """Some cluster has rows after the first update and none at the end."""
    return any(a > 0 and b > 0 and z == 0 for a, b, z in zip(sizes[0], sizes[1], sizes[-1]))


def revives(sizes):
    """Some cluster loses all its rows and has some at the end."""
    columns = zip(*sizes)
    return any(c[0] > 0 and 0 in c and c[-1] > 0 for c in columns)


rng = np.random.default_rng(20240502)
blobs = np.round(np.concatenate([
    rng.normal((-4.0, 1.0, 0.0), 1.2, (14, 3)),
    rng.normal((3.0, -2.0, 5.0), 1.5, (11, 3)),
    rng.normal((0.0, 6.0, -3.0), 0.8, (9, 3)),
]), 2)
wide = np.round(rng.uniform(-9, 9, (60, 2)), 1)
iris = load_iris().data

golden = {
    "runs": [
        run("three blobs in three dimensions", blobs, blobs[[0, 1, 2]], [1, 2, 3]),
        run("no structure, four centroids", wide, wide[[5, 6, 7, 8]], [1, 2, 3, 4]),
        run("start outside the data", blobs, [[-20, 0, 0], [20, 0, 0]], [1, 2]),
        run("line of whole numbers", [[v] for v in range(10)], [[0], [1]], [1, 2, 3, 4]),
    ],
    "empty": [
        run("empty from the start", [[0], [1], [10], [11]], [[0], [100], [10]], [1, 2]),
        run("equal starts", [[0, 0], [0, 2], [6, 0], [6, 2]], [[0, 1], [0, 1], [5, 1]], [1, 2]),
        run("empty after some updates", *found(dies_late, 3, 4), [1, 2, 3, 4]),
        run("empty for a while", *found(revives, 4, 4), [1, 2, 3, 4, 5]),
    ],
    "iris": [
        iris_run([79, 49, 121], [1, 2, 3]),
        iris_run([12, 4, 129], [1, 2]),
        iris_run([53, 91, 66, 114, 115], [1, 4]),
        iris_run([142, 122], [1, 5]),
    ],
    "plusPlus": [
        plus_plus_case("five of Iris", iris, 5, 17, [0.31, 0.77, 0.052, 0.9]),
        plus_plus_case("eight of Iris", iris, 8, 149, [0.11, 0.42, 0.66, 0.2, 0.983, 0.5, 0.37]),
        plus_plus_case("three of Iris, ends", iris, 3, 0, [0.0001, 0.9999]),
    ],
}
assert golden["runs"][0]["updates"] >= 3 and golden["runs"][1]["updates"] >= 6
assert golden["runs"][3]["updates"] == 4
assert [each["updates"] >= 3 for each in golden["iris"]].count(True) >= 3
for each in golden["empty"]:
    assert 0 in counts(np.array(each["x"]), np.array(each["final"])) or "while" in each["name"]
write(__file__, golden, one_line=math.inf)

# The worked example of README.md and KmeansLloydExamples.
x = np.array([[1.0, 1.0], [2.0, 1.0], [4.0, 3.0], [5.0, 4.0]])
for n in range(4):
    print("example centroids after", n, lloyd(x, x[:2], n)[0].tolist())
print("example rows", [exact_plus_plus(x, 2, 0, [u]) for u in (0.25, 0.5)])
for group in ("runs", "empty", "iris"):
    print(group, [each["updates"] for each in golden[group]])
