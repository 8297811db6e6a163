"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import csv
import io
import itertools
import math
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import optimize, sparse, special, stats
from sklearn.cluster import KMeans
from sklearn.compose import ColumnTransformer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.impute import SimpleImputer
from sklearn.metrics import accuracy_score, average_precision_score, precision_score, recall_score, roc_auc_score
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, StandardScaler
from sklearn.utils.class_weight import compute_class_weight

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


def lloyd_round(rows, centroids):
    """The centroids after one assignment and update; ties go to the first, empty clusters stay."""
    members = [[] for _ in centroids]
    for row in rows:
        members[min(range(len(centroids)), key=lambda at: (row - centroids[at]) ** 2)].append(row)
    return [sum(own) / len(own) if own else old for own, old in zip(members, centroids)]


def column(*values):
    return np.array(values, float)[:, None]


@cards.check("challenge-data-cleaning", 1)
def upper_fence(k):
    low, high = np.quantile(np.r_[k * np.arange(1, 10), 1000], [0.25, 0.75])
    return high + 1.5 * (high - low)


@cards.check("challenge-data-cleaning", 2)
def rows_kept(c):
    table = np.array([[np.nan] * missing + [1.0] * (c - missing) for missing in range(c + 1)])
    return np.sum(np.isnan(table).mean(axis=1) <= 0.5)


@cards.check("challenge-data-cleaning", 3)
def filled_with(b, c, d):
    table = pd.DataFrame({"x": [4, 4, b, c, d, None], "other": [1, 1, 2, 3, 4, 5]}).drop_duplicates()
    return table["x"].fillna(table["x"].median()).iloc[-1]


@cards.check("challenge-drift-simulator", 1)
def distance_of_normals(s):
    x = np.linspace(-5, 9, 140_001)
    return np.abs(special.ndtr(x) - special.ndtr(x - s)).max()


@cards.check("challenge-drift-simulator", 2)
def number_of_the_draw(n, d, i, j):
    draws = itertools.count()
    phases = [[[next(draws) for _ in range(d)] for _ in range(n)] for _ in range(2)]
    return phases[1][i][j]


@cards.check("challenge-drift-simulator", 3)
def clipped_stability_index(k):
    current = np.clip([0, 0.25, 0.25, 0.5], float(f"1e-{k}"), None)
    reference = np.full(4, 0.25)
    return np.sum(special.rel_entr(current, reference) + special.rel_entr(reference, current))


@cards.check("challenge-feature-automation", 1)
def columns_made(q, a, b, c):
    names = [f"{kind} {at}" for at in range(a) for kind in ["z", *range(q)]]
    names += [f"{kind} {at}" for at in range(b) for kind in ["frequency", "target"]]
    names += [f"{wave} {what} {at}" for at in range(c) for what in ["hour", "weekday"] for wave in ["sin", "cos"]]
    return len(names)


@cards.check("challenge-feature-automation", 2)
def encoding(n, s, m, p):
    targets = [1] * s + [0] * (n - s)
    others = targets[1:]
    return np.average([*others, p], weights=[1] * len(others) + [m])


@cards.check("challenge-feature-automation", 3)
def distance_of_hours(d):
    point = lambda hour: (math.sin(2 * math.pi * hour / 24), math.cos(2 * math.pi * hour / 24))
    return math.dist(point(23), point((23 + d) % 24))


@cards.check("challenge-pipeline", 1)
def fits_of_steps(g, k, s):
    fits = 0
    for _ in itertools.chain(itertools.product(range(g), range(k)), ["refit"]):
        fits += sum(1 for _ in range(s))
    return fits


@cards.check("challenge-pipeline", 2)
def gap_filled_with(a, b, c):
    return SimpleImputer(strategy="mean").fit(column(a, b)).transform(column(np.nan, c))[0, 0]


@cards.check("challenge-pipeline", 3)
def transformed_columns(n, k, u):
    table = lambda kinds: pd.DataFrame({f"x{at}": np.arange(kinds) for at in range(n)}
                                       | {"kind": [f"kind {at}" for at in range(kinds)]})
    chain = ColumnTransformer([("numbers", StandardScaler(), [f"x{at}" for at in range(n)]),
                               ("kinds", OneHotEncoder(handle_unknown="ignore"), ["kind"])])
    return chain.fit(table(k)).transform(table(k + u)).shape[1]


