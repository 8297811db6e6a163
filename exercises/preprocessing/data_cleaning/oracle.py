"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, pandas 1.5.3, scikit-learn 1.2.1.
First oracle: pandas (drop_duplicates, dropna, fillna, quantile, median). Second: the definitions of
README.md in plain Python with exact fractions. Names: a regular expression with look-around, and a
loop over the characters.
Run: /usr/bin/python3 oracle.py
"""
import math
import re
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.datasets import load_wine

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write

NAN = math.nan


# Plain Python.

def key(row):
    return tuple("missing" if math.isnan(v) else Fraction(v) for v in row)


def drop_duplicates(rows):
    return [row for i, row in enumerate(rows) if key(row) not in map(key, rows[:i])]


def drop_sparse(rows, limit):
    return [row for row in rows if Fraction(sum(map(math.isnan, row)), len(row)) <= Fraction(limit)]


def quantile(values, q):
    ordered = sorted(values)
    h = (len(ordered) - 1) * q
    k = math.floor(h)
    upper = ordered[min(k + 1, len(ordered) - 1)]
    return ordered[k] + (h - k) * (upper - ordered[k])


def by_column(rows, repair):
    return [list(row) for row in zip(*(repair(column) for column in zip(*rows)))]


def impute_median(rows):
    def repair(column):
        median = quantile([Fraction(v) for v in column if not math.isnan(v)], Fraction(1, 2))
        return [float(median) if math.isnan(v) else v for v in column]
    return by_column(rows, repair)


def outliers_to_median(rows):
    def repair(column):
        exact = [Fraction(v) for v in column]
        low, median, high = (quantile(exact, Fraction(q, 4)) for q in (1, 2, 3))
        reach = Fraction(3, 2) * (high - low)
        for v in exact:
            near = min(abs(v - low + reach), abs(v - high - reach))
            dyadic = all(f.denominator <= 8 for f in (low, high, reach))
            assert dyadic or near > 1e-9, "a value on a fence that double arithmetic may miss"
        return [v if low - reach <= Fraction(v) <= high + reach else float(median) for v in column]
    return by_column(rows, repair)


def clean(rows):
    return outliers_to_median(impute_median(drop_sparse(drop_duplicates(rows), 0.5)))


# pandas.

def pandas_sparse(frame, limit):
    return frame[frame.isna().mean(axis=1) <= limit]


def pandas_outliers(frame):
    q1, q3 = frame.quantile(0.25), frame.quantile(0.75)
    inside = (frame >= q1 - 1.5 * (q3 - q1)) & (frame <= q3 + 1.5 * (q3 - q1))
    return frame.where(inside, frame.median(), axis=1)


def pandas_clean(frame):
    kept = pandas_sparse(frame.drop_duplicates(), 0.5)
    return pandas_outliers(kept.fillna(kept.median()))


def agreed(ours, frame):
    theirs = frame.to_numpy()
    assert np.shape(ours) == theirs.shape, (np.shape(ours), theirs.shape)
    assert np.allclose(ours, theirs, rtol=1e-13, atol=0, equal_nan=True), (ours, theirs)
    return [["NaN" if math.isnan(v) else v for v in row] for row in ours]


def written(rows):
    return [["NaN" if math.isnan(v) else float(v) for v in row] for row in rows]


# Names.

def snake(name):
    boundary = r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"
    words = re.findall(r"[A-Za-z0-9]+", re.sub(boundary, " ", name))
    ours = "_".join(words).lower()
    assert ours == snake_by_character(name), (name, ours, snake_by_character(name))
    return ours


def snake_by_character(name):
    upper, lower, digit = (lambda c: "A" <= c <= "Z"), (lambda c: "a" <= c <= "z"), (lambda c: "0" <= c <= "9")
    words, word = [], ""
    for i, c in enumerate(name):
        before, after = name[i - 1:i], name[i + 1:i + 2]
        if not (upper(c) or lower(c) or digit(c)):
            words, word = words + [word], ""
            continue
        if upper(c) and word:
            abbreviation_ends = upper(before) and after != "" and lower(after)
            if lower(before) or digit(before) or abbreviation_ends:
                words, word = words + [word], ""
        word += c
    return "_".join(w for w in words + [word] if w).lower()


NAMES = {
    "separators": ["Total Sales($)", "net.profit", "a-b-c", "__private__", "  two  blanks ", "tax %", "a/b\\c", "x\ty\nz"],
    "camel": ["totalSales", "TotalSales", "q1Sales", "x2Y2", "salesByRegionAndYear", "aB", "Ab", "aBC"],
    "abbreviations": ["HTTPCode", "customerID", "IDOfCustomer", "parseXMLFile", "ABC", "USDToEURRate", "X", "XMLHTTPRequest"],
    "digits": ["2nd", "Sales2023", "2023Sales", "ID7", "A1B2", "abc123def", "007", "v2Beta3"],
    "other": ["Größe (cm)", "naïve", "Ünits", "préNom", "日本Sales", "température MAX", "éA", "aÉb"],
    "already": ["total_sales", "a", "a_b_c", "x1_y2"],
    "nothing": ["", " ", "$%", "___", "é"],
}


def messy_wine():
    """Wines with holes, sparse rows and copies, made by rules that the Java test repeats."""
    x = load_wine().data[:90, :7].tolist()
    for i, row in enumerate(x):
        for j in range(7):
            if (3 * i + 5 * j) % 17 == 0 or (i % 15 == 4 and j < 3 + i % 2):
                row[j] = NAN
    for i in range(0, 90, 9):
        x.append(list(x[i]))
    for i in range(2, 90, 20):
        x[i][i % 7] *= 40
    return x


def median_cases():
    cases = [
        [[1.5, NAN], [NAN, -2], [4, 7], [2.25, NAN]],
        [[NAN], [NAN], [3.5], [NAN]],
        [[5, NAN, 1], [1, NAN, NAN], [NAN, 6, 0.5], [2, 8, -0.75], [9, -30, NAN]],
        [[1, 2], [3, 4]],
        [[-8, 0.1], [NAN, 0.2], [-1, NAN], [-3, 0.7], [-100, 0.4], [NAN, NAN]],
    ]
    return [{"x": written(x), "filled": agreed(impute_median(x), pd.DataFrame(x).fillna(pd.DataFrame(x).median()))}
            for x in cases]


def outlier_cases():
    cases = [
        [[v] for v in (1, 2, 3, 4, 5, 6, 7, 8, 9, 50)],
        [[v] for v in (-40, 3, 5, 4, 4.5, 60, 3.5)],
        [[0.3, 10], [0.1, -900], [0.45, 12.5], [-7, 11], [0.2, 13], [0.35, 9.5]],
        [[7], [7], [7], [7], [7.5], [7], [-3]],
        [[v] for v in (1.25, 2.5, 100, 120, 3.75, 5, 6.25, 110, 2, 4)],
        [[1], [9], [1000]],
        [[2], [70]],
        [[-1.5, 4]],
        [[v] for v in (12.1, -11.7, 13.9, 90.3, 12.8, 11.2, 14.4, 12.6, 13.1)],
    ]
    return [{"x": written(x), "tamed": agreed(outliers_to_median(x), pandas_outliers(pd.DataFrame(x)))}
            for x in cases]


def pipeline_cases():
    cases = [
        [[1, 5], [1, 5], [1, 5], [2, 6], [3, NAN], [4, 8], [5, 9], [200, 7]],
        [[1, NAN, NAN], [2, 4, 6], [3, 5, NAN], [1000, NAN, NAN], [4, 7, 6.5], [2, 4, 6], [5, 4.5, 90]],
        [[NAN, 3], [2, 3], [2, NAN], [4, 9], [NAN, 3], [3, 5], [1, 4]],
    ]
    result = [{"x": written(x), "clean": agreed(clean(x), pandas_clean(pd.DataFrame(x)))} for x in cases]
    return result


def wine():
    x = messy_wine()
    frame = pd.DataFrame(x)
    ours = agreed(clean(x), pandas_clean(frame))
    once = drop_duplicates(x)
    dense = drop_sparse(once, 0.5)
    filled = impute_median(dense)
    changed = sum(a != b for r, s in zip(filled, outliers_to_median(filled)) for a, b in zip(r, s))
    print("wine:", len(x), "rows,", len(once), "distinct,", len(dense), "dense,", changed, "outliers")
    assert len(x) > len(once) > len(dense) and changed > 5
    return {"clean": ours, "distinct": len(once), "dense": len(dense)}


golden = {
    "names": {group: {"names": names, "snake": [snake(n) for n in names]} for group, names in NAMES.items()},
    "medians": median_cases(),
    "outliers": outlier_cases(),
    "pipelines": pipeline_cases(),
    "wine": wine(),
}
write(__file__, golden)

# The worked example of README.md and CleanerExamples.
print([snake(n) for n in ("Total Sales($)", "totalSales", "HTTPCode", " Q1  Growth%")])
x = [[2.5, 10], [4, NAN], [2.5, 10], [3, 14.5], [90, 13], [NAN, NAN], [3.2, 11.5], [4, NAN], [3.7, 17]]
for step in (drop_duplicates(x), drop_sparse(drop_duplicates(x), 0.5),
             impute_median(drop_sparse(drop_duplicates(x), 0.5)), agreed(clean(x), pandas_clean(pd.DataFrame(x)))):
    print(step)
for group in golden["names"].values():
    print(group["snake"])
