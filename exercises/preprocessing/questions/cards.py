"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import math
import sys
from pathlib import Path

import numpy as np
from scipy.integrate import quad
from scipy.optimize import brentq, minimize_scalar
from scipy.stats import binom, hypergeom, lognorm, norm, truncexpon
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mutual_info_score
from sklearn.metrics.pairwise import nan_euclidean_distances
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, PolynomialFeatures, StandardScaler
from sklearn.utils.class_weight import compute_class_weight

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("categorical-data", 1)
def smoothed_target(n, k, m):
    return np.average([1] * k + [0] * (n - k) + [0.2], weights=[1] * n + [m])


@cards.check("categorical-data", 2)
def leave_one_out(n, k):
    y = np.array([1] * k + [0] * (n - k))
    return [np.delete(y, row).mean() for row in (0, n - 1)]


@cards.check("categorical-data", 3)
def columns_hit(n, m):
    chance = np.eye(m + 1)[0]  # of having hit 0, 1, ... columns
    for _ in range(n):
        chance = chance * np.arange(m + 1) / m + np.roll(chance * (m - np.arange(m + 1)) / m, 1)
    return chance @ np.arange(m + 1)


@cards.check("categorical-data", 4)
def line_through_codes(g):
    return LinearRegression().fit([[0], [1], [2]], [10, g, 20]).predict([[1]])[0]


@cards.check("data-augmentation", 1)
def different_images(p):
    image = np.pad(np.arange(1, 26).reshape(5, 5), p)
    crops = [image[i:i + 5, j:j + 5] for i in range(2 * p + 1) for j in range(2 * p + 1)]
    if p < 5:  # all crops still differ
        return len({version.tobytes() for crop in crops for version in (crop, crop[:, ::-1].copy())})
    return 2 * len(crops)


@cards.check("data-augmentation", 2)
def lowest_loss(w):
    return minimize_scalar(lambda p: -w * np.log(p) - (1 - w) * np.log(1 - p), bounds=(0, 1), method="bounded").fun


@cards.check("data-augmentation", 3)
def mirrored_box(w, a, b):
    inside = np.zeros(w, bool)
    inside[a:b] = True
    columns = np.flatnonzero(inside[::-1])
    return [columns[0], columns[-1] + 1]


@cards.check("data-augmentation", 4)
def corner_erased(s, n):
    corners = list(itertools.product(range(n - s + 1), repeat=2))
    return np.mean([row <= 0 < row + s and column <= 0 < column + s for row, column in corners])


@cards.check("feature-engineering", 1)
def distance_on_the_clock(a, d):
    code = lambda hour: np.array([np.sin(2 * np.pi * hour / 24), np.cos(2 * np.pi * hour / 24)])
    return np.linalg.norm(code(a) - code((a + d) % 24))


@cards.check("feature-engineering", 2)
def mean_over_median(mu, s):
    return lognorm.mean(s, scale=np.exp(mu)) / lognorm.median(s, scale=np.exp(mu))


@cards.check("feature-engineering", 3)
def first_bin(m, k):
    return truncexpon.cdf(np.linspace(0, m, k + 1)[1], m)


@cards.check("feature-engineering", 4)
def squares_and_products(p):
    return PolynomialFeatures(2, include_bias=False).fit(np.zeros((1, p))).n_output_features_


@cards.check("feature-engineering", 5)
def makes_it_separable():
    rows = np.array(list(itertools.product([-1, 1], repeat=2)))
    y = np.where(rows[:, 0] != rows[:, 1], 1, -1)
    added = {"their sum": rows.sum(1), "their product": rows.prod(1), "their squares' sum": (rows ** 2).sum(1)}
    fits = {name: LinearRegression().fit(np.c_[rows, new], y).score(np.c_[rows, new], y) for name, new in added.items()}
    return max(fits, key=fits.get)


