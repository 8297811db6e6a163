"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from scipy import integrate, optimize, stats
from sklearn import metrics
from sklearn.model_selection import KFold, LeaveOneOut, ParameterGrid, RepeatedKFold, cross_val_score
from sklearn.dummy import DummyClassifier, DummyRegressor

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


def labels(tp, fn, fp, tn):
    """Truth and prediction of the rows of a confusion matrix."""
    counts = [round(each) for each in (tp, fn, fp, tn)]
    return np.repeat([1, 1, 0, 0], counts), np.repeat([1, 0, 1, 0], counts)


@cards.check("accuracy", 1)
def above_the_majority(q, s, t):
    positives, negatives = 100 * q, 100 * (100 - q)
    truth, predicted = labels(positives * s, positives * (1 - s), negatives * (1 - t), negatives * t)
    return 100 * (metrics.accuracy_score(truth, predicted) - metrics.accuracy_score(truth, 0 * truth))


@cards.check("accuracy", 2)
def accuracy_of_both_batches(a, n, b, m):
    return np.mean(np.repeat([1, 0, 1, 0], np.rint([a * n, (1 - a) * n, b * m, (1 - b) * m]).astype(int)))


@cards.check("accuracy", 3)
def half_width(n, a):
    low, high = stats.norm.interval(0.95, a, np.std(np.arange(1000) < 1000 * a) / np.sqrt(n))
    return 100 * (high - low) / 2


@cards.check("accuracy", 4)
def accuracy_of_a_guesser(p, q):
    joint = np.outer([p, 1 - p], [q, 1 - q])
    return np.trace(joint)


@cards.check("auc", 1)
def auc_with_ties(a, b):
    return metrics.roc_auc_score([1, 1, 1, 0, 0, 0], [0.9, a, 0.4, b, 0.4, 0.2])


@cards.check("auc", 2)
def auc_of_labels(u, f):
    return metrics.roc_auc_score(*labels(1000 * u, 1000 * (1 - u), 1000 * f, 1000 * (1 - f)))


@cards.check("auc", 3)
def wrong_pairs(p, n, a):
    wrong = round(n * (1 - a))
    negatives, positives = np.arange(n), np.full(p, n - wrong - 0.5)
    return np.sum(negatives[:, None] > positives)


@cards.check("choose-metric", 1)
def expected_cost(p, r, f, c):
    chances = np.array([[p * r, p * (1 - r)], [f - f * p, (1 - p) * (1 - f)]])
    return 1000 * np.sum(chances * [[0, c], [5, 0]])


@cards.check("choose-metric", 2)
def average_precision(a, b):
    truth = np.isin(np.arange(1, 11), [1, a, b])
    return metrics.average_precision_score(truth, -np.arange(10))


@cards.check("choose-metric", 3)
def log_loss(n, q):
    return metrics.log_loss(np.ones(n), np.append(np.full(n - 1, 0.9), q), labels=[0, 1])


@cards.check("confusion-matrix", 1)
def expected_counts(s, t, q):
    row, positives = np.arange(1000), 10 * q
    truth = row < positives
    flagged = np.where(truth, row < positives * s - 1e-9, row >= positives + (1000 - positives) * t - 1e-9)
    return metrics.confusion_matrix(truth, flagged)[[1, 1, 0, 0], [1, 0, 1, 0]].tolist()


@cards.check("confusion-matrix", 2)
def recall_of_class_1(a, b, c, d):
    return metrics.recall_score(*labels(d, c, b, a))


@cards.check("confusion-matrix", 3)
def matthews(tp, fn, fp, tn):
    return np.corrcoef(*labels(tp, fn, fp, tn))[0, 1]


@cards.check("confusion-matrix", 4)
def balanced_accuracy(a, b):
    counts = [a, 10, 10, 5, b, 5, 2, 2, 6]
    return metrics.balanced_accuracy_score(np.repeat(np.repeat([0, 1, 2], 3), counts), np.repeat([0, 1, 2] * 3, counts))


