"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1, mpmath 1.2.1.
Weights: a NumPy loop, and the same steps row by row in mpmath or (long paths) plain Python; the limit of
many steps: scikit-learn's LogisticRegression with class_weight and without a penalty. Curves and figures:
exact fractions that count all rows at each threshold, and scikit-learn's roc_curve,
precision_recall_curve, average_precision_score, roc_auc_score, confusion_matrix and their relatives.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
from sklearn import metrics
from sklearn.datasets import load_breast_cancer, load_wine
from sklearn.linear_model import LogisticRegression

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

mpmath.mp.dps = 40


def with_ones(x):
    return np.column_stack([np.ones(len(x)), x])


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def descend(x, y, lr, steps, weights):
    a, c = with_ones(x), np.array(weights)[y]
    w = np.zeros(a.shape[1])
    for _ in range(steps):
        w = w - lr * a.T @ (c * (sigmoid(a @ w) - y)) / len(y)
    return w


def exact(x, y, lr, steps, weights):
    rows = [[mpmath.mpf(1), *(mpmath.mpf(float(v)) for v in row)] for row in x]
    w = [mpmath.mpf(0)] * len(rows[0])
    for _ in range(steps):
        e = [weights[t] * (1 / (1 + mpmath.exp(-mpmath.fdot(r, w))) - int(t)) for r, t in zip(rows, y)]
        w = [b - lr * mpmath.fdot([r[j] for r in rows], e) / len(rows) for j, b in enumerate(w)]
    return [float(v) for v in w]


def plain(x, y, lr, steps, weights):
    rows = [[1.0, *map(float, row)] for row in x]
    w = [0.0] * len(rows[0])
    for _ in range(steps):
        gradient = [0.0] * len(w)
        for row, label in zip(reversed(rows), reversed(list(y))):
            z = math.fsum(a * b for a, b in zip(row, w))
            p = 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))
            for j, a in enumerate(row):
                gradient[j] += weights[label] * (p - label) * a
        w = [b - lr * g / len(rows) for b, g in zip(w, gradient)]
    return w


def path(name, x, y, lr, steps, weights, second=exact):
    x, y = np.array(x, dtype=float), np.array(y)
    found = [agreed(descend(x, y, lr, n, weights), second(x, y, lr, n, weights), 1e-10) for n in steps]
    return {"name": name, "x": x.tolist(), "y": y.tolist(), "lr": lr, "classW": weights,
            "steps": steps, "weights": found}


def limit(x, y, lr, steps, weights):
    x, y = np.array(x, dtype=float), np.array(y)
    w = descend(x, y, lr, steps, weights)
    model = LogisticRegression(penalty="none", class_weight=dict(enumerate(weights)), tol=1e-12, max_iter=10000)
    model.fit(x, y)
    found = [float(model.intercept_[0]), *map(float, model.coef_[0])]
    assert np.allclose(w, found, atol=2e-5), (w, found)
    further = descend(x, y, lr, 4 * steps, weights)
    assert np.allclose(w, further, rtol=0, atol=1e-9), (w, further)
    return {"x": x.tolist(), "y": y.tolist(), "lr": lr, "steps": steps, "classW": weights,
            "weights": further.tolist()}


def counts(y, p, t):
    tp = sum(1 for a, b in zip(y, p) if a == 1 and b >= t)
    fp = sum(1 for a, b in zip(y, p) if a == 0 and b >= t)
    return tp, fp, sum(y) - tp, len(y) - sum(y) - fp


def figures(y, p, t):
    tp, fp, fn, tn = counts(y, p, t)
    precision = Fraction(tp, tp + fp) if tp + fp else Fraction(0)
    return tp, fp, fn, tn, precision, Fraction(tp, tp + fn), Fraction(2 * tp, 2 * tp + fp + fn)


def curves(y, p):
    thresholds = sorted({float(v) for v in p}, reverse=True)
    roc, pr = [[0.0, 0.0, math.inf]], [[0.0, 1.0, math.inf]]
    for t in thresholds:
        tp, fp, fn, tn, precision, recall, _ = figures(y, p, t)
        roc.append([float(Fraction(fp, fp + tn)), float(recall), t])
        pr.append([float(recall), float(precision), t])
    fpr, tpr, found = metrics.roc_curve(y, p, drop_intermediate=False)
    found[0] = math.inf
    agreed(roc, np.column_stack([fpr, tpr, found]))
    precisions, recalls, found = metrics.precision_recall_curve(y, p)
    library = np.column_stack([recalls[:-1], precisions[:-1], found])[::-1]
    agreed(pr[1:], library)
    return roc, pr


