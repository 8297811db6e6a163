"""Writes golden.json: CSV texts, how to split and train, and which test rows are predicted rightly.

Made with Python 3.11.2, NumPy 1.24.2, pandas 1.5.3, scikit-learn 1.2.1.
First oracle: pandas reads the text, scikit-learn's SimpleImputer and StandardScaler learn from the training
rows, NumPy does the steps. Second: the csv module and plain Python. Tables are drawn until every mistake of a
list shows, and every decision is checked to be clear.
Run: /usr/bin/python3 oracle.py
"""
import csv
import io
import math
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.datasets import load_breast_cancer, load_wine
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import StandardScaler

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write


def library(text, label_col, train, lam, order):
    """w·z and label of every row."""
    table = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)
    labels = table.iloc[:, label_col]
    y = np.where(labels == max(labels), 1, -1)
    features = table.drop(columns=table.columns[label_col]).replace("", "nan").astype(float).to_numpy()
    imputer = SimpleImputer().fit(features[train])
    full = imputer.transform(features)
    z = StandardScaler().fit(full[train]).transform(full)
    present = features[train]
    constant = np.nanmax(present, axis=0) == np.nanmin(present, axis=0)
    z[:, constant] = 0
    w = np.zeros(z.shape[1])
    for t, visited in enumerate(order, 1):
        i, eta = train[visited], 1 / (lam * t)
        signed = y[i] * (w @ z[i])
        assert abs(signed - 1) > 1e-6 or signed == 1
        w = (1 - eta * lam) * w + (eta * y[i] * z[i] if signed < 1 else 0)
    return z @ w, y


