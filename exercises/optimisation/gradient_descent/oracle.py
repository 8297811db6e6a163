"""Writes golden.json: points after an exact number of steps, and minima reached from several starts.

Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, scikit-learn 1.2.1, mpmath 1.2.1.
First oracle: a NumPy loop with gradients written by hand. Second: the same steps with 50 digits in
mpmath, with derivatives taken by mpmath itself (small functions), or plain Python from the last row
to the first (diabetes). Minima are confirmed by SciPy's minimize.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from pathlib import Path

import mpmath
import numpy as np
from scipy.optimize import minimize
from sklearn.datasets import load_diabetes

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

mpmath.mp.dps = 50

# name: (function for mpmath, gradient for NumPy)
FUNCTIONS = {
    "quartic": (lambda x: x**4 - 3 * x**2 + x,
                lambda x: np.array([4 * x[0] ** 3 - 6 * x[0] + 1])),
    "rosenbrock": (lambda x, y: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
                   lambda x: np.array([-2 * (1 - x[0]) - 400 * x[0] * (x[1] - x[0] ** 2), 200 * (x[1] - x[0] ** 2)])),
    "himmelblau": (lambda x, y: (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
                   lambda x: np.array([4 * x[0] * (x[0] ** 2 + x[1] - 11) + 2 * (x[0] + x[1] ** 2 - 7),
                                       2 * (x[0] ** 2 + x[1] - 11) + 4 * x[1] * (x[0] + x[1] ** 2 - 7)])),
    "valley": (lambda x, y, z: x * x + 10 * y * y + z * z / 2 + 3 * x * y - x * z + 2 * z,
               lambda x: np.array([2 * x[0] + 3 * x[1] - x[2], 20 * x[1] + 3 * x[0], x[2] - x[0] + 2])),
}


def path(gradient, start, lr, iters):
    x = np.array(start, dtype=float)
    for _ in range(iters):
        x = x - lr * gradient(x)
    return x


def exact_path(function, start, lr, iters):
    x, n = [mpmath.mpf(v) for v in start], len(start)
    for _ in range(iters):
        slopes = [mpmath.diff(function, tuple(x), tuple(int(i == j) for i in range(n))) for j in range(n)]
        x = [a - mpmath.mpf(lr) * b for a, b in zip(x, slopes)]
    return np.array([float(v) for v in x])


def run(name, start, lr, iters, relative=1e-10):
    function, gradient = FUNCTIONS[name]
    points = []
    for n in iters:
        x = path(gradient, start, lr, n)
        if n <= 60:
            agreed(x, exact_path(function, start, lr, n), relative)
        points.append([float(v) for v in x])
    return {"function": name, "start": start, "lr": lr, "iters": iters, "points": points}


def starts(name, points, lr, iters):
    """Where each start ends, and the first of the lowest ends."""
    function, gradient = FUNCTIONS[name]
    ends = [path(gradient, p, lr, iters) for p in points]
    values = [float(function(*map(mpmath.mpf, end))) for end in ends]
    for p, end in zip(points, ends):
        library = minimize(lambda v: float(function(*v)), end, jac=gradient, tol=1e-12)
        assert np.allclose(library.x, end, atol=1e-6), (p, end, library.x)
    order = sorted(values)
    assert order[1] - order[0] > 1e-3 or len(set(values)) == 1
    return {"function": name, "starts": points, "lr": lr, "iters": iters,
            "best": [float(v) for v in ends[values.index(order[0])]], "values": values}


def diabetes():
    """Least squares with an intercept first, mean gradient."""
    x, y = load_diabetes(return_X_y=True)
    a = np.column_stack([np.ones(len(x)), x])

    def gradient(w):
        return a.T @ (a @ w - y) / len(y)

    def plain(iters):
        rows, w = a.tolist(), [0.0] * a.shape[1]
        for _ in range(iters):
            g = [0.0] * len(w)
            for row, target in zip(reversed(rows), reversed(y.tolist())):
                error = math.fsum(p * q for p, q in zip(row, w)) - target
                g = [s + error * v for s, v in zip(g, row)]
            w = [b - 0.9 * s / len(rows) for b, s in zip(w, g)]
        return np.array(w)

    iters = [1, 10, 100]
    weights = [path(gradient, np.zeros(a.shape[1]), 0.9, n) for n in iters]
    for n, w in zip(iters, weights):
        assert np.allclose(w, plain(n), rtol=1e-11, atol=1e-9)
    return {"lr": 0.9, "iters": iters, "weights": [[float(v) for v in w] for w in weights]}


golden = {
    "paths": [
        run("quartic", [2.0], 0.01, [1, 2, 5, 40]),
        run("quartic", [-0.5], 0.05, [1, 3, 12, 300]),
        run("rosenbrock", [-1.2, 1.0], 0.001, [1, 2, 10, 1000], 1e-8),
        run("himmelblau", [0.5, -0.25], 0.01, [1, 2, 7, 200]),
        run("valley", [3.0, -1.0, 0.5], 0.08, [1, 2, 20, 100]),
    ],
    "starts": [
        starts("quartic", [[2.0], [-2.0]], 0.01, 500),
        starts("quartic", [[-2.0], [2.0]], 0.01, 500),
        starts("quartic", [[1.5], [0.25], [-0.75], [0.5]], 0.02, 400),
    ],
    "diabetes": diabetes(),
}
write(__file__, golden)

# The worked example of README.md and GradientDescentExamples.
f, g = FUNCTIONS["quartic"]
for start in (2.0, -2.0):
    for n in (1, 2, 3, 500):
        x = path(g, [start], 0.01, n)
        print("example", start, n, x, float(f(x[0])))
for each in golden["starts"]:
    print(each["best"], each["values"])
for each in golden["paths"]:
    print(each["function"], each["points"][-1])
