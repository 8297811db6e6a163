"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import sys
from pathlib import Path

import numpy as np
from scipy import optimize, stats
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.naive_bayes import MultinomialNB

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("customer-chatbot", 1)
def net_saving(h, a, m):
    chats = np.arange(1000)
    answered = chats < 1000 * h
    right = chats < round(1000 * h * a)
    return np.where(answered, np.where(right, m, -15), 0).sum()


@cards.check("customer-chatbot", 2)
def no_misunderstanding(n, q):
    return stats.binom.pmf(n, n, q)


@cards.check("customer-chatbot", 3)
def similarity(k, n):
    words = np.arange(60)
    return cosine_similarity([1.0 * (words < k)], [1.0 * ((words >= k - 3) & (words < k - 3 + n))])[0, 0]


@cards.check("customer-chatbot", 4)
def accuracy_of_the_answered(a, b, c):
    band = np.repeat([0, 1, 2], [50, 30, 20])
    return np.array([a, b, c])[band][band < 2].mean()


@cards.check("fraud-detection-case", 1)
def review_pays(r, a):
    return optimize.brentq(lambda p: (p * (a - r) - (1 - p) * r), 0, 1)


@cards.check("fraud-detection-case", 2)
def alerts_for_each_fraud(m, r, f):
    fraud = np.arange(1000 * m) % m == 0
    flagged = np.where(fraud, r, f)
    return flagged.sum() / flagged[fraud].sum()


@cards.check("fraud-detection-case", 3)
def frauds_in_the_end(m, t, x):
    arrived = stats.expon(scale=m).cdf(t)
    return optimize.brentq(lambda share: share * arrived - x, 0, 100)


@cards.check("fraud-detection-case", 4)
def recalls(k, g):
    amount = np.repeat([50, 50, 2000, 2000], [k, 90 - k, g, 10 - g])
    caught = np.repeat([1, 0, 1, 0], [k, 90 - k, g, 10 - g])
    return [caught.mean(), np.average(caught, weights=amount)]


@cards.check("propensity-case", 1)
def lift(b, k):
    buys = np.arange(10000) < k
    buys[1000:1000 + b - k] = True
    return buys[:1000].mean() / buys.mean()


@cards.check("propensity-case", 2)
def profit(n, t, c, m):
    customers = np.arange(1000) / 1000
    contacted, left_alone = np.where(customers < t, m, 0) - 1, np.where(customers < c, m, 0)
    return n * np.mean(contacted - left_alone)


@cards.check("propensity-case", 3)
def new_probability(p, b):
    return stats.logistic.cdf(stats.logistic.ppf(p) + 2 * b)


@cards.check("propensity-case", 4)
def lift_of_the_rest(s, g):
    buyers = np.repeat([g / s, 0], [s, 100 - s])
    buyers[s:] = (100 - buyers.sum()) / (100 - s)
    return buyers[s:].mean() / buyers.mean()


@cards.check("spam-system", 1)
def spam_with_both_words(p, a, b):
    prior = np.array([p, 1 - p])
    free, meeting = np.array([a, 0.05]), np.array([0.02, b])
    logs = np.log(prior) + np.log(free) + np.log(meeting)
    return np.exp(logs[0] - np.logaddexp(*logs))


@cards.check("spam-system", 2)
def word_never_seen(n, v):
    counts = np.zeros((2, v))
    counts[:, 0] = n
    return np.exp(MultinomialNB().fit(counts, [0, 1]).feature_log_prob_[1, -1])


@cards.check("spam-system", 3)
def false_positive_rate(s, r, p):
    return optimize.brentq(lambda f: s * r / (s * r + (1 - s) * f) - p, 0, 100)


cards.report()
