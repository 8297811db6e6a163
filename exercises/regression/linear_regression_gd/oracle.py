"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle of a path: a NumPy loop. Second: the same steps in exact fractions where they are few,
and for real data the closed form of the iteration over the eigenvectors of A'A / n. The limit: NumPy's
lstsq and scikit-learn's LinearRegression.
Run: /usr/bin/python3 oracle.py
"""
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_diabetes, load_iris
from sklearn.linear_model import LinearRegression

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write


def with_ones(x):
    return np.column_stack([np.ones(len(x)), x])


def descend(x, y, lr, steps):
    """Weights after each number of steps from 0, and the loss of each of them."""
    a = with_ones(x)
    w = np.zeros(a.shape[1])
    weights, losses = [], []
    for k in range(steps + 1):
        e = a @ w - y
        weights.append(w)
        losses.append(e @ e / (2 * len(y)))
        w = w - lr * (a.T @ e) / len(y)
    return weights, losses


def exact(x, y, lr, steps):
    rows = [[Fraction(1), *(Fraction(float(v)) for v in row)] for row in x]
    y, lr, n = [Fraction(float(v)) for v in y], Fraction(lr), len(y)
    w = [Fraction(0)] * len(rows[0])
    weights, losses = [], []
    for k in range(steps + 1):
        e = [sum(a * b for a, b in zip(row, w)) - t for row, t in zip(rows, y)]
        weights.append([float(v) for v in w])
        losses.append(float(sum(v * v for v in e) / (2 * n)))
        w = [b - lr * sum(row[j] * v for row, v in zip(rows, e)) / n for j, b in enumerate(w)]
        w = [v.limit_denominator(10**60) for v in w]
    return weights, losses


def closed_form(x, y, lr, steps):
    a = with_ones(x)
    values, vectors = np.linalg.eigh(a.T @ a / len(y))
    b = vectors.T @ (a.T @ y / len(y))
    weights, losses = [], []
    for k in range(steps + 1):
        shares = np.where(np.abs(values) > 1e-12, (1 - (1 - lr * values) ** k) / np.where(values == 0, 1, values), lr * k)
        w = vectors @ (shares * b)
        e = a @ w - y
        weights.append(w)
        losses.append(e @ e / (2 * len(y)))
    return weights, losses


def path(name, x, y, lr, steps, second=exact, relative=1e-11):
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    weights, losses = descend(x, y, lr, steps[-1])
    others = second(x, y, lr, steps[-1])
    losses = agreed(losses, others[1], relative)
    weights = [agreed(weights[k], others[0][k], relative) for k in steps]
    return {"name": name, "x": x.tolist(), "y": y.tolist(), "lr": lr, "steps": steps,
            "weights": weights, "history": losses}


def limit(name, x, y, lr, steps):
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    w = np.linalg.lstsq(with_ones(x), y, rcond=None)[0]
    fit = LinearRegression().fit(x, y)
    w = agreed(w, [fit.intercept_, *fit.coef_], 1e-11)
    reached = descend(x, y, lr, steps)[0][-1]
    assert np.allclose(reached, w, rtol=0, atol=1e-8), (reached, w)
    return {"name": name, "x": x.tolist(), "y": y.tolist(), "lr": lr, "steps": steps, "weights": w}


def real(x, y, lr, steps):
    case = path("", x, y, lr, steps, closed_form, 1e-9)
    return {"lr": lr, "steps": steps, "weights": case["weights"],
            "losses": [case["history"][k] for k in steps]}


def diabetes():
    x, y = load_diabetes(return_X_y=True, scaled=False)
    return real((x - x.mean(axis=0)) / x.std(axis=0), y, 0.3, [1, 5, 60])


def iris():
    x = load_iris().data
    return real(x[:, :3], x[:, 3], 0.03, [1, 2, 40])


rng = np.random.default_rng(12)
tall = np.round(rng.normal(size=(9, 3)) * [1, 2, 0.5] + [0, 1, -2], 2)
golden = {
    "paths": [
        path("two columns", [[0.5, -1], [1.5, 2], [-2, 0.25], [3, 1], [-0.5, -2.5]],
             [1.5, -2, 0.5, 4, -3.25], 0.1, [1, 2, 3, 12]),
        path("three columns", tall, np.round(rng.normal(size=9) * 3 - 5, 2), 0.07, [1, 2, 25]),
        path("one column, far from zero", [[4], [5.5], [3], [6], [7.5], [4.5], [3.5]],
             [-20, -31, -14, -33, -47, -25, -18], 0.02, [1, 3, 20]),
    ],
    "wide": [path("five columns, three rows", [[1, 0, -2, 3, 0.5], [-1, 2, 0, 1, -0.5], [0.25, -1, 1, 2, 2]],
                  [3, -1, 2], 0.1, [1, 2, 15])],
    "dependent": [
        path("equal columns", [[1, 1], [2, 2], [-1, -1], [0.5, 0.5]], [2, 3, -2, 1.5], 0.15, [1, 2, 15]),
        path("a constant column", [[3, 1], [3, -1], [3, 2], [3, 0.5]], [4, 1, 3, -2], 0.1, [1, 2, 15]),
        path("a column of zeros", [[0, 1], [0, -1], [0, 2]], [4, 1, 3], 0.2, [1, 2, 10]),
    ],
    "tooLarge": [
        path("a rate four times too large", [[1, 2], [3, -1], [-2, 4], [0.5, 0]], [2, -3, 1, 5], 1.1, [1, 2, 12]),
        path("unscaled", [[210], [340], [155], [420]], [3, 5, 2, 6], 0.25, [1, 2, 8]),
    ],
    "limits": [
        limit("two columns", [[0.5, -1], [1.5, 2], [-2, 0.25], [3, 1], [-0.5, -2.5]],
              [1.5, -2, 0.5, 4, -3.25], 0.35, 400),
        limit("a constant target", [[1], [-2], [0.5], [3]], [7, 7, 7, 7], 0.4, 300),
    ],
    "diabetes": diabetes(),
    "iris": iris(),
}
write(__file__, golden)

# The worked example of README.md and LinearRegressionGdExamples.
x, y = np.array([[0.0], [1.0], [2.0], [3.0]]), np.array([1.0, 3.0, 2.0, 5.0])
weights, losses = descend(x, y, 0.1, 2000)
print("example", weights[1], weights[2], losses[:3], weights[2000])
