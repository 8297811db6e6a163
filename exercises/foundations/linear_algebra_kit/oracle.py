"""Writes golden.json: expected products and solutions.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1, statsmodels 0.13.5, mpmath 1.2.1.
First oracle: NumPy (LAPACK), and statsmodels' OLS for the least squares. Second: exact rational
arithmetic with fractions.Fraction, by Gauss-Jordan elimination. They have to agree.
Run: /usr/bin/python3 oracle.py
"""
import sys
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
import statsmodels.api as sm
from sklearn.datasets import load_diabetes

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

mpmath.mp.dps = 60


def exact_product(a, b):
    columns = list(zip(*b))
    return [[float(sum(Fraction(x) * Fraction(y) for x, y in zip(row, column)))
             for column in columns] for row in a]


def exact_solution(a, b):
    """Gauss-Jordan elimination without rounding; None for a singular matrix."""
    n = len(a)
    rows = [[Fraction(v) for v in row] + [Fraction(right)] for row, right in zip(a, b)]
    for k in range(n):
        pivot = next((i for i in range(k, n) if rows[i][k] != 0), None)
        if pivot is None:
            return None
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [v / rows[k][k] for v in rows[k]]
        for i in range(n):
            if i != k:
                rows[i] = [v - rows[i][k] * w for v, w in zip(rows[i], rows[k])]
    return [float(row[n]) for row in rows]


def product(name, a, b):
    a, b = np.array(a, float), np.array(b, float)
    exact = exact_product(a.tolist(), b.tolist())
    agreed(exact, a @ b, 1e-11)
    return {"name": name, "a": a.tolist(), "b": b.tolist(), "product": exact}


def system(name, a, b):
    a, b = np.array(a, float), np.array(b, float)
    condition = np.linalg.cond(a)
    assert condition < 1e5, (name, condition)
    x = exact_solution(a.tolist(), b.tolist())
    agreed(x, np.linalg.solve(a, b), 1e-11)
    return {"name": name, "a": a.tolist(), "b": b.tolist(), "x": x}


def singular(name, a):
    """Rank-deficient up to the rounding of the elements, and clearly of the next lower rank."""
    a = np.array(a, float)
    values = np.linalg.svd(a)[1]
    rank = np.sum(values > 1e-15 * values[0])
    assert rank < len(a) and values[rank - 1] > 0.01 * values[0], (name, values)
    return {"name": name, "a": a.tolist()}


def hilbert(n):
    return [[1 / (i + j + 1) for j in range(n)] for i in range(n)]


def diabetes():
    x, y = load_diabetes(return_X_y=True)
    gram = exact_product(x.T.tolist(), x.tolist())
    right = exact_product(x.T.tolist(), [[v] for v in y.tolist()])
    agreed(gram, x.T @ x, 1e-11)
    agreed(np.array(right)[:, 0], x.T @ y, 1e-11)
    coefficients = exact_solution(gram, [v[0] for v in right])
    agreed(coefficients, sm.OLS(y, x).fit().params, 1e-10)
    agreed(coefficients, np.linalg.lstsq(x, y, rcond=None)[0], 1e-10)
    agreed(coefficients, list(mpmath.lu_solve(mpmath.matrix(gram), mpmath.matrix([v[0] for v in right]))), 1e-12)
    # The centred features make these the slopes of the fit with an intercept, too.
    agreed(coefficients, sm.OLS(y, sm.add_constant(x)).fit().params[1:], 1e-9)
    assert np.linalg.cond(x.T @ x) < 1e5
    return {"gram": gram, "coefficients": coefficients}