def plain(text, label_col, train, lam, order, mistake=""):
    rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
    labels = sorted({row[label_col] for row in rows})
    y = [1 if row[label_col] == labels[1] else -1 for row in rows]
    x = [[float(v) if v else math.nan for j, v in enumerate(row) if j != label_col] for row in rows]
    learned = range(len(x)) if mistake == "all rows" else train
    z = [list(row) for row in x]
    for j in range(len(x[0])):
        known = [x[i][j] for i in learned if not math.isnan(x[i][j])]
        if mistake == "all rows fill":
            known = [row[j] for row in x if not math.isnan(row[j])]
        mean = sum(known) / len(known)
        fill = {"median": sorted(known)[len(known) // 2], "zero": 0, "last": known[-1]}.get(mistake, mean)
        if mistake == "each part":
            other = [row[j] for i, row in enumerate(x) if i not in train and not math.isnan(row[j])]
        for i, row in enumerate(z):
            if math.isnan(row[j]):
                row[j] = fill
                if mistake == "each part" and i not in train and other:
                    row[j] = sum(other) / len(other)
        column = known if mistake == "fills last" else [z[i][j] for i in learned]
        centre = sum(column) / len(column)
        squares = sum((v - centre) ** 2 for v in column)
        deviation = math.sqrt(squares / (len(column) - (mistake == "n - 1")))
        deviation = {"variance": deviation ** 2, "range": max(column) - min(column), "centre": 1}.get(mistake, deviation)
        if mistake == "unscaled":
            centre, deviation = 0, 1
        for row in z:
            row[j] = 0 if len(set(known)) == 1 else (row[j] - centre) / deviation
    w = [0.0] * len(x[0])
    for t, visited in enumerate(order, 1):
        i = visited if mistake == "rows of the file" else train[visited]
        if mistake == "in turn":
            i = train[(t - 1) % len(train)]
        eta = 1 / (lam * (t + (mistake == "t + 1")))
        signed = y[i] * sum(a * b for a, b in zip(w, z[i]))
        limit = 0 if mistake == "perceptron" else 1
        shrink = 1 if mistake == "no shrink" else 1 - eta * lam
        w = [shrink * a + (eta * y[i] * b if signed < limit or t == 1 else 0) for a, b in zip(w, z[i])]
    return [sum(a * b for a, b in zip(w, row)) for row in z], y


def hits(scores, y, test):
    return [int((scores[i] >= 0) == (y[i] == 1)) for i in test]


def case(text, label_col, train, test, lam, order, zeros=()):
    scores, y = library(text, label_col, train, lam, order)
    again, same = plain(text, label_col, train, lam, order)
    assert list(y) == same and np.allclose(scores, again, rtol=0, atol=1e-9 * max(1, np.abs(scores).max()))
    for i in test:
        assert abs(again[i]) > 1e-6 or (i in zeros and again[i] == 0), (i, again[i])
    return {"csv": text, "labelCol": label_col, "train": list(train), "test": list(test), "lambda": lam,
            "order": list(order), "hits": hits(again, y, test)}


def drawn(rng, gaps, end="\n"):
    n, d = int(rng.integers(14, 20)), int(rng.integers(2, 4))
    side = rng.choice([-1, 1], n)
    x = np.round(rng.normal(0, 1, (n, d)) * rng.uniform(0.5, 30, d) + rng.uniform(-20, 40, d)
                 + np.outer(side, rng.normal(0, 8, d)), 1)
    label_col = int(rng.integers(0, d + 1))
    lines = [",".join(f"c{j}" for j in range(d + 1))]
    for row, label in zip(x.tolist(), side):
        fields = ["" if rng.random() < gaps else f"{v:g}" for v in row]
        fields.insert(label_col, "good" if label > 0 else "bad")
        lines.append(",".join(fields))
    rows = rng.permutation(n).tolist()
    size = int(rng.integers(5, 8))
    train, test = rows[:size], rows[size:]
    lam = float(rng.choice([0.05, 0.1, 0.5, 1.0, 2.0]))
    order = rng.integers(0, size, int(rng.integers(4, 12))).tolist()
    return end.join(lines) + end, label_col, train, test, lam, order


def telling(seed, gaps, mistakes):
    """Tables that show every mistake of a list: some test row is predicted otherwise."""
    rng, left, found = np.random.default_rng(seed), set(mistakes), []
    while left:
        draw = drawn(rng, gaps)
        try:
            right = case(*draw)
            text, label_col, train, test, lam, order = draw
            shown = set()
            for each in left:
                scores, y = plain(text, label_col, train, lam, order, each)
                if hits(scores, y, test) != right["hits"] and min(abs(scores[i]) for i in test) > 1e-6:
                    shown.add(each)
        except (AssertionError, ZeroDivisionError, ValueError, IndexError):
            continue
        if shown and 0 < sum(right["hits"]) < len(right["hits"]):
            left -= shown
            found.append(right)
    print(seed, "tables", len(found))
    return found


def known_data(data, names, rows, columns, lam, factor, steps):
    """Only how to split and train: the test makes the same text, with gaps in a pattern."""
    x, labels = data.data[:rows, :columns], data.target[:rows]
    lines = [",".join(f"c{j}" for j in range(columns)) + ",label"]
    for i in range(rows):
        lines.append(",".join(["" if (3 * i + 5 * j) % 11 == 0 else repr(float(x[i, j])) for j in range(columns)]
                              + [names[labels[i]]]))
    train = [i for i in range(rows) if i % 3 != 0]
    test = [i for i in range(rows) if i % 3 == 0]
    order = [t * factor % len(train) for t in range(steps)]
    found = case("\n".join(lines) + "\n", columns, train, test, lam, order)
    print("known", sum(found["hits"]), "of", len(test))
    return {"lambda": lam, "factor": factor, "steps": steps, "accuracy": sum(found["hits"]) / len(test)}


BASE = [(-3.5, 10, "no"), (2.5, 12, "yes"), (-1, 30, "no"), (4, 31.5, "yes"), (0.5, 11, "no"),
        (1, 25, "yes"), (-2, 28.25, "yes"), (3e0, 9, "no")]


def base(fields=lambda a, b, label: [a, b, label], header="a,b,label", end="\n", last="\n", label_col=2,
         train=(0, 1, 2, 3), order=(0, 3, 2, 1, 1)):
    lines = [header] + [",".join(fields(f"{a:g}", f"{b:g}", label)) for a, b, label in BASE]
    return case(end.join(lines) + last, label_col, list(train),
                [i for i in range(8) if i not in train], 0.5, list(order))


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


def renamed(no, yes, always=True):
    return lambda a, b, label: [a, b, quoted(no if label == "no" else yes) if always or a != "4" else yes]


gap = "a,b,label\n1,,no\n-1,8,yes\n3,4,no\n,2,yes\n-2,,yes\n2,6,no\n1.5,,no\n-0.5,3,yes\n"
exact = "a,b,label\n1,3,no\n3,5,yes\n1,3,no\n3,5,yes\n,,no\n,,yes\n0,9,yes\n7,,no\n"
CONSTANT = 0.73
assert math.fsum([CONSTANT] * 7) / 7 != CONSTANT != sum([CONSTANT] * 7) / 7
seven = "label,a,c\n" + "".join(
    f"{'yes' if a > 3 else 'no'},{a},{c}\n" for a, c in zip(
        [1, 5, 2, 4, 7, 0, 3, 9, 2.5, 6.5, 2, 8],
        ["", *[CONSTANT] * 7, CONSTANT, CONSTANT, -77, -77]))
corners = "a,b,label\n1,1,yes\n1,-1,yes\n-1,1,no\n-1,-1,no\n-1,4,no\n4,-1,yes\n"
golden = {
    "csv": {
        "lineEnds": [base(end="\r\n", last="\r\n"), base(end="\r\n", last=""), base(last=""), base(),
                     base(lambda a, b, label: [label, a, b], label_col=0, end="\r\n", last="\r\n"),
                     case(gap.replace("\n", "\r\n"), 2, [0, 1, 2, 3], [4, 5, 6, 7], 0.5, [0, 1, 2, 3]),
                     case("label,a,b\r\n" + "\r\n".join(",".join([f[2], f[0], f[1]]) for f in
                          (line.split(",") for line in gap.split("\n")[1:-1])) + "\r\n",
                          0, [0, 1, 2, 3], [4, 5, 6, 7], 0.5, [0, 1, 2, 3])],
        "quotedLabels": [base(renamed("no, never", "yes")), base(renamed("yes, often", "no")),
                         base(renamed("a,b,c", "a,b")), base(renamed("No", "no", False))],
        "doubledQuotes": [base(renamed('x', 'x"')), base(renamed('"', '""')), base(renamed('say "a", b', 'say "a"'))],
        "quotedNumbers": [base(lambda a, b, label: [quoted(a), b, label]),
                          case(gap.replace(",,", ',"",'), 2, [0, 1, 2, 3], [4, 5, 6, 7], 0.5, [0, 1, 2, 3])],
        "headerIsNoRow": [base(header='"a, in cm",b,"label, or ""not"""'), base(header="1,2,no"), base(header=",,")],
        "labelAnywhere": [base(lambda a, b, label: [label, a, b], label_col=0),
                          base(lambda a, b, label: [a, label, b], label_col=1),
                          base(lambda a, b, label: ["-12", a, b, label], header="c,a,b,l", label_col=3)],
    },
    "imputing": {
        "trainingMeans": telling(11, 0.25, ["all rows fill", "median", "zero", "each part", "last"]),
        "countInTheDeviation": telling(12, 0.3, ["fills last"]),
        "missingAtTheEnd": [case("label,a,b\n" + "\n".join(",".join([f[2], f[0], f[1]]) for f in
                            (line.split(",") for line in gap.split("\n")[1:-1])) + "\n",
                            0, [0, 1, 2, 3], [4, 5, 6, 7], 0.5, [0, 1, 2, 3])],
        "testRowsOnly": [case(gap, 2, [1, 2, 5, 7], [0, 3, 4, 6], 0.5, [0, 1, 2, 3])],
        "nothingButMissing": [case(exact, 2, [0, 1, 2, 3], [4, 5, 6, 7], 0.5, [0, 1, 2, 3], zeros=(4, 5))],
    },
    "scaling": {
        "deviations": telling(21, 0.0, ["n - 1", "variance", "range", "centre", "unscaled"]),
        "constantColumn": [base(lambda a, b, label: [a, "5", label, b], header="a,c,label,b"),
                           base(lambda a, b, label: [a, "5" if a not in ("0.5", "3") else "-90", label, b],
                                header="a,c,label,b")],
        "constantWithRounding": [
            base(lambda a, b, label: [a, "0.1" if a not in ("0.5", "3") else "-90", label, "14.62", b],
                 header="a,c,label,d,b", train=(0, 1, 2), order=(0, 1, 2, 1)),
            case(seven, 0, [0, 1, 2, 3, 4, 5, 6, 7], [8, 9, 10, 11], 0.5, [0, 1, 4, 5, 2, 7])],
        "oneTrainingRow": [case("a,label,b\n1,no,5\n2,yes,0.1\n-7,no,3\n4,yes,\n", 1, [1], [0, 2, 3], 0.5, [0, 0],
                                zeros=(0, 2, 3))],
    },
    "training": {
        "eachRow": telling(31, 0.1, ["rows of the file", "in turn", "t + 1", "perceptron", "no shrink"]),
        "exactlyOne": [case(corners, 2, [0, 1, 2, 3], [4, 5], 2.0, [0, 0, 1])],
        "zeroIsPositive": [{**base(), "order": [], "hits": [0, 1, 1, 0]},
                           case("l,a\nB,4\nA,4\nB,4\na,9\n".replace("a,9", "A,9"), 0, [0, 1], [2, 3], 1.0, [0, 1, 1],
                                zeros=(2, 3))],
        "oneClass": [case("a,l\n1,x\n2,x\n4,x\n0,y\n9,x\n2.5,y\n", 1, [0, 1, 2], [3, 4, 5], 0.5, [0, 2, 1, 2])],
    },
    "leaks": telling(41, 0.15, ["all rows", "all rows fill"]),
    "cancer": [known_data(load_breast_cancer(), ["malignant", "benign"], 150, 10, lam, 37, steps)
               for lam, steps in ((0.1, 150), (0.01, 400))],
    "wine": [known_data(load_wine(), ["first", "second"], 120, 13, lam, 31, steps)
             for lam, steps in ((0.5, 20), (0.02, 200))],
}
write(__file__, golden, one_line=math.inf)
example = ('height,"plays, or played",weight\n170,no,60\n190,"yes, often",\n180,no,70\n200,"yes, often",95\n'
           '185,no,66\n,"yes, often",90\n176,no,92\n')
print("example", case(example, 1, [0, 1, 2, 3], [4, 5, 6], 0.5, [0, 3, 2, 1])["hits"],
      plain(example, 1, [0, 1, 2, 3], 0.5, [0, 3, 2, 1])[0])
