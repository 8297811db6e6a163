"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import sys
from pathlib import Path

import numpy as np
from scipy import optimize, stats

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("bayesian-methods", 1)
def two_positive_tests(p, s, f):
    for test in range(2):
        p = p * s / (p * s + (1 - p) * f)
    return p


@cards.check("bayesian-methods", 2)
def posterior_mean_of_a_probability(a, b, k):
    grid = np.linspace(0, 1, 20001)
    weights = stats.beta.pdf(grid, a, b) * stats.binom.pmf(k, 8, grid)
    return np.average(grid, weights=weights)


@cards.check("bayesian-methods", 3)
def posterior_mean_of_a_mean(t, n, s, x):
    grid = np.linspace(-60, 60, 200001)
    weights = stats.norm.pdf(grid, 0, t) * stats.norm.pdf(x, grid, s / np.sqrt(n))
    return np.average(grid, weights=weights)


@cards.check("bayesian-methods", 4)
def penalty_of_the_mode(s, t):
    x, y = np.array([1.0, 2, 3]), np.array([2.0, 3, 7])
    minus_log = lambda w: -stats.norm.logpdf(y, w * x, s).sum() - stats.norm.logpdf(w, 0, t)
    mode = optimize.minimize_scalar(minus_log, tol=1e-10).x
    return x @ (y - mode * x) / mode


@cards.check("hypothesis-testing", 1)
def welch(s, n, m):
    return stats.ttest_ind_from_stats(m, 2, 40, 20, s, n, equal_var=False).statistic


@cards.check("hypothesis-testing", 2)
def larger_samples(n, f):
    power = lambda size, difference: stats.norm.sf(1.96 - difference / np.sqrt(2 / size))
    wanted = power(n, 0.5)
    return optimize.brentq(lambda size: power(size, 0.5 / f) - wanted, 1, 1e5)


@cards.check("hypothesis-testing", 3)
def all_heads(n):
    return stats.binomtest(n, n).pvalue


@cards.check("hypothesis-testing", 4)
def independence(a, d):
    return stats.chi2_contingency([[a, 20], [20, d]], correction=False)[0]


@cards.check("probability-distributions", 1)
def successes(n, p, k):
    return stats.binom.pmf(k, n, p)


@cards.check("probability-distributions", 2)
def at_least_one(r, t):
    return stats.poisson.sf(0, r * t)


@cards.check("probability-distributions", 3)
def still_waiting(m, s, t):
    wait = stats.expon(scale=m)
    return wait.sf(s + t) / wait.sf(s)


@cards.check("probability-distributions", 4)
def spread_of_a_difference(a, b):
    weights = np.array([1, -2])
    return np.sqrt(weights @ np.diag([a ** 2, b ** 2]) @ weights)


cards.report()
