"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import sys
from pathlib import Path

import numpy as np
from scipy import integrate, optimize, special, stats

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


def slope(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h)


def best_discriminator(real, generated):
    """The output that minimises the cross-entropy where the densities are these."""
    loss = lambda d: -real * np.log(d) - generated * np.log(1 - d)
    return optimize.minimize_scalar(loss, bounds=(1e-9, 1 - 1e-9), method="bounded", options={"xatol": 1e-9}).x


@cards.check("diffusion", 1)
def what_is_left_of_the_image(t, b):
    image = 1.0
    for _ in range(t):
        image *= np.sqrt(1 - b)
    return image


@cards.check("diffusion", 2)
def variance_of_a_noisy_image(s, a):
    drawn = [np.sqrt(a * s) * x + np.sqrt(1 - a) * noise for x in (-1, 1) for noise in (-1, 1)]
    return np.var(drawn)


@cards.check("diffusion", 3)
def estimate_of_the_image(a, x, n):
    return optimize.brentq(lambda image: np.sqrt(a) * image + np.sqrt(1 - a) * n - x, -100, 100)


@cards.check("diffusion", 4)
def mean_of_a_step_back(b, a, x, n):
    before = a / (1 - b)
    image = (x - np.sqrt(1 - a) * n) / np.sqrt(a)
    prior, step = 1 / (1 - before), (1 - b) / b
    return (prior * np.sqrt(before) * image + step * x / np.sqrt(1 - b)) / (prior + step)


@cards.check("gan", 1)
def optimal_discriminator(p, g):
    return best_discriminator(p, g)


@cards.check("gan", 2)
def losses(r, f):
    entropy = lambda label, p: -stats.bernoulli.logpmf(label, p)
    return [entropy(1, r) + entropy(0, f), entropy(1, f)]


@cards.check("gan", 3)
def ratio_of_gradients(f):
    z = special.logit(f)
    other, saturating = lambda z: -special.log_expit(z), lambda z: special.log_expit(-z)
    return abs(slope(other, z) / slope(saturating, z))


@cards.check("gan", 4)
def discriminator_of_collapsed_samples(n, k):
    return best_discriminator(1 / n, 1 / k)


@cards.check("vae", 1)
def divergence_from_the_prior(m, s):
    q, prior = stats.norm(m, s), stats.norm()
    return integrate.quad(lambda z: q.pdf(z) * (q.logpdf(z) - prior.logpdf(z)), m - 12 * s, m + 12 * s)[0]


@cards.check("vae", 2)
def code(m, l, eps):
    return stats.norm.ppf(stats.norm.cdf(eps), m, np.sqrt(np.exp(l)))


@cards.check("vae", 3)
def log_likelihood(r, k, g):
    bound = np.dot([1, -1], [-r, k])
    return optimize.brentq(lambda log_p: log_p - bound - g, -1000, 0)


@cards.check("vae", 4)
def weight_of_the_divergence(v):
    bound = lambda error, divergence: -stats.norm.logpdf(np.sqrt(error), 0, np.sqrt(v)) + divergence
    return slope(lambda divergence: bound(3.0, divergence), 1.0) / slope(lambda error: bound(error, 1.0), 3.0)


cards.report()
