"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import math
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import integrate, optimize, stats
from sklearn.cluster import KMeans
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsRegressor, NearestCentroid
from sklearn.neural_network import MLPRegressor
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


def column(*values):
    return np.array(values, float).reshape(-1, 1)


def without_a_visit(n, p):
    """The probability that none of n draws hits, by multiplying them out."""
    left = 1.0
    for _ in range(n):
        left -= left * p
    return left


@cards.check("bias-variance-tradeoff", 1)
def three_models(a, b, s):
    predictions = np.array([8, a, b], float)
    noise = np.array([-1, 1]) * math.sqrt(s)
    error = np.mean([(10 + e - p) ** 2 for e in noise for p in predictions])
    return (predictions.mean() - 10) ** 2, predictions.var(), error


@cards.check("bias-variance-tradeoff", 2)
def shrunken_estimate(m, v, c):
    estimates = m + math.sqrt(v) * np.array([-1, 1])
    return np.mean((c * estimates - m) ** 2)


@cards.check("bias-variance-tradeoff", 3)
def error_of_neighbours(k, s, b):
    signs = np.array(list(itertools.product([-1, 1], repeat=k + 1))) * math.sqrt(s)
    return np.mean((signs[:, 0] - (b + signs[:, 1:].mean(axis=1))) ** 2)


@cards.check("choose-classifier", 1)
def exact_mcnemar(b, c):
    return stats.binomtest(b, b + c, 0.5).pvalue


@cards.check("choose-classifier", 2)
def better_of_two(s):
    density = lambda z: z * 2 * stats.norm.pdf(z, scale=s) * stats.norm.cdf(z, scale=s)
    return integrate.quad(density, -12 * s, 12 * s)[0]


@cards.check("choose-classifier", 3)
def errors_removed(m, a):
    y = np.arange(1000) >= m * 10
    right = np.arange(1000) < a * 10
    wrong_before = y.sum()
    return (wrong_before - (~right).sum()) / wrong_before


@cards.check("choose-classifier", 4)
def paired_t(k, m, s):
    x = np.arange(k, dtype=float)
    differences = m + s * (x - x.mean()) / x.std(ddof=1)
    return stats.ttest_1samp(differences, 0).statistic


@cards.check("classification-vs-regression", 1)
def constants_of_a_leaf(t):
    targets = [1] * 4 + [2] * 3 + [t] * 2
    squared = optimize.minimize_scalar(lambda c: sum((y - c) ** 2 for y in targets)).x
    absolute = min(targets, key=lambda c: sum(abs(y - c) for y in targets))
    return squared, absolute, Counter(targets).most_common(1)[0][0]


@cards.check("classification-vs-regression", 2)
def line_through_labels(q):
    return LinearRegression().fit(column(0, 1, 2, 3), [0, 0, 1, 1]).predict([[q]])[0]


@cards.check("classification-vs-regression", 3)
def regression_on_codes(p):
    return optimize.minimize_scalar(lambda c: p * (1 - c) ** 2 + (1 - p) * (3 - c) ** 2).x


@cards.check("cost-function", 1)
def one_large_error(r):
    before, after = np.ones(10), np.array([r] + [1] * 9)
    return np.mean(after**2) / np.mean(before**2), np.mean(after) / np.mean(before)


@cards.check("cost-function", 2)
def stock(t, a, b):
    demand = (np.arange(10000) + 0.5) * t / 10000
    cost = lambda q: np.where(demand < q, a * (q - demand), b * (demand - q)).mean()
    return optimize.minimize_scalar(cost, bounds=(0, t), method="bounded").x


@cards.check("cost-function", 3)
def alarm_threshold(a, b):
    return optimize.brentq(lambda p: (1 - p) * a - p * b, 0, 1)


@cards.check("cost-function", 4)
def loss_of_two_rows(p, q):
    return log_loss([1, 0], [p, 1 - q])


@cards.check("curse-of-dimensionality", 1)
def edge(d, r):
    return optimize.brentq(lambda length: math.prod([length] * d) - r, 0, 1)


