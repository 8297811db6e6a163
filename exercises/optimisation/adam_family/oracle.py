"""Writes golden.json: expected weights along paths of Adam, Nesterov's momentum and RMSProp.

Made with Python 3.11.2, NumPy 1.24.2, mpmath 1.2.1, scikit-learn 1.2.1 (data), PyTorch 1.13.1.
First oracle: PyTorch's AdamW, SGD(nesterov=True) and RMSprop in double precision. Second: the
definitions in mpmath with 50 digits for short paths, in NumPy for long ones. They have to agree.
PyTorch stores the point p = w + mu v at which Nesterov's gradient is taken; w follows from it.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import mpmath
import numpy as np
import torch
from sklearn.datasets import load_diabetes

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

mpmath.mp.dps = 50
M = mpmath.mpf


def exact_adam(w, gradients, lr, b1, b2, eps, wd):
    w = [M(v) for v in w]
    first, second, path = [M(0)] * len(w), [M(0)] * len(w), []
    for t, g in enumerate(gradients, 1):
        first = [M(b1) * m + (1 - M(b1)) * M(x) for m, x in zip(first, g)]
        second = [M(b2) * v + (1 - M(b2)) * M(x) ** 2 for v, x in zip(second, g)]
        scale1, scale2 = 1 - M(b1) ** t, 1 - M(b2) ** t
        w = [x - M(lr) * (m / scale1 / (mpmath.sqrt(v / scale2) + M(eps)) + M(wd) * x)
             for x, m, v in zip(w, first, second)]
        path.append([float(x) for x in w])
    return path


def torch_path(make, w, gradients):
    parameter = torch.nn.Parameter(torch.tensor(w, dtype=torch.float64))
    optimiser, path = make([parameter]), []
    for g in gradients:
        parameter.grad = torch.tensor(g, dtype=torch.float64)
        optimiser.step()
        path.append(parameter.detach().tolist())
    return path


def adam_case(name, w, gradients, lr=0.1, b1=0.9, b2=0.999, eps=1e-8, wd=0.0):
    path = exact_adam(w, gradients, lr, b1, b2, eps, wd)
    agreed(path, torch_path(
        lambda p: torch.optim.AdamW(p, lr=lr, betas=(b1, b2), eps=eps, weight_decay=wd), w, gradients))
    return {"name": name, "w": w, "gradients": gradients, "lr": lr, "b1": b1, "b2": b2, "eps": eps,
            "wd": wd, "path": path}


def exact_rmsprop(w, sq, g, lr, rho, eps):
    sq = [M(rho) * M(s) + (1 - M(rho)) * M(x) ** 2 for s, x in zip(sq, g)]
    w = [M(v) - M(lr) * M(x) / (mpmath.sqrt(s) + M(eps)) for v, x, s in zip(w, g, sq)]
    return w, sq


def rmsprop_case(name, w, sq, gradients, lr, rho, eps):
    start, average, path = w, sq, []
    for g in gradients:
        start, average = exact_rmsprop(start, average, g, lr, rho, eps)
        path.append([float(v) for v in start + average])
    if not any(sq):
        agreed([row[:len(w)] for row in path], torch_path(
            lambda p: torch.optim.RMSprop(p, lr=lr, alpha=rho, eps=eps), w, gradients))
    return {"name": name, "w": w, "sq": sq, "gradients": gradients, "lr": lr, "rho": rho, "eps": eps, "path": path}


def exact_nesterov(w, vel, matrix, target, lr, mu, steps):
    """On the quadratic with gradient A w - c."""
    path = []
    w, vel = [M(v) for v in w], [M(v) for v in vel]
    for _ in range(steps):
        ahead = [x + M(mu) * v for x, v in zip(w, vel)]
        g = [mpmath.fsum(M(a) * x for a, x in zip(row, ahead)) - M(c) for row, c in zip(matrix, target)]
        vel = [M(mu) * v - M(lr) * x for v, x in zip(vel, g)]
        w = [x + v for x, v in zip(w, vel)]
        path.append([float(v) for v in w + vel])
    return path


def torch_nesterov(w, gradient, lr, mu, steps):
    """PyTorch's own path p, from velocity zero, where p = w."""
    parameter = torch.nn.Parameter(torch.tensor(w, dtype=torch.float64))
    optimiser, path = torch.optim.SGD([parameter], lr=lr, momentum=mu, nesterov=mu > 0), []
    for _ in range(steps):
        parameter.grad = torch.tensor(gradient(parameter.detach().numpy()))
        optimiser.step()
        path.append(parameter.detach().tolist())
    return np.array(path)


