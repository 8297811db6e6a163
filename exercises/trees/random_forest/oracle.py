"""Writes golden.json: class shares of single trees, probabilities, out-of-bag accuracy and AUC of forests.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: trees from cumulative counts in NumPy, every decision within a factor of a thousand of
the best taken again in exact fractions. Second: plain Python that counts both sides of every
threshold anew, with other data structures (small tables), or the same on histograms (data sets).
AUC is confirmed by scikit-learn's roc_auc_score, and trees of depth 1 without a tie by its
DecisionTreeClassifier. Every choice is checked to be clear: gains, mean probabilities and scores are
equal, or differ by more than 1e-8; no value to predict for lies within 1e-9 of a threshold, unless it
is that threshold and every way to compute the midpoint gives it.
Run: /usr/bin/python3 oracle.py
"""
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.datasets import load_breast_cancer, load_iris, load_wine
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.tree import DecisionTreeClassifier

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write

CLEAR = Fraction(1, 10**8)
FRAGILE = set()  # thresholds that depend on how the midpoint is computed


def exact_purity(left, right):
    """n times (1 - weighted child impurity): larger is better."""
    return sum(Fraction(int(c) * int(c)) for c in left) / int(sum(left)) + sum(
        Fraction(int(c) * int(c)) for c in right) / int(sum(right))


def best(x, y, k, features):
    """(feature, threshold) by cumulative counts, or None; ties by exact fractions."""
    onehot, found = np.eye(k, dtype=np.int64)[y], []
    total = onehot.sum(axis=0)
    for j in sorted(features):
        order = np.argsort(x[:, j], kind="stable")
        v, left = x[order, j], np.cumsum(onehot[order], axis=0)
        for i in np.nonzero(v[:-1] < v[1:])[0]:
            right = total - left[i]
            a, b = v[i], v[i + 1]
            if len({(a + b) / 2, a + (b - a) / 2, a / 2 + b / 2, b - (b - a) / 2}) > 1:
                FRAGILE.add((a + b) / 2)
            score = (left[i] @ left[i]) / (i + 1) + (right @ right) / (len(y) - i - 1)
            found.append((score, j, (a + b) / 2, left[i], right))
    if not found:
        return None
    top = max(each[0] for each in found)
    near = [(exact_purity(l, r), j, t) for s, j, t, l, r in found if top - s < 1e-5 * len(y)]
    most = max(each[0] for each in near)
    assert all(p == most or (most - p) / len(y) > CLEAR for p, _, _ in near)
    return next((j, t) for p, j, t in near if p == most)


def grow(x, y, k, features, depth):
    """A tree as nested tuples; a leaf is a list of fractions."""
    shares = [Fraction(int(np.sum(y == c)), len(y)) for c in range(k)]
    chosen = None if depth == 0 or max(shares) == 1 else best(x, y, k, features)
    if chosen is None:
        return shares
    j, t = chosen
    left = x[:, j] <= t
    return j, t, grow(x[left], y[left], k, features, depth - 1), grow(x[~left], y[~left], k, features, depth - 1)


def route(tree, row):
    while isinstance(tree, tuple):
        j, t, low, high = tree
        assert row[j] != t or t not in FRAGILE
        assert row[j] == t or abs(row[j] - t) > 1e-9 * max(1, abs(t)), (row[j], t)
        tree = low if row[j] <= t else high
    return tree


def slow_route(bag, features, depth, row, k):
    """The shares at the leaf of one row, growing only the path to it: [(values, label)] rows."""
    labels = Counter(label for _, label in bag)
    candidates = []
    if depth > 0 and len(labels) > 1:
        for j in features:
            values = sorted({r[j] for r, _ in bag})
            for a, b in zip(values, values[1:]):
                left, right = Counter(c for r, c in bag if r[j] <= a), Counter(c for r, c in bag if r[j] > a)
                weighted = sum(
                    Fraction(sum(side.values()), len(bag))
                    * (1 - sum(Fraction(n, sum(side.values())) ** 2 for n in side.values()))
                    for side in (left, right))
                candidates.append((weighted, j, a, b))
    if not candidates:
        return [Fraction(labels[c], len(bag)) for c in range(k)]
    _, j, a, b = min(candidates)
    low = row[j] <= (a + b) / 2
    return slow_route([(r, c) for r, c in bag if (r[j] <= a) == low], features, depth - 1, row, k)