@cards.check("challenge-prediction-api", 1)
def confidence(c, x):
    return max(special.softmax([0, 0.5 * x - c]))


@cards.check("challenge-prediction-api", 2)
def largest_error(d, m):
    bounds = [(0.1234 - 0.00005, 0.1234 + 0.00005)] * d
    return -optimize.linprog(np.full(d, -m), bounds=bounds).fun - 0.1234 * d * m


@cards.check("challenge-prediction-api", 3)
def characters_of_a_field(l, k):
    written = io.StringIO()
    csv.writer(written, lineterminator="").writerow(['"' * k + "," + "a" * (l - k - 1)])
    return len(written.getvalue())


@cards.check("challenge-recommender", 1)
def cosine_with_the_profile(k):
    items = np.eye(k + 2)[:k]
    return cosine_similarity(items.mean(axis=0)[None], items[:1])[0, 0]


@cards.check("challenge-recommender", 2)
def recommended(n, v, o):
    viewed, dear = set(range(v)), set(range(v, v + o))
    return len([item for item in range(n) if item not in viewed | dear][:50])


@cards.check("challenge-recommender", 3)
def similarities(n):
    return sum(other for other in range(n))  # item number `other` meets the ones before it


@cards.check("challenge-roc-pr", 1)
def precision_of_a_constant(p, n):
    return average_precision_score([1] * p + [0] * n, np.zeros(p + n))


@cards.check("challenge-roc-pr", 2)
def weight_of_a_positive(p, n):
    return compute_class_weight("balanced", classes=np.array([0, 1]), y=np.repeat([1, 0], [p, n]))[1]


@cards.check("challenge-roc-pr", 3)
def precision_of_a_ranking(a, b):
    return average_precision_score([rank in (a, b) for rank in range(1, 11)], -np.arange(1, 11))


@cards.check("challenge-roc-pr", 4)
def original_probability(k, p):
    positives, kept = 1000 * p, 1000 * (1 - p)
    return positives / (positives + kept / k)


@cards.check("code-accuracy-precision-recall", 1)
def three_measures(n, m, f, t):
    truth = [1] * m + [0] * (n - m)
    predicted = [1] * t + [0] * (m - t) + [1] * (f - t) + [0] * (n - m - f + t)
    return [measure(truth, predicted) for measure in (accuracy_score, precision_score, recall_score)]


@cards.check("code-accuracy-precision-recall", 2)
def precision_of_two_batches(a, b):
    return precision_score([1] + [1] * a + [0] * b, [1] * (1 + a + b))


@cards.check("code-accuracy-precision-recall", 3)
def wrapped_product(n):
    with np.errstate(over="ignore"):
        return float(np.multiply(np.int32(n), np.int32(n), dtype=np.int32)) / 1e6


@cards.check("code-kmeans", 1)
def squared_differences(t, n, d, k):
    one_round = np.broadcast_to(0, (n, 1, d)) - np.broadcast_to(0, (1, k, d))
    return t * one_round.size / 1000


@cards.check("code-kmeans", 2)
def chosen_second(p, q):
    rows = np.array([0, p, q])
    weights = np.array([min((row - centre) ** 2 for centre in [0]) for row in rows])
    return (weights / weights.sum())[2]


@cards.check("code-kmeans", 3)
def sum_of_centroids(a):
    return sum(lloyd_round([0, 2, a], [1, a, 100]))


@cards.check("code-kmeans-list", 1)
def after_one_round(a, b):
    return lloyd_round([1, 2, a, b], [1, 2])


@cards.check("code-kmeans-list", 2)
def final_sum_of_squares(a, b):
    return KMeans(2, init=column(1, b), n_init=1, tol=0, algorithm="lloyd").fit(column(1, 2, a, b)).inertia_


@cards.check("code-kmeans-list", 3)
def after_a_tie(b):
    return lloyd_round([1, 5, 9, b], [2, 8])


@cards.check("code-logistic-regression", 1)
def weight_after_one_step(a, r):
    x, y, h = np.array([1, a]), np.array([0, 1]), 1e-6
    loss = lambda w: np.mean(np.logaddexp(0, w * x) - y * w * x)
    return 0 - r * (loss(h) - loss(-h)) / (2 * h)


@cards.check("code-logistic-regression", 2)
def clipped_loss(c, m):
    clip = float(f"1e-{c}")
    return -math.log(np.clip(special.expit(-m), clip, 1 - clip))


