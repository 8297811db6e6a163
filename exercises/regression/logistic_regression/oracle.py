"""Writes golden.json and make_classification.csv.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1, statsmodels 0.13.5, mpmath 1.2.1.
First oracle of a path: a NumPy loop. Second: the same steps, row by row from the last row to the
first, in plain Python or (short paths) in mpmath. Converged weights: statsmodels' Logit, confirmed
by the gradient. Accuracy to compare with: scikit-learn's LogisticRegression with its defaults.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from pathlib import Path

import mpmath
import numpy as np
import statsmodels.api as sm
from sklearn.datasets import load_breast_cancer, make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, log_loss

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

HERE = Path(__file__).resolve().parent

mpmath.mp.dps = 50


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def with_ones(x):
    return np.column_stack([np.ones(len(x)), x])


def path(x, y, lr, iters):
    """Weights after exactly iters steps of the mean gradient, from zeros."""
    a = with_ones(x)
    w = np.zeros(a.shape[1])
    for _ in range(iters):
        w = w - lr * (a.T @ (sigmoid(a @ w) - y)) / len(y)
    return w


def plain_path(x, y, lr, iters):
    """The same in plain Python, adding up from the last row to the first."""
    rows = [[1.0, *map(float, row)] for row in x]
    w = [0.0] * len(rows[0])
    for _ in range(iters):
        gradient = [0.0] * len(w)
        for row, label in zip(reversed(rows), reversed(list(y))):
            z = math.fsum(a * b for a, b in zip(row, w))
            p = 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))
            for j, a in enumerate(row):
                gradient[j] += (p - label) * a
        w = [b - lr * g / len(rows) for b, g in zip(w, gradient)]
    return np.array(w)


def exact_path(x, y, lr, iters):
    rows = [[mpmath.mpf(1), *map(lambda v: mpmath.mpf(float(v)), row)] for row in x]
    w = [mpmath.mpf(0)] * len(rows[0])
    for _ in range(iters):
        errors = [1 / (1 + mpmath.exp(-mpmath.fdot(r, w))) - int(t) for r, t in zip(rows, y)]
        w = [
            b - mpmath.mpf(lr) * mpmath.fdot([r[j] for r in rows], errors) / len(rows)
            for j, b in enumerate(w)
        ]
    return np.array([float(b) for b in w])


def agreed_path(x, y, lr, iters, second=plain_path, relative=1e-10):
    return agreed(path(x, y, lr, iters), second(x, y, lr, iters), relative)


def standardise(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)


def probabilities(w, x):
    return sigmoid(with_ones(x) @ np.array(w))


def exact_bce(y, p):
    low, high = mpmath.mpf(1e-15), mpmath.mpf(1 - 1e-15)
    p = [min(max(mpmath.mpf(v), low), high) for v in p]
    return float(-mpmath.fsum(mpmath.log(v if t else 1 - v) for t, v in zip(y, p)) / len(y))


def bce_case(name, y, p):
    value = agreed(exact_bce(y, p), log_loss(y, p, eps=1e-15, labels=[0, 1]), 1e-9)
    return {"name": name, "y": y, "p": p, "loss": value}


def sigmoid_cases():
    z = [-700.0, -300.5, -60.0, -37.0, -36.0, -5.25, -1.0, -1e-3, 0.0, 1e-9, 0.5, 2.0, 18.75, 40.0, 708.0]
    values = [float(1 / (1 + mpmath.exp(-mpmath.mpf(v)))) for v in z]
    assert np.allclose(sigmoid(np.array(z)), values, rtol=1e-13, atol=0)
    return {"z": z, "value": values}


def small_path():
    x = np.array([[0.5, -1.0], [1.5, 2.0], [-2.0, 0.25], [3.0, 1.0], [-0.5, -2.5]])
    y = np.array([0, 1, 0, 1, 1])
    steps = [1, 2, 3, 10, 250]
    return {
        "x": x.tolist(),
        "y": y.tolist(),
        "lr": 0.3,
        "iters": steps,
        "weights": [agreed_path(x, y, 0.3, n, exact_path, 1e-12) for n in steps],
    }


def limit():
    x = np.array([[0.0], [1.0], [2.0], [3.0]])
    y = np.array([0, 1, 0, 1])
    fit = sm.Logit(y, with_ones(x)).fit(disp=0, tol=1e-14, method="newton", maxiter=200)
    w = path(x, y, 0.9, 3000)
    assert np.allclose(w, fit.params, atol=1e-9), (w, fit.params)
    return {"x": x.tolist(), "y": y.tolist(), "lr": 0.9, "iters": 3000,
            "weights": [float(v) for v in fit.params]}


def one_class():
    x = np.array([[1.0], [-2.0], [0.5]])
    y = np.array([1, 1, 1])
    return {"x": x.tolist(), "y": y.tolist(), "lr": 0.5, "iters": 40,
            "weights": agreed_path(x, y, 0.5, 40, exact_path, 1e-12)}


def unscaled():
    """Whole numbers in the thousands: nearly every probability saturates, and the path is exact."""
    x = np.array([[2000.0, -1500.0], [-1800.0, 900.0], [1200.0, 2500.0], [-700.0, -3100.0],
                  [2600.0, 300.0], [-1500.0, -400.0]])
    y = np.array([1, 0, 1, 0, 0, 1])
    steps = [1, 2, 5, 30]
    weights = [agreed_path(x, y, 1.0, n, exact_path, 1e-12) for n in steps]
    for n in range(1, steps[-1]):
        logits = np.abs(with_ones(x) @ path(x, y, 1.0, n))
        assert 100 < np.min(logits) and 1e5 < np.max(logits), logits
    return {"x": x.tolist(), "y": y.tolist(), "lr": 1.0, "iters": steps, "weights": weights}


def generated():
    """400 rows of make_classification, cut to three decimals so that the CSV is the truth."""
    x, y = make_classification(
        n_samples=400, n_features=5, n_informative=4, n_redundant=0, n_clusters_per_class=1,
        class_sep=0.9, flip_y=0.04, weights=[0.45], random_state=28)
    x = np.round(x, 3)
    header = ",".join([f"x{j}" for j in range(x.shape[1])] + ["y"])
    rows = [",".join([*(repr(float(v)) for v in row), str(int(t))]) for row, t in zip(x, y)]
    text = header + "\n" + "\n".join(rows) + "\n"
    (HERE / "make_classification.csv").write_text(text, encoding="ascii", newline="\n")
    train, test = slice(0, 300), slice(300, 400)
    w = agreed_path(x[train], y[train], 0.5, 50)
    fit = sm.Logit(y[train], with_ones(x[train])).fit(disp=0, tol=1e-10, maxiter=200)
    gradient = with_ones(x[train]).T @ (sigmoid(with_ones(x[train]) @ fit.params) - y[train])
    assert np.max(np.abs(gradient)) < 1e-8
    assert np.allclose(path(x[train], y[train], 8.0, 200), fit.params, atol=1e-8)
    library = LogisticRegression().fit(x[train], y[train]).predict(x[test])
    p = probabilities(w, x[test])
    assert np.min(np.abs(p - 0.5)) > 1e-4
    ours = accuracy_score(y[test], p >= 0.5)
    theirs = accuracy_score(y[test], library)
    assert abs(ours - theirs) <= 0.02, (ours, theirs)
    majority = max(np.mean(y[test]), 1 - np.mean(y[test]))
    assert theirs - majority > 0.2, (theirs, majority)
    return {
        "trainRows": 300, "lr": 0.5, "iters": 50, "weights": w,
        "probabilities": [float(v) for v in p],
        "loss": exact_bce(y[test], p),
        "limitLr": 8.0, "limitIters": 200, "limit": [float(v) for v in fit.params],
        "accuracy": theirs, "ownAccuracy": ours,
    }


def breast_cancer():
    """The whole data set, each column standardised (ddof 0): mean gradient, rate 0.5."""
    x, y = load_breast_cancer(return_X_y=True)
    x = standardise(x)
    steps = [1, 3, 10]
    weights = [agreed_path(x, y, 0.5, n) for n in steps]
    p = probabilities(weights[-1], x)
    assert np.min(np.abs(p - 0.5)) > 1e-5
    library = LogisticRegression(max_iter=1000).fit(x, y).predict(x)
    ours, theirs = accuracy_score(y, p >= 0.5), accuracy_score(y, library)
    assert abs(ours - theirs) <= 0.02, (ours, theirs)
    return {
        "lr": 0.5, "iters": steps, "weights": weights,
        "firstProbabilities": [float(v) for v in p[:12]],
        "loss": exact_bce(y, p), "accuracy": theirs, "ownAccuracy": ours,
        "positives": int(y.sum()),
    }


golden = {
    "sigmoid": sigmoid_cases(),
    "losses": [
        bce_case("mixed", [1, 0, 0, 1, 1], [0.8, 0.3, 0.05, 0.55, 0.999]),
        bce_case("all ones", [1, 1, 1], [0.9, 0.25, 0.6]),
        bce_case("all zeros", [0, 0], [0.125, 0.75]),
        bce_case("near the clip", [1, 0, 1, 0], [1e-14, 1e-14, 0.999999999, 0.999999999]),
    ],
    "certainMisses": [
        bce_case("label 1", [1], [0.0]),
        bce_case("label 0", [0], [1.0]),
        bce_case("below the clip", [1, 0], [1e-300, 0.5]),
        bce_case("hits and misses", [1, 0, 1, 0], [1.0, 0.0, 0.0, 1.0]),
    ],
    "small": small_path(),
    "limit": limit(),
    "oneClass": one_class(),
    "unscaled": unscaled(),
    "generated": generated(),
    "breastCancer": breast_cancer(),
}
write(__file__, golden)

# The worked example of README.md and LogisticRegressionExamples.
x, y = np.array([[0.0], [1.0], [2.0], [3.0]]), np.array([0, 1, 0, 1])
for n in (1, 2):
    print("example weights after", n, exact_path(x, y, 0.4, n))
w = exact_path(x, y, 0.4, 2)
print("example probabilities", probabilities(w, x))
print("example loss", exact_bce(y, probabilities(w, x)))
print("example certain misses", exact_bce([1], [0.0]), exact_bce([0], [1.0]))
print("accuracies", golden["generated"]["accuracy"], golden["generated"]["ownAccuracy"],
      golden["breastCancer"]["accuracy"], golden["breastCancer"]["ownAccuracy"])
