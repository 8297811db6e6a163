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


def slopes(f, x, h=1e-5):
    """The gradient of f at the vector x, by central differences."""
    return [(f(x + h * unit) - f(x - h * unit)) / (2 * h) for unit in np.eye(len(x))]


def affine(*shape):
    """A layer's parameters: weights and biases."""
    return [np.zeros(shape), np.zeros(shape[1])]


def masks(p, n):
    """All masks of inverted dropout for n units, with their probabilities."""
    for kept in itertools.product([0, 1], repeat=n):
        yield np.array(kept) / (1 - p), np.prod([1 - p if k else p for k in kept])


def standardised(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)


@cards.check("activation-function", 1)
def two_linear_layers(w1, b1, w2, b2):
    y = lambda x: w2 * (w1 * x + b1) + b2
    return [y(1) - y(0), y(0)]


@cards.check("activation-function", 2)
def slope_of_the_sigmoid(s):
    return slope(special.expit, special.logit(s))


@cards.check("activation-function", 3)
def pieces_of_a_graph(n):
    kinks = np.linspace(-0.9, 0.9, n)
    height = lambda x: np.maximum(x[:, None] - kinks, 0) @ np.arange(1, n + 1)
    return len(np.unique(np.round(slope(height, np.random.default_rng(4).uniform(-1, 1, 2000)), 3)))


@cards.check("adversarial-training", 1)
def largest_change_of_the_logit(d, w, eps):
    weights = w * np.random.default_rng(1).choice([-1, 1], d)
    return -optimize.linprog(-weights, bounds=[(-eps, eps)] * d).fun


@cards.check("adversarial-training", 2)
def worst_corner(u, v, x, y, eps):
    corners = [np.array([x + one * eps, y + two * eps]) for one in (-1, 0, 1) for two in (-1, 0, 1)]
    return max(corners, key=lambda corner: np.log1p(np.exp(-(u * corner[0] - v * corner[1]))))


@cards.check("adversarial-training", 3)
def worst_loss(m, s):
    weights = np.array([0.2, -0.5, 0.3]) * s
    changes = [0.1 * np.array(signs) for signs in itertools.product([-1, 1], repeat=3)]
    return max(np.log1p(np.exp(-(m + weights @ change))) for change in changes)


@cards.check("adversarial-training", 4)
def passes_for_a_batch(k):
    passes = 0
    for step in ["attack"] * k + ["update"]:
        passes += 1
    return passes


@cards.check("autoencoder", 1)
def error_of_the_best_plane(l1, l2, l3, l4):
    random = np.random.default_rng(2)
    x = random.normal(size=(200, 4))
    q, _ = np.linalg.qr(x - x.mean(axis=0))
    turn, _ = np.linalg.qr(random.normal(size=(4, 4)))
    x = q * np.sqrt(200 * np.array([l1, l2, l3, l4])) @ turn
    u, s, vt = np.linalg.svd(x, full_matrices=False)
    return ((x - x @ vt[:2].T @ vt[:2]) ** 2).sum(axis=1).mean()


@cards.check("autoencoder", 2)
def parameters_of_an_autoencoder(d, h, k):
    return sum(part.size for layer in [(d, h), (h, k), (k, h), (h, d)] for part in affine(*layer))


@cards.check("autoencoder", 3)
def share_of_true_alarms(q, n, a):
    errors = (np.arange(100 * (n - a)) + 0.5) / (100 * (n - a))  # of 100 such days
    return 100 * a / (100 * a + np.count_nonzero(errors > q / 100))


@cards.check("autoencoder", 4)
def best_weight(s, t):
    x, noise = np.array(list(itertools.product([-1, 1], repeat=2))).T * np.sqrt([[s], [t]])
    return np.linalg.lstsq((x + noise)[:, None], x, rcond=None)[0][0]


@cards.check("batch-normalization", 1)
def a_batch_of_two(a, b):
    return standardised(np.array([float(a), b]))


@cards.check("batch-normalization", 2)
def running_mean(m, n):
    mean = 0
    for _ in range(n):
        mean = 0.9 * mean + 0.1 * m
    return mean


@cards.check("batch-normalization", 3)
def gradient_of_larger_weights(k):
    random = np.random.default_rng(3)
    x, target, w = random.normal(size=(8, 3)), random.normal(size=8), random.normal(size=3)
    loss = lambda weights: ((standardised(x @ weights) - target) ** 2).sum()
    return np.linalg.norm(slopes(loss, k * w)) / np.linalg.norm(slopes(loss, w))


