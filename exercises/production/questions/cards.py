"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import heapq
import math
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from scipy import optimize, stats

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


@cards.check("ab-testing", 1)
def users_per_arm(d, p):
    power_is_short = lambda n: d / math.sqrt(p * (1 - p) / n + p * (1 - p) / n) - 1.96 - 0.84
    return optimize.brentq(power_is_short, 10, 1e7)


@cards.check("ab-testing", 2)
def times_as_many_users(k):
    users = lambda effect: optimize.brentq(lambda n: stats.norm.sf(1.96 - effect * math.sqrt(n / 2)) - 0.8, 1, 1e9)
    return users(0.1 / k) / users(0.1)


@cards.check("ab-testing", 3)
def z_of_the_difference(x, y):
    table = [[1000 - x, 1000 - y], [x, y]]
    return math.sqrt(stats.chi2_contingency(table, correction=False)[0])


@cards.check("ab-testing", 4)
def times_as_many_in_the_test(t):
    needed = lambda effect: (1.96 + 0.84) ** 2 * 2 / effect ** 2
    return needed(0.1 * t) / (needed(0.1) / t)


@cards.check("batch-vs-realtime", 1)
def mean_age(h, r):
    used_at = r + (np.arange(100000) + 0.5) / 100000 * h  # while the scores of the data of hour 0 are served
    return used_at.mean()


@cards.check("batch-vs-realtime", 2)
def cost_against_batch(a, k, m):
    users = 10 ** 6
    return sum([users * a * m] * k) / users


@cards.check("batch-vs-realtime", 3)
def first_answer(b, w, g):
    batch, now = [0], 0
    while len(batch) < b and batch[-1] + g <= w:
        batch.append(batch[-1] + g)
    closed = batch[-1] if len(batch) == b else w
    return closed + 10 + sum(2 for _ in batch) - batch[0]


@cards.check("concept-drift", 1)
def drift_level(n, p):
    outcomes = np.repeat([1, 0], [round(n * p), round(n * (1 - p))])
    return outcomes.mean() + 3 * stats.sem(outcomes, ddof=0)


@cards.check("concept-drift", 2)
def alarm(k, h, d):
    total, at = Fraction(0), 0
    while total <= h:
        total, at = max(Fraction(0), total + Fraction(5 + d) - 5 - Fraction(k)), at + 1
    return at


@cards.check("concept-drift", 3)
def half_life(a):
    return optimize.brentq(lambda steps: a * (1 - a) ** steps - a / 2, 0, 1000)


@cards.check("concept-drift", 4)
def accuracy_of_the_old_model(d):
    x = np.linspace(-1, 1, 2_000_001)
    return np.mean((x > 0) == (x > d))


@cards.check("continuous-retraining", 1)
def mean_accuracy(a, d, w):
    age = (np.arange(10000) + 0.5) % 10000 / 10000 * w
    return np.mean(a - d * age)


@cards.check("continuous-retraining", 2)
def best_interval(c, r):
    cost = lambda w: (r + np.trapz([0, c * w], [0, w])) / w
    return optimize.minimize_scalar(cost, bounds=(1, 200), method="bounded", options={"xatol": 1e-6}).x


@cards.check("continuous-retraining", 3)
def z_of_mcnemar(b, c):
    coin = stats.binom(b + c, 0.5)
    return (b - coin.mean()) / coin.std()


@cards.check("continuous-retraining", 4)
def false_promotion(k, a):
    return sum(stats.binom.pmf(winners, k, a) for winners in range(1, k + 1))


@cards.check("data-drift", 1)
def stability_index(p):
    now, reference = [p, 1 - p], [0.5, 0.5]
    return stats.entropy(now, reference) + stats.entropy(reference, now)


@cards.check("data-drift", 2)
def distance_of_uniforms(w):
    x = np.linspace(-1, w + 1, 1_000_001)
    return np.abs(stats.uniform(0, 1).cdf(x) - stats.uniform(0, w).cdf(x)).max()


@cards.check("data-drift", 3)
def significant_distance(n):
    # 1.36 comes from the limit of the distribution, at 5 per cent
    return stats.kstwobign.isf(0.05) / math.sqrt(n / 2)


@cards.check("data-drift", 4)
def change_of_the_accuracy(a, b, s, t):
    accuracy = lambda share: np.average([a, b], weights=[1 - share, share])
    return 100 * (accuracy(t) - accuracy(s))


@cards.check("data-pipelines", 1)
def success(k, p):
    alive = 1.0
    for _ in range(k):
        alive = alive * p + alive * (1 - p) * p
    return alive


