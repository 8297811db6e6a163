"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from scipy.optimize import brentq, minimize_scalar
from scipy.special import expit
from scipy.stats import binom, entropy, hypergeom
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("adaboost-vs-gradient-boosting", 1)
def best_alpha(eps):
    return minimize_scalar(lambda a: (1 - eps) * np.exp(-a) + eps * np.exp(a), bounds=(0, 5), method="bounded").x


@cards.check("adaboost-vs-gradient-boosting", 2)
def weight_of_an_error(n, k):
    agreement = np.where(np.arange(n) < k, -1, 1)
    alpha = minimize_scalar(lambda a: np.exp(-a * agreement).sum(), bounds=(0, 5), method="bounded").x
    return np.exp(alpha) / np.exp(-alpha * agreement).sum()


@cards.check("adaboost-vs-gradient-boosting", 3)
def ratio_of_derivatives(m):
    slope = lambda loss: (loss(-m + 1e-5) - loss(-m - 1e-5)) / 2e-5
    return slope(lambda margin: np.exp(-margin)) / slope(lambda margin: np.logaddexp(0, -margin))


@cards.check("adaboost-vs-gradient-boosting", 4)
def bound_on_the_training_error(m, eps):
    best = minimize_scalar(lambda a: (1 - eps) * np.exp(-a) + eps * np.exp(a), bounds=(0, 5), method="bounded").fun
    return np.prod(np.full(m, best))


@cards.check("bagging-vs-boosting", 1)
def variance_of_the_average(n, s2, rho):
    covariance = s2 * (rho * np.ones((n, n)) + (1 - rho) * np.eye(n))
    weights = np.full(n, 1 / n)
    return weights @ covariance @ weights


@cards.check("bagging-vs-boosting", 2)
def trees_needed(rho, x):
    for n in itertools.count(1):
        covariance = rho * np.ones((n, n)) + (1 - rho) * np.eye(n)
        if covariance.mean() <= rho * (1 + x / 100):
            return n


@cards.check("bagging-vs-boosting", 3)
def rows_in_both(n):
    draws = np.random.default_rng(1).integers(n, size=(400, n))
    seen = np.array([np.bincount(sample, minlength=n) > 0 for sample in draws])
    return (seen[::2] & seen[1::2]).sum(1).mean()


@cards.check("decision-tree", 1)
def fall_of_gini(a, b):
    y = [1] * a + [0] * b + [1] * (20 - a) + [0] * (20 - b)
    tree = DecisionTreeClassifier(max_depth=1).fit(np.array([0] * (a + b) + [1] * (40 - a - b))[:, None], y).tree_
    return tree.impurity[0] - np.average(tree.impurity[1:], weights=tree.n_node_samples[1:])


@cards.check("decision-tree", 2)
def number_of_splits(n):
    rows = np.random.default_rng(2).permutation(n)
    tree = DecisionTreeRegressor().fit(rows[:, None], np.random.default_rng(3).permutation(n)).tree_
    return (tree.children_left >= 0).sum()


@cards.check("decision-tree", 3)
def number_of_candidates(n, p, u):
    rows = np.random.default_rng(4).permuted(np.tile(np.arange(n) % u, (p, 1)), axis=1)
    return sum(len({(column <= t).tobytes() for t in column} - {np.ones(n, bool).tobytes()}) for column in rows)


@cards.check("decision-tree", 4)
def gain_of_a_customer_number(k, n):
    children = [entropy([1, 0], base=2)] * k + [entropy([0, 1], base=2)] * (n - k)
    return entropy([k, n - k], base=2) - np.mean(children)


@cards.check("decision-tree", 5)
def predictions_after_the_logarithm():
    rng = np.random.default_rng(5)
    x, y = rng.lognormal(size=(200, 1)), rng.normal(size=200)
    one, two = (DecisionTreeRegressor(max_depth=3).fit(rows, y).predict(rows) for rows in (x, np.log(x)))
    return "stay the same" if np.allclose(one, two) else "get worse"


@cards.check("ensemble-methods", 1)
def fits_of_a_stack(b, k):
    fits = [(model, fold) for model in range(b) for fold in range(k)]
    fits += [(model, "all") for model in range(b)] + [("final", "all")]
    return len(fits)


@cards.check("ensemble-methods", 2)
def variance_of_two(a, b, rho):
    weights = np.array([0.5, 0.5])
    return weights @ np.array([[a * a, rho * a * b], [rho * a * b, b * b]]) @ weights


@cards.check("ensemble-methods", 3)
def best_weight(a, b):
    return minimize_scalar(lambda w: (w * a) ** 2 + ((1 - w) * b) ** 2, bounds=(0, 1), method="bounded").x


@cards.check("ensemble-methods", 4)
def gain_of_averaging(a, b, y):
    predictions = np.array([a, b])
    return ((predictions - y) ** 2).mean() - (predictions.mean() - y) ** 2


@cards.check("gradient-boosted-trees", 1)
def residual_left(eta, m):
    target, prediction = 1.0, 0.0
    for _ in range(m):
        prediction += eta * (target - prediction)
    return target - prediction


@cards.check("gradient-boosted-trees", 2)
def newton_leaf(p, k):
    n = 100  # the leaf: x = 1, ten rows; the others make the base rate p
    y = np.zeros(n)
    y[:k] = 1
    y[10:10 + round(n * p) - k] = 1
    x = (np.arange(n) < 10).astype(float)[:, None]
    model = GradientBoostingClassifier(n_estimators=1, learning_rate=1, max_depth=1).fit(x, y)
    return model.decision_function([[1.0]])[0] - np.log(y.mean() / (1 - y.mean()))