golden = {
    "products": [
        product("2x3 by 3x4", [[1.5, -2, 0.25], [4, 0, -3.75]],
                [[2, 1, -1, 0.5], [0.1, -0.3, 7, 2], [8, -6, 0.75, 1]]),
        product("4x2 by 2x3", [[1, 2], [-3, 4.5], [0, -6], [7.25, 8]], [[9, -8.5, 7], [0.6, 5, -4]]),
        product("square, not commuting", [[1, 2, 0], [0, -1, 3], [4, 0.5, 1]],
                [[0, 1, 5], [2, 0, -1], [1, 3, 0]]),
        product("row by column", [[1, -2, 3, -4, 5.5]], [[2], [4], [-8], [1], [0.25]]),
        product("column by row", [[1], [-2], [3]], [[4, 0.5, -6, 10]]),
        product("1x1", [[-3]], [[2.5]]),
        product("thirds and tenths", [[1 / 3, 0.1], [0.2, 2 / 3]], [[0.7, 1 / 7], [0.3, 3 / 7]]),
    ],
    "zeroPivots": [
        system("first pivot zero", [[0, 3], [2, 1]], [6, 8]),
        system("5x5, first pivot zero",
               [[0, 2, 0, 1, -1], [2, 2, 3, 2, 0.5], [4, -3, 0, 1, 2], [6, 1, -6, -5, 1], [1, 0, 2, 0.25, 3]],
               [0, -2, -7, 6, 2.5]),
        system("zero pivot on the way", [[1, 2, 3], [2, 4, 1], [3, 1, 2]], [1, 2, 3]),
        system("largest candidate last", [[1, 1, 0, 2], [1, 1, 3, -1], [1, 1, 1, 0.5], [2, -3, 1, 1]],
               [3, -1, 4, 0.5]),
        system("negative candidates", [[0, 1, -2], [-3, 0.5, 1], [-1, -2, 4.5]], [1, 2, -3]),
        system("permutation", [[0, 0, 0, 5], [2, 0, 0, 0], [0, 0, -4, 0], [0, 8, 0, 0]], [1, 2, 3, 4]),
        system("every diagonal element zero", [[0, 1, 1, 1], [1, 0, 1, 1], [1, 1, 0, 1], [1, 1, 1, 0]],
               [1, -2, 3.5, 4]),
    ],
    "tinyPivots": [
        system("positive", [[1e-17, 1], [1, 2]], [1, 4]),
        system("negative candidate", [[1e-18, 2, 1], [-3, 1, 1], [-1, 4, 0.5]], [1, -2, 3]),
        system("on the way", [[1, 1, 1], [1, 1 + 2 ** -50, 3], [2, 5, -1]], [1, 2, 3]),
        system("last but one", [[2, 1, 0, 1], [0, 3, 1, -1], [0, 0, 1e-16, 1], [0, 0, 1, 4]], [1, 2, 3, 5]),
    ],
    "illConditioned": [
        system("Hilbert 2x2", hilbert(2), [1, 1]),
        system("Hilbert 3x3", hilbert(3), [1, -1, 2]),
        system("Hilbert 4x4", hilbert(4), [1, 1, 1, 1]),
        system("Hilbert 4x4, another side", hilbert(4), [0.5, -2, 3, 0.25]),
        system("Vandermonde", [[1, t, t * t, t ** 3] for t in (0.5, 1.0, 1.75, 3.0)], [1, 0, -1, 2]),
    ],
    "singular": [
        singular("proportional rows", [[1, 2], [2, 4]]),
        singular("1 to 9", [[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
        singular("tenths", [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9]]),
        singular("sum of rows", [[0.3, -1.7, 2.2, 0.9], [3.1, 0.6, -0.4, 1.3], [3.4, -1.1, 1.8, 2.2],
                                 [0.5, 2, 1, 4.7]]),
        singular("sum of columns", [[0.7, 0.1, 0.8], [-0.3, 1.9, 1.6], [2.3, -0.4, 1.9]]),
        singular("equal rows", [[3, 1, 2], [0, 1, 4], [3, 1, 2]]),
        singular("a column of zeros", [[1, 0, 2], [3, 0, 4], [5, 0, 7]]),
        singular("rank one", [[1, -2, 3], [2, -4, 6], [-1, 2, -3]]),
    ],
    "diabetes": diabetes(),
}
write(__file__, golden)

# The worked example of README.md and LinearAlgebraKitExamples.
a = [[1, 2, 3], [4, 5, 6]]
b = [[1, -1], [0, 2], [2, 0.5]]
print("example product", exact_product(a, b))
print("example solution", exact_solution([[0, 2, 1], [3, -1, 2], [1, 4, -2]], [1, 2, 3]))
