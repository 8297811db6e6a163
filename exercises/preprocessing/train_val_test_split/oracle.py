"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: scikit-learn's train_test_split for sizes, and for class counts without ties the function
with which its StratifiedShuffleSplit shares out rows. Second: exact fractions of the decimal shares,
alone where scikit-learn rounds up a product that only its binary digits put above a whole number, and
for ties, which it decides by chance.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_iris, load_wine
from sklearn.model_selection import train_test_split
from sklearn.utils import _approximate_mode

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write


def size(n, share, library=True):
    exact = math.ceil(Fraction(str(share)) * n)
    return agreed(len(train_test_split(range(n), test_size=share)[1]), exact) if library else exact


def sizes(n, val, test, library=True):
    held = [size(n, val, library), size(n, test, library)]
    return {"n": n, "val": val, "test": test, "sizes": [n - sum(held), *held]}


def split(rng, n, val, test):
    order = [int(v) for v in rng.permutation(n)]
    case = sizes(n, val, test)
    _, v, t = case["sizes"]
    parts = np.split(np.array(order), [t, t + v])
    return {**case, "order": order, "parts": [parts[i].tolist() for i in (2, 1, 0)]}


def class_counts(y, tested, library=True):
    found = sorted(Counter(y).items())
    quotas = [Fraction(m * tested, len(y)) for _, m in found]
    counts = [math.floor(q) for q in quotas]
    by_remainder = sorted(range(len(found)), key=lambda c: (counts[c] - quotas[c], c))
    missing = tested - sum(counts)
    remainders = [quotas[c] - counts[c] for c in by_remainder]
    if library:
        assert missing == 0 or remainders[missing - 1] != remainders[missing], "a tie"
        agreed(_approximate_mode(np.array([m for _, m in found]), tested, 0), counts_with(counts, by_remainder, missing))
    return {label: n for (label, _), n in zip(found, counts_with(counts, by_remainder, missing))}


def counts_with(counts, classes, missing):
    return [n + (c in classes[:missing]) for c, n in enumerate(counts)]


def stratified(rng, y, test, library=True):
    y = [int(v) for v in y]
    order = [int(v) for v in rng.permutation(len(y))]
    counts = class_counts(y, size(len(y), test), library)
    tested = [r for i, r in enumerate(order)
              if sum(y[q] == y[r] for q in order[:i]) < counts[y[r]]]
    return {"y": y, "test": test, "order": order, "classes": list(counts), "counts": list(counts.values()),
            "parts": [[r for r in order if r not in tested], tested]}


def drawn(rng, shares, labels, n, test):
    return stratified(rng, rng.choice(labels, size=n, p=shares), test)


rng = np.random.default_rng(42)
iris, wine = load_iris().target, load_wine().target
golden = {
    "sizes": [sizes(10, 0.2, 0.25), sizes(17, 0.2, 0.2), sizes(23, 0.15, 0.33), sizes(101, 0.125, 0.25),
              sizes(40, 0.05, 0.51), sizes(7, 0.6, 0.11), sizes(64, 0.125, 0.25), sizes(999, 0.101, 0.207)],
    "nearWhole": [sizes(100, 0.07, 0.2, False), sizes(100, 0.2, 0.07, False), sizes(50, 0.14, 0.28, False),
                  sizes(100, 0.14, 0.55, False), sizes(100, 0.28, 0.07, False), sizes(1000, 0.009, 0.139, False)],
    "splits": [split(rng, 9, 0.3, 0.21), split(rng, 16, 0.25, 0.125), split(rng, 25, 0.11, 0.37),
               split(rng, 30, 0.51, 0.15)],
    "drawn": [
        drawn(rng, [0.6, 0.4], [0, 1], 33, 0.21),
        drawn(rng, [0.5, 0.3, 0.2], [0, 1, 2], 41, 0.33),
        drawn(rng, [0.5, 0.3, 0.2], [2, 1, 0], 47, 0.18),
        drawn(rng, [0.1, 0.2, 0.3, 0.4], [30, -7, 2147483647, -2147483648], 58, 0.43),
        drawn(rng, [0.2, 0.8], [1, 0], 45, 0.125),
    ],
    "ties": [
        stratified(rng, [0, 1] * 5, 0.25, False),
        stratified(rng, [3, -2, 8] * 4, 0.3125, False),
        stratified(rng, [5, 5, 5, 5, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9], 0.3125, False),
    ],
    "iris": {"test": 0.27, "counts": list(class_counts(iris.tolist(), size(150, 0.27), False).values())},
    "wine": {"test": 0.31, "counts": list(class_counts(wine.tolist(), size(178, 0.31)).values())},
}
for each in golden["nearWhole"]:
    print(each, [math.ceil(each["n"] * each[name]) for name in ("val", "test")])
print([each["counts"] for each in golden["drawn"] + golden["ties"]], golden["iris"], golden["wine"])
write(__file__, golden, one_line=200)

# The worked example of README.md and TrainValTestSplitExamples.
order, y = [4, 0, 9, 2, 5, 8, 6, 1, 3, 7], [5, 5, 5, 5, 5, 7, 7, 7, 2, 2]
print("examples", sizes(10, 0.4, 0.25), class_counts(y, size(10, 0.3)))
