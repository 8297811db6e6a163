"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1, PyTorch 1.13.
Stages: scikit-learn's ColumnTransformer of SimpleImputer, StandardScaler and OneHotEncoder, against the definitions
of README.md in plain Python with exact fractions. Training: NumPy, and PyTorch's SGD with weight decay.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import numpy as np
import torch
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

torch.set_default_dtype(torch.float64)
np.seterr(over="ignore")  # a row far away has probability 0
LR, STEPS, CANDIDATES = 0.5, 100, (0.01, 0.1, 1.0)


# Stages in plain Python.

def numeric(train, cells):
    present = [Fraction(float(c)) for c in train if c]
    if len(set(present)) < 2:
        return [[0.0] for _ in cells]
    mean = sum(present) / len(present)
    spread = sum((v - mean) ** 2 for v in present) / len(train)
    return [[float((Fraction(float(c)) if c else mean) - mean) / math.sqrt(spread)] for c in cells]


def categorical(train, cells):
    counts = Counter(c for c in train if c)
    usual = min(counts, key=lambda c: (-counts[c], c), default="")
    return [[float((c or usual) == each) for each in sorted(counts)] for c in cells]


def design(train, rows, types):
    parts = []
    for j, kind in enumerate(types):
        stage = numeric if kind == "num" else categorical
        parts.append(stage([r[j] for r in train], [r[j] for r in rows]))
    return [[1.0] + [v for part in parts for v in part[i]] for i in range(len(rows))]


# Stages by scikit-learn, for columns with at least two different values.

def library(train, rows, types):
    def table(cells):
        return np.array([[None if c == "" else float(c) if t == "num" else c for c, t in zip(r, types)] for r in cells],
                        dtype=object)
    gaps = {"missing_values": None}
    steps = [(str(j), make_pipeline(SimpleImputer(missing_values=np.nan), StandardScaler()) if t == "num" else
              make_pipeline(SimpleImputer(strategy="most_frequent", **gaps), OneHotEncoder(handle_unknown="ignore")), [j])
             for j, t in enumerate(types)]

    def typed(cells):
        x = table(cells)
        for j, t in enumerate(types):
            if t == "num":
                x[:, j] = [np.nan if v is None else v for v in x[:, j]]
        return x
    found = ColumnTransformer(steps, sparse_threshold=0).fit(typed(train)).transform(typed(rows))
    return np.column_stack([np.ones(len(rows)), found.astype(float)]).tolist()


def plain_only(train, types):
    return any(len({r[j] for r in train if r[j]}) < 2 for j in range(len(types)))


def prepared(train, rows, types):
    ours = design(train, rows, types)
    return np.array(ours if plain_only(train, types) else agreed(ours, library(train, rows, types)))


def trained(x, y, penalty):
    mask = np.array([0.0] + [penalty] * (x.shape[1] - 1))
    w = np.zeros(x.shape[1])
    for _ in range(STEPS):
        w = w - LR * (x.T @ (1 / (1 + np.exp(-x @ w)) - y) / len(y) + mask * w)
    bias, rest = torch.zeros(1, requires_grad=True), torch.zeros(x.shape[1] - 1, requires_grad=True)
    optimiser = torch.optim.SGD([{"params": [bias]}, {"params": [rest], "weight_decay": penalty}], lr=LR)
    for _ in range(STEPS):
        optimiser.zero_grad()
        logits = torch.tensor(x[:, 1:]) @ rest + bias
        torch.nn.functional.binary_cross_entropy_with_logits(logits, torch.tensor(y, dtype=torch.float64)).backward()
        optimiser.step()
    return np.array(agreed(w, np.concatenate([bias.detach(), rest.detach()]), 1e-10))


def predicted(train, y, rows, types, penalty=CANDIDATES[0]):
    w = trained(prepared(train, train, types), np.array(y), penalty)
    return (1 / (1 + np.exp(-prepared(train, rows, types) @ w))).tolist()


def accuracies(rows, types, y, fold, penalty, seen=None):
    found = []
    for k in range(max(fold) + 1):
        inside = [i for i, f in enumerate(fold) if f != k]
        outside = [i for i, f in enumerate(fold) if f == k]
        p = np.array(predicted([rows[i] for i in inside], [y[i] for i in inside], [rows[i] for i in outside], types, penalty))
        assert np.min(np.abs(p - 0.5)) > 1e-6, "a row on the boundary"
        found.append(float(np.mean((p >= 0.5) == np.array([y[i] for i in outside]))))
    return found


