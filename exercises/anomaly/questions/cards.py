"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import sys
from pathlib import Path

import numpy as np
from scipy import integrate, stats
from sklearn.ensemble._iforest import _average_path_length

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("anomaly-autoencoder", 1)
def distance_from_the_line(x, y):
    line = np.array([0.6, 0.8])
    return np.sum((np.array([x, y]) - np.outer(line, line) @ [x, y]) ** 2)


@cards.check("anomaly-autoencoder", 2)
def variance_that_is_lost(c, d):
    turn = np.linalg.qr(np.random.default_rng(0).normal(size=(4, 4)))[0]
    covariance = turn @ np.diag([c, 5, d, 3]) @ turn.T
    code = np.linalg.svd(covariance)[0][:, :2]
    rest = np.eye(4) - code @ code.T
    return np.trace(rest @ covariance @ rest)


@cards.check("anomaly-autoencoder", 3)
def diluted(d, m):
    return stats.ncx2(d, m ** 2).mean() / stats.chi2(d).mean()


@cards.check("anomaly-isolation-forest", 1)
def score(n, h):
    return 2 ** (-h / _average_path_length(np.array([n]))[0])


@cards.check("anomaly-isolation-forest", 2)
def paths(x):
    far = lambda cut: 1 if cut > 1 else 2
    zero = lambda cut: 1 if cut < 1 else 2
    return [integrate.quad(path, 0, x, points=[1])[0] / x for path in (far, zero)]


@cards.check("anomaly-isolation-forest", 3)
def path_with_its_rest(n, m):
    return len(bin(n)) - 3 + _average_path_length(np.array([m]))[0]


@cards.check("anomaly-statistical", 1)
def largest_z(n):
    return stats.zscore(np.append(np.zeros(n - 1), 1e6), ddof=1)[-1]


@cards.check("anomaly-statistical", 2)
def modified_z(x):
    values = np.array([2, 3, 4, 5, x])
    return stats.norm.ppf(0.75) * (x - np.median(values)) / stats.median_abs_deviation(values)


@cards.check("anomaly-statistical", 3)
def fences(x, k):
    low, high = np.percentile(list(range(1, 10)) + [x], [25, 75])
    return [low - k * (high - low), high + k * (high - low)]


@cards.check("anomaly-statistical", 4)
def ewma_limit(s, l):
    weights = l * (1 - l) ** np.arange(2000)
    return 3 * s * np.linalg.norm(weights)


@cards.check("anomaly-system", 1)
def false_alerts(n, p, k):
    return sum(np.prod(np.full(n, p)[start:start + k]) for start in range(n - k + 1))


@cards.check("anomaly-system", 2)
def share_of_the_budget(m, c):
    checks = sum(1 for each in itertools.product(range(7), range(m), range(c)))
    return 1 / checks


@cards.check("anomaly-system", 3)
def precision_of_a_perfect_ranking(r, c):
    anomalous = np.arange(10000) < 100 * r
    return anomalous[:100 * c].mean()


@cards.check("anomaly-system", 4)
def alerts(n, s, f):
    anomalous = np.arange(n) % 1000 == 0
    flagged = np.where(anomalous, s, f)
    return [flagged.sum(), flagged[anomalous].sum() / flagged.sum()]


cards.report()