def nesterov_case(name, w, vel, matrix, target, lr, mu, steps=4):
    path = exact_nesterov(w, vel, matrix, target, lr, mu, steps)
    if not any(vel):
        ahead = np.array(path)[:, :len(w)] + mu * np.array(path)[:, len(w):]
        agreed(ahead, torch_nesterov(w, lambda p: np.array(matrix) @ p - np.array(target), lr, mu, steps))
    return {"name": name, "w": w, "vel": vel, "matrix": matrix, "target": target, "lr": lr, "mu": mu, "path": path}


def diabetes():
    """Mean squared error, halved, of 442 standardised samples; weights after some steps."""
    x, y = load_diabetes(return_X_y=True)
    x = x * np.sqrt(len(y))
    y = (y - 150.0) / 50.0
    steps = [1, 10, 120]

    def gradient(w):
        return x.T @ (x @ w - y) / len(y)

    w, first, second, adam = np.zeros(10), np.zeros(10), np.zeros(10), []
    for t in range(1, steps[-1] + 1):
        g = gradient(w)
        first = 0.9 * first + 0.1 * g
        second = 0.98 * second + 0.02 * g * g
        w = w - 0.05 * (first / (1 - 0.9 ** t) / (np.sqrt(second / (1 - 0.98 ** t)) + 1e-8) + 0.01 * w)
        adam.append(w)
    parameter = torch.nn.Parameter(torch.zeros(10, dtype=torch.float64))
    optimiser = torch.optim.AdamW([parameter], lr=0.05, betas=(0.9, 0.98), eps=1e-8, weight_decay=0.01)
    for t in range(steps[-1]):
        parameter.grad = torch.tensor(gradient(parameter.detach().numpy()))
        optimiser.step()
        agreed(adam[t], parameter.detach().numpy(), 1e-10)

    w, average, rmsprop = np.zeros(10), np.zeros(10), []
    for _ in range(steps[-1]):
        g = gradient(w)
        average = 0.97 * average + 0.03 * g * g
        w = w - 0.005 * g / (np.sqrt(average) + 1e-3)
        rmsprop.append(np.concatenate([w, average]))
    parameter = torch.nn.Parameter(torch.zeros(10, dtype=torch.float64))
    optimiser = torch.optim.RMSprop([parameter], lr=0.005, alpha=0.97, eps=1e-3)
    for t in range(steps[-1]):
        parameter.grad = torch.tensor(gradient(parameter.detach().numpy()))
        optimiser.step()
        agreed(rmsprop[t][:10], parameter.detach().numpy(), 1e-10)

    w, velocity, nesterov = np.zeros(10), np.zeros(10), []
    for _ in range(steps[-1]):
        velocity = 0.8 * velocity - 0.1 * gradient(w + 0.8 * velocity)
        w = w + velocity
        nesterov.append(np.concatenate([w, velocity]))
    ahead = np.array([row[:10] + 0.8 * row[10:] for row in nesterov])
    agreed(ahead, torch_nesterov([0.0] * 10, gradient, 0.1, 0.8, steps[-1]), 1e-10)

    return {"steps": steps,
            "adam": [adam[t - 1].tolist() for t in steps],
            "rmsprop": [rmsprop[t - 1].tolist() for t in steps],
            "nesterov": [nesterov[t - 1].tolist() for t in steps]}


