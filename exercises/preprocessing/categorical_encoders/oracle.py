"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, pandas 1.5.3, scikit-learn 1.2.1.
Labels: scikit-learn's LabelEncoder, and pandas. Frequencies: pandas' value_counts, and exact fractions.
Target means: pandas' groupby for each fold, and the formula of README.md in exact fractions.
Run: /usr/bin/python3 oracle.py
"""
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.preprocessing import LabelEncoder

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write


def labels(train, x):
    encoder = LabelEncoder().fit(train)
    known = set(encoder.classes_)
    theirs = [int(encoder.transform([each])[0]) if each in known else -1 for each in x]
    return agreed(theirs, pd.Categorical(x, categories=sorted(set(train))).codes.tolist(), 0)


def frequencies(train, x):
    shares = pd.Series(train).value_counts(normalize=True)
    exact = [Fraction(train.count(each), len(train)) for each in x]
    return agreed(exact, pd.Series(x).map(shares).fillna(0).to_numpy())


def target_oof(c, y, fold, m):
    exact = []
    for i, category in enumerate(c):
        others = [j for j in range(len(c)) if fold[j] != fold[i]]
        prior = sum(Fraction(y[j]) for j in others) / len(others)
        same = [Fraction(y[j]) for j in others if c[j] == category]
        exact.append((sum(same) + Fraction(m) * prior) / (len(same) + Fraction(m)) if same else prior)
    frame = pd.DataFrame({"c": c, "y": y, "fold": fold})
    theirs = pd.Series(index=frame.index, dtype=float)
    for out in set(fold):
        others, held = frame[frame.fold != out], frame[frame.fold == out]
        groups = others.groupby("c").y.agg(["sum", "count"])
        encoded = (groups["sum"] + m * others.y.mean()) / (groups["count"] + m)
        theirs[held.index] = held.c.map(encoded).fillna(others.y.mean())
    return agreed(exact, theirs.to_numpy())


def text_case(train, x):
    return {"train": train, "x": x, "label": labels(train, x), "frequency": frequencies(train, x)}


def target_case(c, y, fold, m):
    y, fold = [float(v) for v in y], [int(v) for v in fold]
    return {"c": c, "y": y, "fold": fold, "m": m, "target": target_oof(c, y, fold, m)}


def drawn(rng, n, names, folds, m):
    c = [names[k] for k in (rng.random(n) ** 2 * len(names)).astype(int)]
    y = np.round(rng.normal(2, 3, n) + [len(each) for each in c], 2)
    return target_case(c, y, rng.integers(0, folds, n), m)


rng = np.random.default_rng(46)
cities = ["Oslo", "Rome", "Bern", "Lima", "Kiel", "Nice", "Riga", "York"]
golden = {
    "texts": [
        text_case(["b", "a", "c", "a", "b", "a", "e"], ["a", "d", "e", "c", "b", "a", "z", "A", ""]),
        text_case(["10", "9", "-1", "9", "100", ""], ["9", "10", "100", "", "1", "-1"]),
        text_case([cities[k] for k in rng.integers(0, 6, 31)], cities + ["oslo", "Rome "]),
        text_case(["only"], ["only", "other", "only"]),
    ],
    "targets": [
        target_case(list("abbacabca"), [1, 0, 0, 1, 1, 1, 0, 1, 0], [0, 0, 0, 1, 1, 1, 2, 2, 2], 1),
        target_case(list("xyxxyzzxyy"), [-3.5, 2, 0.25, 7, -1, 4, 4.5, -2, 8, 0], [0, 1, 0, 2, 1, 2, 0, 3, 3, 1], 2.5),
        drawn(rng, 40, cities, 5, 10),
        drawn(rng, 75, cities[:3], 2, 0.5),
        drawn(rng, 60, cities + [each[::-1] for each in cities], 10, 0),
    ],
}
write(__file__, golden)

# The worked example of README.md and CategoricalEncodersExamples.
print(labels(list("bcab"), list("acdb")), frequencies(list("bcab"), list("bad")))
print(target_oof(list("ababac"), [1, 0, 3, 4, 2.5, 7], [0, 0, 1, 1, 2, 2], 2))
