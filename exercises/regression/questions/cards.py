"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import math
import sys
from pathlib import Path

import numpy as np
from scipy import optimize, signal
from sklearn.linear_model import ElasticNet, Lasso, LinearRegression, LogisticRegression, Ridge
from sklearn.metrics import mean_absolute_percentage_error, r2_score

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


def column(*values):
    return np.array(values, float).reshape(-1, 1)


def hat(x):
    return x @ np.linalg.pinv(x)


def correlated(n, r):
    """Two centred columns of n values with mean square 1 and correlation r."""
    q, _ = np.linalg.qr(np.column_stack([np.ones(n), np.random.default_rng(1).normal(size=(n, 2))]))
    return math.sqrt(n) * q[:, 1:] @ np.linalg.cholesky([[1, r], [r, 1]]).T


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@cards.check("evaluate-regression", 1)
def r2_of_five(a):
    return r2_score([1, 2, 3, 4, 5], [2, 1, 4, 3, a])


@cards.check("evaluate-regression", 2)
def pooled_rmse(a, b):
    errors = np.array([a, -a, a, b, -b, b])
    return np.linalg.norm(errors) / math.sqrt(errors.size)


@cards.check("evaluate-regression", 3)
def adjusted_r2(p, n, r):
    rng = np.random.default_rng(1)
    x = np.column_stack([np.ones(n), rng.normal(size=(n, p))])
    fitted, rest = hat(x) @ rng.normal(size=n), (np.eye(n) - hat(x)) @ rng.normal(size=n)
    y = math.sqrt(r) * fitted / fitted.std() + math.sqrt(1 - r) * rest / rest.std()
    return 1 - np.sum((y - hat(x) @ y) ** 2) / (n - x.shape[1]) / y.var(ddof=1)


@cards.check("evaluate-regression", 4)
def mape_both_ways(k):
    y = np.array([3.0, 10.0, 700.0])
    return [100 * mean_absolute_percentage_error(y, p) for p in (y * k, y / k)]


@cards.check("evaluate-regression", 5)
def training_mean(m, v, t):
    return r2_score([m - math.sqrt(v), m + math.sqrt(v)], [t, t])


@cards.check("l1-vs-l2", 1)
def orthonormal(b, t):
    q, _ = np.linalg.qr(np.random.default_rng(1).normal(size=(8, 2)))
    y = q @ [b, 5.0]
    lasso = Lasso(alpha=t / 8, fit_intercept=False, tol=1e-12).fit(q, y)
    return lasso.coef_[0], Ridge(alpha=t, fit_intercept=False).fit(q, y).coef_[0]


@cards.check("l1-vs-l2", 2)
def spread_weight(m):
    return np.sum(np.full(m, 1 / m) ** 2) / np.sum(np.eye(m)[0] ** 2)


@cards.check("l1-vs-l2", 3)
def smallest_alpha(n, a, b):
    x = correlated(n, 0)
    y = x @ [a / n, b / n]
    some = lambda alpha: np.any(Lasso(alpha, tol=1e-10).fit(x, y).coef_ != 0)
    low, high = 0.01, 200.0
    while high - low > 1e-4:
        middle = (low + high) / 2
        low, high = (middle, high) if some(middle) else (low, middle)
    return high


@cards.check("l1-vs-l2", 4)
def elastic_net(g, z):
    x = column(-1, 1)
    model = ElasticNet(alpha=0.5 + g, l1_ratio=0.5 / (0.5 + g), fit_intercept=False, tol=1e-12)
    return model.fit(x, z * x[:, 0]).coef_[0]


@cards.check("linear-regression", 1)
def four_points(a, b):
    return np.polyfit([0, 1, 2, 3], [1, a, b, 5], 1)


@cards.check("linear-regression", 2)
def x_on_y(b, r):
    x, other = correlated(50, 0).T
    y = b * x + abs(b) * math.sqrt(1 / r**2 - 1) * other
    return np.polyfit(y, x, 1)[0]


@cards.check("linear-regression", 3)
def another_unit(a, b, c, d):
    x = np.array([1.0, 2.0, 7.0])
    slope, intercept = np.polyfit((x - c) / d, a + b * x, 1)
    return intercept, slope


@cards.check("linear-regression", 4)
def largest_rate(a):
    x = np.array([1.0, 2.0, a])

    def converges(rate):
        w = 1.0
        for _ in range(3000):
            w = min(w - rate * np.mean(w * x * x), 1e9)
        return abs(w) < 1

    low, high = 0.0, 2.0
    while high - low > 1e-4:
        middle = (low + high) / 2
        low, high = (middle, high) if converges(middle) else (low, middle)
    return low


