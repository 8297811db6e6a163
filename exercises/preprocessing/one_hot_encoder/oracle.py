"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1.
First oracle: scikit-learn's OneHotEncoder, which ignores unknown categories, with and without
drop="first". Second: the definitions of README.md in plain Python.
Run: /usr/bin/python3 oracle.py
"""
import sys
import warnings
from pathlib import Path

import numpy as np
from sklearn.preprocessing import OneHotEncoder

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

warnings.filterwarnings("ignore", message="Found unknown categories")


def encoded(cats, row, first):
    return [float(text == each) for text, column in zip(row, cats) for each in column[first:]]


def case(train, rows):
    cats = [sorted(set(column)) for column in zip(*train)]
    found = {"train": train, "rows": rows, "cats": cats}
    for name, drop, first in (("all", None, 0), ("dropped", "first", 1)):
        library = OneHotEncoder(handle_unknown="ignore", drop=drop, sparse_output=False)
        library.fit(np.array(train, dtype=object))
        assert [column.tolist() for column in library.categories_] == cats
        theirs = library.transform(np.array(rows, dtype=object)).tolist()
        found[name] = agreed(theirs, [encoded(cats, row, first) for row in rows])
    return found


def drawn(rng, n, sizes, unknown):
    rows = [[f"{'kmz'[j % 3]}{rng.integers(0, size)}" for j, size in enumerate(sizes)] for _ in range(n)]
    train, rows = rows[: n // 2], rows[n // 2:]
    for row in rows:
        if rng.random() < unknown:
            row[rng.integers(0, len(sizes))] = "never seen"
    return case(train, rows)


rng = np.random.default_rng(45)
golden = {"cases": [
    case([["red", "S", "yes"], ["blue", "M", "no"], ["red", "L", "no"], ["green", "S", "no"]],
         [["green", "L", "yes"], ["blue", "S", "no"], ["black", "M", "maybe"]]),
    case([["10"], ["9"], ["-3"], ["100"], ["9"], [""]], [["9"], ["100"], [""], ["-3"], ["10"], ["1"]]),
    case([["Zoo", "é"], ["ant", "e"], ["Ant", "z"], ["zoo", "e"]], [["ant", "z"], ["Zoo", "é"], ["ZOO", "E"]]),
    drawn(rng, 24, (4, 2, 7), 0.4),
    drawn(rng, 40, (12, 3, 1, 5, 2), 0.3),
]}
write(__file__, golden, one_line=110)

# The worked example of README.md and OneHotEncoderExamples.
print(case([["red", "S"], ["blue", "M"], ["red", "L"]],
           [["red", "S"], ["blue", "M"], ["red", "L"], ["green", "M"]]))
