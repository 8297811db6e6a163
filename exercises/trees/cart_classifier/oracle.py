"""Writes golden.json: labels that trees predict for held-out rows.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: the statement's rules in exact fractions. Second: scikit-learn's DecisionTreeClassifier, which
breaks ties between columns at random: trees without any tie must agree, and of trees with ties some random
state must. Every gain is checked to equal its node's largest or to be clearly smaller. Known data are rounded
to whole numbers (irises in millimetres), so that no rounding of a midpoint decides.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_breast_cancer, load_iris, load_wine
from sklearn.tree import DecisionTreeClassifier

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write


def purity(counts):
    return Fraction(sum(c * c for c in counts.values()), sum(counts.values()))


def candidates(x, y, rows, min_leaf):
    """(gain, column, threshold) of every allowed candidate, columns and thresholds ascending."""
    whole = purity(Counter(y[i] for i in rows))
    for j in range(len(x[0])):
        order = sorted(rows, key=lambda i: x[i][j])
        left, right = Counter(), Counter(y[i] for i in rows)
        for n, (i, after) in enumerate(zip(order, order[1:]), 1):
            left[y[i]] += 1
            right[y[i]] -= 1
            a, b = x[i][j], x[after][j]
            if a < b and n >= min_leaf and len(rows) - n >= min_leaf:
                yield (purity(left) + purity(right) - whole) / len(rows), j, (Fraction(a) + Fraction(b)) / 2


def grow(x, y, rows, depth, min_leaf, nodes):
    labels = Counter(y[i] for i in rows)
    found = list(candidates(x, y, rows, min_leaf)) if depth > 0 and len(labels) > 1 else []
    if not found:
        return min(labels, key=lambda label: (-labels[label], label))
    best = max(found, key=lambda each: each[0])
    assert all(each[0] == best[0] or best[0] - each[0] > Fraction(1, 10**8) for each in found)
    ties = [each for each in found if each[0] == best[0]]
    nodes.append({"tie": len(ties) > 1, "gain": float(best[0])})
    _, j, t = ties[0]
    sides = [i for i in rows if x[i][j] <= t], [i for i in rows if x[i][j] > t]
    return (j, t, *(grow(x, y, side, depth - 1, min_leaf, nodes) for side in sides))


def label(tree, row):
    while isinstance(tree, tuple):
        tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
    return int(tree)


def predicted(x, y, xt, depth, min_leaf):
    x, xt, y = np.asarray(x).tolist(), np.asarray(xt).tolist(), np.asarray(y).tolist()
    nodes = []
    tree = grow(x, y, range(len(x)), depth, min_leaf, nodes)
    found = [label(tree, row) for row in xt]
    if depth > 0:
        ties = sum(each["tie"] for each in nodes)
        states = range(400 if ties else 3)
        same = [DecisionTreeClassifier(max_depth=depth, min_samples_leaf=min_leaf, random_state=s)
                .fit(x, y).predict(xt).tolist() == found for s in states]
        print(len(x), "rows, depth", depth, "least", min_leaf, "splits", len(nodes), "ties", ties, "same", sum(same))
        assert any(same) if ties else all(same)
    return {"maxDepth": depth, "minLeaf": min_leaf, "labels": found}


def small(seed, n, d, m, labels, settings):
    rng = np.random.default_rng(seed)
    x, xt = (rng.integers(-30, 50, (rows, d)) / 4 for rows in (n, m))
    y = rng.choice(labels, n)
    return {"x": x.tolist(), "y": y.tolist(), "xt": xt.tolist(),
            "trees": [predicted(x, y, xt, *each) for each in settings]}


def held_out(x, y, settings):
    train = np.arange(len(x)) % 3 != 0
    return [predicted(x[train], y[train], x[~train], *each) for each in settings]


def naive_gain(y, left, right):
    def gini(labels):
        total = 1.0
        for c in sorted(set(labels)):
            total -= (labels.count(c) / len(labels)) ** 2
        return total
    return gini(y) - len(left) / len(y) * gini(left) - len(right) / len(y) * gini(right)


def rounding():
    """Tables with two columns, whose best gains are equal but not in doubles, so that the second looks better."""
    rng, found = np.random.default_rng(8), []
    while len(found) < 3:
        n = int(rng.integers(6, 14))
        y = rng.integers(0, 3, n).tolist()
        x = np.column_stack([np.arange(n), rng.permutation(n)]).astype(float).tolist()
        all_found = list(candidates(x, y, range(n), 1))
        best = max(each[0] for each in all_found)
        ties = [each for each in all_found if each[0] == best]
        if len({each[1] for each in ties}) < 2:
            continue
        gains = [naive_gain(y, *([y[i] for i in range(n) if (x[i][j] <= t) == side] for side in (True, False)))
                 for _, j, t in ties]
        if max(gains) - gains[0] > 0 and ties[gains.index(max(gains))][1] == 1:
            xt = [[0.0, float(n)], [float(n), 0.0], [0.0, 0.0], [float(n), float(n)]]
            trees = []
            for picked in (ties[0], ties[gains.index(max(gains))]):
                stump = [[y[i] for i in range(n) if (x[i][picked[1]] <= picked[2]) == side] for side in (True, False)]
                trees.append([min(set(s), key=lambda c: (-s.count(c), c)) for s in stump])
            right = [trees[0][0] if row[0] <= ties[0][2] else trees[0][1] for row in xt]
            wrong = [trees[1][0] if row[1] <= ties[gains.index(max(gains))][2] else trees[1][1] for row in xt]
            if right != wrong:
                found.append({"x": x, "y": y, "xt": xt, "trees": [{"maxDepth": 1, "minLeaf": 1, "labels": right}]})
    return found


iris, wine, cancer = load_iris(), load_wine(), load_breast_cancer()
golden = {
    "small": [
        small(1, 16, 3, 8, [0, 1, 2], [(0, 1), (1, 1), (2, 1), (3, 1), (9, 1), (9, 2), (9, 5)]),
        small(2, 30, 2, 10, [0, 4], [(1, 1), (2, 1), (3, 2), (20, 4), (20, 15)]),
        small(3, 11, 5, 6, [3, 7, 20, 11], [(2, 1), (4, 1), (4, 3)]),
    ],
    "rounding": rounding(),
    "iris": held_out(np.rint(10 * iris.data), iris.target, [(1, 1), (2, 1), (30, 1), (30, 8)]),
    "wine": held_out(np.rint(100 * wine.data), wine.target, [(3, 1), (3, 12)]),
    "cancer": held_out(np.rint(1000 * cancer.data[:, :10]), cancer.target, [(30, 1), (4, 10)]),
}
write(__file__, golden, one_line=math.inf)

# The worked example of README.md and CartClassifierExamples.
x = [[1, 2], [2, 4], [3, 1], [4, 6], [5, 3], [6, 7], [7, 4]]
y, xt = [1, 2, 1, 2, 0, 0, 1], [[2.5, 9], [4.5, 2], [4.5, 3.5], [9, 9]]
for setting in ((0, 1), (1, 1), (2, 1), (9, 1), (9, 3)):
    print("example", predicted(x, y, xt, *setting))