def forest(x, y, rows, features, depth):
    k = int(max(y)) + 1
    return [grow(x[r], y[r], k, f, depth) for r, f in zip(rows, features)]


def probabilities(x, y, xt, rows, features, depth, slow=True):
    trees, k = forest(x, y, rows, features, depth), int(max(y)) + 1
    p = [[sum(column) / len(trees) for column in zip(*(route(t, row) for t in trees))] for row in xt]
    if slow:
        bags = [[(x[i].tolist(), int(y[i])) for i in r] for r in rows]
        for row, mine in zip(xt, p):
            paths = [slow_route(b, f, depth, row.tolist(), k) for b, f in zip(bags, features)]
            assert mine == [sum(column) / len(trees) for column in zip(*paths)]
    return p


def clear_argmax(p):
    top = max(p)
    assert all(v == top or top - v > CLEAR for v in p), p
    return p.index(top)


def oob(x, y, rows, features, depth):
    """Accuracy, how many rows had a vote, and how many of these had a tie."""
    trees, right, voted, tied = forest(x, y, rows, features, depth), 0, 0, 0
    for i in range(len(y)):
        shares = [route(t, x[i]) for t, r in zip(trees, rows) if i not in set(r)]
        if shares:
            p = [sum(column) / len(shares) for column in zip(*shares)]
            right, voted = right + (clear_argmax(p) == y[i]), voted + 1
            tied += p.count(max(p)) > 1
    return (right / voted if voted else float("nan")), voted, tied


def auc(scores, labels):
    positive = [s for s, c in zip(scores, labels) if c == 1]
    negative = [s for s, c in zip(scores, labels) if c == 0]
    assert all(p == n or abs(p - n) > CLEAR for p in positive for n in negative)
    wins = sum(Fraction(p > n) + Fraction(p == n, 2) for p in positive for n in negative)
    value = float(wins / (len(positive) * len(negative)))
    assert abs(value - roc_auc_score(labels, [round(float(s), 10) for s in scores])) < 1e-12
    return value


def numbers(p):
    return [[float(v) for v in row] for row in p]


def draw(rng, n, trees, size, d, width):
    rows = [rng.integers(0, n, size).tolist() for _ in range(trees)]
    features = [rng.choice(d, width, replace=False).tolist() for _ in range(trees)]
    return rows, features


def case(name, x, y, xt, rows, features, depth, yt=None):
    x, y, xt = np.array(x, dtype=float), np.array(y), np.array(xt, dtype=float)
    p = probabilities(x, y, xt, rows, features, depth)
    accuracy, voted, tied = oob(x, y, rows, features, depth)
    made = {"name": name, "x": x.tolist(), "y": y.tolist(), "xt": xt.tolist(), "rows": rows, "features": features,
            "depth": depth, "probabilities": numbers(p), "oob": accuracy}
    if yt is not None:
        made |= {"yt": list(map(int, yt)), "auc": auc([row[1] for row in p], yt)}
    print(f"{name}: oob {accuracy:.4f} of {voted} rows, {tied} ties, auc {made.get('auc')}")
    return made


def small_cases():
    rng = np.random.default_rng(77)
    cases = []
    for name, n, d, k, trees, width, depth in [
            ("two classes, depth 2", 20, 3, 2, 5, 2, 2), ("three classes, deep", 24, 4, 3, 6, 2, 100),
            ("one feature a tree", 18, 3, 2, 7, 1, 3), ("four classes, depth 1", 30, 2, 4, 4, 2, 1)]:
        x = rng.integers(-8, 9, (n, d)) / 4
        y = np.clip((x[:, 0] + x[:, -1] + rng.normal(0, 0.8, n)) * k / 4 + k / 2, 0, k - 1).astype(int)
        assert len(set(y)) == k
        xt = rng.integers(-8, 9, (14, d)) / 4
        yt = (xt[:, 0] + xt[:, -1] + rng.normal(0, 1, 14) > 0).astype(int) if k == 2 else None
        cases.append(case(name, x, y, xt, *draw(rng, n, trees, n, d, width), depth, yt))
    return cases


def usual(share):
    """A share in doubles: one division, or 1/n added for each row of its class."""
    n = share[1]
    added = 0.0
    for _ in range(share[0]):
        added += 1.0 / n
    return share[0] / n, added