@cards.check("batch-normalization", 4)
def folded(w, b, m, v):
    y = lambda x: 3 * (w * x + b - m) / np.sqrt(v) + 2
    return [y(1) - y(0), y(0)]


@cards.check("boltzmann-machine", 1)
def hidden_given_visible(b, u, v, w):
    weight = [np.exp(b * h + np.array([1, 0, 1]) @ [u, v, w] * h) for h in (0, 1)]
    return weight[1] / sum(weight)


@cards.check("boltzmann-machine", 2)
def visible_states(v, h):
    return sum(1 for _ in itertools.product([0, 1], repeat=v))


@cards.check("boltzmann-machine", 3)
def visible_is_one(w):
    states = {(v, h): np.exp(w * v * h) for v in (0, 1) for h in (0, 1)}
    return sum(weight for (v, h), weight in states.items() if v == 1) / sum(states.values())


@cards.check("boltzmann-machine", 4)
def contrastive_divergence(p, r, q):
    return 0.1 * (np.outer([1], [p]) - np.outer([r], [q]))[0, 0]


@cards.check("cross-entropy", 1)
def loss_of_a_guess(k):
    return -special.log_softmax(np.zeros((5, k)), axis=1)[range(5), [0, 1, 2, 0, k - 1]].mean()


@cards.check("cross-entropy", 2)
def gradient_of_logits(z1, z2, z3):
    return slopes(lambda z: special.logsumexp(z) - z[0], np.array([z1, z2, z3], float))


@cards.check("cross-entropy", 3)
def one_confident_mistake(n, p):
    return np.mean(-np.log([0.9] * (n - 1) + [p]))


@cards.check("cross-entropy", 4)
def lowest_loss(p):
    loss = lambda q: -p * np.log(q) - (1 - p) * np.log(1 - q)
    return optimize.minimize_scalar(loss, bounds=(1e-6, 1 - 1e-6), method="bounded").fun


@cards.check("dropout", 1)
def kept(p, a):
    mean_share_kept = sum(chance for mask, chance in masks(p, 1) if mask[0])
    return a / mean_share_kept


@cards.check("dropout", 2)
def variance_of_dropout(a, p):
    values, chances = zip(*[(a * mask[0], chance) for mask, chance in masks(p, 1)])
    return np.average((values - np.average(values, weights=chances)) ** 2, weights=chances)


@cards.check("dropout", 3)
def gradient_through_a_mask(p, g):
    mask = np.array([1, 0]) / (1 - p)
    return slopes(lambda x: g * (mask * x).sum(), np.array([2.0, 3.0]))


@cards.check("dropout", 4)
def mean_of_a_relu(a, b):
    return sum(chance * max(0, mask @ [a, -b]) for mask, chance in masks(0.5, 2))


@cards.check("dropout-vs-batchnorm", 1)
def variance_after_dropout(m, v, p):
    drawn = [((m + sign * np.sqrt(v)) * mask[0], chance / 2) for sign in (-1, 1) for mask, chance in masks(p, 1)]
    values, chances = np.array(drawn).T
    return np.average((values - np.average(values, weights=chances)) ** 2, weights=chances)


@cards.check("dropout-vs-batchnorm", 2)
def parameters_of_both(c):
    scale, shift, mean, variance = np.ones((4, c))
    return [0, np.concatenate([scale, shift]).size, np.concatenate([mean, variance]).size]


@cards.check("dropout-vs-batchnorm", 3)
def evaluation_mode(x, p, m, v):
    return [x, stats.norm.ppf(stats.norm.cdf(x, m, np.sqrt(v)), 1, 3)]


@cards.check("edge-inference-speed", 1)
def megabytes_saved(m):
    few = np.zeros(m * 1000, np.float32)
    return (few.nbytes - few.astype(np.int8).nbytes) * 1000 / 1e6


@cards.check("edge-inference-speed", 2)
def whole_request(f, s):
    network, rest = 1000 * f / 100, 1000 * (100 - f) / 100
    return 1000 / (network / s + rest)


@cards.check("edge-inference-speed", 3)
def requests_a_second(b, o, c):
    clock = served = 0
    while served < 1000 * b:
        clock += o + sum(c for _ in range(b))
        served += b
    return served / clock * 1000