@cards.check("curse-of-dimensionality", 2)
def ball_in_cube(d):
    volume = 1.0
    for m in range(2, d + 1):
        volume *= integrate.quad(lambda x: (1 - x * x) ** ((m - 1) / 2), -1, 1)[0] / 2
    return volume


@cards.check("curse-of-dimensionality", 3)
def shell(d, h):
    return integrate.quad(lambda r: d * r ** (d - 1), 1 - h, 1)[0]


@cards.check("curse-of-dimensionality", 4)
def concentration(d):
    triangle = lambda power: integrate.quad(lambda t: 2 * (1 - t) * t**power, 0, 1)[0]
    mean, square = triangle(2), triangle(4)
    return math.sqrt(sum([square - mean**2] * d)) / sum([mean] * d)


@cards.check("deep-vs-traditional", 1)
def best_line_for_xor(a, b, c, d):
    corners, counts = np.array([(0, 0), (0, 1), (1, 0), (1, 1)]), np.array([a, b, c, d])
    positive = np.array([False, True, True, False])
    weights = itertools.product([-2, -1, 0, 1, 2], [-2, -1, 0, 1, 2], [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5])
    return max(counts[(corners @ [v, w] + bias > 0) == positive].sum() for v, w, bias in weights)


@cards.check("deep-vs-traditional", 2)
def collapsed_layers(a, b, c):
    y = lambda x: c * (a * x + b) + 5
    return y(1) - y(0), y(0)


@cards.check("deep-vs-traditional", 3)
def pieces(h):
    kinks = np.arange(1, h + 1)
    x = np.arange(0, h + 1.5, 0.25)
    y = np.maximum(0, x[:, None] - kinks) @ np.random.default_rng(1).normal(size=h)
    slopes = np.diff(y) / 0.25
    return 1 + np.sum(np.abs(np.diff(slopes)) > 1e-9)


@cards.check("generative-vs-discriminative", 1)
def posterior(p, x):
    model = GaussianNB(priors=[1 - p, p], var_smoothing=0).fit(column(-1, 1, 1, 3), [0, 0, 1, 1])
    return model.predict_proba([[x]])[0, 1]


@cards.check("generative-vs-discriminative", 2)
def linear_form(a, b, v):
    spread = math.sqrt(v / 2)
    rows = column(a - spread, a + spread, b - spread, b + spread)
    model = LinearDiscriminantAnalysis(priors=[0.5, 0.5]).fit(rows, [0, 0, 1, 1])
    return model.coef_[0, 0], model.intercept_[0]


@cards.check("generative-vs-discriminative", 3)
def parameters_of_both(d):
    generative = 1 + np.zeros((2, d)).size + len(np.triu_indices(d)[0])
    x = np.random.default_rng(1).normal(size=(60, d))
    model = LogisticRegression().fit(x, np.arange(60) % 2)
    return generative, model.coef_.size + model.intercept_.size


@cards.check("generative-vs-discriminative", 4)
def corrected_prior(p, q):
    odds = Fraction(str(q)) / (1 - Fraction(str(q))) * Fraction(str(p)) / (1 - Fraction(str(p)))
    return odds / (1 + odds)


@cards.check("is-the-model-good", 1)
def half_width(a, n):
    right = np.arange(n) < a * n / 100
    return 100 * 1.96 * stats.sem(right, ddof=0)


@cards.check("is-the-model-good", 2)
def precision_in_use(s, f, p):
    parts = 1_000_000
    faulty = parts * p // 100
    caught, alarms = faulty * s // 100, (parts - faulty) * f // 100
    return caught / (caught + alarms)


@cards.check("is-the-model-good", 3)
def no_error_seen(n):
    return stats.beta.ppf(0.95, 1, n)


@cards.check("is-the-model-good", 4)
def other_mix(a, b, t, u):
    return np.average([a, b], weights=[u, 100 - u])


@cards.check("learning-curve", 1)
def plateau(a, b):
    return np.linalg.solve([[1, 1 / math.sqrt(100)], [1, 1 / math.sqrt(400)]], [a, b])[0]


@cards.check("learning-curve", 2)
def more_rows(m):
    return optimize.brentq(lambda factor: 1 / math.sqrt(factor) - 1 / m, 1, 1000)


