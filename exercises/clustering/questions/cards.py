"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import math
import sys
from pathlib import Path

import numpy as np
from scipy.spatial.distance import cdist, pdist
from sklearn.cluster import DBSCAN, KMeans
from sklearn.metrics import calinski_harabasz_score, silhouette_samples, silhouette_score
from sklearn.mixture import GaussianMixture

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("hierarchical-vs-dbscan", 1)
def linkages(a, b, c):
    distances = cdist(np.array([[0], [1], [a]]), np.array([[b], [c]]))
    return [distances.min(), distances.max(), distances.mean()]


@cards.check("hierarchical-vs-dbscan", 2)
def kinds_of_rows(m, g):
    x = np.array([*range(1, m + 1), m + g, m + g + 1])[:, None]
    model = DBSCAN(eps=1, min_samples=3).fit(x)
    core, noise = len(model.core_sample_indices_), (model.labels_ == -1).sum()
    return [core, len(x) - core - noise, noise]


@cards.check("hierarchical-vs-dbscan", 3)
def gigabytes(n):
    return 8 * math.comb(1000 * n, 2) / 1e9


@cards.check("kmeans", 1)
def converged(x):
    rows = np.array([0, 2, 4, x, 20.0])[:, None]
    return KMeans(2, init=np.array([[0.0], [2.0]]), n_init=1, tol=0).fit(rows).cluster_centers_.ravel()


@cards.check("kmeans", 2)
def inertia_of_a_cluster(n, s):
    x = np.random.default_rng(1).normal(size=(n, 3))
    x *= np.sqrt(s / pdist(x, "sqeuclidean").sum())
    return KMeans(1, n_init=1).fit(x).inertia_


@cards.check("kmeans", 3)
def drawn_second(a, b):
    rows = [0, 1, a, b]
    pool = [row for row in rows for _ in range(min((row - centre) ** 2 for centre in [0]))]
    return pool.count(b) / len(pool)


@cards.check("kmeans", 4)
def one_start_in_each(k):
    return np.mean([len(set(draw)) == k for draw in itertools.product(range(k), repeat=k)])


@cards.check("optimal-k", 1)
def inertia_without_clusters(n, l, k):
    x = (np.arange(n) + 0.5)[:, None] * l / n
    start = (np.arange(k) + 0.5)[:, None] * l / k
    return KMeans(k, init=start + 0.01, n_init=1).fit(x).inertia_


@cards.check("optimal-k", 2)
def calinski_harabasz(n, t, k, w):
    x, labels = np.random.default_rng(2).normal(size=(n, k)), np.arange(n) % k
    means = np.array([x[labels == each].mean(0) for each in range(k)])[labels]
    within, between = x - means, means - x.mean(0)
    x = within * np.sqrt(w / (within ** 2).sum()) + between * np.sqrt((t - w) / (between ** 2).sum())
    return calinski_harabasz_score(x, labels)


@cards.check("optimal-k", 3)
def parameters_of_a_mixture(k, d):
    x = np.random.default_rng(3).normal(size=(300, d))
    return GaussianMixture(k, max_iter=1000, tol=0.1, random_state=0).fit(x)._n_parameters()


@cards.check("silhouette", 1)
def silhouette_of_a_row(x, b):
    distances = np.zeros((6, 6))
    distances[0] = [0, x, 3, 5, b, 12]
    distances += distances.T
    return silhouette_samples(distances, [0, 0, 0, 0, 1, 2], metric="precomputed")[0]


@cards.check("silhouette", 2)
def silhouette_of_four(d):
    return silhouette_score(np.array([[0], [1], [d], [d + 1]]), [0, 0, 1, 1])


@cards.check("silhouette", 3)
def score_with_single_rows(a, b):
    return np.concatenate([np.full(30, a), np.full(10, b), np.zeros(10)]).mean()


@cards.check("silhouette", 4)
def silhouette_after_scaling():
    x, labels = np.random.default_rng(4).normal(size=(40, 3)), np.arange(40) % 3
    return "stays" if np.isclose(silhouette_score(x, labels), silhouette_score(10 * x, labels)) else "changed"


cards.report()