@cards.check("data-pipelines", 2)
def dropped(d):
    deliveries = [message for message in range(1000) for _ in range(2 if message < 1000 * d else 1)]
    return 1 - len(set(deliveries)) / len(deliveries)


@cards.check("data-pipelines", 3)
def seconds_of_backlog(a, b, q, r):
    waiting, step, steps = [q, 0, 0], 0.25, 0
    while sum(waiting) > 1e-6:
        moved = r * step
        for stage, most in enumerate([a, b, 600]):
            waiting[stage] += moved
            moved = min(waiting[stage], most * step)
            waiting[stage] -= moved
        steps += 1
    return steps * step


@cards.check("deploy-model", 1)
def replicas(s, l):
    count = 1
    while Fraction(l * s, 1000 * count) > Fraction(7, 10):
        count += 1
    return count


@cards.check("deploy-model", 2)
def error_rate_of_all(c, f):
    return np.average([f, 1], weights=[c, 100 - c])


@cards.check("deploy-model", 3)
def minutes_lost(k, a):
    return 43200 * sum(stats.binom.pmf(down, k, 1 - a) for down in range(1, k + 1))


@cards.check("feature-store", 1)
def value_at_the_event(r, h, t):
    writes = [(hour, sum(r for _ in range(hour))) for hour in range(1, 25) if hour % h == 0]
    return max(value for hour, value in writes if hour <= t)


@cards.check("feature-store", 2)
def missing_values(s, l, t):
    events = (np.arange(720_000) + 0.5) / 720_000 * t
    age = events - np.minimum(events, s)
    return np.mean(age > l)


@cards.check("feature-store", 3)
def steps_saved(n, m):
    merge = sum(1 for _ in heapq.merge(range(n), range(m)))
    return sum(m for _ in range(n)) / merge


@cards.check("latency-serving", 1)
def mean_time_at_the_server(l, s):
    # steady state of the birth-death chain, then Little's law
    waiting = np.cumprod(np.r_[1, np.full(2000, l / (1000 / s))])
    return 1000 * np.average(np.arange(2001), weights=waiting) / l


@cards.check("latency-serving", 2)
def mean_latency(c, h, m):
    return np.average([c, c + m], weights=[h, 1 - h])


@cards.check("latency-serving", 3)
def requests_per_second(f, p, b):
    batch = f + sum(p for _ in range(b))
    return Fraction(b, batch) * 1000


@cards.check("monitor-model", 1)
def nearest_rank(n):
    return np.percentile(np.arange(1, n + 1) * 10, 95, method="inverted_cdf")


@cards.check("monitor-model", 2)
def some_call_is_slow(m, q):
    return stats.binom.sf(0, m, 1 - q / 100)


@cards.check("monitor-model", 3)
def standard_error(n, s, p):
    labelled = round(7 * n * s)
    return 100 * stats.binom.std(labelled, p) / labelled


@cards.check("monitor-model", 4)
def false_alarms(k, a):
    return stats.binom.mean(24 * k, a)


@cards.check("reproducibility", 1)
def growth(b, n):
    value = np.float32(2 ** b)
    for _ in range(n):
        value = value + np.float32(1)
    return float(value) - 2 ** b


@cards.check("reproducibility", 2)
def error_of_the_difference(s, k):
    weights = np.r_[np.full(k, 1 / k), np.full(k, -1 / k)]
    return math.sqrt(weights @ (s * s * np.eye(2 * k)) @ weights)


@cards.check("reproducibility", 3)
def pairs_of_one_name(d, n):
    names = 16 ** d
    return sum(Fraction(earlier, names) for earlier in range(n))  # each run meets the earlier ones


@cards.check("slow-model", 1)
def faster(f, s):
    before = {"model": f * 1000, "rest": (1 - f) * 1000}
    after = {**before, "model": before["model"] / s}
    return sum(before.values()) / sum(after.values())


@cards.check("slow-model", 2)
def rounding_error(lo, hi):
    codes = np.linspace(lo, hi, 256)
    return (np.diff(codes) / 2).max()


@cards.check("slow-model", 3)
def sparse_against_dense(s):
    weights = np.ones(1000, np.float32)
    weights[:round(1000 * s)] = 0
    at = np.flatnonzero(weights).astype(np.int32)
    return (weights[at].nbytes + at.nbytes) / weights.nbytes


@cards.check("slow-model", 4)
def tokens_per_second(n, b, w):
    bits = n * 10 ** 9 * b
    return Fraction(w * 10 ** 9 * 8, bits)


cards.report()
