#!/usr/bin/env python3
"""Writes the CSV files beside this script from the copies that scikit-learn ships.

Run with scikit-learn 1.2.1 and numpy 1.24.2. Every number is written as the shortest decimal that
reads back as the same double (Python's repr), whole numbers of digits and labels without a point.
"""
import pathlib

from sklearn import datasets

HERE = pathlib.Path(__file__).parent


def text(value, whole):
    return str(int(value)) if whole else repr(float(value))


def write(name, bunch, target, whole_features=False, whole_target=True):
    names = [str(each) for each in bunch.feature_names]
    assert not any("," in each for each in names)
    lines = [",".join(names + [target])]
    for row, answer in zip(bunch.data, bunch.target):
        cells = [text(each, whole_features) for each in row]
        lines.append(",".join(cells + [text(answer, whole_target)]))
    content = "\n".join(lines) + "\n"
    (HERE / (name + ".csv")).write_bytes(content.encode("ascii"))


write("iris", datasets.load_iris(), "species")
write("wine", datasets.load_wine(), "cultivar")
write("breast_cancer", datasets.load_breast_cancer(), "diagnosis")
write("diabetes", datasets.load_diabetes(), "progression", whole_target=False)
write("digits", datasets.load_digits(), "digit", whole_features=True)