@cards.check("edge-inference-speed", 4)
def multiplications_of_a_small_network(n, m):
    cost = lambda side: 3 * 9 * 8 * side ** 2 + 8 * 9 * 16 * (side // 2) ** 2 + 16 * 9 * 32 * (side // 4) ** 2
    return cost(n) / cost(m)


@cards.check("edge-inference-speed", 5)
def largest_rounding_error(lo, hi):
    levels = np.linspace(lo, hi, 256)
    return max(abs(levels - x).min() for x in np.linspace(lo, hi, 51_001))


@cards.check("knowledge-distillation", 1)
def softened(g, t):
    return special.softmax(np.array([g + 3, 3]) / t)[0]


@cards.check("knowledge-distillation", 2)
def gradient_at_high_temperature(k):
    student, teacher = np.array([1.0, -0.5, 0.2]), np.array([3.0, 0.0, -1.0])
    soft = lambda t: np.linalg.norm(special.softmax(student / t) - special.softmax(teacher / t)) / t
    return soft(1000 * k) / soft(1000)


@cards.check("knowledge-distillation", 3)
def soft_against_hard(a, t, d, c):
    loss = lambda divergence, entropy: np.dot([a * t * t, 1 - a], [divergence, entropy])
    return loss(d, 0) / loss(0, c)


@cards.check("knowledge-distillation", 4)
def gradient_of_the_student(p, t, q):
    other = 0.3
    loss = lambda z: -np.dot([p, 1 - p], special.log_softmax(np.array([z, other]) / t))
    return slope(loss, other + t * special.logit(q))


@cards.check("model-pruning", 1)
def pruned(a, b, c, d):
    weights = np.array([a, -b, c, -d])
    weights[np.argsort(abs(weights))[:2]] = 0
    return weights.sum()


@cards.check("model-pruning", 2)
def sparse_size(v, i, s):
    weights = np.arange(1000) >= 10 * s
    return sum(v + i for weight in weights if weight) / (1000 * v)


@cards.check("model-pruning", 3)
def rounds_of_pruning(p, n):
    left = 1.0
    for _ in range(n):
        left -= left * p / 100
    return left


@cards.check("model-pruning", 4)
def cost_of_fewer_channels(k):
    cost = lambda channels: 3 * 3 * channels * channels * 14 * 14
    return cost(k) / cost(100)


@cards.check("neural-network-backprop", 1)
def parameters_of_a_network(d, h, k):
    return sum(part.size for layer in [(d, h), (h, k)] for part in affine(*layer))


@cards.check("neural-network-backprop", 2)
def gradient_of_the_first_weight(x, w1, w2, y):
    return slope(lambda w: (w2 * max(0, w * x) - y) ** 2 / 2, w1)


@cards.check("neural-network-backprop", 3)
def one_step(w1, w2, x, y):
    w = np.array([w1, w2], float)
    return w - 0.1 * np.array(slopes(lambda w: (w[1] * w[0] * x - y) ** 2 / 2, w))


@cards.check("neural-network-backprop", 4)
def multiplications_of_a_layer(b, m, n):
    product = lambda one, other: one[0] * one[1] * other[1]
    forward, weights, inputs = product((b, m), (m, n)), product((m, b), (b, n)), product((b, n), (n, m))
    return forward + weights + inputs


@cards.check("prevent-overfit-deep", 1)
def decayed(wd, n, w):
    for _ in range(n):
        w = (1 - 0.1 * wd) * w
    return w


@cards.check("prevent-overfit-deep", 2)
def stopped(b, p):
    best, best_epoch, waited = np.inf, 0, 0
    for epoch in itertools.count(1):
        loss = abs(epoch - b)
        best, best_epoch, waited = (loss, epoch, 0) if loss < best else (best, best_epoch, waited + 1)
        if waited == p:
            return [epoch, best_epoch]


@cards.check("prevent-overfit-deep", 3)
def views(n, c):
    image = np.arange(n * n).reshape(n, n)
    crops = np.lib.stride_tricks.sliding_window_view(image, (c, c)).reshape(-1, c, c)
    return len({tuple(view[0, [0, -1]]) for crop in crops for view in (crop, crop[:, ::-1])})


@cards.check("prevent-overfit-deep", 4)
def gap_of_logits(eps, k):
    target = (1 - eps) * np.eye(k)[0] + eps / k
    z = optimize.minimize(lambda z: special.logsumexp(z) - target @ z, np.zeros(k), tol=1e-10).x
    return z[0] - z[1]


@cards.check("relu-vs-sigmoid", 1)
def ratio_of_slopes(z):
    return slope(lambda x: max(0, x), z) / slope(special.expit, z)


@cards.check("relu-vs-sigmoid", 2)
def share_switched_off(w, b):
    x = np.linspace(-1, 1, 1_000_001)
    return np.mean(w * x + b < 0)


@cards.check("relu-vs-sigmoid", 3)
def mean_of_rectified(s):
    return integrate.quad(lambda z: max(0, z) * stats.norm.pdf(z, scale=s), -10 * s, 10 * s, points=[0])[0]


@cards.check("relu-vs-sigmoid", 4)
def variance_of_weights(n):
    square = integrate.quad(lambda z: max(0, z) ** 2 * stats.norm.pdf(z), -10, 10, points=[0])[0]
    return optimize.brentq(lambda variance: n * variance * square - 1, 1e-9, 1)


@cards.check("resnet", 1)
def through_the_blocks(n, a):
    output = 1.0
    for _ in range(n):
        output += a * output
    return output


@cards.check("resnet", 2)
def after_the_addition(x, f):
    return np.maximum(np.add(x, f), 0)


@cards.check("resnet", 3)
def weights_of_a_bottleneck(c):
    kernels = [(1, 1, c, c // 4), (3, 3, c // 4, c // 4), (1, 1, c // 4, c)]
    return sum(np.zeros(kernel).size for kernel in kernels)


@cards.check("resnet", 4)
def paths(n, k):
    return sum(1 for path in itertools.product([0, 1], repeat=n) if sum(path) == k)


@cards.check("siamese", 1)
def dissimilar_pair(x, y, m):
    return max(0, m - np.linalg.norm([x, y])) ** 2 / 2


@cards.check("siamese", 2)
def mean_of_triplets(m, f, p, n):
    return np.maximum(np.array([0.3, p]) - [f, n] + m, 0).mean()


@cards.check("siamese", 3)
def pairs_of_photographs(n, m):
    same = [one == two for one, two in itertools.combinations(np.repeat(np.arange(n), m), 2)]
    return [sum(same), len(same) - sum(same)]


@cards.check("siamese", 4)
def runs_of_the_branch(q, g):
    embedded = set()
    for query in range(q):
        embedded.add(("query", query))
        embedded.update(("gallery", image) for image in range(g))
    return len(embedded)


@cards.check("transfer-learning", 1)
def parameters_of_a_head(m, d, k):
    return sum(part.size for part in affine(d, k))


@cards.check("transfer-learning", 2)
def seconds_saved(t, epochs, n):
    every_epoch, once = [n * t] * epochs, [n * t] + [0] * (epochs - 1)
    return (sum(every_epoch) - sum(once)) / 1000


@cards.check("transfer-learning", 3)
def share_of_lora(d, r):
    down, up, frozen = np.empty((d, r), bool), np.empty((r, d), bool), np.empty((d, d), bool)
    return 100 * (down.size + up.size) / frozen.size


@cards.check("transfer-learning", 4)
def lowest_rate(f, g):
    rates = [0.001]
    while len(rates) < g:
        rates.append(rates[-1] / f)
    return rates[-1]


@cards.check("vanishing-gradient", 1)
def steepest_chain(n):
    steepest = -optimize.minimize_scalar(lambda z: -slope(special.expit, z), bounds=(-5, 5), method="bounded").fun
    return np.prod([steepest] * n)


@cards.check("vanishing-gradient", 2)
def steps_to_a_hundredth(w):
    return next(t for t in itertools.count() if w ** t < 0.01)


@cards.check("vanishing-gradient", 3)
def clipped(g1, g2, c):
    direction = np.arctan2(g2, g1)
    return [c * np.cos(direction), c * np.sin(direction)]


@cards.check("vanishing-gradient", 4)
def scale_of_preactivations(l):
    variance = 1.0
    for _ in range(l):
        sd = np.sqrt(variance)
        variance = integrate.quad(lambda z: z * z * stats.norm.pdf(z, scale=sd), 0, 12 * sd)[0]
    return np.sqrt(variance)


@cards.check("vanishing-gradient", 5)
def order_of_chains(n):
    left = {"sigmoid, z = 0, weight 1": slope(special.expit, 0.0) ** n,
            "tanh, z = 1, weight 1": slope(np.tanh, 1.0) ** n,
            "ReLU, z = 1, weight 1": 1.0, "ReLU, z = 1, weight 1.2": 1.2 ** n}
    return sorted(left, key=left.get, reverse=True)


cards.report()