@cards.check("feature-scaling", 1)
def beyond_the_range(lo, hi, x):
    return MinMaxScaler().fit([[lo], [(lo + hi) / 2], [hi]]).transform([[x]])[0, 0]


@cards.check("feature-scaling", 2)
def standardised(a, b):
    return StandardScaler().fit_transform([[0.0], [a], [b]])[2, 0]


@cards.check("feature-scaling", 3)
def penalty_of_another_unit(f):
    x = np.random.default_rng(1).normal(size=(30, 2))
    y = x @ [2, 1] + 1
    old, new = (LinearRegression().fit(rows, y).coef_[0] for rows in (x, x * [f, 1]))
    return old ** 2 / new ** 2


@cards.check("feature-scaling", 4)
def squeezed(o):
    return np.ptp(MinMaxScaler().fit_transform(np.append(np.linspace(0, 10, 99), o)[:, None])[:-1])


@cards.check("feature-scaling", 5)
def condition_number(s, t):
    signs = np.array(list(itertools.product([-1, 1], repeat=2)))
    x = signs * [s, t]
    return np.linalg.cond(x.T @ x / len(x))


@cards.check("feature-selection", 1)
def some_false_find(p, a):
    return binom.sf(0, p, a)


@cards.check("feature-selection", 2)
def fits_of_forward_selection(k, p, f):
    fits, left = 0, list(range(p))
    for _ in range(k):
        fits += len([(feature, fold) for feature in left for fold in range(f)])
        left.pop()
    return fits


@cards.check("feature-selection", 3)
def information_of_the_pair(q):
    rows = [(x1, x2, flip) for x1, x2 in itertools.product([0, 1], repeat=2) for flip in range(20)]
    pairs = [2 * x1 + x2 for x1, x2, _ in rows]
    labels = [x1 ^ x2 ^ (flip < round(20 * q)) for x1, x2, flip in rows]
    return mutual_info_score(pairs, labels) / np.log(2)


@cards.check("feature-selection", 4)
def selected_before_the_folds():
    rng, errors = np.random.default_rng(2), []
    for _ in range(5):
        x, y = rng.normal(size=(50, 5000)), np.repeat([0, 1], 25)
        chosen = SelectKBest(k=100).fit_transform(x, y)
        errors.append(1 - cross_val_score(KNeighborsClassifier(1), chosen, y, cv=5).mean())
    return "far below one half" if np.mean(errors) < 0.15 else "about one half"


@cards.check("fraud-imbalance", 1)
def precision(f, t, u):
    flagged = np.array([f * t / 100, (10000 - f) * u / 100])
    return flagged[0] / flagged.sum()


@cards.check("fraud-imbalance", 2)
def cheapest_threshold(c, l):
    return brentq(lambda p: np.dot([p, 1 - p], [c, c]) - np.dot([p, 1 - p], [l, 0]), 0, 1)


