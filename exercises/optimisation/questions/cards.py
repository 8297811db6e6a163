"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import sys
from pathlib import Path

import numpy as np
from scipy import optimize

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


def descend(gradient, start, rate, steps):
    w = start
    for step in range(steps):
        w = w - rate * gradient(w)
    return w


def adam(gradients, w, rate, b=0.9, c=0.999, corrected=True, decoupled=0.0):
    """Where every step of Adam leads, from given gradients."""
    m = v = 0.0
    path = [w]
    for t, g in enumerate(gradients, 1):
        w = w - rate * decoupled * w
        m, v = b * m + (1 - b) * g, c * v + (1 - c) * g * g
        first, second = (m / (1 - b ** t), v / (1 - c ** t)) if corrected else (m, v)
        w = w - rate * first / (np.sqrt(second) + 1e-12)
        path.append(w)
    return path


@cards.check("adaptive-optimizers", 1)
def way_of_adam(r, g, k):
    return abs(adam([g] * k, 0.0, r)[-1])


@cards.check("adaptive-optimizers", 2)
def first_step_uncorrected(b, c):
    return adam([0.3], 0.0, 0.1, b, c, corrected=False)[1] / adam([0.3], 0.0, 0.1, b, c)[1]


@cards.check("adaptive-optimizers", 3)
def step_of_adagrad(r, g, t):
    total = 0.0
    for step in range(t):
        total += g * g
    return r * g / np.sqrt(total)


@cards.check("adaptive-optimizers", 4)
def coupled_and_decoupled(w, r, d):
    return [adam([d * w], w, r)[1], adam([0.0], w, r, decoupled=d)[1]]


@cards.check("batch-vs-stochastic", 1)
def noise_of_a_batch(s, b):
    covariance = s ** 2 * np.eye(b)
    return np.sqrt(covariance.sum()) / b


@cards.check("batch-vs-stochastic", 2)
def weight_of_a_late_row(n, b):
    batches = np.split(np.arange(n), range(b, n, b))
    return len(batches[0]) / len(batches[-1])


@cards.check("batch-vs-stochastic", 3)
def variance_after_many_steps(v, r):
    variance = 100.0
    for step in range(1000):
        variance = (1 - r) ** 2 * variance + r ** 2 * v
    return variance


@cards.check("batch-vs-stochastic", 4)
def rows_not_seen(n):
    seen = 0.0
    for draw in range(n):
        seen += 1 - seen / n
    return 1 - seen / n


@cards.check("early-stopping", 1)
def stop_and_best(p):
    losses = [0.90, 0.80, 0.75, 0.76, 0.74, 0.75, 0.77, 0.73, 0.78, 0.79, 0.77, 0.76, 0.75, 0.74]
    best, waited = 1, 0
    for epoch, loss in enumerate(losses[1:], 2):
        best, waited = (epoch, 0) if loss < losses[best - 1] else (best, waited + 1)
        if waited == p:
            return [epoch, best]


@cards.check("early-stopping", 2)
def fraction_reached(r, l, t):
    return descend(lambda w: l * (w - 1), 0.0, r, t)


@cards.check("early-stopping", 3)
def saved(n, b, p):
    run = next(epoch for epoch in range(1, n + 1) if epoch - b == p)
    return len(range(run + 1, n + 1)) / n


@cards.check("early-stopping", 4)
def too_small_a_fall(d):
    return next(t for t in itertools.count(2) if 1 / (t - 1) - 1 / t <= d)


@cards.check("epoch", 1)
def updates(k, n, b):
    return sum(1 for epoch in range(k) for start in range(0, n, b))


@cards.check("epoch", 2)
def epochs(s, w, b, n):
    rows = np.full((w, 4), b)
    return s * rows.sum() / n


@cards.check("epoch", 3)
def seconds(c, b):
    return sum(0.004 + 0.001 * c * min(b, 64000 - start) for start in range(0, 64000, b))


@cards.check("gradient-descent", 1)
def after_steps(a, r, k):
    return descend(lambda w: a * w, 10.0, r, k)


