"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import sys
from pathlib import Path

import numpy as np
from scipy.integrate import quad
from scipy.stats import chi2
from sklearn.decomposition import PCA

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


def data(covariance, mean=0.0, n=60):
    """Rows with exactly this covariance (divisor n - 1)."""
    x = np.random.default_rng(1).normal(size=(n, len(covariance)))
    x -= x.mean(0)
    x = x @ np.linalg.inv(np.linalg.cholesky(np.cov(x.T))).T
    return x @ np.linalg.cholesky(covariance).T + mean


@cards.check("dimensionality-reduction", 1)
def share_of_the_shell(p, h):
    volume = lambda low, high: quad(lambda radius: radius ** (p - 1), low, high)[0]
    return volume(1 - h / 100, 1) / volume(0, 1)


@cards.check("dimensionality-reduction", 2)
def spread_of_distances(p, q):
    old, new = (chi2(features).std() / chi2(features).mean() for features in (p, q))  # normal features
    return old / new


@cards.check("dimensionality-reduction", 3)
def reconstruction_error(a, b, c, d):
    turn = np.linalg.qr(np.random.default_rng(3).normal(size=(4, 4)))[0]
    x = data(turn @ np.diag([a, b, c, d]) @ turn.T)
    model = PCA(2).fit(x)
    return ((x - model.inverse_transform(model.transform(x))) ** 2).sum() / (len(x) - 1)


@cards.check("pca", 1)
def share_of_the_first(r):
    return PCA().fit(data(np.array([[1, r], [r, 1]]))).explained_variance_ratio_[0]


@cards.check("pca", 2)
def variance_of_the_first(a, b, c):
    return PCA().fit(data(np.array([[a, c], [c, b]]))).explained_variance_[0]


@cards.check("pca", 3)
def share_in_centimetres(v, w):
    return PCA().fit(data(np.diag([v, w])) * [100, 1]).explained_variance_ratio_[0]


@cards.check("pca", 4)
def score_and_reconstruction(m, k):
    turn = np.array([[0.6, -0.8], [0.8, 0.6]])
    model = PCA(1).fit(data(turn @ np.diag([9, 1]) @ turn.T, np.array([m, k])))
    score = model.transform([[10, 20]])
    return [score[0, 0] * np.sign(model.components_[0, 0]), model.inverse_transform(score)[0, 0]]


@cards.check("pca", 5)
def components_with_variance(n, p):
    x = np.random.default_rng(4).normal(size=(n, p))
    return np.linalg.matrix_rank(x - x.mean(0))


cards.report()