@cards.check("gradient-boosted-trees", 3)
def negative_gradient(f, y):
    loss = lambda score: np.logaddexp(0, score) - y * score
    return -(loss(f + 1e-6) - loss(f - 1e-6)) / 2e-6


@cards.check("gradient-boosted-trees", 4)
def features_on_a_path(l):
    x = np.eye(l + 3)
    y = 2.0 ** np.arange(l + 3)  # each split takes off one row by its own feature
    tree = DecisionTreeRegressor(max_leaf_nodes=l).fit(x, y).tree_
    return len(set(tree.feature[tree.children_left >= 0]))


@cards.check("hard-vs-soft-voting", 1)
def majority(p):
    return binom.sf(2, 5, p)


@cards.check("hard-vs-soft-voting", 2)
def soft_vote(a, b):
    return np.mean([[a, 1 - a], [b, 1 - b], [0.45, 0.55]], axis=0)[0]


@cards.check("hard-vs-soft-voting", 3)
def weight_that_turns_the_vote(a, b):
    return brentq(lambda w: np.average([a, b, b], weights=[w, 1, 1]) - 0.5, 1e-9, 100)


@cards.check("lightgbm", 1)
def deepest(l):
    depths = [0]
    while len(depths) < l:
        depths += [depths.pop() + 1] * 2
    return max(depths)


@cards.check("lightgbm", 2)
def values_read(n, m, p):
    side = np.arange(n) < min(m, n - m)
    return sum(np.count_nonzero(side) for _ in range(p))


@cards.check("lightgbm", 3)
def factor_of_the_sampled(n, k, m):
    gradients = np.sort(np.random.default_rng(6).exponential(size=n))[::-1]
    rest = gradients[k:]
    expected_sum = m * rest.mean()
    return (gradients.sum() - gradients[:k].sum()) / expected_sum


@cards.check("lightgbm", 4)
def megabytes_saved(n, p):
    rows = 1000 * n
    return (np.zeros((rows, p)).nbytes - np.zeros((rows, p), np.uint8).nbytes) / 1e3


@cards.check("random-forest", 1)
def out_of_bag(n):
    if n <= 5:
        return np.mean([1 - len(set(draws)) / n for draws in itertools.product(range(n), repeat=n)])
    return float(Fraction(n - 1, n) ** n)


@cards.check("random-forest", 2)
def trees_that_have_not_seen_it(b, n):
    return b * binom.pmf(0, n, 1 / n)


@cards.check("random-forest", 3)
def something_relevant(p, s, m):
    return hypergeom.sf(0, p, s, m)


@cards.check("tree-missing-data", 1)
def learned_side(a, b, m):
    sides = [([a] * 4 + [m] * 2, [b] * 4), ([b] * 4 + [m] * 2, [a] * 4)]
    return np.mean(min(sides, key=lambda leaves: sum(len(leaf) * np.var(leaf) for leaf in leaves))[0])


@cards.check("tree-missing-data", 2)
def errors_avoided(x, y):
    left = np.arange(100) < 60
    surrogate = left.copy()
    surrogate[:x], surrogate[60:60 + y] = False, True
    return 1 - (surrogate != left).sum() / (np.ones(100, bool) != left).sum()


@cards.check("tree-missing-data", 3)
def divisions(u):
    groups = [*range(u), None]
    found = {frozenset([frozenset(groups[:u]), frozenset([None])])}
    for t in range(1, u):
        low, high = set(range(t)), set(range(t, u))
        for one, two in [(low | {None}, high), (low, high | {None})]:
            found.add(frozenset([frozenset(one), frozenset(two)]))
    return len(found)


@cards.check("tree-missing-data", 4)
def down_both_branches(l, r, pl, pr):
    return np.mean(np.repeat([pl, pr], [l, r]))


@cards.check("tree-vs-forest", 1)
def beyond_the_data(n, s, m):
    x = np.arange(1, n + 1)[:, None]
    return DecisionTreeRegressor().fit(x, s * x.ravel()).predict([[n + m]])[0]


@cards.check("tree-vs-forest", 2)
def noisy_labels(f):
    tree = forest = 0
    for train_flipped, test_flipped in itertools.product([0, 1], repeat=2):
        chance = np.prod([f if flipped else 1 - f for flipped in (train_flipped, test_flipped)])
        tree += chance * (train_flipped == test_flipped)
        forest += chance * (test_flipped == 0)
    return [tree, forest]


@cards.check("tree-vs-forest", 3)
def comparisons(b, l):
    tree = DecisionTreeRegressor(max_depth=10).fit(np.arange(l)[:, None], np.arange(l))
    return b * (tree.decision_path([[0]]).getnnz() - 1)


@cards.check("xgboost", 1)
def step_of_a_leaf(n, r, l, eta):
    residuals = np.full(n, r / n)
    objective = lambda w: ((residuals - w) ** 2).sum() / 2 + l * w * w / 2
    return eta * minimize_scalar(objective).x


@cards.check("xgboost", 2)
def gain(gl, hl, gr, l, g):
    objective = lambda first, second: minimize_scalar(lambda w: first * w + (second + l) * w * w / 2).fun
    return objective(gl + gr, hl + 6) - objective(gl, hl) - objective(gr, 6) - g


@cards.check("xgboost", 3)
def rows_of_an_allowed_leaf(w, p):
    score = np.log(p / (1 - p))
    second = (expit(score + 1e-5) - expit(score - 1e-5)) / 2e-5
    return next(n for n in itertools.count(1) if n * second >= w)


cards.report()
