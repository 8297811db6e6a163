"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1, mpmath 1.2.1.
First oracle: scikit-learn's PCA with svd_solver="full", a singular value decomposition of the
centred rows. Second: the eigenvectors of the covariance matrix, from mpmath's eigsy with 50 digits.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import mpmath
import numpy as np
from sklearn.datasets import load_iris, load_wine
from sklearn.decomposition import PCA

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write

mpmath.mp.dps = 50
GAP = 1e-5


def canonical(v):
    v = np.asarray(v, dtype=float)
    return v * np.sign(v[np.argmax(np.abs(v))])


def is_clear(v):
    """Whether no entry of the opposite sign has nearly the largest absolute value."""
    v = canonical(v)
    return np.max(v) + np.min(v) > 1e-5


def eigen(x):
    """Eigenvalues, descending, components with canonical signs, and scores."""
    n, d = x.shape
    rows = [[mpmath.mpf(float(v)) for v in row] for row in x]
    mean = [mpmath.fsum(column) / n for column in zip(*rows)]
    centred = [[v - m for v, m in zip(row, mean)] for row in rows]
    covariance = mpmath.matrix(d, d)
    for i in range(d):
        for j in range(d):
            covariance[i, j] = mpmath.fdot((r[i], r[j]) for r in centred) / (n - 1)
    values, vectors = mpmath.eigsy(covariance)
    order = sorted(range(d), key=lambda j: -values[j])
    axes = [[vectors[i, j] for i in range(d)] for j in order]
    axes = [[v * mpmath.sign(max(axis, key=abs)) for v in axis] for axis in axes]
    scores = [[mpmath.fdot(zip(row, axis)) for axis in axes] for row in centred]
    return [values[j] for j in order], axes, scores


def floats(matrix):
    return [[float(v) for v in row] for row in matrix]


def case(name, x, k=None):
    """All results for k components; the library agrees."""
    x = np.array(x, dtype=float)
    k = k or x.shape[1]
    values, axes, scores = eigen(x)
    values, axes, scores = np.array(values, dtype=float), np.array(floats(axes)), np.array(floats(scores))
    gaps = -np.diff(values[:k + 1])
    assert np.all(gaps > GAP * values[0]), (name, gaps)
    fit = PCA(svd_solver="full").fit(x)
    m = min(k, len(fit.explained_variance_))
    assert np.allclose(values[:m], fit.explained_variance_[:m], rtol=1e-10, atol=1e-11 * values[0]), name
    theirs = np.array([canonical(v) for v in fit.components_[:m]])
    assert all(is_clear(v) for v in axes[:k]), (name, axes)
    assert np.allclose(axes[:m], theirs, rtol=0, atol=1e-8), (name, axes, theirs)
    turned = (x - fit.mean_) @ theirs.T
    assert np.allclose(scores[:, :m], turned, rtol=1e-8, atol=1e-8 * np.sqrt(values[0])), name
    back = fit.mean_ + turned @ theirs
    for_k = np.sum((x - back) ** 2) / (len(x) - 1)
    dropped = [float(sum(values[j:])) for j in range(1, k + 1)]
    assert m < k or abs(for_k - dropped[-1]) <= 1e-9 * values[0], (name, for_k, dropped)
    return {"name": name, "x": x.tolist(), "k": k, "variances": values[:k].tolist(),
            "components": axes[:k].tolist(), "scores": scores[:, :k].tolist(), "errors": dropped}


def cases():
    generator = np.random.default_rng(7)
    mixed = np.round(generator.normal(size=(12, 4)) @ generator.normal(size=(4, 4)) * [3, 1, 2, 1] + [5, -40, 0, 100], 2)
    return [
        case("eight rows, three columns", [[2, -1, 4], [5, 0, 3], [-3, 2, 8], [7, -6, 1], [0, 3, 5], [4, -2, -2],
                                            [6, 1, 0], [-1, 4, 9]]),
        case("two columns, opposite trends", [[1, 10], [2, 7.5], [3, 6], [4, 6.5], [5, 1], [6, 0.25]]),
        case("columns in ascending order of variance", [[0.1, 5, -90], [0.3, -4, 80], [0.2, 7, 60], [-0.3, -8, -70],
                                                         [0.05, 1, 10]]),
        case("mixed columns", mixed),
        case("more columns than rows", [[1, 2, 0, 4, -3], [2, -5, 1, 0, 6], [0, 3, 7, -2, 1]], 2),
        case("one column", [[3], [5], [-2], [11]]),
        case("two rows", [[1, 2, 3], [4, -2, 8]], 1),
    ]


def far():
    """A million added to every value; the expected numbers are of the same data without it."""
    small = case("far", [[1, 0.5, -2], [0, 2, 3], [4, -1, 1], [-2, 3, 0.25], [2.5, 1, -4], [0.75, -2, 2]])
    small["offset"] = 1e6
    return small


def iris():
    whole = case("iris", load_iris().data)
    return {key: whole[key] for key in ("k", "variances", "components", "errors")} | {"scores": whole["scores"][:10]}


def wine():
    whole = case("wine", load_wine().data, 4)
    return {key: whole[key] for key in ("k", "variances", "components", "errors")} | {"scores": whole["scores"][:10]}


golden = {"cases": cases(), "far": far(), "iris": iris(), "wine": wine()}
write(__file__, golden)

# The worked example of README.md and PcaExamples.
example = case("example", [[1, 2], [2, 1], [4, 5], [5, 4], [8, 7]])
print(np.cov(np.array(example["x"]).T))
for key in ("variances", "components", "scores", "errors"):
    print(key, example[key])
for each in golden["cases"] + [golden["far"], golden["iris"], golden["wine"]]:
    print(each["variances"])
