"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, pandas 1.5.3, scikit-learn 1.2.1.
First oracle: scikit-learn's StandardScaler and KBinsDiscretizer, pandas' value_counts, groupby and
Timestamp. Second: the definitions of README.md in plain Python with exact fractions.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
import warnings
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.preprocessing import KBinsDiscretizer, StandardScaler

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

warnings.filterwarnings("ignore", module="sklearn")
PARTS = ["month", "day_of_year", "day_of_week", "weekend", "hour", "sin", "cos"]


# Plain Python.

def edges_of(ordered):
    def quantile(h):
        k = min(int(h), max(0, len(ordered) - 2))
        return ordered[k] + (h - k) * (ordered[min(k + 1, len(ordered) - 1)] - ordered[k])
    return sorted({quantile(Fraction((len(ordered) - 1) * i, 4)) for i in range(5)})


def number(train, texts):
    values = sorted(Fraction(text) for text in train if text)
    mean = sum(values) / len(values)
    scale = math.sqrt(sum((v - mean) ** 2 for v in values) / len(values)) or 1
    inner = edges_of(values)[1:-1]
    eighths = all((8 * v).denominator == 1 for v in values)
    for text in filter(None, texts):
        assert eighths or all(abs(Fraction(text) - e) > Fraction(1, 10**6) for e in inner), (text, inner)
    return [[float(Fraction(text) - mean) / scale, sum(e <= Fraction(text) for e in inner)] if text else [0, -1]
            for text in texts]


def category(train, y, texts):
    exact, prior = [Fraction(v) for v in y], sum(map(Fraction, y)) / len(y)
    def encoded(text):
        same = [v for each, v in zip(train, exact) if each == text]
        return [Fraction(len(same), len(train)), (sum(same) + 10 * prior) / (len(same) + 10)]
    return [encoded(text) for text in texts]


def time(texts):
    def parts(text):
        t = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")
        angle = math.pi * (3600 * t.hour + 60 * t.minute + t.second) / 43200
        return [t.month, t.timetuple().tm_yday, t.weekday(), t.weekday() > 4, t.hour, math.sin(angle), math.cos(angle)]
    return [parts(text) if text else [0] * 7 for text in texts]


# Libraries.

def library_number(train, texts):
    values = np.c_[[float(text) for text in train if text]]
    scaler = StandardScaler().fit(values)
    bins = KBinsDiscretizer(4, encode="ordinal", strategy="quantile").fit(values)
    def features(text):
        v = [[float(text)]]
        return [scaler.transform(v)[0, 0], bins.transform(v)[0, 0]]
    return [features(text) if text else [0, -1] for text in texts]


def library_category(train, y, texts):
    shares = pd.Series(train).value_counts(normalize=True)
    groups = pd.DataFrame({"c": train, "y": y}).groupby("c").y.agg(["sum", "count"])
    means = (groups["sum"] + 10 * np.mean(y)) / (groups["count"] + 10)
    return [[shares.get(text, 0), means.get(text, np.mean(y))] for text in texts]


def library_time(texts):
    def parts(text):
        t = pd.Timestamp(text)
        angle = 2 * np.pi * (t - t.normalize()).total_seconds() / 86400
        return [t.month, t.dayofyear, t.dayofweek, t.dayofweek >= 5, t.hour, np.sin(angle), np.cos(angle)]
    return [parts(text) if text else [0] * 7 for text in texts]


def case(train, types, y, rows):
    y = [float(v) for v in y]
    blocks, names = [], []
    for j, kind in enumerate(types):
        fitted, texts = [row[j] for row in train], [row[j] for row in rows]
        if kind == "number":
            blocks.append(agreed(number(fitted, texts), library_number(fitted, texts), 1e-11))
        elif kind == "category":
            blocks.append(agreed(category(fitted, y, texts), library_category(fitted, y, texts)))
        else:
            blocks.append(agreed([[float(v) for v in each] for each in time(texts)],
                                 [[float(v) for v in each] for each in library_time(texts)]))
        names += [f"x{j}_{part}" for part in
                  {"number": ["z", "bin"], "category": ["freq", "target"], "time": PARTS}[kind]]
    features = [[float(v) for block in row for v in block] for row in zip(*blocks)]
    return {"train": train, "types": types, "y": y, "rows": rows, "names": names, "features": features}


def column(texts):
    return [[text] for text in texts]


def drawn(rng, n, types, gaps):
    def text(kind):
        if rng.random() < gaps:
            return ""
        if kind == "number":
            return f"{rng.normal(40, 15):.4f}"
        if kind == "category":
            return ["Oslo", "Rome", "Bern", "oslo"][int(4 * rng.random() ** 2)]
        return f"{rng.integers(1995, 2031)}-{rng.integers(1, 13):02}-{rng.integers(1, 29):02}T" \
               f"{rng.integers(0, 24):02}:{rng.integers(0, 60):02}:{rng.integers(0, 60):02}Z"
    return [[text(kind) for kind in types] for _ in range(n)]


rng = np.random.default_rng(52)
mixed = ["time", "number", "category", "number", "category"]
twenty = drawn(rng, 20, mixed, 0.1)
wide = ["category", "time", "time", "number"]
golden = {
    "numbers": [
        case(column(["1", "2", "4", "8", "16", "-3", "0.5"]), ["number"], [1, 0, 0, 1, 1, 0, 3],
             column(["1", "0.5", "-3", "16", "17", "-99", "6", "2.5", "", "0", "1.25"])),
        case(column(["5", "", "5", "5", "9", "5", "", "1", "5"]), ["number"], range(9),
             column(["1", "4", "5", "5.5", "9", "10", ""])),
        case(column(["1e3", "-2.5e2", "0.125", "1E1", "+7", "100000"]), ["number"], range(6),
             column(["1e2", "-7.5", "+8", "1E3", "0"])),
    ],
    "categories": [
        case(column(list("abacabbd")), ["category"], [1, 0, 1, 1, 0, 5, -2, 8], column(list("abcdeA") + [""])),
        case(column(["x", "", "X", "", "x", "x "]), ["category"], [4, 1, 2.5, -6, 0, 12],
             column(["x", "", "X", " x", "x ", "y"])),
    ],
    "times": [
        case(column(["2024-02-29T18:30:00Z", ""]), ["time"], [0, 1], column([
            "2024-02-29T18:30:00Z", "2023-12-31T23:59:59Z", "2024-12-31T00:00:00Z", "1900-03-01T06:00:00Z",
            "2000-03-01T12:00:01Z", "1969-07-20T20:17:40Z", "2024-07-01T09:09:09Z", "2024-07-05T21:45:00Z",
            "2024-07-06T03:00:00Z", "2024-07-07T15:15:15Z", ""])),
    ],
    "tables": [
        case(twenty, mixed, np.round(rng.normal(10, 4, 20), 2), twenty[:6] + drawn(rng, 8, mixed, 0.2)),
        case(drawn(rng, 35, wide, 0.15), wide, rng.integers(0, 2, 35), drawn(rng, 9, wide, 0.2)),
    ],
}
write(__file__, golden, one_line=110)

# The worked example of README.md and AutoFeaturesExamples.
example = case([["2", "a"], ["4", "b"], ["", "a"], ["9", "a"]], ["number", "category"], [1, 0, 4, 7],
               [["4", "b"], ["", "new"]])
print(example["names"], example["features"])