@cards.check("linear-regression-assumptions", 1)
def deviation_of_the_slope(n, h, s):
    x = np.column_stack([np.ones(n), np.tile([-h, h], n // 2)])
    return s * np.linalg.norm(np.linalg.pinv(x)[1])


@cards.check("linear-regression-assumptions", 2)
def error_variance(p, n, r):
    x = np.column_stack([np.ones(n), np.random.default_rng(1).normal(size=(n, p))])
    return r / np.trace(np.eye(n) - hat(x))


@cards.check("linear-regression-assumptions", 3)
def left_out(a, b, d):
    x1, u = correlated(100, 0).T
    return np.polyfit(x1, a * x1 + b * (d * x1 + u), 1)[0]


@cards.check("linear-regression-assumptions", 4)
def durbin_watson(r):
    e = signal.lfilter([1], [1, -r], np.random.default_rng(1).normal(size=1_000_000))
    return np.sum(np.diff(e) ** 2) / np.sum(e**2)


@cards.check("logistic-regression-how", 1)
def boundary(a, b, t):
    return optimize.brentq(lambda x: sigmoid(a + b * x) - t, -50, 50)


@cards.check("logistic-regression-how", 2)
def feature_larger_by_two(p, b):
    base = optimize.brentq(lambda z: sigmoid(z) - p, -20, 20)
    return sigmoid(base + b + b)


@cards.check("logistic-regression-how", 3)
def one_step(a, r):
    x, y = np.array([1, 2, 3, a]), np.array([0, 1, 1, 1])
    signs = 2 * y - 1
    loss = lambda w, c: np.mean(np.log1p(np.exp(-signs * (w * x + c))))
    h = 1e-5
    return -r * (loss(h, 0) - loss(-h, 0)) / (2 * h), -r * (loss(0, h) - loss(0, -h)) / (2 * h)


@cards.check("logistic-regression-how", 4)
def intercept_only(n, k):
    y = np.arange(n) < k
    return LogisticRegression(C=1e10, tol=1e-10).fit(np.zeros((n, 1)), y).intercept_[0]


@cards.check("multicollinearity", 1)
def inflated(r):
    error = lambda x: math.sqrt(np.linalg.inv(x.T @ x)[0, 0])
    return error(correlated(40, r)) / error(correlated(40, 0))


@cards.check("multicollinearity", 2)
def variance_of_the_sum(r, n, s):
    x = correlated(n, r)
    return s * np.sum(np.linalg.inv(x.T @ x))


@cards.check("multicollinearity", 3)
def doubled_column(q, c, l):
    x = column(math.sqrt(q), 0)
    return Ridge(alpha=l, fit_intercept=False).fit(np.hstack([x, x]), [c / math.sqrt(q), 1]).coef_[0]


@cards.check("multicollinearity", 4)
def condition(r):
    return np.linalg.cond([[1, r], [r, 1]])


@cards.check("regression-outliers", 1)
def leverage(a):
    return hat(np.column_stack([np.ones(5), [1, 2, 3, 4, a]]))[4, 4]


@cards.check("regression-outliers", 2)
def typing_error(i, d):
    x, y = np.arange(1, 6), np.array([2.0, 3.0, 3.0, 7.0, 8.0])
    return np.polyfit(x, y + d * (x == i), 1)[0] - np.polyfit(x, y, 1)[0]


@cards.check("regression-outliers", 3)
def huber_loss(r, d):
    steps = np.linspace(0, r, 200_001)
    return np.trapz(np.clip(steps, -d, d), steps)


@cards.check("regression-outliers", 4)
def huber_centre(t, d):
    y, m = np.array([0, 0, 0, 0, t], float), float(t)
    for _ in range(300):
        weights = np.minimum(1, d / np.maximum(np.abs(y - m), 1e-12))
        m = np.average(y, weights=weights)
    return m


@cards.check("regularization-purpose", 1)
def ridge_line(l):
    model = Ridge(alpha=l).fit(column(0, 1, 2, 3), [1, 3, 2, 5])
    return model.coef_[0], model.intercept_


@cards.check("regularization-purpose", 2)
def degrees_of_freedom(a, b, l):
    x = correlated(20, 0) / math.sqrt(20) * np.sqrt([a, b]) @ np.array([[0.6, 0.8], [-0.8, 0.6]])
    return np.trace(x @ np.linalg.inv(x.T @ x + l * np.eye(2)) @ x.T)


@cards.check("regularization-purpose", 3)
def penalty_of_a_prior(v, t):
    x, y = np.array([1.0, 2.0, 3.0]), np.array([2.0, 3.0, 7.0])
    posterior = lambda w: np.sum((y - w * x) ** 2) / (2 * v) + w * w / (2 * t)
    w = optimize.minimize_scalar(posterior, tol=1e-12).x
    return x @ (y - w * x) / w


@cards.check("regularization-purpose", 4)
def smaller_unit(c):
    x, y = np.array([1.0, 2.0, 4.0]), np.array([3.0, 5.0, 9.0])
    return (np.polyfit(x, y, 1)[0] / np.polyfit(x * c, y, 1)[0]) ** 2


cards.report()
