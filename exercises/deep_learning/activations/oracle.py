"""Writes golden.json: values and derivatives of six activation functions.

Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1, PyTorch 1.13.0, mpmath 1.2.1.
First oracle: mpmath with 60 digits, from the definitions; its derivatives are differences of these with 60 digits.
Second: PyTorch's functions in double precision and their automatic differentiation. Third: SciPy's expit and erf.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import mpmath
import numpy as np
import torch
from scipy.special import erf, expit

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

mpmath.mp.dps = 60
EXACT = {
    "sigmoid": lambda z: 1 / (1 + mpmath.exp(-z)),
    "tanh": mpmath.tanh,
    "relu": lambda z: max(z, mpmath.mpf(0)),
    "leaky": lambda z: z if z > 0 else mpmath.mpf(0.01) * z,
    "softplus": lambda z: mpmath.log1p(mpmath.exp(z)),
    "gelu": lambda z: z * mpmath.ncdf(z),
}
TORCH = {
    "sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu,
    "leaky": lambda z: torch.nn.functional.leaky_relu(z, 0.01),
    "softplus": lambda z: torch.nn.functional.softplus(z, threshold=40), "gelu": torch.nn.functional.gelu,
}


def slope(name, z):
    """Central differences, exact to some thirty digits; from the left at a kink."""
    if z == 0 and name in ("relu", "leaky"):
        return mpmath.mpf(0 if name == "relu" else 0.01)
    h = mpmath.mpf(10) ** -20
    with mpmath.workdps(400):
        return (EXACT[name](z + h) - EXACT[name](z - h)) / (2 * h)


def case(name, z, relative=False):
    z = [float(v) for v in z]
    value = [float(EXACT[name](mpmath.mpf(v))) for v in z]
    derivative = [float(slope(name, mpmath.mpf(v))) for v in z]
    x = torch.tensor(z, dtype=torch.float64, requires_grad=True)
    y = TORCH[name](x)
    agreed(value, y.detach().numpy())
    agreed(derivative, torch.autograd.grad(y.sum(), x)[0].numpy())
    if relative and name == "sigmoid":
        assert np.allclose(value, expit(z), rtol=1e-13, atol=0)
    if name == "gelu":
        agreed(value, np.array(z) * (1 + erf(np.array(z) / np.sqrt(2))) / 2)
    return {"name": name, "z": z, "value": value, "derivative": derivative}


def cases(names, *inputs, **more):
    return [case(name, z, **more) for name in names for z in inputs]


rng = np.random.default_rng(11)
few, grid = [-1.75, 0.0, 0.5, 3.0], np.arange(-5, 5.5, 0.75)
drawn = np.round(rng.normal(scale=2.5, size=9), 4)
golden = {
    "sigmoidTanh": cases(("sigmoid", "tanh"), few, grid, drawn, [-0.3]),
    "kinks": cases(("relu", "leaky"), few, grid, drawn, [-7.5]),
    "softplus": cases(("softplus",), few, grid, drawn, [1.2]),
    "gelu": cases(("gelu",), few, grid, drawn, [-0.125],
                  [-9, -8, -7, -6, -5.5, -4.25, -3, 4.25, 5.5, 6, 7, 8, 8.5, 9, 12]),
    "large": cases(EXACT, [-1e5, -1000, -800, -746, -710, -40, 40, 710, 746, 800, 1000, 1e5]),
    "small": cases(("sigmoid", "softplus"), [-690, -400, -100.5, -50, -38, -37, -20, -10], relative=True),
    "smallSlopes": cases(("sigmoid",), [20, 36, 37, 38, 50, 100.5, 400, 690], relative=True),
}
write(__file__, golden)

# The worked example of README.md and ActivationsExamples.
for name in EXACT:
    print(name, case(name, [-1.5, 0, 1]))
print(case("sigmoid", [-50, 50]), case("softplus", [-50]))
