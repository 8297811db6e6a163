"""Writes golden.json: attention weights and results.

Made with Python 3.11.2, NumPy 1.24.2, PyTorch 1.13.0, mpmath 1.2.1.
First oracle: mpmath with 80 digits, from the definition, without any shift. Second: PyTorch's softmax in
double precision of scores that are masked with minus infinity. Rows that see nothing are 0 by the statement.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import mpmath
import numpy as np
import torch

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

mpmath.mp.dps = 80


def exact(q, k, v, mask):
    root = mpmath.sqrt(len(k[0]))
    weights = []
    for i, query in enumerate(q):
        scores = [mpmath.fdot(map(mpmath.mpf, query), map(mpmath.mpf, key)) / root for key in k]
        e = [mpmath.exp(s) if mask[i][j] else mpmath.mpf(0) for j, s in enumerate(scores)]
        total = mpmath.fsum(e)
        weights.append([each / total if total else total for each in e])
    means = [[mpmath.fsum(w * mpmath.mpf(row[c]) for w, row in zip(ws, v)) for c in range(len(v[0]))]
             for ws in weights]
    return weights, means


def library(q, k, v, mask):
    q, k, v = (torch.tensor(each, dtype=torch.float64) for each in (q, k, v))
    scores = q @ k.T / k.shape[1] ** 0.5
    weights = torch.nan_to_num(torch.softmax(scores.masked_fill(~torch.tensor(mask), -torch.inf), dim=1))
    return weights.numpy(), (weights @ v).numpy()


def case(name, q, k, v, mask=None):
    q, k, v = ([[float(x) for x in row] for row in each] for each in (q, k, v))
    seen = [[mask is None or bool(mask[i][j]) for j in range(len(k))] for i in range(len(q))]
    weights, means = exact(q, k, v, seen)
    other_weights, other_means = library(q, k, v, seen)
    found = {"name": name, "q": q, "k": k, "v": v,
             "weights": agreed(weights, other_weights), "attended": agreed(means, other_means)}
    return {**found, "mask": [] if mask is None else [[int(x) for x in row] for row in seen]}


rng = np.random.default_rng(94)


def drawn(name, queries, keys, width, values, share=None, scale=1.0):
    q, k = scale * rng.normal(size=(queries, width)), rng.normal(size=(keys, width))
    v = rng.normal(size=(keys, values)) * 3
    mask = None if share is None else (rng.random((queries, keys)) < share).astype(int)
    return case(name, *(np.round(each, 4) for each in (q, k, v)), mask)


BIG = 2.0 ** 20
golden = {
    "plain": [
        drawn("three tokens of width 2", 3, 3, 2, 2),
        drawn("five tokens of width 3", 5, 5, 3, 3),
        drawn("confident queries", 4, 4, 4, 4, scale=4.0),
        case("negative numbers", [[-1, -2, -0.5], [-3, 0.25, 1]], [[-2, 1, -1], [0.5, -0.5, -4]], [[-5, 1], [2, -7]]),
    ],
    "shapes": [
        drawn("more queries than keys", 6, 2, 3, 1),
        drawn("more keys than queries", 2, 7, 5, 4),
        drawn("one query", 1, 4, 2, 3),
        drawn("wide keys, narrow values", 3, 4, 9, 1),
        drawn("narrow keys, wide values", 3, 2, 1, 6),
    ],
    "masked": [
        drawn("half is hidden", 4, 4, 3, 2, 0.5),
        drawn("most is hidden", 5, 6, 2, 3, 0.3),
        drawn("little is hidden", 3, 7, 4, 2, 0.8),
        case("causal", [[1, 2], [0.5, -1], [-1, 1]], [[0.25, 1], [2, -1], [1, 1.5]], [[1], [-2], [4]],
             [[1, 0, 0], [1, 1, 0], [1, 1, 1]]),
        case("not symmetric", [[1, 0.5], [-2, 1]], [[1, 1], [-1, 0.5], [0.25, 2]], [[1, 2], [3, -4], [5, 6]],
             [[0, 1, 1], [1, 0, 1]]),
    ],
    "large": [
        case("thousands", [[2000, 0, 0, 1], [-1000, 500, 0, 0]],
             [[1, 0, 0, 2], [1, 0, 0, 4], [0.5, 1, 0, 0]], [[1, 2], [3, 5], [-4, 8]]),
        case("minus thousands", [[-4000, -4000, 0, 0]], [[1, 1, 1, 1], [1, 1, 0, 2], [2, 1, 0, 0]], [[1], [2], [3]]),
        case("billions", [[BIG], [-BIG]], [[BIG / 2], [BIG / 2 + 1 / BIG], [BIG / 2 + 3 / BIG]], [[10], [20], [-30]]),
    ],
    "largeMasked": [
        case("the largest is hidden", [[2.0 ** 15], [1]], [[1], [2.0 ** -15], [2.0 ** -14]], [[100], [1], [2]],
             [[0, 1, 1], [1, 0, 1]]),
        case("all that is seen is far below", [[-BIG]], [[BIG / 2], [BIG / 2 + 1 / BIG], [0], [-BIG]],
             [[1], [2], [4], [8]], [[1, 1, 0, 0]]),
        case("nothing is seen beside large scores", [[BIG], [BIG], [-BIG]], [[BIG / 4], [BIG / 4 + 2 / BIG]],
             [[5, 6], [7, 8]], [[0, 0], [1, 1], [0, 0]]),
    ],
}
write(__file__, golden)

# The worked example of README.md and ScaledDotProductAttentionExamples.
q, k, v = [[1, 0], [0, 2]], [[1, 1], [0, 1], [-1, 0]], [[1], [2], [4]]
print(case("example", q, k, v))
print(case("example", q, k, v, [[1, 0, 1], [1, 1, 0]]))
print([[each["name"], each["weights"]] for each in golden["large"] + golden["largeMasked"]])
