"""Writes golden.json: expected probabilities, losses and gradients.

Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, scikit-learn 1.2.1, PyTorch 1.13.1, mpmath 1.2.1.
First oracle: SciPy's logsumexp, softmax and log_softmax, scikit-learn's log_loss. Second: mpmath with
60 digits, from the definitions without any shift. Third, of gradients: PyTorch's differentiation of
its cross_entropy, in double precision. They have to agree.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import mpmath
import numpy as np
import torch
from scipy.special import log_softmax, logsumexp, softmax
from sklearn.datasets import load_iris, load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

mpmath.mp.dps = 60


def exact_softmax(z):
    e = [mpmath.exp(mpmath.mpf(float(v))) for v in z]
    return [v / mpmath.fsum(e) for v in e]


def exact_log_sum_exp(z):
    return mpmath.log(mpmath.fsum(mpmath.exp(mpmath.mpf(float(v))) for v in z))


def exact_loss(z, y):
    return float(mpmath.fsum(-mpmath.log(exact_softmax(row)[t]) for row, t in zip(z, y)) / len(y))


def exact_grad(z, y):
    return [[float((p - (j == t)) / len(y)) for j, p in enumerate(exact_softmax(row))]
            for row, t in zip(z, y)]


def torch_loss_and_grad(z, y):
    logits = torch.tensor(np.array(z, float), dtype=torch.float64, requires_grad=True)
    loss = torch.nn.functional.cross_entropy(logits, torch.tensor(np.array(y)))
    loss.backward()
    return loss.item(), logits.grad.numpy()


def vector(name, z):
    p = [float(v) for v in exact_softmax(z)]
    value = float(exact_log_sum_exp(z))
    agreed(p, softmax(np.array(z, float)))
    assert np.allclose(p, softmax(np.array(z, float)), rtol=1e-11, atol=0)
    agreed(value, logsumexp(np.array(z, float)))
    return {"name": name, "z": [float(v) for v in z], "softmax": p, "logSumExp": value}


def batch(name, z, y):
    loss, grad = exact_loss(z, y), exact_grad(z, y)
    agreed(loss, -np.mean(log_softmax(np.array(z, float), axis=1)[np.arange(len(y)), y]))
    other_loss, other_grad = torch_loss_and_grad(z, y)
    agreed(loss, other_loss)
    agreed(grad, other_grad)
    return {"name": name, "z": [[float(v) for v in row] for row in z], "y": list(y), "loss": loss, "grad": grad}


def log_loss_case(name, y, p):
    low, high = mpmath.mpf(1e-15), mpmath.mpf(1 - 1e-15)
    clipped = [min(max(mpmath.mpf(v), low), high) for v in p]
    loss = float(-mpmath.fsum(mpmath.log(v if t else 1 - v) for t, v in zip(y, clipped)) / len(y))
    agreed(loss, log_loss(y, p, eps=1e-15, labels=[0, 1]), 1e-9)
    return {"name": name, "y": y, "p": p, "loss": loss}


def iris():
    """Logits of an unpenalised fit: at its end the gradient is orthogonal to every feature."""
    x, y = load_iris(return_X_y=True)
    fit = LogisticRegression(C=50.0, tol=1e-10, max_iter=20000).fit(x, y)
    weights, bias = np.round(fit.coef_, 4), np.round(fit.intercept_, 4)
    z = x @ weights.T + bias
    loss, grad = exact_loss(z, y), exact_grad(z, y)
    agreed(loss, log_loss(y, softmax(z, axis=1)), 1e-10)
    other_loss, other_grad = torch_loss_and_grad(z, y)
    agreed(loss, other_loss)
    agreed(grad, other_grad)
    # What back-propagation needs: X'G, and the column sums for the bias.
    return {"weights": weights.tolist(), "bias": bias.tolist(), "loss": loss,
            "weightGrad": (np.array(grad).T @ x).tolist(), "biasGrad": np.sum(grad, axis=0).tolist(),
            "rows": [0, 70, 83, 119, 149], "grad": [grad[i] for i in (0, 70, 83, 119, 149)]}


def wine():
    """Whole-number weights on unscaled features: logits up to thousands, of both signs."""
    x, y = load_wine(return_X_y=True)
    weights = np.array([
        [3, -2, 1, -1, 0, 2, 4, 0, 1, -1, 2, 3, 1],
        [-1, 1, 0, 2, 1, -1, 1, 1, 0, -2, 3, 1, -1],
        [1, 2, -1, 1, -1, 0, -3, 2, 1, 1, -2, 0, 1]], float)
    z = x @ weights.T
    assert np.max(z) > 1000 and np.min(z) < -1000
    loss = exact_loss(z, y)
    agreed(loss, -np.mean(log_softmax(z, axis=1)[np.arange(len(y)), y]))
    agreed(loss, torch_loss_and_grad(z, y)[0])
    value = [float(exact_log_sum_exp(row)) for row in z]
    agreed(value, logsumexp(z, axis=1))
    return {"weights": weights.tolist(), "loss": loss, "logSumExp": value}


golden = {
    "vectors": [
        vector("three classes", [2.0, 1.0, 0.1]),
        vector("negative logits", [-1.5, -0.25, -3.0, -2.125]),
        vector("mixed signs", [4.0, -3.5, 0.0, 1.25, -0.75]),
        vector("ties", [0.5, 2.0, 2.0, 0.5]),
        vector("ten classes", [0.3, -1.2, 2.7, 0.0, -0.4, 1.9, -2.2, 0.8, 1.1, -0.9]),
    ],
    "spread": [
        vector("far apart", [0.0, -30.0, -200.5, -600.0]),
        vector("far apart, positive", [650.0, 640.0, 400.25, 1.0]),
    ],
    "large": [
        vector("thousands", [1000.0, 1001.0, 1002.0]),
        vector("minus thousands", [-1000.0, -1001.0, -1002.5]),
        vector("both signs", [-2000.0, 2000.0, 1999.0]),
        vector("just beyond the range of exp", [709.0, 710.0, 711.5]),
        vector("just below the range of exp", [-745.0, -746.0, -750.25]),
        vector("ten thousands", [30000.0, 29998.0, -30000.0, 29999.5]),
    ],
    "batches": [
        batch("two samples", [[2.0, 1.0, 0.1], [0.5, 2.5, -1.0]], [0, 2]),
        batch("more classes than samples",
              [[0.2, -1.0, 3.0, 0.5, 1.5], [-2.0, 0.0, 0.25, -0.5, 4.0]], [3, 4]),
        batch("more samples than classes",
              [[1.0, -1.0], [0.0, 0.75], [-2.5, 3.0], [0.1, 0.1], [4.0, -0.5]], [0, 0, 1, 1, 1]),
        batch("square", [[3.0, 1.0, -2.0], [0.5, -0.5, 0.25], [-1.0, 2.0, 4.0]], [2, 0, 1]),
        batch("one sample", [[-0.5, 1.75, 0.3, 0.9]], [1]),
    ],
    "largeBatches": [
        batch("confident and right", [[1000.0, 0.0, -500.0], [-900.0, -100.0, 300.0]], [0, 2]),
        batch("confident and wrong", [[1000.0, 0.0, -500.0], [-900.0, -100.0, 3000.0]], [1, 0]),
        batch("common offset", [[5000.0, 5001.0], [-5000.0, -5000.5], [800.0, 798.0]], [0, 0, 1]),
    ],
    "logLosses": [
        log_loss_case("mixed", [1, 0, 0, 1], [0.9, 0.2, 0.6, 0.35]),
        log_loss_case("all ones", [1, 1, 1], [0.99, 0.45, 0.7]),
        log_loss_case("all zeros", [0, 0], [0.125, 0.875]),
        log_loss_case("near the clip", [1, 0, 1, 0], [3e-15, 2e-14, 0.9999999, 0.999999]),
    ],
    "certainMisses": [
        log_loss_case("label 1", [1], [0.0]),
        log_loss_case("label 0", [0], [1.0]),
        log_loss_case("below the clip", [1, 0, 1], [1e-200, 0.5, 1e-16]),
        log_loss_case("hits and misses", [0, 1, 0, 1], [0.0, 1.0, 1.0, 0.0]),
    ],
    "iris": iris(),
    "wine": wine(),
}
write(__file__, golden)

# The worked example of README.md and SoftmaxCrossEntropyExamples.
example = batch("example", [[2.0, 1.0, 0.0], [1000.0, 1001.0, 1002.0]], [0, 1])
print("example", example["loss"], example["grad"])
print("softmax", [float(v) for v in exact_softmax([1000, 1001, 1002])], [float(v) for v in exact_softmax([2, 1, 0])])
print("logSumExp", float(exact_log_sum_exp([-1000, -1000])), float(exact_log_sum_exp([2, 1, 0])))
print("logLoss", log_loss_case("example", [1, 0, 1], [0.8, 0.4, 0.0]))
print("misses", golden["certainMisses"][0]["loss"], golden["certainMisses"][1]["loss"])