def cross_validated(rows, types, y, fold):
    folds = [accuracies(rows, types, y, fold, penalty) for penalty in CANDIDATES]
    means = [sum(map(Fraction, each)) / len(each) for each in folds]
    best = max(range(len(CANDIDATES)), key=lambda c: (round(float(means[c]), 9), -c))
    return [v for each in folds for v in each], CANDIDATES[best]


# Variants that leak, to choose tables on which they show.

def leaking(rows, types, y, fold, penalty):
    found = []
    x = prepared(rows, rows, types)
    for k in range(max(fold) + 1):
        inside, outside = [i for i, f in enumerate(fold) if f != k], [i for i, f in enumerate(fold) if f == k]
        w = trained(x[inside], np.array([y[i] for i in inside]), penalty)
        found.append(float(np.mean((x[outside] @ w >= 0) == np.array([y[i] for i in outside]))))
    return found


def drawn(rng, n, kinds, gaps, signal):
    """Random cells, of which the label depends on the first number and the first category."""
    types, columns, score = [], [], np.zeros(n)
    for kind, values in kinds:
        types.append(kind)
        if kind == "num":
            mean, sd = values
            x = rng.normal(size=n) * (1 + 4 * (rng.random(n) < 0.08))
            score += signal * x / len(kinds)
            columns.append([repr(round(float(mean + sd * v), 3)) for v in x])
        else:
            chosen = rng.choice(len(values), n, p=np.arange(len(values), 0, -1) / sum(range(len(values) + 1)))
            score += signal * np.where(chosen % 2 == 0, 0.7, -0.9)
            columns.append([values[c] for c in chosen])
    rows = [["" if rng.random() < gaps else column[i] for column in columns] for i in range(n)]
    y = [int(v) for v in (rng.random(n) < 1 / (1 + np.exp(-score)))]
    return rows, types, y


def fit_case(rows, types, y, others):
    return {"rows": rows, "types": types, "y": y, "others": others,
            "inside": predicted(rows, y, rows, types), "outside": predicted(rows, y, others, types)}


def cv_case(rows, types, y, fold, others):
    result, best = cross_validated(rows, types, y, fold)
    return {"rows": rows, "types": types, "y": y, "fold": fold, "others": others, "accuracies": result,
            "best": best, "outside": predicted(rows, y, others, types, best)}


COLOURS = ["red", "blue", "green", "grey"]
SIZES = ["XL", "S", "m"]


def searched(wanted, kinds, n, k, gaps, signal, count):
    """Tables on which something wanted shows, from seeds tried in order."""
    found = []
    for seed in range(400):
        rng = np.random.default_rng(seed)
        rows, types, y = drawn(rng, n, kinds, gaps, signal)
        fold = [int(f) for f in rng.permutation([i % k for i in range(n)])]
        others = drawn(rng, 4, kinds, 0.2, 1)[0]
        try:
            case = cv_case(rows, types, y, fold, others)
        except AssertionError:
            continue
        if wanted(case):
            print("seed", seed, case["accuracies"], case["best"])
            found.append(case)
        if len(found) == count:
            return found
    raise AssertionError("no such table")


def leaked(case):
    return [v for penalty in CANDIDATES for v in leaking(case["rows"], case["types"], case["y"], case["fold"], penalty)]


def leak_shows(case):
    return sum(a != b for a, b in zip(leaked(case), case["accuracies"])) >= 2


def letters_count(case):
    """Whether small and capital letters make a difference: which of equally frequent categories is the lowest."""
    small = [[cell.lower() for cell in row] for row in case["rows"]]
    return cross_validated(small, case["types"], case["y"], case["fold"])[0] != case["accuracies"]


def unknown_counts(case):
    """Whether an accuracy is another one when categories that no training row has are gaps."""
    types, fold = case["types"], case["fold"]
    for k in range(max(fold) + 1):
        seen = [{row[j] for row, f in zip(case["rows"], fold) if f != k} for j in range(len(types))]
        rows = [[c if types[j] == "num" or f != k or c in seen[j] else "" for j, c in enumerate(row)]
                for row, f in zip(case["rows"], fold)]
        if accuracies(rows, types, case["y"], fold, CANDIDATES[0])[k] != case["accuracies"][k]:
            return True
    return False