@cards.check("cross-validation", 1)
def fits(c, k, r):
    X = np.zeros((k, 1))
    return sum(1 for setting in range(c) for split in RepeatedKFold(n_splits=k, n_repeats=r).split(X)) + 1


@cards.check("cross-validation", 2)
def mean_and_standard_error(a, b):
    return [np.mean([0.8, a, 0.84, b]), stats.sem([0.8, a, 0.84, b])]


@cards.check("cross-validation", 3)
def twins(n, k):
    fold = np.arange(n) % k
    chances = [0.5 if fold[i] == fold[j] else 1 for i, j in itertools.permutations(range(n), 2)]
    return np.mean(chances)


@cards.check("cross-validation", 4)
def pessimism(b, n, k):
    errors = [Fraction(1, 10) + Fraction(b, len(train)) for train, test in KFold(k).split(np.zeros(n))]
    return sum(errors) / k - Fraction(1, 10) - Fraction(b, n)


@cards.check("cross-validation-types", 1)
def fold_sizes(n, k):
    sizes = [len(test) for train, test in KFold(k).split(np.zeros(n))]
    return [sum(size > min(sizes) for size in sizes), min(sizes)]


@cards.check("cross-validation-types", 2)
def majority_left_out(n):
    y = np.arange(n) % 2
    return 100 * cross_val_score(DummyClassifier(), np.zeros((n, 1)), y, cv=LeaveOneOut()).mean()


@cards.check("cross-validation-types", 3)
def mean_left_out(n, v):
    y = np.random.default_rng(0).normal(size=n)
    y *= np.sqrt(v) / y.std()
    return -cross_val_score(DummyRegressor(), y[:, None], y, cv=LeaveOneOut(), scoring="neg_mean_squared_error").mean()


