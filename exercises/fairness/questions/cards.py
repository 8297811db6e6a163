"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.metrics import recall_score

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("explainable-ai", 1)
def shapley_of_a_linear_model(w, m, x):
    value = lambda known: w * (x if 1 in known else m) + 3 * (4 if 2 in known else 2) + 5
    return np.mean([value({1}) - value(set()), value({1, 2}) - value({2})])


@cards.check("explainable-ai", 2)
def shapley_of_a_product(a, b, c, d):
    parts = []
    for order in itertools.permutations([0, 1]):
        row = [a, b]
        for feature in order:
            before = row[0] * row[1]
            row[feature] = (c, d)[feature]
            if feature == 0:
                parts.append(row[0] * row[1] - before)
    return Fraction(sum(parts), len(parts))


@cards.check("explainable-ai", 3)
def rise_of_the_error(w, v):
    x = np.random.default_rng(1).normal(size=1000)
    x = (x - x.mean()) * np.sqrt(v / x.var())
    return np.mean((w * x[:, None] - w * x[None, :]) ** 2)


@cards.check("explainable-ai", 4)
def predictions_needed(d, n):
    return sum(n for size in range(d + 1) for _ in itertools.combinations(range(d), size))


@cards.check("fairness", 1)
def disparate_impact(a, b):
    rates = [np.mean(np.arange(people) < selected) for people, selected in ((200, a), (80, b))]
    return min(rates) / max(rates)


@cards.check("fairness", 2)
def differences(a, b):
    groups = []
    for qualified, right, wrong in ((50, a, 10), (20, b, 4)):
        y = np.arange(100) < qualified
        accepted = (np.arange(100) < right) | (np.arange(100) >= 100 - wrong)
        groups.append((accepted.mean(), recall_score(y, accepted)))
    return np.subtract(*groups).tolist()


@cards.check("fairness", 3)
def weight(n, g, k):
    counts = np.array([[n - g - (400 - k), 400 - k], [g - k, k]])
    expected = np.outer(counts.sum(1), counts.sum(0)) / counts.sum()
    return (expected / counts)[1, 1]


@cards.check("fairness", 4)
def ratio_of_false_positives(v, r, p, q):
    rates = []
    for base in (p, q):
        found = 1000 * base * r
        alarms = found / v
        rates.append((alarms - found) / (1000 * (1 - base)))
    return rates[0] / rates[1]


cards.report()
