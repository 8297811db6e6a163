"""Writes golden.json: the root mean square by mpmath at 50 digits, checked against the standard library's fsum.

Made with Python 3.11.2, mpmath 1.2.1.
Run: python3 oracle.py
"""
import json
import math
from pathlib import Path

import mpmath

HERE = Path(__file__).resolve().parent
mpmath.mp.dps = 50

SAMPLES = {
    "one value": [-2.5],
    "both signs": [1.5, -2.0, 0.25, -7.0],
    "large and small": [1e6, 1e-6, -3e5, 0.0, 12.0],
}


def exact(x):
    return mpmath.sqrt(mpmath.fsum(mpmath.mpf(v) ** 2 for v in x) / len(x))


cases = []
for name, x in SAMPLES.items():
    value = float(exact(x))
    assert math.isclose(value, math.sqrt(math.fsum(v * v for v in x) / len(x)), rel_tol=1e-14)
    cases.append({"name": name, "x": x, "rootMeanSquare": value})
(HERE / "golden.json").write_text(json.dumps({"cases": cases}, indent=1) + "\n")