@cards.check("learning-curve", 3)
def pessimism(k, f, n):
    error = lambda rows: Fraction(1, 10) + Fraction(k) / rows
    return error(n - Fraction(n, f)) - error(n)


@cards.check("massive-datasets", 1)
def gigabytes(n, d):
    return np.zeros((1000, d)).nbytes * n * 1000 / 1e9


@cards.check("massive-datasets", 2)
def merged(a, b, m):
    x = np.concatenate([np.tile([8.0, 12.0], a // 2), np.tile([m - 2.0, m + 2.0], b // 2)])
    return x.mean(), x.var()


@cards.check("massive-datasets", 3)
def sampled(f):
    x = np.tile([0.0, 1.0], 5000)
    return stats.sem(x[: 100 * f], ddof=0) / stats.sem(x, ddof=0)


@cards.check("massive-datasets", 4)
def buckets(n, m):
    filled = 0.0
    for _ in range(n):
        filled += (m - filled) / m
    return filled


@cards.check("ml-coding-from-scratch", 1)
def auc_with_ties(p, q):
    return roc_auc_score([1, 1, 0, 0, 0], [p, q, 0.6, 0.4, 0.2])


@cards.check("ml-coding-from-scratch", 2)
def descent(s, r, t):
    x, w = np.array([1.0, 2.0, 3.0]), 0.0
    for _ in range(t):
        w -= r * np.mean((w * x - s * x) * x)
    return w


@cards.check("ml-coding-from-scratch", 3)
def one_lloyd_step(a, b):
    points, centroids = np.array([0, 1, a, b]), np.array([0, 1])
    nearest = np.abs(points[:, None] - centroids).argmin(axis=1)
    return [points[nearest == each].mean() for each in (0, 1)]


@cards.check("ml-coding-from-scratch", 4)
def stable_softmax(z, d):
    scores = np.array([z, z + d])
    return np.exp(scores - np.logaddexp.reduce(scores))[1]


@cards.check("ml-vs-ai", 1)
def learned_border(a, b, c):
    model = NearestCentroid().fit(column(0, 1, a, b, c), [0, 0, 0, 1, 1])
    low, high = 0.0, float(c)
    while high - low > 1e-9:
        middle = (low + high) / 2
        low, high = (middle, high) if model.predict([[middle]])[0] == 0 else (low, middle)
    return low


@cards.check("ml-vs-ai", 2)
def table_and_line(d):
    return len(list(itertools.product([0, 1], repeat=d))), len([0.0] * d + [0.0])


@cards.check("ml-vs-ai", 3)
def memoriser(f, p):
    cells = 1000
    stored = round(f * cells)
    positive = round(p * cells)
    right = stored * cells + (cells - stored) * max(positive, cells - positive)
    return right / cells**2


@cards.check("numpy-and-pandas", 1)
def broadcast(n):
    return (np.zeros(n) - np.zeros((n, 1))).size


@cards.check("numpy-and-pandas", 2)
def two_variances(n, v):
    x = np.arange(n, dtype=float)
    x *= math.sqrt(v / np.var(x))
    return pd.Series(x).var()


@cards.check("numpy-and-pandas", 3)
def joined(a, b, c, d):
    left = pd.DataFrame({"key": ["x"] * a + ["y"] * b})
    right = pd.DataFrame({"key": ["x"] * c + ["y"] * d + ["z"] * 5})
    return len(left.merge(right, on="key", how="inner"))


@cards.check("numpy-and-pandas", 4)
def eight_bits(a, b):
    return (np.array([a], dtype=np.uint8) + np.array([b], dtype=np.uint8))[0]


@cards.check("overfitting-and-prevention", 1)
def optimism(n, p, s):
    x = np.vander(np.linspace(-1, 1, n), p)
    hat = x @ np.linalg.pinv(x)
    rest = np.eye(n) - hat
    return s * np.trace(rest @ rest.T) / n, s * (n + np.trace(hat @ hat.T)) / n


@cards.check("overfitting-and-prevention", 2)
def noisy_neighbour(h):
    chance = {0: 1 - h, 1: h}
    return sum(chance[one] * chance[two] for one in chance for two in chance if one != two)


@cards.check("overfitting-and-prevention", 3)
def patience(p):
    losses = [0.90, 0.70, 0.60, 0.62, 0.61, 0.58, 0.59, 0.60, 0.63, 0.64, 0.66, 0.67]
    best, kept, waited = math.inf, 0, 0
    for epoch, loss in enumerate(losses, 1):
        best, kept, waited = (loss, epoch, 0) if loss < best else (best, kept, waited + 1)
        if waited == p:
            return epoch, kept


@cards.check("overfitting-vs-underfitting", 1)
def line_through_a_parabola(a):
    x, y = np.array([-a, 0, a]), np.array([a * a, 0, a * a])
    return np.mean((np.polyval(np.polyfit(x, y, 1), x) - y) ** 2)


@cards.check("overfitting-vs-underfitting", 2)
def parabola_through_noise(m, q):
    return np.polyval(np.polyfit([0, 1, 2], [0, m, 0], 2), q)


@cards.check("overfitting-vs-underfitting", 3)
def two_parts(h, t, v):
    errors = pd.Series({"human": h, "training": t, "validation": v})
    return errors.diff().dropna().tolist()


@cards.check("parametric-vs-nonparametric", 1)
def numbers_kept(n, d):
    x, y = np.random.default_rng(1).normal(size=(n, d)), np.zeros(n)
    model = LinearRegression().fit(x, y)
    return model.coef_.size + 1, x.size + y.size


@cards.check("parametric-vs-nonparametric", 2)
def rows_for_less_error(d, c):
    return math.exp(optimize.brentq(lambda z: -4 / (4 + d) * z + math.log(c), 0, 50))


@cards.check("parametric-vs-nonparametric", 3)
def trace_of_the_smoother(n, k):
    x = column(*range(n)) + 0.001 * column(*range(n)) ** 2
    return np.trace(KNeighborsRegressor(k).fit(x, np.eye(n)).predict(x))


@cards.check("poor-on-unseen-data", 1)
def scaled_test_row(t):
    return StandardScaler().fit(column(1, 2, 3)).transform([[t]])[0, 0]


@cards.check("poor-on-unseen-data", 2)
def lucky_feature(n, m):
    return 1 - without_a_visit(m, stats.binom.pmf(n, n, 0.5))


@cards.check("poor-on-unseen-data", 3)
def without_copies(d, a):
    return optimize.brentq(lambda rest: np.average([100, rest], weights=[d, 100 - d]) - a, 0, 100)


@cards.check("python-for-ml", 1)
def amdahl(f, s):
    rest, loop = Fraction(1) - Fraction(str(f)), Fraction(str(f))
    return (rest + loop) / (rest + loop / s)


@cards.check("python-for-ml", 2)
def floor_division(a, b):
    return divmod(-a, b)


@cards.check("python-for-ml", 3)
def multiplications(n):
    product = lambda rows, inner, columns: rows * inner * columns
    return product(n, n, n) + product(n, n, 1), product(n, n, 1) + product(n, n, 1)


@cards.check("simple-vs-complex-model", 1)
def bic_break_even(k, n):
    bic = lambda parameters, likelihood: parameters * math.log(n) - 2 * likelihood
    return optimize.brentq(lambda gain: bic(7 + k, -90 + gain) - bic(7, -90), 0, 1000)


@cards.check("simple-vs-complex-model", 2)
def trainable(d, h):
    model = MLPRegressor(hidden_layer_sizes=(h,), max_iter=1, solver="sgd")
    model.partial_fit(np.ones((2, d)), [0, 1])
    return sum(each.size for each in model.coefs_ + model.intercepts_)


@cards.check("simple-vs-complex-model", 3)
def useless_features(n, q, s):
    x = np.random.default_rng(1).normal(size=(n, 3 + q))
    error = lambda columns: s * (1 + np.trace(columns @ np.linalg.pinv(columns)) / n)
    return error(x) - error(x[:, :3])


@cards.check("supervised-vs-reinforcement", 1)
def discounted(n, g):
    value = 0.0
    for _ in range(n):
        value = 1 + g * value
    return value


@cards.check("supervised-vs-reinforcement", 2)
def q_update(a, r, x):
    q = {("s", "left"): 2.0, ("t", "one"): float(x), ("t", "two"): 4.0}
    target = r + 0.9 * max(value for (state, _), value in q.items() if state == "t")
    return np.interp(a, [0, 1], [q["s", "left"], target])


@cards.check("supervised-vs-reinforcement", 3)
def on_the_path(e1, t):
    return without_a_visit(t, e1)


@cards.check("supervised-vs-unsupervised", 1)
def labels_or_distances(c, d):
    points = column(0, 2, c, 10, d)
    means = NearestCentroid().fit(points, list("AAABB")).centroids_
    clusters = KMeans(2, init=column(0, d), n_init=1).fit(points).cluster_centers_
    return means[0, 0], clusters.max()


@cards.check("supervised-vs-unsupervised", 2)
def random_numbering(k):
    return np.mean([np.mean(np.array(each) == np.arange(k)) for each in itertools.permutations(range(k))])


@cards.check("supervised-vs-unsupervised", 3)
def largest_component(v, w):
    values, vectors = np.linalg.eigh(np.diag([v, w]))
    independent = stats.multivariate_normal(cov=[[1, 0], [0, 1]]).cdf([0, 0]) / stats.norm.cdf(0)
    return values[-1] / values.sum(), independent


@cards.check("three-types-of-ml", 1)
def tries(k):
    return Fraction(sum(range(1, k + 1)), k)


@cards.check("three-types-of-ml", 2)
def explore_first(p, q, m, t):
    machines = [p] * m + [q] * m
    machines += [max(p, q)] * (t - len(machines))
    return math.fsum(machines)


@cards.check("three-types-of-ml", 3)
def splits(n):
    rows = frozenset(range(n))
    halves = {frozenset([frozenset(chosen), rows - set(chosen)])
              for size in range(1, n) for chosen in itertools.combinations(rows, size)}
    return len(halves)


@cards.check("unsupervised-vs-semi-supervised", 1)
def chain(m, j):
    scores = np.zeros(m + 2)
    scores[-1] = 1
    for _ in range(3000):
        scores[1:-1] = (scores[:-2] + scores[2:]) / 2
    return scores[j]


@cards.check("unsupervised-vs-semi-supervised", 2)
def between_classes(a, b):
    return np.average([1, 0, 0], weights=[a, b, b])


@cards.check("unsupervised-vs-semi-supervised", 3)
def wrong_labels(l, u, q):
    wrong = np.zeros(l + u, bool)
    wrong[l:][round(u * q):] = True
    return wrong.mean()


@cards.check("what-is-a-dataset", 1)
def split_twice(n, t, v):
    rows = list(range(n))
    rows = rows[round(n * t):]
    return len(rows[round(len(rows) * v):])


@cards.check("what-is-a-dataset", 2)
def twin_in_training(n, m):
    both = Fraction(math.comb(n - 2, m - 2), math.comb(n, m))
    return 1 - both / Fraction(m, n)


@cards.check("what-is-a-dataset", 3)
def complete_rows(d, p):
    return stats.binom.pmf(0, d, p)


@cards.check("what-is-a-feature", 1)
def columns(a):
    products = PolynomialFeatures(2, interaction_only=True, include_bias=False).fit(np.zeros((1, a)))
    return products.n_output_features_ + pd.get_dummies(pd.Series(range(7)).astype(str)).shape[1]


@cards.check("what-is-a-feature", 2)
def share_of_income(a, b):
    scaled = (np.array([40 + a, 30000 + b]) - [40, 30000]) / [10, 10000]
    return scaled[1] ** 2 / np.linalg.norm(scaled) ** 2


@cards.check("what-is-a-feature", 3)
def copied_column(m):
    return math.dist([3] * m + [4], [0] * m + [0])


@cards.check("what-is-a-feature", 4)
def logarithm_of_income(x, k):
    return np.log10(x * k) - np.log10(x)


cards.report()