gradients = [[0.5, -0.25, 3.0], [-1.0, 0.75, 2.5], [0.125, 0.0, -4.0], [2.0, 1.5, 0.5], [-0.3, -0.6, 1.0]]
golden = {
    "adam": [
        adam_case("usual parameters", [1.0, -2.0, 0.5], gradients),
        adam_case("short memory", [0.3, 0.0, -1.0], gradients, lr=0.01, b1=0.5, b2=0.8),
        adam_case("large epsilon", [1.0, -2.0, 0.5], gradients, lr=0.2, b1=0.8, b2=0.95, eps=0.5),
        adam_case("no momentum", [4.0, 2.0, 0.0], gradients, b1=0.0),
        adam_case("no memory of squares", [4.0, 2.0, 0.0], gradients, b2=0.0, eps=1e-3),
        adam_case("one weight", [7.5], [[1e-3], [-2e-3], [5e-3]], lr=1.0),
        adam_case("huge and tiny gradients", [1.0, 1.0], [[1e20, 1e-20], [-3e20, 2e-20], [2e19, -1e-20]], eps=1e-12),
    ],
    "decay": [
        adam_case("small", [1.0, -2.0, 0.5], gradients, wd=0.01),
        adam_case("large", [10.0, -20.0, 0.0], gradients, lr=0.05, wd=0.8),
        adam_case("with large epsilon", [3.0, -1.0, 2.0], gradients, lr=0.3, eps=0.1, wd=0.2),
        adam_case("no gradient", [1.0, -8.0], [[0.0, 0.0]] * 3, wd=0.25),
    ],
    "nesterov": [
        nesterov_case("from rest", [1.0, -1.0], [0.0, 0.0], [[2.0, 0.5], [0.5, 1.0]], [1.0, 0.0], 0.1, 0.9),
        nesterov_case("moving", [0.5, 2.0, -1.0], [0.3, -0.7, 0.0],
                      [[3.0, 0.0, 1.0], [0.0, 0.5, 0.0], [1.0, 0.0, 2.0]], [0.0, 1.0, -2.0], 0.05, 0.75),
        nesterov_case("without momentum", [4.0], [2.0], [[1.5]], [0.5], 0.2, 0.0),
        nesterov_case("one weight", [4.0], [-1.0], [[0.8]], [-1.0], 0.5, 0.5),
    ],
    "rmsprop": [
        rmsprop_case("from zero", [1.0, -2.0, 0.5], [0.0, 0.0, 0.0], gradients, 0.01, 0.9, 1e-8),
        rmsprop_case("from an average", [1.0, -2.0, 0.5], [0.04, 0.5, 2.25], gradients, 0.1, 0.99, 1e-8),
        rmsprop_case("large epsilon", [0.0, 3.0, -3.0], [0.0, 1.0, 0.25], gradients, 0.5, 0.6, 0.3),
        rmsprop_case("no memory", [0.0, 3.0, -3.0], [7.0, 1.0, 0.25], gradients[:1], 0.5, 0.0, 1e-3),
        rmsprop_case("huge and tiny gradients", [1.0, 1.0], [0.0, 0.0], [[1e20, 1e-20], [-2e20, 3e-20]], 0.1, 0.9, 1e-12),
    ],
    "diabetes": diabetes(),
}
# Measured in the wild: the right place of epsilon, and of the decay.
agreed(exact_adam([0.0], [[1e-8]], 0.1, 0.9, 0.999, 1e-8, 0.0), [[-0.05]])
agreed(exact_adam([1.0], [[0.0]], 0.1, 0.9, 0.999, 1e-8, 0.01), [[0.999]])
write(__file__, golden)

# The worked example of README.md and AdamFamilyExamples.
print("adam", adam_case("example", [1.0, -2.0], [[0.5, -0.25], [-1.0, 0.75]], wd=0.01)["path"])
print("nesterov", exact_nesterov([1.0, 1.0], [0.5, -0.5], [[1.0, 0.0], [0.0, 4.0]], [0.0, 0.0], 0.1, 0.9, 1))
print("rmsprop", rmsprop_case("example", [1.0, -2.0], [0.04, 0.01], [[0.5, -0.25]], 0.01, 0.9, 1e-8)["path"])
