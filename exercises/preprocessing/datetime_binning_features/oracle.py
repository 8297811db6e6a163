"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, pandas 1.5.3, scikit-learn 1.2.1, mpmath 1.2.1.
Times: pandas' Timestamp with NumPy's sine and cosine, and Python's datetime with mpmath's. Bins:
scikit-learn's KBinsDiscretizer, which merges equal edges, and edges of README.md in exact fractions.
Run: /usr/bin/python3 oracle.py
"""
import sys
import warnings
from datetime import datetime, timezone
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
import pandas as pd
from sklearn.datasets import load_iris, load_wine
from sklearn.preprocessing import KBinsDiscretizer

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

warnings.filterwarnings("ignore", module="sklearn")


def time_features(text):
    stamp = pd.Timestamp(text).tz_convert("UTC")
    turn = 2 * np.pi * (stamp - stamp.normalize()).total_seconds() / 86400
    theirs = [stamp.month, stamp.dayofyear, stamp.dayofweek, stamp.dayofweek >= 5, stamp.hour,
              np.sin(turn), np.cos(turn)]
    utc = datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)
    angle = 2 * mpmath.pi * (3600 * utc.hour + 60 * utc.minute + utc.second) / 86400
    ours = [utc.month, utc.timetuple().tm_yday, utc.weekday(), utc.isoweekday() > 5, utc.hour,
            mpmath.sin(angle), mpmath.cos(angle)]
    return agreed([float(v) for v in theirs], [float(v) for v in ours])


def dyadic(values):
    return all((8 * v).denominator == 1 for v in values)


def bin_of(value, edges, exact):
    inner = edges[1:-1]
    reach = edges[-1] - edges[0]
    assert exact or all(abs(value - e) > Fraction(1, 10**8) * reach for e in inner), (value, inner)
    return sum(e <= value for e in inner)


def quantile(ordered, h):
    k = min(int(h), len(ordered) - 2) if len(ordered) > 1 else 0
    return ordered[k] + (h - k) * (ordered[min(k + 1, len(ordered) - 1)] - ordered[k])


def bins(train, x, count):
    train, x = [float(v) for v in train], [float(v) for v in x]
    ordered, wanted = sorted(Fraction(v) for v in train), [Fraction(v) for v in x]
    low, high = ordered[0], ordered[-1]
    power = count & (count - 1) == 0
    exact = power and dyadic(ordered + wanted)
    width = (high - low) / count
    exact_width = exact and (8 * (high - low)).numerator & ((8 * (high - low)).numerator - 1) == 0
    equal = [low + i * width for i in range(count + 1)] if high > low else [low]
    quantiles = [quantile(ordered, Fraction((len(ordered) - 1) * i, count)) for i in range(count + 1)]
    merged = sorted(set(quantiles))
    assert all(b - a > Fraction(1, 10**8) * (high - low) for a, b in zip(merged, merged[1:]))
    found = {"train": train, "x": x, "bins": count}
    for name, edges, certain in (("uniform", equal, exact_width), ("quantile", merged, exact)):
        ours = [bin_of(v, edges, certain) for v in wanted]
        if count > 1:
            fitted = KBinsDiscretizer(count, encode="ordinal", strategy=name).fit(np.c_[train])
            ours = agreed(ours, [int(v) for v in fitted.transform(np.c_[x])[:, 0]], 0)
        found[name] = ours
    return found


rng = np.random.default_rng(47)
TIMES = [
    "2024-02-29T00:00:00Z", "2024-02-29T23:59:59Z", "2023-03-01T12:00:00Z", "2000-02-29T06:30:00Z",
    "1900-03-01T01:02:03Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "1950-07-16T17:45:10Z",
    "2100-12-31T21:15:30Z", "2024-12-31T05:00:00Z", "2023-12-31T18:00:59Z", "2038-01-19T03:14:08Z",
    "2024-06-03T09:00:00Z", "2024-06-04T10:10:00Z", "2024-06-05T11:20:00Z", "2024-06-06T13:30:00Z",
    "2024-06-07T14:40:00Z", "2024-06-08T15:50:00Z", "2024-06-09T16:05:00Z",
]
OFFSETS = [
    "2024-01-01T01:30:00+02:00", "2023-12-31T23:15:00-05:00", "2024-03-01T00:15:00+05:45",
    "2023-02-28T22:00:00-03:30", "2024-02-28T23:00:00-01:00", "2024-05-06T00:00:00+14:00",
    "2024-05-05T12:00:01-12:00", "1970-01-01T00:30:00+01:00", "2022-10-30T02:30:00+00:00",
    "1999-12-31T20:59:59-09:30",
]
golden = {
    "times": [{"time": text, "features": time_features(text)} for text in TIMES],
    "offsets": [{"time": text, "features": time_features(text)} for text in OFFSETS],
    "bins": [
        bins([0, 1, 1, 1, 2, 3, 5, 8], [0, 1.75, 2, 8, -5, 99, 3.5, 1, 1.5, 7.875, 4, 6], 4),
        bins([-4, 12, 3.5, -2, 0, 7, 1], [-4, -3.9, 12, 11.5, 0.5, 4.25, -1.75, 30, -30], 3),
        bins([5, 5, 5, 5, 5, 9, 1, 5, 5], [1, 2.5, 5, 6, 9, 0, 10], 4),
        bins(np.round(rng.exponential(10, 60), 3), np.round(rng.exponential(12, 40) - 2, 4), 5),
        bins(np.round(rng.normal(-1000, 250, 41), 2), np.round(rng.normal(-1000, 300, 30), 3), 7),
        bins(load_iris().data[:, 2], np.round(rng.uniform(0.5, 7.5, 40), 3) + 0.0004, 6),
        bins(load_wine().data[:, 12], np.round(rng.uniform(200, 1800, 30), 2) + 0.003, 10),
    ],
}
write(__file__, golden)

# The worked example of README.md and DatetimeBinningFeaturesExamples.
print(time_features("2024-02-29T18:30:00Z"), time_features("2023-12-31T23:15:00-05:00"))
example = bins([0, 1, 1, 1, 2, 3, 5, 8], [0, 1.75, 2, 8, -5, 99], 4)
print(example["uniform"], bins([0, 1, 1, 1, 2, 3, 5, 8], [0, 1, 1.5, 3.5, 8, 99], 4)["quantile"])