def favoured(shares_a, shares_b):
    """Whether the sum, and the mean, of b exceeds that of a in doubles: for both kinds of share."""
    found, trees = [], len(shares_a)
    for kind in (0, 1):
        sums, means = [0.0, 0.0], [0.0, 0.0]
        for pair in zip(shares_a, shares_b):
            for c in (0, 1):
                sums[c] += usual(pair[c])[kind]
                means[c] += usual(pair[c])[kind] / trees
        found.append(sums[1] > sums[0] and means[1] > means[0])
    return found


def rounded_votes(kind):
    """Bags at depth 0 whose out-of-bag votes tie on paper, and favour a later class in doubles."""
    rng = np.random.default_rng(9)
    while True:
        y = np.array([0, 1] * 6 + [0])
        rows = [rng.integers(0, 12, int(rng.integers(3, 12))).tolist() for _ in range(4)]
        counts = [[(sum(int(y[i] == c) for i in r), len(r)) for r in rows] for c in (0, 1)]
        if sum(Fraction(*c) for c in counts[0]) == 2 and favoured(*counts)[kind]:
            x = [[float(i)] for i in range(13)]
            return case("votes equal but for rounding", x, y, x[:1], rows, [[0]] * 4, 0)


def rounded_scores(kind):
    """Stumps whose scores tie on paper; in doubles the negative row is above, also by class 0."""
    rng = np.random.default_rng(10)
    while True:
        n = 12
        x = rng.integers(0, 2, (n, 3)).astype(float)
        y = rng.integers(0, 2, n)
        rows = [rng.integers(0, n, int(rng.integers(6, 13))).tolist() for _ in range(3)]
        if max(y) == 0 or any(len(set(x[r, j])) < 2 for j, r in enumerate(rows)):
            continue
        xt = np.array([[a, b, c] for a in (0.0, 1.0) for b in (0.0, 1.0) for c in (0.0, 1.0)])
        counts = [[[] for _ in xt] for _ in (0, 1)]
        for i, row in enumerate(xt):
            for j, r in enumerate(rows):
                leaf = [y[m] for m in r if x[m, j] == row[j] or len({y[m] for m in r}) == 1]
                for c in (0, 1):
                    counts[c][i].append((sum(int(v == c) for v in leaf), len(leaf)))
        for a in range(8):
            for b in range(8):
                tied = sum(Fraction(*c) for c in counts[1][a]) == sum(Fraction(*c) for c in counts[1][b])
                if tied and favoured(counts[1][a], counts[1][b])[kind] and favoured(counts[0][b], counts[0][a])[kind]:
                    features = [[0], [1], [2]]
                    return case("scores equal but for rounding", x, y, xt[[a, b]], rows, features, 1, [1, 0])


def gini(counts, kind):
    """Gini impurity in doubles, in two usual ways."""
    n = sum(counts)
    shares = [c / n for c in counts]
    return 1 - sum(s * s for s in shares) if kind else sum(s * (1 - s) for s in shares)


def gains(left, right):
    """The gain of a split in doubles, up to a constant, in the usual ways of computing it."""
    n, whole = sum(left) + sum(right), [a + b for a, b in zip(left, right)]
    found = [sum(c * c for c in left) / sum(left) + sum(c * c for c in right) / sum(right)]
    for kind in (0, 1):
        low, high = gini(left, kind), gini(right, kind)
        found.append(gini(whole, kind) - sum(left) / n * low - sum(right) / n * high)
        found.append(gini(whole, kind) - (sum(left) * low + sum(right) * high) / n)
    return found


def rounded_gains():
    """Stumps whose two columns gain the same on paper; in doubles the later one seems better, each way once."""
    rng, cases, missing = np.random.default_rng(11), [], set(range(5))
    while missing:
        n = int(rng.integers(6, 14))
        x, y = rng.integers(0, 2, (n, 2)).astype(float), rng.integers(0, 2, n)
        splits = [[[int(np.sum((x[:, j] == v) & (y == c))) for c in (0, 1)] for v in (0, 1)] for j in (0, 1)]
        if max(y) == 0 or min(sum(side) for split in splits for side in split) == 0:
            continue
        if splits[0] in (splits[1], splits[1][::-1]) or exact_purity(*splits[0]) != exact_purity(*splits[1]):
            continue
        ways = {i for i, (a, b) in enumerate(zip(gains(*splits[0]), gains(*splits[1]))) if b > a}
        if len(ways & missing) >= min(2, len(missing)):
            missing -= ways
            cases.append(case("gains equal but for rounding", x, y, [[0, 0], [0, 1], [1, 0]], [list(range(n))], [[0, 1]], 1))
    return cases


