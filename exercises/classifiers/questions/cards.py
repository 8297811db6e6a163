"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.naive_bayes import BernoulliNB, MultinomialNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.preprocessing import PolynomialFeatures
from sklearn.svm import SVC

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("knn", 1)
def side_of_the_cube(p, r):
    return brentq(lambda side: np.prod(np.full(p, side)) - r, 0, 1)


@cards.check("knn", 2)
def weighted_vote(a, b, c):
    model = KNeighborsClassifier(3, weights="distance").fit([[a], [-b], [c]], [1, 0, 0])
    return model.predict_proba([[0]])[0, 1]


@cards.check("knn", 3)
def error_of_three_neighbours(p):
    error = 0
    for labels in itertools.product([0, 1], repeat=4):
        wrong = (sum(labels[:3]) >= 2) != labels[3]
        error += wrong * np.prod([p if label else 1 - p for label in labels])
    return error


@cards.check("knn", 4)
def effective_parameters(n, k):
    x = np.random.default_rng(1).normal(size=(n, 2))
    return np.trace(KNeighborsRegressor(k).fit(x, np.eye(n)).predict(x))


@cards.check("naive-bayes", 1)
def smoothed_word(n, c, v, a):
    counts = np.zeros((1, v))
    counts[0, :2] = c, n - c
    model = MultinomialNB(alpha=a).fit(np.vstack([counts, np.ones(v)]), [1, 0])
    return np.exp(model.feature_log_prob_[1, 0])


@cards.check("naive-bayes", 2)
def both_words(p, s, h):
    model = BernoulliNB(alpha=1e-9)
    rows = np.array(list(itertools.product([0, 1], repeat=3)))  # spam, offer, hello
    given = [(0.1, h), (0.6, s)]
    shares = [[q if x else 1 - q for x, q in zip(words, given[y])] for y, *words in rows]
    weights = [(p if y else 1 - p) * np.prod(share) for (y, *_), share in zip(rows, shares)]
    return model.fit(rows[:, 1:], rows[:, 0], sample_weight=weights).predict_proba([[1, 1]])[0, 1]


@cards.check("naive-bayes", 3)
def copies(r, m):
    x = np.repeat([[1], [0], [1], [0]], m, axis=1)
    weights = [0.1 * r, 1 - 0.1 * r, 0.1, 0.9]
    return BernoulliNB(alpha=1e-9).fit(x, [1, 1, 0, 0], sample_weight=weights).predict_proba([[1] * m])[0, 1]


@cards.check("naive-bayes", 4)
def free_parameters(p):
    cells = list(itertools.product([0, 1], repeat=p))
    naive = [(y, feature) for y in (0, 1) for feature in range(p)] + ["prior"]
    joint = [(y, cell) for y in (0, 1) for cell in cells[1:]] + ["prior"]
    return [len(naive), len(joint)]


@cards.check("naive-bayes", 5)
def boundary(m, v, p):
    odds = lambda x: p * norm.pdf(x, m, v ** 0.5) - (1 - p) * norm.pdf(x, 0, v ** 0.5)
    return brentq(odds, m / 2 - 1, m / 2 + 6)


@cards.check("svm", 1)
def width(a, b):
    w = np.array([a, b])
    unit = w / np.linalg.norm(w)
    distances = [brentq(lambda t: w @ (unit * t) - value, -9, 9) for value in (-1, 1)]
    return distances[1] - distances[0]


@cards.check("svm", 2)
def objective(c, u, v):
    return np.square([1, 2]).sum() / 2 + c * np.clip(1 - np.array([u, v, 2.5]), 0, None).sum()


@cards.check("svm", 3)
def decision_value(a, b, x):
    rows = np.array([-7, 0, a, b, 12, 30.0])[:, None]
    return SVC(kernel="linear", C=1e6, tol=1e-9).fit(rows, [-1, -1, -1, 1, 1, 1]).decision_function([[x]])[0]


@cards.check("svm", 4)
def far_row():
    rng = np.random.default_rng(2)
    x, y = np.vstack([rng.normal(size=(30, 2)), rng.normal(2, 1, (30, 2)), [[6, 6]]]), np.repeat([0, 1], [30, 31])
    before = SVC(kernel="linear", tol=1e-9).fit(x, y).coef_
    x[-1] = 60
    return "stays" if np.allclose(before, SVC(kernel="linear", tol=1e-9).fit(x, y).coef_, atol=1e-6) else "moved"


@cards.check("svm-kernel", 1)
def monomials(p, d):
    return PolynomialFeatures(d).fit(np.zeros((1, p))).n_output_features_


@cards.check("svm-kernel", 2)
def distance_of_images(g, d):
    root = np.linalg.cholesky(rbf_kernel([[0], [d]], gamma=g))
    return np.sum((root[0] - root[1]) ** 2)


@cards.check("svm-kernel", 3)
def gamma(s):
    return -np.log(norm.pdf(1.5, scale=s) / norm.pdf(0, scale=s)) / 1.5 ** 2


@cards.check("svm-kernel", 4)
def smallest_eigenvalue(k):
    return np.linalg.eigvalsh([[1, k], [k, 1]])[0]


cards.report()