@cards.check("gradient-descent", 2)
def one_step(x, y, r):
    f = lambda w: w[0] ** 2 + w[0] * w[1] + w[1] ** 2
    h, start = 1e-4, np.array([x, y], float)
    return list(start - r * np.array([(f(start + h * e) - f(start - h * e)) / (2 * h) for e in np.eye(2)]))


@cards.check("gradient-descent", 3)
def shrunk(l, k):
    end = descend(lambda w: np.array([1, l]) * w, np.ones(2), 2 / (1 + l), k)
    return np.linalg.norm(end) / np.linalg.norm(np.ones(2))


@cards.check("gradient-descent", 4)
def one_step_of_regression(y, r):
    X, target = np.array([[1.0, 1], [2, 1], [3, 1]]), np.array([2.0, y, 7])
    return list(descend(lambda w: 2 * X.T @ (X @ w - target) / 3, np.zeros(2), r, 1))


@cards.check("learning-rate", 1)
def largest_rate(a, b):
    size = lambda rate: np.abs(np.linalg.eigvals(np.eye(2) - rate * np.diag([a, b]))).max() - 1
    return optimize.brentq(size, 1e-3, 10)


@cards.check("learning-rate", 2)
def halved(r, t):
    for epoch in range(1, t + 1):
        r = r / 2 if epoch % 10 == 0 else r
    return r


@cards.check("learning-rate", 3)
def warmed_up_and_down(p, w, n, t):
    return np.interp(t, [0, w, n], [0, p, 0])


@cards.check("learning-rate", 4)
def steps_to_one_per_cent(a, r):
    w, steps = 1.0, 0
    while w > 0.01:
        w, steps = w - r * a * w, steps + 1
    return steps


@cards.check("local-vs-global-minima", 1)
def end_of_descent(s, x):
    return descend(lambda w: w ** 3 - s * w, x, 0.01, 5000)


@cards.check("local-vs-global-minima", 2)
def smallest_curvature(b):
    return np.linalg.eigvalsh([[2, b], [b, 2]])[0]


@cards.check("local-vs-global-minima", 3)
def barrier(s):
    found = optimize.minimize_scalar(lambda x: x ** 4 / 4 - s * x ** 2 / 2, bounds=(0, 10), method="bounded")
    return -found.fun


@cards.check("local-vs-global-minima", 4)
def no_saddle(n):
    signs = np.arange(2 ** n)[:, None] >> np.arange(n) & 1
    return np.mean((signs.sum(axis=1) == 0) | (signs.sum(axis=1) == n))


@cards.check("optimize-deep-models", 1)
def step_with_momentum(m, k):
    v = 0.0
    for step in range(k):
        v = m * v + 2
    return 0.1 * v


@cards.check("optimize-deep-models", 2)
def clipped(x, y, c):
    g = np.array([x, y], float)
    return list(g * min(1, c / np.linalg.norm(g)))


@cards.check("optimize-deep-models", 3)
def inverse_root(w, p, t):
    return p * np.exp(-0.5 * (np.log(t) - np.log(w)))


@cards.check("optimize-deep-models", 4)
def half_life(b):
    return optimize.brentq(lambda n: b ** n - 0.5, 0, 1e5)


@cards.check("second-order-methods", 1)
def newton_on_a_quadratic(a, b, x):
    return optimize.minimize_scalar(lambda w: a * w ** 2 / 2 - b * w, bounds=(-20, 20), method="bounded").x


@cards.check("second-order-methods", 2)
def distance_after_newton(x, k):
    error = descend(lambda w: (1 - 1 / w) * w ** 2, x, 1, k)
    return abs(1 - error)


@cards.check("second-order-methods", 3)
def gigabytes(n):
    return n * np.zeros(1000, np.float32).nbytes / 1000 * n / 1e9


@cards.check("second-order-methods", 4)
def one_newton_step(p):
    y = np.arange(100) < round(100 * p)
    half = np.full(100, 0.5)
    return np.sum(y - half) / np.sum(half * (1 - half))


cards.report()
