"""Writes golden.json: weights along the path, objectives, margins and support vectors.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: a NumPy loop with the statement's steps. Second: the sum of the rows that were added, divided by
lambda times the number of steps, in exact fractions for small tables; hinge losses are scikit-learn's. Every
decision is checked to be clear.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_breast_cancer, load_iris
from sklearn.metrics import hinge_loss

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write


def loop(x, y, lam, order):
    w = np.zeros(x.shape[1])
    yield w
    for t, i in enumerate(order, 1):
        eta = 1 / (lam * t)
        signed = y[i] * (w @ x[i])
        assert abs(signed - 1) > 1e-6, (t, signed)
        w = (1 - eta * lam) * w + (eta * y[i] * x[i] if signed < 1 else 0)
        yield w


def summed(x, y, lam, order, number):
    """w_t = v / (lambda t), where v is the sum of y x over all steps inside the margin."""
    rows = [[number(v) for v in row] for row in x.tolist()]
    lam, v, t = number(lam), [number(0)] * x.shape[1], 0
    for t, i in enumerate(order, 1):
        signed = int(y[i]) * sum(a * b for a, b in zip(v, rows[i]))
        if t == 1 or signed < lam * (t - 1):
            v = [a + int(y[i]) * b for a, b in zip(v, rows[i])]
    return [float(a / (lam * t)) for a in v] if t else [0.0] * x.shape[1]


def case(x, y, lam, order, every, number):
    x, y = np.asarray(x, dtype=float), np.asarray(y)
    path = [w.tolist() for w in loop(x, y, lam, order)]
    steps = sorted({*range(0, len(order) + 1, every), len(order)})
    w = agreed(path[-1], summed(x, y, lam, order, number), 1e-10)
    scores = x @ np.array(w)
    assert np.all(np.abs(y * scores - 1) > 1e-6)
    hinge = agreed(float(np.mean(np.maximum(0, 1 - y * scores))), hinge_loss(y, scores, labels=[-1, 1]), 1e-12)
    support = np.flatnonzero(y * scores <= 1).tolist()
    print(x.shape, "lambda", lam, "steps", len(order), "support", len(support), "correct", np.mean(y * scores > 0))
    return {"lambda": lam, "order": list(order), "steps": steps, "path": [path[t] for t in steps],
            "w": w, "objective": lam / 2 * float(np.dot(w, w)) + hinge,
            "margin": 2 / math.sqrt(math.fsum(v * v for v in w)), "support": support}


def small(seed, n, d, lam, steps):
    rng = np.random.default_rng(seed)
    while True:
        x = np.round(rng.normal(0, 2, (n, d)), 2)
        y = np.where(x @ rng.normal(size=d) + rng.normal(size=n) > 0, 1, -1)
        order = rng.integers(0, n, steps).tolist()
        try:
            return {"x": x.tolist(), "y": y.tolist(), **case(x, y, lam, order, 1, Fraction)}
        except AssertionError:
            continue


def standardised(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)


def known(x, y, lam, factor, steps):
    order = [i * factor % len(x) for i in range(steps)]
    found = case(x, y, lam, order, 400, float)
    del found["order"], found["path"], found["steps"]
    return {**found, "factor": factor, "count": steps}


iris, cancer = load_iris(), load_breast_cancer()
golden = {
    "small": [small(1, 7, 3, 0.3, 12), small(2, 12, 1, 2.5, 9), small(3, 5, 4, 0.01, 15), small(4, 20, 2, 0.1, 25)],
    "cancer": [known(standardised(cancer.data), 2 * cancer.target - 1, 0.01, 211, 1200),
               known(standardised(cancer.data), 2 * cancer.target - 1, 1.0, 100, 300)],
    "iris": [known(standardised(iris.data), np.where(iris.target == 1, 1, -1), 0.1, 49, 600)],
}
write(__file__, golden, one_line=math.inf)

# The worked example of README.md and SvmPegasosExamples.
x, y = [[1, 2], [3, -1], [-1, -2.5], [-2, 1], [0.5, 0]], [1, 1, -1, -1, 1]
example = case(x, y, 0.5, [0, 3, 2, 1, 4, 0], 1, Fraction)
print(example)