def iris():
    data = load_iris()
    x, y = data.data, data.target
    for seed in range(1000):
        rng = np.random.default_rng(seed)
        rows, features = draw(rng, 150, 8, 150, 4, 2)
        try:
            accuracy, voted, tied = oob(x, y, rows, features, 3)
            p = probabilities(x, y, x[::7], rows, features, 3)
        except AssertionError:
            continue
        break
    print(f"iris: seed {seed}, oob {accuracy:.4f} of {voted} rows, {tied} ties")
    return {"rows": rows, "features": features, "depth": 3, "probabilities": numbers(p), "oob": accuracy}


def wine():
    data = load_wine()
    x, y = data.data, data.target
    for seed in range(100):
        rng = np.random.default_rng(seed)
        rows, features = draw(rng, 178, 5, 120, 13, 4)
        try:
            accuracy, voted, tied = oob(x, y, rows, features, 50)
            p = probabilities(x, y, x[::9], rows, features, 50)
        except AssertionError:
            continue
        break
    print(f"wine: seed {seed}, oob {accuracy:.4f} of {voted} rows, {tied} ties")
    return {"rows": rows, "features": features, "depth": 50, "probabilities": numbers(p), "oob": accuracy}


def breast_cancer():
    """Every fourth row is held out."""
    data = load_breast_cancer()
    held = np.arange(569) % 4 == 3
    x, y, xt, yt = data.data[~held], data.target[~held], data.data[held], data.target[held]
    for seed in range(100):
        rng = np.random.default_rng(seed)
        rows, features = draw(rng, len(y), 6, 120, 30, 5)
        try:
            p = probabilities(x, y, xt, rows, features, 4, slow=False)
            value = auc([row[1] for row in p], yt)
            accuracy, voted, tied = oob(x, y, rows, features, 4)
        except AssertionError:
            continue
        break
    bags = [[(x[i].tolist(), int(y[i])) for i in r] for r in rows]
    for row, mine in list(zip(xt, p))[::40]:
        paths = [slow_route(b, f, 4, row.tolist(), 2) for b, f in zip(bags, features)]
        assert mine == [sum(column) / len(paths) for column in zip(*paths)]
    library = RandomForestClassifier(100, random_state=0).fit(x, y)
    theirs = roc_auc_score(yt, library.predict_proba(xt)[:, 1])
    assert abs(value - theirs) < 0.03, (value, theirs)
    stump = DecisionTreeClassifier(max_depth=1, random_state=0).fit(x[rows[0]][:, features[0]], y[rows[0]])
    ours = [route(grow(x[rows[0]], y[rows[0]], 2, features[0], 1), row) for row in xt]
    assert np.allclose(stump.predict_proba(xt[:, features[0]]), numbers(ours))
    hard = auc([Fraction(int(row[1] > row[0])) for row in p], yt)
    print(f"breast cancer: seed {seed}, oob {accuracy:.4f} of {voted}, {tied} ties, auc {value} (labels {hard}, library {theirs})")
    return {"rows": rows, "features": features, "depth": 4, "probabilities": numbers(p), "auc": value, "oob": accuracy}


print("example")
example = case(
    "worked example", [[1, 5], [2, 3], [3, 6], [4, 1], [5, 4], [6, 2]], [0, 0, 1, 0, 1, 1], [[2, 6], [4, 4], [6, 0]],
    [[0, 1, 2, 4, 4, 5], [0, 2, 0, 3, 4, 0], [1, 3, 3, 0, 5, 2]], [[0], [0, 1], [1]], 1, [0, 1, 0])
ex = np.array(example["x"]), np.array(example["y"])
for r, f in zip(example["rows"], example["features"]):
    print("  tree", grow(ex[0][r], ex[1][r], 2, f, 1))
print("  ", example["probabilities"])
golden = {
    "small": small_cases(),
    "roundedVotes": [rounded_votes(0), rounded_votes(1)],
    "roundedScores": [rounded_scores(0), rounded_scores(1)],
    "roundedGains": rounded_gains(),
    "iris": iris(),
    "wine": wine(),
    "breastCancer": breast_cancer(),
}
write(__file__, golden, one_line=2000)