@cards.check("fraud-imbalance", 3)
def caught(n, f, k, q):
    fraud = np.zeros(n, bool)  # highest scores first
    fraud[:k * q // 100] = True
    fraud[n - (n * f // 10000 - k * q // 100):] = True
    return fraud[:k].sum() / fraud.sum()


@cards.check("fraud-imbalance", 4)
def error_of_recall(n, f, r):
    frauds = round(n * f)
    return binom.std(frauds, r) / frauds


@cards.check("imbalanced-data", 1)
def balanced_weight(n, m):
    return compute_class_weight("balanced", classes=[0, 1], y=[1] * m + [0] * (n - m))[1]


@cards.check("imbalanced-data", 2)
def corrected(b, p):
    positives, sampled = 1000 * p, 1000 * (1 - p)
    return positives / (positives + sampled / b)


@cards.check("imbalanced-data", 3)
def made_by_smote(y, u):
    return [np.interp(u, [0, 1], ends) for ends in ([2, 6], [y, 3])]


@cards.check("imbalanced-data", 4)
def twin_in_training(c, t):
    found = 0
    for others in itertools.product([False, True], repeat=c - 1):  # is it in the test set?
        found += (not all(others)) * np.prod([t if other else 1 - t for other in others])
    return found


@cards.check("missing-data", 1)
def variance_after_the_mean(n, m, s):
    x = np.random.default_rng(3).normal(size=n - m)
    x = (x - x.mean()) * np.sqrt(s / x.var())
    return np.append(x, np.full(m, x.mean())).var()


@cards.check("missing-data", 2)
def complete_rows(p, q):
    return binom.pmf(0, p, q / 100)


@cards.check("missing-data", 3)
def distance_with_gaps(p, k, s):
    one = np.full(p, np.nan)
    one[:k] = np.sqrt(s / k)
    return nan_euclidean_distances([one], [np.zeros(p)])[0, 0]


@cards.check("missing-data", 4)
def mean_of_the_column(h, r, t):
    people = [(9, round(1000 * h), r), (3, round(1000 * (1 - h)), t)]
    stated = [np.where(np.arange(many) < round(many * share), income, np.nan) for income, many, share in people]
    column = np.concatenate(stated)
    return np.where(np.isnan(column), np.nanmean(column), column).mean()


@cards.check("missing-data", 5)
def weakened_correlation(r, q):
    rng = np.random.default_rng(4)
    x = rng.normal(size=1_000_000)
    y = r * x + np.sqrt(1 - r * r) * rng.normal(size=len(x))
    x[rng.random(len(x)) < q] = x.mean()
    return np.corrcoef(x, y)[0, 1]


@cards.check("one-hot", 1)
def rank(a, b):
    rows = np.array(list(itertools.product(range(a), range(b), range(4))))
    return np.linalg.matrix_rank(np.c_[np.ones(len(rows)), OneHotEncoder().fit_transform(rows).toarray()])


@cards.check("one-hot", 2)
def distance_of_codes(c):
    codes = OneHotEncoder().fit_transform([[0] * 12, [1] * c + [0] * (12 - c), [2] * 12]).toarray()
    return np.linalg.norm(codes[0] - codes[1])


@cards.check("one-hot", 3)
def share_not_zero(f, k):
    codes = OneHotEncoder().fit_transform(np.tile(np.arange(k)[:, None], (1, f)))
    return codes.nnz / np.prod(codes.shape)


@cards.check("one-hot", 4)
def coefficients(a, b):
    codes = OneHotEncoder(drop="first").fit_transform([[0], [1], [2]]).toarray()
    return LinearRegression().fit(codes, [a, b, 30]).coef_


@cards.check("train-test-split", 1)
def left_for_training(t, v):
    rest, _ = train_test_split(np.arange(2000), test_size=t / 100, random_state=0)
    return len(train_test_split(rest, test_size=v / 100, random_state=0)[0]) / 2000


@cards.check("train-test-split", 2)
def rows_for_the_interval(p, w):
    low, high = 1, 1_000_000
    while low < high:
        n = (low + high) // 2
        low, high = (low, n) if norm.ppf(0.975) * binom.std(n, p) / n <= w / 100 else (n + 1, high)
    return low


@cards.check("train-test-split", 3)
def no_positive(n, k, m):
    return hypergeom.pmf(0, n, k, m)


@cards.check("validation-vs-test", 1)
def optimism_of_two(s):
    density = lambda x: 2 * norm.pdf(x, scale=s) * norm.cdf(x, scale=s)
    return quad(lambda x: x * density(x), -10 * s, 10 * s)[0]


@cards.check("validation-vs-test", 2)
def fits_of_nested_validation(o, i, g):
    fits = 0
    for _ in range(o):
        fits += sum(1 for _ in itertools.product(range(g), range(i)))
        fits += 1
    return fits


@cards.check("validation-vs-test", 3)
def guaranteed(n, m):
    return brentq(lambda e: sum(2 * math.exp(-2 * n * e * e) for _ in range(m)) - 0.05, 0.001, 1)


cards.report()
