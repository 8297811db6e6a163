"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1, mpmath 1.2.1.
First oracle: scikit-learn's TfidfTransformer and TfidfVectorizer (with a token pattern that keeps
single letters and cuts at underscores) and cosine_similarity. Second: mpmath on counts of tokens that
were cut character by character. Handwritten digits: scikit-learn's, pixels taken as counts.
Run: /usr/bin/python3 oracle.py
"""
import math
import sys
import warnings
from collections import Counter
from pathlib import Path

import mpmath
import numpy as np
from sklearn.datasets import load_digits
from sklearn.feature_extraction.text import TfidfTransformer, TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write

mpmath.mp.dps = 40


def exact_idf(n, df, smooth):
    if smooth:
        return mpmath.log(mpmath.mpf(1 + n) / (1 + df)) + 1
    return mpmath.log(mpmath.mpf(n) / df) + 1 if df else mpmath.inf


def idf(counts, smooth):
    exact = [float(exact_idf(len(counts), sum(c > 0 for c in column), smooth)) for column in zip(*counts)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # division by the document frequency 0 of an unseen term
        library = TfidfTransformer(smooth_idf=smooth).fit(np.array(counts)).idf_
    assert np.allclose(library, exact, rtol=1e-14, atol=0), (library, exact)
    return exact


def idf_case(counts):
    counts = [[int(c) for c in row] for row in counts]
    return {"counts": counts, "smooth": idf(counts, True), "plain": idf(counts, False)}


def tokens(doc):
    cut = "".join(c if c.isalpha() or c.isdecimal() else " " for c in doc)
    return cut.lower().split()


def rows(docs):
    counts = [Counter(tokens(doc)) for doc in docs]
    vocabulary = sorted(set().union(*counts))
    weights = [exact_idf(len(docs), sum(t in c for c in counts), True) for t in vocabulary]
    exact = []
    for count in counts:
        row = [count[t] * w for t, w in zip(vocabulary, weights)]
        length = mpmath.sqrt(mpmath.fdot(row, row))
        exact.append([float(v / length) if length else 0.0 for v in row])
    library = TfidfVectorizer(token_pattern=r"[^\W_]+").fit(docs)
    assert list(library.get_feature_names_out()) == vocabulary, vocabulary
    assert np.allclose(library.transform(docs).toarray(), exact, rtol=0, atol=1e-14)
    return exact


def rows_case(docs):
    return {"docs": docs, "rows": rows(docs)}


def cosine(a, b):
    a, b = [mpmath.mpf(v) for v in a], [mpmath.mpf(v) for v in b]
    lengths = mpmath.sqrt(mpmath.fdot(a, a)) * mpmath.sqrt(mpmath.fdot(b, b))
    return float(mpmath.fdot(a, b) / lengths) if lengths else 0.0


def cosine_case(a, b):
    exact = cosine(a, b)
    assert abs(exact - cosine_similarity([a], [b])[0, 0]) < 1e-14
    return {"a": a, "b": b, "cosine": exact}


def nearest(vectors, centroids):
    """The index of the highest cosine, which must be clearly the highest."""
    found = cosine_similarity(vectors, centroids)
    best = np.sort(found, axis=1)
    assert np.min(best[:, -1] - best[:, -2]) > 1e-6
    mine = [max(range(len(centroids)), key=lambda k: cosine(v, centroids[k])) for v in vectors]
    assert mine == list(np.argmax(found, axis=1))
    return mine


def digits():
    x, labels = load_digits(return_X_y=True)
    counts = x.astype(int)
    assert np.array_equal(x, counts)
    train, test = slice(0, 150), slice(150, 250)
    centroids = [x[train][labels[train] == k].mean(axis=0) for k in range(10)]
    found = nearest(x[test].tolist(), [c.tolist() for c in centroids])
    print("digits: share classified right", np.mean(np.array(found) == labels[test]))
    distances = ((x[test][:, None, :] - np.array(centroids)) ** 2).sum(axis=2)
    assert np.sum(np.argmin(distances, axis=1) != found) >= 3  # the cosine decides otherwise
    return {
        "smooth": idf(counts[:300].tolist(), True),
        "plain": ["Infinity" if math.isinf(v) else v for v in idf(counts[:300].tolist(), False)],
        "trainRows": 150, "testRows": 100, "classes": found,
    }


REVIEWS = [
    ("The soup was warm, the bread was fresh and the soup came at once.", 0),
    ("Fresh fish, warm bread: a kitchen to come back to!", 0),
    ("The kitchen burnt the fish; the bread was cold.", 0),
    ("A violin, a cello and a piano: the trio played without a pause.", 1),
    ("The piano was out of tune, but the violin played on.", 1),
    ("The trio's cello sang; the hall was silent at once.", 1),
    ("The goalkeeper saved the match, the striker scored twice.", 2),
    ("A dull match: the striker never scored and the goalkeeper slept.", 2),
    ("Rain stopped the match at half-time, and the hall stayed dry.", 2),
]


def reviews():
    docs = [doc for doc, _ in REVIEWS]
    labels = [label for _, label in REVIEWS]
    x = np.array(rows(docs))
    centroids = [np.mean([r for r, t in zip(x, labels) if t == k], axis=0) for k in range(3)]
    return {
        "docs": docs, "labels": labels, "rows": x.tolist(),
        "classes": nearest(x.tolist(), [c.tolist() for c in centroids]),
        "cosines": [[cosine(a, b) for b in x[:3]] for a in x],
    }


golden = {
    "idf": [
        idf_case([[3, 0, 1], [2, 0, 0], [3, 0, 0], [2, 7, 0], [3, 2, 0], [3, 0, 2]]),
        idf_case([[0, 1, 0, 1], [1, 1, 0, 5], [4, 1, 9, 0], [0, 2, 0, 1], [1, 3, 0, 0]]),
        idf_case([[1, 2], [3, 4]]),
    ],
    "tokens": {
        "singleLetters": rows_case(["I am a b", "a I i", "am"]),
        "separators": rows_case(["  --well-known!", "well\tknown\r\nit's (it)", "snake_case, it's_snake...", "(well)?!\u00a0IT"]),
        "digits": rows_case(["route 66", "66 routes or 7", "R2D2 and 3po", "7 and 66"]),
        "accents": rows_case(["Été à la plage", "L'été: zèbre ÉTÉ", "Straße zebra", "straße Ωmega élan"]),
        "order": rows_case(["b B10 b2 b", "Zoo a1 b10 zoo", "a b2 A10 a"]),
    },
    "rows": [
        rows_case(["the cat sat on the mat", "the dog sat on the log", "cats and dogs are great", "the the the"]),
        rows_case(["red red blue", "blue blue blue green", "red", "green green red red red red"]),
        rows_case(["one document only, only one"]),
    ],
    "empty": rows_case(["apple pie", "", "pie", " ... "]),
    "cosines": [
        cosine_case([1.5, -2.0, 0.25, 3.0], [0.5, 1.0, -4.0, 2.0]),
        cosine_case([0.1, 0.7, 0.0], [-0.3, -0.2, 5.0]),
        cosine_case([12.0, 1e-3, 7.5, 0.0, 2.0], [1e-3, 40.0, 8.0, 100.0, 0.5]),
        cosine_case([-2.0], [0.125]),
    ],
    "digits": digits(),
    "reviews": reviews(),
}
write(__file__, golden)

# The worked example of README.md and TfidfExamples.
example = rows(["The cat sat.", "The dog, the DOG!", "Cat food"])
print("example idf", idf([[1, 0, 0, 1, 1], [0, 2, 0, 0, 2], [1, 0, 1, 0, 0]], True),
      idf([[1, 0, 0, 1, 1], [0, 2, 0, 0, 2], [1, 0, 1, 0, 0]], False))
for row in example:
    print("example row", row)
print("example cosines", cosine(example[0], example[1]), cosine(example[1], example[2]),
      cosine(example[2], example[0]))
print("reviews", golden["reviews"]["classes"], golden["reviews"]["labels"])
