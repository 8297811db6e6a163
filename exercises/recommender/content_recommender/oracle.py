"""Writes golden.json.

Made with Python 3.11.2, NumPy 1.24.2, scikit-learn 1.2.1, mpmath 1.2.1.
First oracle: scikit-learn's TfidfVectorizer (with a token pattern that keeps single letters and cuts at underscores)
and cosine_similarity. Second: mpmath on words that were cut character by character.
Run: /usr/bin/python3 oracle.py
"""
import sys
from collections import Counter
from pathlib import Path

import mpmath
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, write

mpmath.mp.dps = 40


def words(text):
    return "".join(c if c.isalpha() or c.isdecimal() else " " for c in text).lower().split()


def vectors(titles, cats):
    """The vectors of all items by both oracles, as rows of one matrix."""
    counts = [Counter(words(t) + words(c)) for t, c in zip(titles, cats)]
    vocabulary = sorted(set().union(*counts))
    n = len(titles)
    idf = {w: mpmath.log(mpmath.mpf(1 + n) / (1 + sum(w in c for c in counts))) + 1 for w in vocabulary}
    rows = []
    for count in counts:
        row = [count[w] * idf[w] for w in vocabulary]
        length = mpmath.sqrt(mpmath.fdot(row, row))
        rows.append([float(v / length) if length else 0.0 for v in row])
    library = TfidfVectorizer(token_pattern=r"[^\W_]+").fit([f"{t}\n{c}" for t, c in zip(titles, cats)])
    found = library.transform([f"{t}\n{c}" for t, c in zip(titles, cats)]).toarray()
    return np.array(agreed(rows, found))


def similarities(titles, cats):
    x = vectors(titles, cats)
    return agreed(x @ x.T, cosine_similarity(x))


def recommend(catalogue, viewed, top, low, high):
    titles, cats, prices = catalogue
    x = vectors(titles, cats)
    scores = cosine_similarity([x[viewed].mean(axis=0)], x)[0]
    candidates = [i for i, p in enumerate(prices) if i not in viewed and low <= p <= high]
    for i in candidates:
        for j in candidates:
            same = (titles[i], cats[i]) == (titles[j], cats[j]) or max(scores[i], scores[j]) == 0
            assert same or abs(scores[i] - scores[j]) > 1e-6, (i, j, scores[i], scores[j])
    key = lambda i: (-(0 if scores[i] < 1e-15 else min(scores[j] for j in candidates if texts(j) == texts(i))), i)
    texts = lambda i: (titles[i], cats[i])
    return sorted(candidates, key=key)[:top]


def case(rows, queries):
    titles, cats, prices = (list(column) for column in zip(*rows))
    found = {"titles": titles, "cats": cats, "prices": [float(p) for p in prices]}
    found["similarity"] = similarities(titles, cats)
    found["queries"] = [
        {"viewed": list(viewed), "topN": top, "min": float(low), "max": float(high),
         "items": recommend((titles, cats, prices), list(viewed), top, low, high)}
        for viewed, top, low, high in queries]
    return found


SHOP = [
    ("Red mug", "kitchen", 8), ("Blue mug", "kitchen", 9.5), ("Red scarf", "clothing", 20),
    ("Garden chair", "garden", 45), ("Kitchen knife", "kitchen", 30),
]
BOOKS = [
    ("Deep learning with Python, 2nd edition", "programming books", 39.9),
    ("Learning Python", "programming books", 45),
    ("Python cookbook: 100 recipes", "programming books", 29.5),
    ("The Python: snakes of the world", "nature books", 18),
    ("Recipes of the world", "cookbooks", 25.25),
    ("The art of French cooking", "cookbooks", 31),
    ("French grammar, French verbs", "language books", 12),
    ("L'été à Paris: guide", "travel books", 14.5),
    ("Paris travel guide 2024", "travel books", 16),
    ("World atlas", "travel books", 60),
    ("World atlas", "travel books", 55),
    ("", "", 1), ("Chess", "games", 0),
]
TOOLS = [
    ("Hammer 500 g", "hand tools / hammers", 12.5), ("HAMMER, 300 g, small", "Hand-tools / hammers", 9),
    ("Cordless drill 18V", "power tools", 99), ("Drill bits for wood, 10 pieces", "power tools accessories", 14),
    ("Wood saw", "hand tools / saws", 17), ("Saw blade for wood saw and metal saw", "hand tools / saws accessories", 6.75),
    ("Drill drill drill", "power tools", 30), ("Work gloves", "safety", 5), ("Safety glasses", "safety", 7),
    ("Workbench of wood", "furniture", 140),
]
golden = {
    "catalogues": [
        case(SHOP, [([0], 3, 0, 100), ([0, 2], 2, 10, 50), ([4], 10, 0, 1000)]),
        case(BOOKS, [([0], 3, 0, 100), ([0, 4], 5, 0, 100), ([3, 6], 6, 12, 40), ([5, 1, 8], 2, 25.25, 60),
                     ([7], 20, 0, 100), ([2, 12], 13, 0, 1000)]),
        case(TOOLS, [([0], 2, 0, 1000), ([5], 4, 0, 1000), ([5, 7], 9, 5, 30), ([2, 6], 3, 6.75, 99), ([9, 8, 1], 10, 0, 140)]),
    ],
    "profiles": [
        case(BOOKS, [([3, 5], 4, 0, 100), ([5, 5, 5, 1], 3, 0, 100), ([5, 1, 1, 1], 3, 0, 100), ([1, 8], 4, 0, 100)]),
        case(TOOLS, [([5, 0], 4, 0, 1000), ([5, 5, 0], 4, 0, 1000), ([5, 0, 0], 4, 0, 1000), ([3, 8, 0], 5, 0, 1000)]),
    ],
}
write(__file__, golden, one_line=0)

# The worked example of README.md and ContentRecommenderExamples.
for each in golden["catalogues"] + golden["profiles"]:
    print([q["items"] for q in each["queries"]])
print(np.array(golden["catalogues"][0]["similarity"]).round(6))