@cards.check("cross-validation-types", 4)
def fold_without_positives(n, m, k):
    return stats.hypergeom(n, m, n // k).pmf(0)


@cards.check("cross-validation-types", 5)
def shared_rows(k):
    (first, _), (second, _) = itertools.islice(KFold(k).split(np.zeros(12 * k)), 2)
    return len(np.intersect1d(first, second)) / len(first)


@cards.check("f1-vs-accuracy", 1)
def all_positive(p):
    truth = np.arange(1000) < 1000 * p
    return metrics.f1_score(truth, np.ones(1000))


@cards.check("f1-vs-accuracy", 2)
def easy_negatives(tp, fp, m):
    rows = labels(tp, 10, fp, 100 + m)
    return [metrics.accuracy_score(*rows), metrics.f1_score(*rows)]


@cards.check("f1-vs-accuracy", 3)
def macro_f1(tp, fn, tn):
    return metrics.f1_score(*labels(tp, fn, 30, tn), average="macro")


@cards.check("f1-vs-accuracy", 4)
def precision_for_f1(r, f):
    return optimize.brentq(lambda p: stats.hmean([p, r]) - f, 0.01, 1)


@cards.check("grid-search", 1)
def trials(q, c):
    return next(n for n in itertools.count(1) if 1 - np.prod(np.full(n, 1 - q / 100)) >= c / 100)


@cards.check("grid-search", 2)
def different_rates(d, n):
    values = next(v for v in range(2, n) if v ** d == n)
    combinations = list(itertools.product(range(values), repeat=d))
    return len(combinations) / len({each[0] for each in combinations})


@cards.check("grid-search", 3)
def growth(v, d):
    size = lambda values, names: len(ParameterGrid({str(name): range(values) for name in range(names)}))
    return size(2 * v, d + 1) / size(v, d)


@cards.check("grid-search", 4)
def factor_between_neighbours(g, l):
    values = np.logspace(-l, 0, g)
    return values[1] / values[0]


@cards.check("hyperparameter-tuning", 1)
def nested_fits(o, c, k):
    count = 0
    for outer in range(o):
        count += sum(1 for setting in range(c) for inner in range(k))
        count += 1
    return count


@cards.check("hyperparameter-tuning", 2)
def halving(n, r):
    total = 0
    while n >= 1:
        total, n, r = total + n * r, n // 3, 3 * r
    return total


@cards.check("hyperparameter-tuning", 3)
def expected_improvement(s):
    return integrate.quad(lambda x: x * stats.norm.pdf(x, 0, s), 0, 12 * s)[0]


@cards.check("hyperparameter-tuning", 4)
def error_of_the_difference(s, n):
    weights = np.append(np.full(n, 1 / n), np.full(n, -1 / n))
    return np.sqrt(weights @ (s ** 2 * np.eye(2 * n)) @ weights)


@cards.check("hyperparameters", 1)
def learned_numbers(d, h, o):
    return sum(each.size for each in (np.zeros((d, h)), np.zeros(h), np.zeros((h, o)), np.zeros(o)))


@cards.check("hyperparameters", 2)
def luck_of_the_best(m, w):
    accuracy = stats.uniform(-w, 2 * w)
    return integrate.quad(lambda x: x * m * accuracy.pdf(x) * accuracy.cdf(x) ** (m - 1), -w, w)[0]


@cards.check("hyperparameters", 3)
def small_rates(l, m):
    return stats.loguniform(10.0 ** -l, 1).cdf(10.0 ** -m)


@cards.check("precision-recall-f1", 1)
def precision_recall_f1(tp, fp, fn):
    return list(metrics.precision_recall_fscore_support(*labels(tp, fn, fp, 50), average="binary")[:3])


@cards.check("precision-recall-f1", 2)
def precision_elsewhere(r, q):
    sensitivity = 0.6
    rate = sensitivity * (1 - r) / r
    return q * sensitivity / (q * sensitivity + (1 - q) * rate)


@cards.check("precision-recall-f1", 3)
def f_beta(p, r, b):
    positives = 3600
    tp = positives * r
    return metrics.fbeta_score(*labels(tp, positives - tp, tp / p - tp, 10), beta=b)


@cards.check("precision-recall-f1", 4)
def precision_of_the_added(r1, p1, r2, p2):
    hits, flagged = np.diff([r1, r2]), np.diff([r1 / p1, r2 / p2])
    return (hits / flagged)[0]


@cards.check("roc-curve", 1)
def rates(t):
    truth, scores = np.repeat([1, 0], [4, 5]), np.array([0.9, 0.7, 0.6, 0.3, 0.8, 0.5, 0.4, 0.2, 0.1])
    (tn, fp), (fn, tp) = metrics.confusion_matrix(truth, scores >= t)
    return [fp / (fp + tn), tp / (tp + fn)]


@cards.check("roc-curve", 2)
def mixed(u, v, f):
    return np.interp(f, [0.1, 0.4], [u, v])


@cards.check("roc-curve", 3)
def equal_cost(p, c):
    cost = lambda fpr, tpr: (1 - p) * fpr + p * c * (1 - tpr)
    return optimize.brentq(lambda tpr: cost(0.01, tpr) - cost(0, 0), 0, 1) / 0.01


@cards.check("type-i-ii-errors", 1)
def any_false_alarm(a, m):
    return stats.binom(m, a).sf(0)


@cards.check("type-i-ii-errors", 2)
def cheapest_threshold(c):
    return optimize.brentq(lambda p: p * c - (1 - p), 0, 1)


@cards.check("type-i-ii-errors", 3)
def both_errors(d, t):
    return [stats.logistic.sf(t), stats.logistic.cdf(t, loc=d)]


@cards.check("type-i-ii-errors", 4)
def false_findings(w, a, g):
    working = np.arange(1000) < w
    significant = np.where(working, g, a)
    return significant[~working].sum() / significant.sum()


cards.report()
