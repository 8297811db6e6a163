"""Writes golden.json: gradients, errors of gradient checks, and trained parameters.

Made with Python 3.11.2, NumPy 1.24.2, PyTorch 1.13.0, mpmath 1.2.1.
First oracle of gradients and of training: PyTorch's automatic differentiation in double precision.
Second: the four steps of the statement in NumPy. Gradient checks: mpmath with 50 digits, forwards only,
against gradients with 50 digits.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import mpmath
import numpy as np
import torch

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, plain, write

mpmath.mp.dps = 50
NAMES = ("W1", "b1", "W2", "b2")


def library_gradients(net, x, y):
    w1, b1, w2, b2 = leaves = [torch.tensor(p, dtype=torch.float64, requires_grad=True) for p in net]
    logits = torch.relu(torch.tensor(x, dtype=torch.float64) @ w1 + b1) @ w2 + b2
    loss = torch.nn.functional.cross_entropy(logits, torch.tensor(y))
    return [g.numpy() for g in torch.autograd.grad(loss, leaves)]


def numpy_gradients(net, x, y):
    w1, b1, w2, b2 = net
    z = x @ w1 + b1
    a = np.maximum(0, z)
    s = a @ w2 + b2
    p = np.exp(s - s.max(axis=1, keepdims=True))
    ds = (p / p.sum(axis=1, keepdims=True) - np.eye(len(b2))[y]) / len(y)
    dz = (ds @ w2.T) * (z > 0)
    return [x.T @ dz, dz.sum(axis=0), a.T @ ds, ds.sum(axis=0)]


def gradients(net, x, y):
    first, second = library_gradients(net, x, y), numpy_gradients(net, x, y)
    return [np.array(agreed(one, other)) for one, other in zip(first, second)]


def exact(matrix):
    return [[mpmath.mpf(float(v)) for v in row] for row in np.atleast_2d(matrix)]


def exact_forward(net, x):
    (w1, b1, w2, b2), rows = net, exact(x)
    z = [[mpmath.fsum(r[i] * w1[i][j] for i in range(len(r))) + b1[0][j] for j in range(len(b1[0]))] for r in rows]
    return z, [[mpmath.fsum(max(r[j], 0) * w2[j][c] for j in range(len(r))) + b2[0][c] for c in range(len(b2[0]))]
               for r in z]


def exact_loss(net, x, y):
    logits = exact_forward(net, x)[1]
    return mpmath.fsum(mpmath.log(mpmath.fsum(map(mpmath.exp, s))) - s[t] for s, t in zip(logits, y)) / len(y)


def exact_gradients(net, x, y):
    """Differences with a tiny step: some thirty digits are right, away from the kinks."""
    h = mpmath.mpf(10) ** -18
    return [[[slope(net, m, i, j, x, y, h) for j in range(len(net[m][0]))] for i in range(len(net[m]))]
            for m in range(4)]


def slope(net, m, i, j, x, y, h):
    kept, values = net[m][i][j], []
    for step in (h, -h):
        net[m][i][j] = kept + step
        values.append(exact_loss(net, x, y))
    net[m][i][j] = kept
    return (values[0] - values[1]) / (2 * h)


def grad_check(net, x, y, h):
    net = [exact(p) for p in net]
    assert min(abs(v) for row in exact_forward(net, x)[0] for v in row) > mpmath.mpf(10) ** -3
    analytic, worst = exact_gradients(net, x, y), []
    for m in range(4):
        for i in range(len(net[m])):
            for j in range(len(net[m][i])):
                a, c = analytic[m][i][j], slope(net, m, i, j, x, y, mpmath.mpf(h))
                worst.append((abs(a - c) / max(abs(a) + abs(c), mpmath.mpf("1e-3")), NAMES[m]))
    return max(worst)


def parts(net, x, y):
    return {**dict(zip(NAMES, map(plain, net))), "X": plain(x), "y": plain(y)}


def case(name, net, x, y):
    found = gradients(net, x, y)
    return {"name": name, **parts(net, x, y), **{"d" + n: plain(np.atleast_2d(g)) for n, g in zip(NAMES, found)}}


def drawn(seed, n, d, h, k, scale=1.0):
    rng = np.random.default_rng(seed)
    net = [rng.normal(size=(d, h)), rng.normal(size=h) / 2, scale * rng.normal(size=(h, k)), rng.normal(size=k) / 2]
    return [np.round(p, 3) for p in net], np.round(rng.normal(size=(n, d)), 3), rng.integers(0, k, n)


def checked(name, seed, n, d, h, k, step, where=None, scale=1.0):
    """The first network from a seed on whose largest error stands where it is wanted."""
    while True:
        net, x, y = drawn(seed, n, d, h, k, scale)
        z = x @ net[0] + net[1]
        if np.abs(z).min() > 0.05:
            error, at = grad_check(net, x, y, step)
            if where in (None, at) and 1e-3 < error < 0.5:
                return {"name": name, **parts(net, x, y), "h": step, "error": float(error)}
        seed += 1000


def confident(name, seed, n, d, h, k, step):
    """Every sample is right by a wide margin, so all derivatives are below the floor of 1e-3."""
    while True:
        net, x, _ = drawn(seed, n, d, h, k, 8.0)
        z = x @ net[0] + net[1]
        logits = np.maximum(0, z) @ net[2] + net[3]
        y = logits.argmax(axis=1)
        error, _ = grad_check(net, x, y, step) if np.abs(z).min() > 0.05 else (0, None)
        steepest = max(np.abs(g).max() for g in numpy_gradients(net, x, y))
        if 1e-3 < error and steepest < 2e-4:
            return {"name": name, **parts(net, x, y), "h": step, "error": float(error)}
        seed += 1000


def trained(name, net, x, y, rate, steps, margin=1e-6):
    first, second, found = [p.copy() for p in net], [p.copy() for p in net], {}
    for t in range(max(steps) + 1):
        if t in steps:
            found[t] = [plain(np.atleast_2d(p)) for p in agreed_net(first, second)]
        z = x @ first[0] + first[1]
        assert np.abs(z).min() > margin, (name, t, np.abs(z).min())
        first = [p - rate * g for p, g in zip(first, library_gradients(first, x, y))]
        second = [p - rate * g for p, g in zip(second, numpy_gradients(second, x, y))]
    return {"name": name, **parts(net, x, y), "lr": rate, "steps": steps,
            "nets": [dict(zip(NAMES, found[t])) for t in steps]}


def agreed_net(first, second):
    return [np.array(agreed(one, other, 1e-9)) for one, other in zip(first, second)]


KINK = ([np.array([[1.0, 2, -1], [-1, 1, 0.5]]), np.array([0.0, -3, 0]), np.array([[1.0, -1], [0.5, 2], [-1, 1]]),
         np.array([0.5, 0.0])], np.array([[1.0, 1], [0, 0], [2, -1]]), np.array([0, 1, 1]))
DEAD = ([np.array([[1.0, -1, 0.5], [0.5, -2, 1]]), np.array([0.25, -1, 0.5]), np.array([[1.0, -1], [3, 2], [-1, 1]]),
         np.array([0.0, 0.25])], np.array([[1.0, 1], [0.5, 2], [2, 0]]), np.array([0, 1, 1]))
XOR_NET = [np.array([[0.8, -0.6, 0.9, -0.4], [-0.7, 0.5, 0.6, -0.9]]), np.array([0.1, -0.1, 0.2, 0.3]),
           np.array([[0.5, -0.4], [-0.6, 0.7], [0.3, -0.2], [-0.5, 0.4]]), np.array([0.05, -0.05])]
XOR_X, XOR_Y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])

small, wide = drawn(3, 5, 2, 3, 2), drawn(8, 7, 3, 4, 3)
golden = {
    "gradients": [
        case("two classes", *drawn(1, 4, 2, 3, 2)),
        case("more classes than hidden units", *drawn(2, 2, 3, 2, 4)),
        case("one sample", *drawn(4, 1, 3, 4, 2)),
        case("one feature, one hidden unit", *drawn(5, 3, 1, 1, 2)),
        case("many samples", *drawn(6, 12, 4, 5, 3)),
        case("all sizes equal", *drawn(7, 3, 3, 3, 3)),
    ],
    "kinks": [case("units at zero", *KINK)],
    "dead": [case("a unit that is never active", *DEAD)],
    "large": [
        case("thousands", *drawn(11, 4, 2, 3, 3, 2000.0)),
        case("thousands, two classes", *drawn(12, 5, 3, 4, 2, 3000.0)),
    ],
    "checks": [
        checked("largest error in W1", 21, 3, 2, 3, 2, 0.1, "W1"),
        checked("largest error in b1", 22, 4, 3, 2, 3, 0.1, "b1"),
        checked("largest error in W2", 23, 3, 2, 2, 3, 0.5, "W2"),
        checked("largest error in b2", 24, 5, 1, 2, 4, 0.25, "b2"),
        checked("a small step", 25, 4, 2, 3, 3, 0.05),
    ],
    "confidentChecks": [confident("small derivatives", 41, 3, 2, 3, 2, 0.1),
                        confident("small derivatives, three classes", 42, 2, 3, 4, 3, 0.05)],
    "largeChecks": [checked("large logits", 31, 3, 2, 3, 3, 0.125, scale=400.0)],
    "trained": [
        trained("small", *small, 0.25, [0, 1, 2, 10, 60]),
        trained("three classes", *wide, 0.1, [1, 3, 20]),
    ],
    "xor": trained("XOR", XOR_NET, XOR_X, XOR_Y, 0.5, [1, 5, 60]),
}
write(__file__, golden, 60)

# The worked example of README.md and MlpBackpropExamples.
net = [np.array([[1, -1, 0.5], [0.5, 1, -1]]), np.array([0, 0.25, 0.5]), np.array([[1, 0], [-0.5, 1], [0.5, -1]]),
       np.array([0.25, 0])]
x, y = np.array([[1, 2], [-1, 0.5]]), np.array([0, 1])
print(gradients(net, x, y), grad_check(net, x, y, 0.5), trained("example", net, x, y, 0.5, [1])["nets"])
end = trained("XOR", XOR_NET, XOR_X, XOR_Y, 0.5, [300])["nets"][-1]
print("XOR", np.maximum(0, XOR_X @ end["W1"] + end["b1"]) @ end["W2"] + end["b2"])
