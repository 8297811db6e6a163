"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import sys
from pathlib import Path

import numpy as np
from scipy import integrate, optimize, special, stats

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


def slope(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h)


def discounted(rewards, gamma):
    value = 0.0
    for reward in reversed(rewards):
        value = reward + gamma * value
    return value


def clipped(ratio, advantage, eps):
    return min(ratio * advantage, np.clip(ratio, 1 - eps, 1 + eps) * advantage)


def best_mixture(p, q, alpha):
    """The probability of the first action that maximises expected value plus entropy, and that maximum."""
    goal = lambda x: x * p + (1 - x) * q + alpha * stats.entropy([x, 1 - x])
    found = optimize.minimize_scalar(lambda x: -goal(x), bounds=(0, 1), method="bounded", options={"xatol": 1e-9})
    return found.x, -found.fun


@cards.check("bellman-and-mdp", 1)
def value_of_a_state_that_may_end(r, q, g):
    return sum(r * g ** t * (1 - q) ** t for t in range(1000))


@cards.check("bellman-and-mdp", 2)
def error_after_sweeps(c, g, n):
    step = np.array([[0.5, 0.5], [0.3, 0.7]])
    rewards = np.array([1.0, -2.0])
    true = np.linalg.solve(np.eye(2) - g * step, rewards)
    values = true + c
    for _ in range(n):
        values = rewards + g * step @ values
    return abs(values - true).max()


@cards.check("bellman-and-mdp", 3)
def value_of_the_start(n, r, g):
    return discounted([0] * (n - 1) + [r], g)


@cards.check("bellman-and-mdp", 4)
def rise_of_all_values(c, g):
    step = np.array([[0.2, 0.8, 0], [0.5, 0, 0.5], [0.1, 0.6, 0.3]])
    values = lambda rewards: np.linalg.solve(np.eye(3) - g * step, rewards)
    return (values(np.array([1.0, 5, -2]) + c) - values(np.array([1.0, 5, -2])))[1]


@cards.check("policy-gradient", 1)
def change_of_logits(p, q, g):
    z = np.log([p, q, 1 - p - q])
    return [0.1 * g * slope(lambda h: special.log_softmax(z + h * unit)[0], 0.0) for unit in np.eye(3)]


@cards.check("policy-gradient", 2)
def reward_to_go(a, b, c, g):
    return discounted([a, b, c][1:], g)


@cards.check("policy-gradient", 3)
def noise_of_the_estimate(a, b):
    estimates = [a * slope(special.log_expit, 0.0), b * slope(lambda z: special.log_expit(-z), 0.0)]
    return [np.mean(estimates), np.std(estimates)]


@cards.check("ppo", 1)
def gain_of_a_good_action(eps, a, r):
    return clipped(r, a, eps)


@cards.check("ppo", 2)
def loss_of_a_bad_action(eps, a, r):
    return clipped(r, -a, eps)


@cards.check("ppo", 3)
def generalised_advantage(x, y, z, l):
    values = np.array([2.0, -1.0, 0.5, 0.0])
    rewards = [error + values[t] - 0.9 * values[t + 1] for t, error in enumerate([x, y, z])]
    upto = lambda n: discounted(rewards[:n] + [values[n]], 0.9) - values[0]
    return (1 - l) * (upto(1) + l * upto(2)) + l ** 2 * upto(3)


@cards.check("ppo", 4)
def ratio_of_probabilities(o, n):
    return np.exp(-n) / np.exp(-o)


@cards.check("q-learning", 1)
def update(q, r, b, g):
    table = np.array([[q, 0.0], [6, b]])
    return np.average([table[0, 0], r + g * table[1].max()])


@cards.check("q-learning", 2)
def last_update(q, r, a):
    return np.average([q, r], weights=[1 - a, a])


@cards.check("q-learning", 3)
def mean_of_the_maximum(s):
    density = lambda x: 2 * stats.norm.pdf(x, scale=s) * stats.norm.cdf(x, scale=s)
    return integrate.quad(lambda x: x * density(x), -12 * s, 12 * s)[0]


@cards.check("q-learning", 4)
def entries(d, k, a):
    return np.zeros([k] * d + [a], np.int8).size


@cards.check("reinforcement-learning", 1)
def indifferent(a, b, n):
    return optimize.brentq(lambda gamma: discounted([0] * n + [b], gamma) - a, 0, 1)


@cards.check("reinforcement-learning", 2)
def chance_of_the_greedy_action(k, eps):
    chances = np.full(k, eps / k)
    return 1 - chances[1:].sum()


@cards.check("reinforcement-learning", 3)
def regret(a, b, eps, t):
    cases = itertools.product([(0, 1 - eps), (1, eps)], [(0, 0.5), (1, 0.5)])
    earned = sum(one * two * (b if explores and other else a) for (explores, one), (other, two) in cases)
    return t * a - t * earned


@cards.check("reinforcement-learning", 4)
def new_mean(n, q, r):
    return np.mean([q] * n + [r])


@cards.check("soft-actor-critic", 1)
def soft_value(p, q, a):
    return best_mixture(p, q, a)[1]


@cards.check("soft-actor-critic", 2)
def target(r, p, q, l):
    soft = np.sort([p, q])[0] + 0.2 * -np.log(np.exp(l))
    return discounted([r, soft], 0.9)


@cards.check("soft-actor-critic", 3)
def temperature(d, p):
    return optimize.brentq(lambda alpha: best_mixture(d, 0, alpha)[0] - p, 0.05 * d, 20 * d)


@cards.check("soft-actor-critic", 4)
def density_of_a_squashed_action(u, l):
    h = 1e-6
    return np.log(np.exp(l) * 2 * h / (np.tanh(u + h) - np.tanh(u - h)))


cards.report()
