"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: scikit-learn's KFold without shuffling, whose blocks are looked up in the permutation.
Second: NumPy's array_split of the permutation, and set differences for the rows that train.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import numpy as np
from sklearn.model_selection import KFold

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write


def split(n, k, order):
    order = np.array(order)
    library = [(train, order[test]) for train, test in KFold(k).split(np.zeros((n, 1)))]
    folds = agreed([list(test) for _, test in library], [list(b) for b in np.array_split(order, k)])
    trains = [sorted(int(v) for v in order[train]) for train, _ in library]
    agreed(trains, [sorted(set(range(n)) - set(fold)) for fold in folds])
    return [[int(v) for v in fold] for fold in folds], trains


def plain(n, k):
    folds, _ = split(n, k, range(n))
    return {"n": n, "k": k, "folds": folds}


def permuted(rng, n, k):
    order = [int(v) for v in rng.permutation(n)]
    folds, trains = split(n, k, order)
    return {"n": n, "k": k, "order": order, "folds": folds, "trains": trains}


rng = np.random.default_rng(59)
sizes = [(10, 3), (11, 4), (17, 5), (12, 4), (5, 2), (23, 9), (29, 28), (40, 11)]
golden = {
    "plain": [plain(n, k) for n, k in sizes],
    "permuted": [permuted(rng, n, k) for n, k in [(9, 2), (13, 4), (20, 6), (31, 5), (8, 8), (24, 3)]],
}
write(__file__, golden, one_line=200)

# The worked example of README.md and KfoldIndicesExamples.
print("examples", split(10, 3, range(10))[0], *split(7, 3, [6, 2, 0, 4, 1, 5, 3]))