def best_alone(penalty):
    """Whether a penalty is better than both others, and who leaks takes another one."""
    def wanted(case):
        return sole_best(case["accuracies"]) == penalty and sole_best(leaked(case)) not in (None, penalty)
    return wanted


def sole_best(flat):
    k = len(flat) // 3
    sums = [round(sum(flat[c * k:c * k + k]), 9) for c in range(3)]
    return CANDIDATES[sums.index(max(sums))] if sums.count(max(sums)) == 1 else None


def rows_count_instead(case):
    """Whether the mean over all rows, and not over the folds, is highest for another penalty."""
    sizes = Counter(case["fold"])
    k = len(sizes)
    sums = [sum(a * sizes[f] for f, a in enumerate(case["accuracies"][c * k:c * k + k])) for c in range(3)]
    return CANDIDATES[max(range(3), key=lambda c: (round(sums[c], 9), -c))] != case["best"]


rng = np.random.default_rng(4)
MIXED = [("num", (50, 12)), ("cat", COLOURS), ("num", (-0.2, 0.03)), ("cat", SIZES)]
EXAMPLE = [["20", "red"], ["", "blue"], ["40", "red"], ["30", ""], ["50", "blue"], ["10", "red"]]
golden = {
    "fits": [fit_case(*drawn(rng, n, kinds, gaps, 2), drawn(rng, 5, kinds, 0.2, 1)[0]) for n, kinds, gaps in (
        (12, MIXED, 0.15), (20, [("num", (0, 1)), ("num", (1000, 300)), ("num", (-7, 2))], 0),
        (15, [("cat", SIZES), ("cat", COLOURS)], 0), (25, MIXED[::-1], 0.3))],
    "numbers": [fit_case(*drawn(rng, n, [("num", (mean, sd))], gaps, 3), [["0"], [""], ["-12.5"], ["1e2"], ["2.5e-1"]])
                for n, mean, sd, gaps in ((8, 3, 2, 0.3), (11, -40, 15, 0.4), (6, 0.01, 0.002, 0))]
    + [fit_case([["1"], ["3"], ["1"], [""], ["3"]], ["num"], [0, 1, 1, 0, 1], [["1"], ["2"], [""], ["-5"]])],
    "categories": [fit_case(*drawn(rng, n, [("cat", COLOURS[:c])], gaps, 3), [["red"], ["blue"], [""], ["Red"], ["grey"]])
                   for n, c, gaps in ((9, 3, 0.2), (14, 4, 0.4))],
    "leaks": searched(lambda c: leak_shows(c) and letters_count(c), MIXED, 15, 3, 0.2, 2, 1),
    "folds": searched(lambda c: len(set(c["accuracies"])) > 3 and unknown_counts(c), MIXED[:2], 17, 4, 0.1, 2, 1),
    "best": [searched(best_alone(penalty), MIXED[:2], 12, k, 0.2, 1.5, 1)[0] for penalty, k in zip(CANDIDATES, (2, 3, 2))],
    "uneven": searched(rows_count_instead, MIXED[:2], 11, 3, 0.1, 1.5, 1),
    "oneLabel": [fit_case([["1", "a"], ["3", "b"], ["2.5", "a"], ["", "a"]], ["num", "cat"], [label] * 4,
                          [["-2", "b"], ["9", "c"]]) for label in (0, 1)]
    + [fit_case([["3", "a"]], ["num", "cat"], [1], [["5", "a"], ["", ""], ["3", "b"]])],
    "tied": searched(lambda c: c["best"] == 0.01 and sum(c["accuracies"][:2]) == sum(c["accuracies"][2:4]) != 2, MIXED[:2], 12, 2, 0.1, 2, 1),
    "noGaps": [fit_case(*drawn(rng, 10, MIXED, 0, 2), drawn(rng, 4, MIXED, 0, 1)[0])],
}
write(__file__, golden, one_line=400)

# The worked example of README.md and PipelineExamples.
types, y = ["num", "cat"], [0, 1, 1, 0, 1, 0]
print(trained(prepared(EXAMPLE, EXAMPLE, types), np.array(y), 0.01))
print(predicted(EXAMPLE, y, [["35", "blue"], ["", "green"]], types), cross_validated(EXAMPLE, types, y, [0, 1, 2, 0, 1, 2]))
for key in golden:
    print(key, [case.get("best", "") for case in golden[key]])
