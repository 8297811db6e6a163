"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
Class weights: scikit-learn's compute_class_weight, and exact fractions. Neighbours: scikit-learn's
NearestNeighbors (brute force), and a sort by exact squared distance and number of the row; where it
matters, distances are equal exactly or differ by a millionth of their size. New rows: NumPy, and exact
fractions.
Run: /usr/bin/python3 oracle.py
"""
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_breast_cancer, load_wine
from sklearn.neighbors import NearestNeighbors
from sklearn.utils.class_weight import compute_class_weight

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write


def weights(y, k):
    y = [int(v) for v in y]
    counts = [y.count(c) for c in range(k)]
    exact = [Fraction(len(y), k * c) if c else Fraction(0) for c in counts]
    if all(counts):
        library = compute_class_weight("balanced", classes=np.arange(k), y=np.array(y))
        return agreed(exact, library)
    return [float(v) for v in exact]


def neighbours(x, row, k):
    """The k nearest other rows; of equally distant ones the lower number first."""
    exact = [[Fraction(float(v)) for v in each] for each in x]
    squares = [sum((a - b) ** 2 for a, b in zip(exact[row], each)) for each in exact]
    order = sorted((i for i in range(len(x)) if i != row), key=lambda i: (squares[i], i))
    for i, j in zip(order[:k], order[1:]):
        assert squares[i] == squares[j] or squares[j] - squares[i] > 2e-6 * squares[j]
    library = NearestNeighbors(n_neighbors=len(x), algorithm="brute").fit(x).kneighbors(x[row:row + 1])
    found = [float(v) for v in library[0][0]]
    assert np.allclose(found, sorted(float(s) ** 0.5 for s in squares), rtol=1e-6, atol=1e-3)
    return order[:k]


def smote(name, x, k, base, nbr, gap):
    x = np.array(x, dtype=float)
    rows, exact = [], []
    for b, j, g in zip(base, nbr, gap):
        assert 0 <= j < k < len(x) and 0 <= g < 1
        other = neighbours(x, b, k)[j]
        rows.append(x[b] + g * (x[other] - x[b]))
        exact.append([Fraction(u) + Fraction(g) * (Fraction(v) - Fraction(u)) for u, v in zip(x[b], x[other])])
    new = agreed(exact, np.array(rows))
    return {"name": name, "minority": x.tolist(), "k": k, "base": base, "nbr": nbr, "gap": gap, "rows": new}


def drawn(name, x, k, count):
    base = [int(v) for v in rng.integers(0, len(x), count)]
    nbr = [int(v) for v in rng.integers(0, k, count)]
    gap = [float(v) for v in np.round(rng.random(count), 3)]
    return smote(name, x, k, base, nbr, gap)


def without_rows(case):
    return {key: value for key, value in case.items() if key != "minority"}


rng = np.random.default_rng(49)
small = np.round(rng.normal(size=(7, 3)) * [4, 1, 2] - [0, 3, 1], 2)
cancer, cancer_labels = load_breast_cancer(return_X_y=True)
wine, wine_labels = load_wine(return_X_y=True)
golden = {
    "weights": [
        {"name": "three classes", "y": [0, 2, 1, 1, 0, 1, 1, 2, 1], "k": 3},
        {"name": "two classes", "y": [1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1], "k": 2},
        {"name": "one class of one", "y": [0, 0, 0], "k": 1},
        {"name": "five classes", "y": [4, 4, 3, 2, 2, 2, 1, 0, 0, 0, 0, 4, 4], "k": 5},
    ],
    "absent": [
        {"name": "the first and the last are absent", "y": [1, 2, 2, 1, 1], "k": 4},
        {"name": "only the second of three", "y": [1, 1], "k": 3},
    ],
    "lines": [
        drawn("seven rows of three columns", small, 4, 8),
        drawn("nine rows of one column", np.round(rng.normal(size=(9, 1)) * 10, 2), 8, 7),
        drawn("four rows of five columns", np.round(rng.normal(size=(4, 5)) - 2, 2), 3, 6),
    ],
    "ties": [
        smote("a cross", [[0, 0], [2, 0], [0, 2], [-2, 0], [0, -2]], 4, [0, 0, 0, 0, 1, 1, 2],
              [0, 1, 2, 3, 1, 2, 2], [0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.75]),
        smote("steps of an eighth", [[0.125], [0.25], [0.375], [0.5], [0.625]], 4, [2, 2, 2, 2, 3],
              [0, 1, 2, 3, 1], [0.5, 0.5, 0.5, 0.5, 0.5]),
        smote("a corner and its copies", [[3, 4], [0, 0], [5, 0], [4, -3], [0, 5]], 4, [1, 1, 1, 1],
              [0, 1, 2, 3], [0.25, 0.25, 0.25, 0.25]),
    ],
    "cancer": without_rows(drawn("malignant", cancer[cancer_labels == 0][:120, :10], 5, 12)),
    "wine": without_rows(drawn("the third kind", wine[wine_labels == 2], 7, 12)),
    "cancerWeights": weights(cancer_labels, 2),
    "wineWeights": weights(wine_labels, 3),
}
for each in golden["weights"] + golden["absent"]:
    each["weights"] = weights(each["y"], each["k"])
write(__file__, golden)

# The worked example of README.md and ResamplingSmoteExamples.
example = smote("", [[0, 0], [1, 0], [0, 2], [4, 4]], 2, [0, 3], [1, 0], [0.25, 0.3])
print("example", weights([0, 0, 0, 1], 2), example["rows"])
