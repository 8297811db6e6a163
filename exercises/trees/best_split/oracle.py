"""Writes golden.json: impurities, best splits of small tables and of three data sets.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1, SciPy 1.10.1, mpmath 1.2.1.
First oracle: exact fractions, every threshold counted anew. Second: cumulative counts in NumPy. On
tables without a tie between features scikit-learn's depth-1 tree confirms feature, threshold (it
stores features as 32-bit floats, so within 1e-6) and gain; where features tie it picks one at
random, so only the gain is compared. Every choice is checked to be clear: another gain is equal to
the best, or smaller by more than 1e-8.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
from scipy.stats import entropy
from sklearn.datasets import load_breast_cancer, load_iris, load_wine
from sklearn.tree import DecisionTreeClassifier

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write

mpmath.mp.dps = 40


def exact_gini(y, k):
    return 1 - sum(Fraction(list(y).count(c), len(y)) ** 2 for c in range(k)) if len(y) else Fraction(0)


def exact_candidates(x, y, k):
    """(gain, feature, threshold) of every candidate in the order of the tie rule."""
    n, found = len(y), []
    for j in range(len(x[0])):
        values = sorted({float(row[j]) for row in x})
        for a, b in zip(values, values[1:]):
            left = [c for row, c in zip(x, y) if row[j] <= a]
            right = [c for row, c in zip(x, y) if row[j] > a]
            children = Fraction(len(left), n) * exact_gini(left, k) + Fraction(len(right), n) * exact_gini(right, k)
            found.append((exact_gini(y, k) - children, j, (a + b) / 2))
    return found


def exact_split(x, y, k):
    found = exact_candidates(x, y, k)
    top = max(g for g, _, _ in found)
    assert all(g == top or top - g > Fraction(1, 10**8) for g, _, _ in found)
    gain, feature, threshold = next(each for each in found if each[0] == top)
    return feature, threshold, float(gain), sum(g == top for g, _, _ in found)


def cumulative_split(x, y, k):
    """The best split from cumulative counts; ties within 1e-10 go to the first."""
    n, best = len(y), (-1, float("nan"), -1.0)
    onehot = np.eye(k)[y]
    total = onehot.sum(axis=0)
    parent = 1 - np.sum((total / n) ** 2)
    for j in range(x.shape[1]):
        order = np.argsort(x[:, j], kind="stable")
        v, left = x[order, j], np.cumsum(onehot[order], axis=0)
        for i in range(n - 1):
            if v[i] < v[i + 1]:
                right = total - left[i]
                inner = (left[i] @ left[i]) / (i + 1) + (right @ right) / (n - i - 1)
                gain = parent - (1 - inner / n)
                if gain > best[2] + 1e-10:
                    best = (j, (v[i] + v[i + 1]) / 2, gain)
    return best


def library_split(x, y):
    tree = DecisionTreeClassifier(max_depth=1, random_state=0).fit(x, y).tree_
    if tree.node_count == 1:
        return -1, float("nan"), 0.0
    n = tree.n_node_samples
    gain = tree.impurity[0] - (n[1] * tree.impurity[1] + n[2] * tree.impurity[2]) / n[0]
    return tree.feature[0], tree.threshold[0], gain


def split(x, y, k, unique=True):
    x, y = np.array(x, dtype=float), np.array(y)
    feature, threshold, gain, best = exact_split(x.tolist(), y.tolist(), k)
    second = cumulative_split(x, y, k)
    assert second[0] == feature and second[1] == threshold and abs(second[2] - gain) < 1e-12, (second, feature)
    library = library_split(x, y)
    assert abs(library[2] - gain) < 1e-12, (library, gain)
    assert (best == 1) == unique, best
    if unique:
        assert library[0] == feature and abs(library[1] - threshold) < 1e-6 * max(1, abs(threshold)), library
    return [feature, threshold, gain]


def case(name, x, y, k, unique=True):
    return {"name": name, "x": [[float(v) for v in row] for row in x], "y": [int(c) for c in y], "k": k,
            "split": split(x, y, k, unique)}


def impurity(name, y, k):
    gini = float(exact_gini(y, k))
    shares = np.bincount(y, minlength=k) / len(y)
    bits = float(-mpmath.fsum(mpmath.mpf(list(y).count(c)) / len(y) * mpmath.log(mpmath.mpf(list(y).count(c)) / len(y), 2)
                              for c in range(k) if c in y))
    assert abs(gini - (1 - shares @ shares)) < 1e-14
    assert abs(bits - entropy(shares, base=2)) < 1e-13
    return {"name": name, "y": [int(c) for c in y], "k": k, "gini": gini, "bits": bits}


def naive_gains(y, k):
    """The gain of each cut of rows 0 .. n - 1 in double arithmetic, by four usual formulas."""
    def gini(part):
        return 1.0 - sum((part.count(c) / len(part)) ** 2 for c in range(k))

    def sums(part):
        return sum(part.count(c) * (1.0 - part.count(c) / len(part)) for c in range(k)) / len(part)

    def squares(part):
        return 1.0 - float(sum(part.count(c) ** 2 for c in range(k))) / len(part) / len(part)

    n, formulas = len(y), []
    for g, weight in ((gini, True), (gini, False), (sums, True), (squares, False)):
        gains = []
        for i in range(1, n):
            left, right = y[:i], y[i:]
            if weight:
                gains.append(g(y) - i / n * g(left) - (n - i) / n * g(right))
            else:
                gains.append(g(y) - (i * g(left) + (n - i) * g(right)) / n)
        formulas.append(gains)
    return formulas


def rounded_ties(count):
    """Labels of rows on a line whose best cuts tie, and where a later one looks better in doubles."""
    rng, found, wanted = np.random.default_rng(5), [], [0, 1, 2, 3] * count
    while len(found) < count * 4:
        n, k = int(rng.integers(6, 14)), int(rng.integers(2, 4))
        y = [int(c) for c in rng.integers(0, k, n)]
        exact = exact_candidates([[v] for v in range(n)], y, k)
        top = max(exact)[0]
        first = next(i for i, each in enumerate(exact) if each[0] == top)
        gains = naive_gains(y, k)[wanted[len(found)]]
        if max(gains) > gains[first]:
            x = [[float(v)] for v in range(n)]
            found.append(case(f"row of {n} labels", x, y, k, unique=False))
    return found


rng = np.random.default_rng(20240611)
three = np.round(rng.normal(0, 3, (14, 3)), 2)
three_y = ((three[:, 1] > -1).astype(int) + (three[:, 1] > 2).astype(int) + (three[:, 0] > 3).astype(int)) % 3
coarse = rng.integers(-3, 4, (40, 4)).astype(float)
coarse_y = ((coarse[:, 2] + rng.normal(0, 1.5, 40)) > 0.3).astype(int) * 2
skewed = np.round(np.exp(rng.normal(2, 2, (25, 2))), 3)
skewed_y = np.where(skewed[:, 1] > 9, np.where(skewed[:, 0] > 4, 3, 2), rng.integers(0, 2, 25))
lopsided = [[v] for v in range(12)]
lopsided_y = [1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0]

iris, wine, cancer = load_iris(), load_wine(), load_breast_cancer()
late = iris.target > 0
golden = {
    "impurities": [
        impurity("two classes", [0, 1, 1, 0, 1], 2),
        impurity("three classes", [2, 0, 1, 1, 2, 2, 2, 0, 2], 3),
        impurity("class without rows", [3, 0, 3, 3, 0, 1], 5),
        impurity("nearly pure", [1] * 99 + [0], 2),
        impurity("ten classes", [c for c in range(10) for _ in range(c + 1)], 10),
    ],
    "splits": [
        case("three features, three classes", three, three_y, 3),
        case("whole numbers with many equal values", coarse, coarse_y, 3),
        case("skewed features, four classes", skewed, skewed_y, 4),
        case("rare class on a line", lopsided, lopsided_y, 2),
    ],
    "ties": rounded_ties(2),
    "iris": split(iris.data, iris.target, 3, unique=False),
    "irisLate": split(iris.data[late], iris.target[late], 3),
    "wine": split(wine.data, wine.target, 3),
    "breastCancer": split(cancer.data[::2], cancer.target[::2], 2),
    "breastCancerFifth": split(cancer.data[::5], cancer.target[::5], 2),
}
write(__file__, golden, one_line=math.inf)

# The worked example of README.md and BestSplitExamples.
x = [[2.5, 1.0], [1.0, 4.0], [3.0, 4.0], [4.5, 2.0], [4.0, 8.0], [1.5, 6.0]]
y = [0, 1, 1, 0, 2, 1]
print("example", impurity("example", y, 3), split(x, y, 3))
for gain, feature, threshold in exact_candidates(x, y, 3):
    print("  candidate", feature, threshold, float(gain))
for name in ("iris", "irisLate", "wine", "breastCancer", "breastCancerFifth"):
    print(name, golden[name])
for each in golden["splits"] + golden["ties"]:
    print(each["name"], each["split"], each["y"] if len(each["y"]) < 14 else "")