def report(y, p):
    thresholds = sorted({float(v) for v in p}, reverse=True)
    positive = [v for t, v in zip(y, p) if t == 1]
    negative = [v for t, v in zip(y, p) if t == 0]
    wins = sum(2 * (a > b) + (a == b) for a in positive for b in negative)
    area = Fraction(wins, 2 * len(positive) * len(negative))
    average, before = Fraction(0), Fraction(0)
    for t in thresholds:
        _, _, _, _, precision, recall, _ = figures(y, p, t)
        average += (recall - before) * precision
        before = recall
    tp, fp, fn, tn, precision, recall, f1 = figures(y, p, 0.5)
    scores = [figures(y, p, t)[6] for t in thresholds]
    best = max(scores)
    for mean in (lambda a, b: 2 * a * b / (a + b), lambda a, b: 2 / (1 / a + 1 / b)):
        others = [mean(float(f[4]), float(f[5])) if f[0] else 0 for f in (figures(y, p, t) for t in thresholds)]
        assert others.index(max(others)) == scores.index(best), "a tie that rounding decides"
    values = [Fraction(sum(y), len(y)), area, average, Fraction(tp + tn, len(y)), precision, recall, f1,
              thresholds[scores.index(best)], best]
    labels = [int(v >= 0.5) for v in p]
    library = [np.mean(y), metrics.roc_auc_score(y, p), metrics.average_precision_score(y, p),
               metrics.accuracy_score(y, labels), metrics.precision_score(y, labels, zero_division=0),
               metrics.recall_score(y, labels), metrics.f1_score(y, labels, zero_division=0),
               thresholds[scores.index(best)],
               max(metrics.f1_score(y, [int(v >= t) for v in p], zero_division=0) for t in thresholds)]
    return agreed(values, library)


def table(y, p, t):
    rows = [[each, *map(float, figures(y, p, each))] for each in t]
    for each, row in zip(t, rows):
        tn, fp, fn, tp = metrics.confusion_matrix(y, [int(v >= each) for v in p], labels=[0, 1]).ravel()
        assert row[1:5] == [tp, fp, fn, tn]
    return rows


def case(name, y, p, t):
    y, p = [int(v) for v in y], [float(v) for v in p]
    roc, pr = curves(y, p)
    return {"name": name, "y": y, "p": p, "t": t, "roc": roc, "pr": pr, "table": table(y, p, t),
            "report": report(y, p)}


def drawn(name, n, share, decimals, t):
    """Drawn anew while several thresholds are best."""
    while True:
        y = (rng.random(n) < share).astype(int)
        y[:2] = [0, 1]
        p = np.round(sigmoid(rng.normal(size=n) * 1.2 + 1.6 * y - 1.5), decimals)
        labels = [int(v) for v in y]
        scores = sorted(figures(labels, p, t)[6] for t in set(p))
        if scores[-2] < scores[-1]:
            return case(name, y, p, t)


def study(x, y, lr, steps):
    """Plain and balanced weights, and what both models do at thresholds 0.5 and 0.2."""
    n, ones = len(y), int(sum(y))
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    y = np.array(y)
    found = {"lr": lr, "steps": steps, "y": [int(v) for v in y]}
    for name, weights in (("plain", [1.0, 1.0]), ("balanced", [n / (2 * (n - ones)), n / (2 * ones)])):
        w = agreed(descend(x, y, lr, steps, weights), plain(x, y, lr, steps, weights), 1e-9)
        p = [float(v) for v in sigmoid(with_ones(x) @ np.array(w))]
        ordered = np.sort(p)
        assert np.min(np.abs(np.array(p) - 0.5)) > 1e-6 and np.min(np.abs(np.array(p) - 0.2)) > 1e-6
        labels = [int(v) for v in y]
        found[name] = {"classW": weights, "weights": w, "p": p, "table": table(labels, p, [0.5, 0.2]),
                       "report": report(labels, p)}
    assert found["balanced"]["report"][5] > found["plain"]["report"][5], "recall"
    print("study", [found[each]["report"] for each in ("plain", "balanced")])
    return found


