"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1, mpmath 1.2.1.
First oracle: scikit-learn's MinMaxScaler, StandardScaler and RobustScaler. Second: the formulas of
README.md in plain Python, column by column, with 50 digits of mpmath.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import mpmath
import numpy as np
from sklearn.datasets import load_wine
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

mpmath.mp.dps = 50


def quantile(values, q):
    ordered = sorted(values)
    h = (len(ordered) - 1) * mpmath.mpf(q)
    k = int(mpmath.floor(h))
    upper = ordered[min(k + 1, len(ordered) - 1)]
    return ordered[k] + (h - k) * (upper - ordered[k])


def one_if_zero(value):
    return value if value != 0 else mpmath.mpf(1)


def exact_min_max(values):
    return min(values), max(values)


def exact_z(values):
    mean = mpmath.fsum(values) / len(values)
    variance = mpmath.fsum((v - mean) ** 2 for v in values) / len(values)
    return mean, one_if_zero(mpmath.sqrt(variance))


def exact_robust(values):
    return quantile(values, 0.5), one_if_zero(quantile(values, 0.75) - quantile(values, 0.25))


def exact(statistics, x):
    columns = [[mpmath.mpf(float(v)) for v in column] for column in np.asarray(x).T]
    return [list(row) for row in zip(*(statistics(column) for column in columns))]


def exact_scaled(p, rows, is_min_max):
    def scale(value, low, high):
        return (mpmath.mpf(float(value)) - low) / (one_if_zero(high - low) if is_min_max else high)
    return [[scale(v, a, b) for v, a, b in zip(row, *p)] for row in rows]


def floats(matrix):
    return [[float(v) for v in row] for row in matrix]


def case(name, x, fresh, relative=1e-12):
    x, fresh = np.array(x, dtype=float), np.array(fresh, dtype=float)
    low_high, moments, quartiles = (exact(s, x) for s in (exact_min_max, exact_z, exact_robust))
    library = MinMaxScaler().fit(x), StandardScaler().fit(x), RobustScaler().fit(x)
    return {
        "name": name,
        "x": x.tolist(),
        "fresh": fresh.tolist(),
        "minMax": agreed(low_high, [library[0].data_min_, library[0].data_max_], relative),
        "minMaxScaled": agreed(exact_scaled(low_high, fresh, True), library[0].transform(fresh), relative),
        "z": agreed(moments, [library[1].mean_, library[1].scale_], relative),
        "zScaled": agreed(exact_scaled(moments, fresh, False), library[1].transform(fresh), relative),
        "robust": agreed(quartiles, [library[2].center_, library[2].scale_], relative),
        "robustScaled": agreed(exact_scaled(quartiles, fresh, False), library[2].transform(fresh), relative),
    }


def cases():
    generator = np.random.default_rng(20)
    skewed = np.round(np.exp(generator.normal(size=(25, 2))) * [1, 1000] - [0, 200], 3)
    return [
        case("six rows, two columns", [[3.5, -120], [1.25, -80.5], [7, -300], [2, -5], [9.75, -64], [4, -150]],
             [[0, 0], [10, -400], [3.5, -120]]),
        case("two rows, five columns", [[1, -2, 0.5, 1e6, -8], [2, -6, 0.75, 3e6, 8]],
             [[1.5, -4, 0.6, 2.5e6, 0]]),
        case("only negative values", [[-1.5], [-7.25], [-3], [-30], [-4.5], [-2], [-11]], [[-1], [-40], [0]]),
        case("one row", [[4.25, -3, 0]], [[4.25, -2, 5], [5.25, -3, -1]]),
        case("skewed columns", skewed, [[0.5, 100], [40, -900]]),
        case("equal quartiles", [[5, 1], [5, 2], [-40, 2], [5, 2], [5, 2], [5, 2], [90, 3]], [[6, 4], [5, 2]]),
    ]


def far_from_zero():
    """Parameters of columns whose offset is huge beside their spread; no double is the exact mean."""
    small = np.array([[4, 12], [7, -3], [13, 0], [16, 31], [10, 25], [10, 7], [8, -1]], dtype=float)
    x = small + [1e9, -4e9]
    moments = exact(exact_z, x)
    shifted = np.array(floats(exact(exact_z, small)))
    agreed(moments, shifted + [[1e9, -4e9], [0, 0]])
    agreed(moments, [StandardScaler().fit(x).mean_, StandardScaler().fit(x).scale_], 1e-7)
    return {"x": x.tolist(), "z": floats(moments)}


def tiny():
    x = np.array([[2e-120, -5e-100], [4e-120, 3e-100], [4e-120, 7e-100], [5e-120, 1e-100], [5e-120, 9e-100]])
    return {"x": x.tolist(), "minMax": floats(exact(exact_min_max, x)), "z": floats(exact(exact_z, x)),
            "robust": floats(exact(exact_robust, x))}


def wine():
    """The first 120 wines train, the next 20 are new."""
    x = load_wine().data
    whole = case("wine", x[:120], x[120:140])
    return {
        "trainRows": 120, "newRows": 20,
        "minMax": whole["minMax"], "z": whole["z"], "robust": whole["robust"],
        "minMaxScaled": whole["minMaxScaled"], "zScaled": whole["zScaled"], "robustScaled": whole["robustScaled"],
    }


golden = {"cases": cases(), "farFromZero": far_from_zero(), "tiny": tiny(), "wine": wine()}
write(__file__, golden)

# The worked example of README.md and FeatureScalingExamples.
example = case("example", [[2, -10, 5], [4, 0, 5], [5, 10, 5], [9, 40, 5]], [[3, 70, 7]])
for key in ("minMax", "minMaxScaled", "z", "zScaled", "robust", "robustScaled"):
    print(key, example[key])
print("train 1, 2, 3 and new 100", case("leak", [[1], [2], [3]], [[100]])["zScaled"])
