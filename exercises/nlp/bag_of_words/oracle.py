"""Writes golden.json: tokens, vocabularies and counts of texts.

Made with Python 3.11.2, scikit-learn 1.2.1, NumPy 1.24.2.
First oracle: scikit-learn's CountVectorizer with the pattern [^\\W_]+ in place of its own, which drops tokens
of one letter. Second: Unicode's categories (letters L*, decimal digits Nd), letter by letter. They agree on
these texts; where Python's \\w takes more (such as the number sign of a superscript) the tests say by hand.
Run: /usr/bin/python3 oracle.py
"""
import json
import sys
import unicodedata
from collections import Counter
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write

PATTERN = r"[^\W_]+"


def tokens(doc):
    kept = "".join(c if unicodedata.category(c)[0] == "L" or unicodedata.category(c) == "Nd" else " " for c in doc)
    found = kept.lower().split()
    assert found == CountVectorizer(token_pattern=PATTERN).build_analyzer()(doc), (doc, found)
    return found


def corpus(docs, vocab=None):
    learnt = CountVectorizer(token_pattern=PATTERN).fit(docs)
    vocabulary = [str(term) for term in learnt.get_feature_names_out()]
    assert vocabulary == sorted({t for doc in docs for t in tokens(doc)})
    vocab = vocabulary if vocab is None else vocab
    counts = CountVectorizer(token_pattern=PATTERN, vocabulary=vocab).transform(docs).toarray().tolist()
    assert counts == [[Counter(tokens(doc))[term] for term in vocab] for doc in docs]
    return {"docs": docs, "vocabulary": vocabulary, "vocab": vocab, "counts": counts}


def token_cases(*docs):
    return [{"text": doc, "tokens": tokens(doc)} for doc in docs]


REVIEWS = [
    "Great phone. GREAT battery, and the battery is what I wanted!",
    "The screen broke after 2 days; the shop said: \"no refund\".",
    "I'd buy it again... and again, and again.",
    "4/5 - good value, slow delivery (11 days)",
    "Battery died. Screen died. I cried :-(",
]
LANGUAGES = [
    "L'été, à Orléans: ÉTÉ 1429 – été",
    "Übergrößen für Füße, MASSE und Maße",
    "Москва и москва́, Ёлка ёлка",
    "Ένα δύο τρία, ένα",
    "北京 2008、東京 2020",
]
golden = {
    "tokens": token_cases(
        "To be, or not to be: that is the question!", "  leading and\ttrailing\n\nblanks  ",
        "snake_case, kebab-case; e-mail@example.org", "rock'n'roll isn't dead", "3d c3po 42 1.5 v2_0 x",
        "MiXeD CaSe AND SHOUTING", "(\"quoted\") [bracketed] {braced}", "a,b;c.d!e?f", "one"),
    "alphabets": token_cases(*LANGUAGES),
    "corpora": [corpus(REVIEWS), corpus(LANGUAGES),
                corpus(["b a", "10 9 Z z A", "zebra Zebra ZEBRA zebra2 2zebra", "b"])],
    "given": [
        corpus(REVIEWS, ["screen", "again", "zzz", "battery", "i", "11", "and", "phone"]),
        corpus(REVIEWS[:2], ["the", "refund", "a"]),
        corpus(["x y x", "y"], ["y", "x"]),
    ],
}
write(__file__, golden)

# The worked example of README.md and BagOfWordsExamples.
docs = ["The cat sat.", "The dog, the DOG!", "Don't!"]
print([tokens(doc) for doc in docs], json.dumps(corpus(docs, ["the", "dog", "fish"])))