rng = np.random.default_rng(64)
x = np.round(rng.normal(size=(10, 3)) * [1, 2, 0.5] + [0, 1, -1], 2)
overlapping = np.round(rng.normal(size=(14, 2)), 2)
labels = [0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0]
cancer, cancer_labels = load_breast_cancer(return_X_y=True)
rare = np.sort(np.concatenate([np.flatnonzero(cancer_labels == 1)[:150], np.flatnonzero(cancer_labels == 0)[:12]]))
wine, wine_labels = load_wine(return_X_y=True)
golden = {
    "paths": [
        path("two columns", [[0.5, -1], [1.5, 2], [-2, 0.25], [3, 1], [-0.5, -2.5]], [0, 0, 1, 0, 0],
             0.3, [1, 2, 40], [1.0, 4.0]),
        path("three columns", x, [0, 1, 0, 0, 0, 1, 0, 0, 0, 0], 0.2, [1, 3, 30], [0.625, 2.5]),
        path("label 1 is frequent", x[:6, :1], [1, 1, 0, 1, 1, 1], 0.5, [1, 25], [3.0, 0.5]),
        path("equal weights", x[:7, :2], [1, 0, 0, 1, 0, 0, 0], 0.4, [2, 20], [1.0, 1.0]),
    ],
    "huge": [
        path("thousands", [[2000, -1500], [-1800, 900], [1200, 2500], [-700, -3100], [2600, 300], [-1500, -400]],
             [1, 0, 1, 0, 0, 1], 1.0, [1, 2, 6], [1.0, 3.0]),
    ],
    "limit": limit(overlapping, labels, 1.0, 400, [0.6363636363636364, 2.3333333333333335]),
    "cases": [
        case("different probabilities", [0, 0, 1, 0, 0, 1, 0, 1, 0, 0],
             [0.12, 0.35, 0.81, 0.44, 0.05, 0.31, 0.62, 0.93, 0.27, 0.5], [0.5, 0.9, 0.3, 0.05]),
        case("worse than chance", [0, 1, 0, 0, 0, 1, 0, 0],
             [0.9, 0.1, 0.6, 0.7, 0.3, 0.4, 0.8, 0.2], [0.25, 0.75, 0.5]),
        case("perfect", [0, 1, 0, 1, 0, 0], [0.1, 0.8, 0.2, 0.7, 0.3, 0.4], [0.7, 0.6, 0.4]),
    ],
    "ties": [
        case("tied between the labels and inside them", [1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 0],
             [0.75, 0.75, 0.5, 0.5, 0.5, 0.5, 1.0, 0.25, 0.25, 0.25, 0.75, 0.0], [0.5, 0.75, 0.25, 0.6]),
        case("two probabilities", [0, 1, 0, 0, 1, 0, 0, 1], [0.2, 0.2, 0.2, 0.6, 0.6, 0.2, 0.6, 0.2], [0.2, 0.6, 0.4]),
    ],
    "hundreds": [drawn("rare", 90, 0.1, 9, [0.5, 0.1, 0.2]), drawn("rare and rounded", 110, 0.15, 1, [0.3, 0.7, 0.1])],
    "cancer": study(cancer[rare, :6], (cancer_labels[rare] == 0).astype(int), 0.5, 60),
    "wine": study(wine[:100, :3], (wine_labels[:100] == 1).astype(int) * (np.arange(100) % 4 == 0), 0.4, 80),
}
golden["cancer"]["rows"] = [int(v) for v in rare]
write(__file__, golden)

# The worked example of README.md and ImbalanceStudyExamples.
print("weights", [exact([[0], [1], [2], [3]], [0, 0, 0, 1], 0.4, n, [1.0, 3.0]) for n in (1, 2)])
y, p = [0, 0, 0, 1, 0, 1], [0.1, 0.3, 0.3, 0.8, 0.6, 0.3]
print("example", curves(y, p), table(y, p, [0.5, 0.3]), report(y, p))