@cards.check("code-logistic-regression", 3)
def boundary(w, b, t):
    return optimize.brentq(lambda x: special.expit(w * x + b) - t, -100, 100)


@cards.check("code-minmax-zscore", 1)
def min_max_scaled(a, b, t):
    return MinMaxScaler().fit(column(a, b)).transform(column(t))[0, 0]


@cards.check("code-minmax-zscore", 2)
def z_score(a, b):
    return stats.zscore([0, a, b])[2]


@cards.check("code-minmax-zscore", 3)
def constant_column(c, t):
    return StandardScaler().fit(column(c, c, c)).transform(column(t))[0, 0]


@cards.check("code-minmax-zscore", 4)
def z_score_of_the_outlier(n):
    return stats.zscore(np.r_[np.full(n - 1, 3.0), 1000])[-1]


@cards.check("code-random-forest-auc", 1)
def area_from_pairs(p, n, w, t):
    # some ranking of p positives with these numbers of pairs won and tied
    ranks = itertools.product(range(n + 1), range(5), repeat=p)
    for flat in ranks:
        won, tied = flat[::2], flat[1::2]
        if sum(won) == w and sum(tied) == t and max(tied) <= 1 and all(a + b <= n for a, b in zip(won, tied)):
            break
    positives = [2 * above + (0 if tie else -1) for above, tie in zip(won, tied)]
    negatives = [2 * at for at in range(n)]
    return roc_auc_score([1] * p + [0] * n, positives + negatives)


@cards.check("code-random-forest-auc", 2)
def trees_without_the_row(t, n):
    return t * stats.binom.pmf(0, n, 1 / n)


@cards.check("code-random-forest-auc", 3)
def averaged_score(a, b):
    return np.mean([[1 - p, p] for p in (a, b, b)], axis=0)[1]


@cards.check("code-random-forest-auc", 4)
def area_of_labels(t, f):
    labels = lambda share: [1] * round(20 * share) + [0] * round(20 * (1 - share))
    return roc_auc_score([1] * 20 + [0] * 20, labels(t) + labels(f))


@cards.check("code-split", 1)
def sizes(n, t, v):
    rest, test = train_test_split(range(n), test_size=t, random_state=0)
    train, validation = train_test_split(rest, test_size=v, random_state=0)
    return [len(train), len(validation), len(test)]


@cards.check("code-split", 2)
def no_positive_row(n, m, k):
    return stats.hypergeom.pmf(0, n, m, k)


@cards.check("code-split", 3)
def customer_in_training(g, t):
    others = itertools.product([(True, 1 - t), (False, t)], repeat=g - 1)
    return sum(math.prod(p for _, p in each) for each in others if any(training for training, _ in each))


@cards.check("code-svm-pipeline", 1)
def test_value(a, b, t):
    chain = make_pipeline(SimpleImputer(), StandardScaler()).fit(column(a, b, np.nan))
    return chain.transform(column(t))[0, 0]


@cards.check("code-svm-pipeline", 2)
def objective(w, l):
    return l / 2 * w * w + np.mean([max(0, 1 - y * w * x) for x, y in [(1, 1), (-1, -1)]])


@cards.check("code-svm-pipeline", 3)
def weight_after_two_steps(x, l):
    w, l = Fraction(0), Fraction(str(l))
    for t in (1, 2):
        r = 1 / (l * t)
        w = (1 - r * l) * w + (r * x if w * x < 1 else 0)
    return w


@cards.check("code-tfidf", 1)
def weight_of_b(n, c):
    model = TfidfVectorizer()
    rows = model.fit_transform(["aa " * c + "bb"] + ["aa"] * (n - 1))
    return rows[0, model.vocabulary_["bb"]]


@cards.check("code-tfidf", 2)
def shape_of_the_row(v, k, u):
    model = TfidfVectorizer().fit([" ".join(f"word{at}" for at in range(v))])
    row = model.transform([" ".join([f"word{at}" for at in range(k)] + [f"new{at}" for at in range(u)])])
    return [row.shape[1], row.nnz]


@cards.check("code-tfidf", 3)
def dense_against_sparse(v, k):
    dense = np.zeros(v)
    dense[:k] = 1
    row = sparse.csr_matrix(dense)
    return dense.nbytes / (row.data.nbytes + row.indices.nbytes)


cards.report()
