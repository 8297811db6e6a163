"""Recomputes what the cards of this topic predict. Run: /usr/bin/python3 cards.py"""
import itertools
import math
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import numpy as np
from scipy import optimize, special, stats
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.metrics import f1_score
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.naive_bayes import MultinomialNB

sys.path.append(str(Path(__file__).resolve().parents[2]))
from predictions import Cards

cards = Cards(__file__)


def merged(tokens, pair):
    """The tokens after one merge of byte-pair encoding."""
    done = []
    while tokens:
        take = 2 if tuple(tokens[:2]) == pair else 1
        done.append("".join(tokens[:take]))
        tokens = tokens[take:]
    return done


def attention(queries, keys, values):
    return special.softmax(queries @ keys.T / np.sqrt(keys.shape[1]), axis=1) @ values


@cards.check("attention", 1)
def weight_of_the_first_key(a, d):
    query = np.ones(d)
    keys = np.array([query * a / d, query / d])
    return attention(query[None], keys, np.eye(2))[0, 0]


@cards.check("attention", 2)
def spread_of_the_dot_product(d, v):
    # two values each, -r and r, have variance v: the product is -v or v, and the sum a binomial's
    wins = np.arange(d + 1)
    return math.sqrt(np.sum(stats.binom.pmf(wins, d, 0.5) * ((2 * wins - d) * v) ** 2))


@cards.check("attention", 3)
def weights_of_the_projections(d, h):
    heads = [np.empty((3, d, d // h)) for _ in range(h)]
    return sum(head.size for head in heads) + np.empty((h * (d // h), d)).size


@cards.check("attention", 4)
def attention_weights(h, n):
    return sum(np.broadcast_to(0, (n, n)).size for _ in range(h))


@cards.check("bert-finetuning", 1)
def changed_tokens(n):
    outcomes = {"mask": Fraction(80, 100), "random": Fraction(10, 100), "same": Fraction(10, 100)}
    return n * Fraction(15, 100) * sum(share for what, share in outcomes.items() if what != "same")


@cards.check("bert-finetuning", 2)
def new_parameters(h, n, k):
    tokens = np.zeros((n, h))
    weights, bias = np.zeros((h, k)), np.zeros(k)
    assert (tokens[0] @ weights + bias).shape == (k,)
    return weights.size + bias.size


@cards.check("bert-finetuning", 3)
def rate_of_the_schedule(w, s):
    return np.interp(s, [0, w, 100], [0, 1, 0])


@cards.check("bert-finetuning", 4)
def windows(n, o):
    start, count = 0, 1
    while start + 510 < n:
        start, count = start + 510 - o, count + 1
    return count


@cards.check("bow-vs-word2vec", 1)
def numbers_trained(v, d):
    shapes = {"centre": (1000 * v, d), "context": (1000 * v, d)}
    return sum(np.broadcast_to(0.0, shape).size for shape in shapes.values()) / 1e6


@cards.check("bow-vs-word2vec", 2)
def skip_gram_pairs(n, w):
    return sum(0 < abs(centre - context) <= w for centre in range(n) for context in range(n))


@cards.check("bow-vs-word2vec", 3)
def sentences_of_the_same_bag(n):
    return len({order for order in itertools.permutations(range(n)) if Counter(order) == Counter(range(n))})


@cards.check("encoder-decoder-vs-seq2seq", 1)
def best_over_greedy(pa, pb, pa2, pb2):
    sequences = {("A", 0): pa * pa2, ("B", 0): pb * pb2}
    first = max([("A", pa), ("B", pb)], key=lambda token: token[1])[0]
    return max(sequences.values()) / sequences[first, 0]


@cards.check("encoder-decoder-vs-seq2seq", 2)
def numbers_in_memory(h, n):
    return np.array([np.zeros(h) for _ in range(n)]).size


@cards.check("encoder-decoder-vs-seq2seq", 3)
def normalised_score(a, l, p):
    return math.fsum(math.log(p) for _ in range(l)) / math.exp(a * math.log(l))


@cards.check("encoder-decoder-vs-seq2seq", 4)
def all_tokens_right(p, n):
    return stats.binom.sf(n - 0.5, n, p)


@cards.check("genai-ethics", 1)
def harmless_among_blocked(p, r, f):
    outputs = 10 ** 6
    harmful = round(outputs * p)
    caught, wronged = harmful * r, (outputs - harmful) * f
    return 1 - caught / (caught + wronged)


@cards.check("genai-ethics", 2)
def disparate_impact(a, b):
    rates = sorted([Fraction(a, 200), Fraction(b, 250)])
    return rates[0] / rates[1]


@cards.check("genai-ethics", 3)
def at_least_one(r, n):
    return stats.geom.cdf(n, r)


@cards.check("llms", 1)
def drawn_at_temperature(d, t):
    return special.softmax(np.array([5 + d, 5]) / t)[0]


@cards.check("llms", 2)
def cache_megabytes(l, d, n):
    layer = {"keys": np.broadcast_to(np.float16(0), (n, d)), "values": np.broadcast_to(np.float16(0), (n, d))}
    return sum(each.size * each.itemsize for _ in range(l) for each in layer.values()) / 1e6


@cards.check("llms", 3)
def perplexity(n, s):
    return stats.gmean(np.full(n, 1 / math.exp(-s / n)))


@cards.check("llms", 4)
def drawn_by_top_p(a, b, p):
    rest = 1 - a - b - 0.2
    probabilities = np.array([a, b, 0.15, 0.05] + [rest / 8] * 8)
    kept = np.cumsum(probabilities) - probabilities < p - 1e-12
    return (probabilities * kept / probabilities[kept].sum())[0]


@cards.check("multimodal-models", 1)
def negatives(n):
    return np.count_nonzero(~np.eye(n, dtype=bool))


@cards.check("multimodal-models", 2)
def loss_of_equal_similarities(n):
    logits = np.full((n, n), 0.3) / 0.07
    return -np.mean([np.diag(special.log_softmax(logits, axis=axis)).mean() for axis in (0, 1)])


@cards.check("multimodal-models", 3)
def tokens_of_an_image(s, p):
    image = np.zeros((s, s, 3))
    patches = image.reshape(s // p, p, s // p, p, 3).swapaxes(1, 2).reshape(-1, p * p * 3)
    return len(np.vstack([np.zeros(p * p * 3), patches]))


@cards.check("multimodal-models", 4)
def probability_of_the_first_text(a, b, t):
    return special.softmax(np.array([a, b]) / t)[0]


@cards.check("oov-words", 1)
def character_n_grams(l, m):
    word = "<" + "a" * l + ">"
    return sum(len(word[start:start + n]) == n for n in range(3, m + 1) for start in range(len(word)))


@cards.check("oov-words", 2)
def unknown_tokens(t, v, u, r):
    known = t - u * r
    return 100 * (1 - known / t)


@cards.check("oov-words", 3)
def tokens_of_slowest(m):
    tokens = list("slowest")
    for pair in [("l", "o"), ("lo", "w"), ("e", "s"), ("es", "t"), ("s", "low")][:m]:
        tokens = merged(tokens, pair)
    return len(tokens)


@cards.check("prompt-engineering", 1)
def examples_that_fit(c, s, r, t):
    used, count = s + 50 + r, 0
    while used + t <= c:
        used, count = used + t, count + 1
    return count


@cards.check("prompt-engineering", 2)
def majority_right(p):
    return stats.binom.sf(2, 5, p)


@cards.check("prompt-engineering", 3)
def dollars_a_day(n, k, t):
    prompt = sum([t] * k) + 60
    return sum(prompt for _ in range(n)) / 10 ** 6 * 2


@cards.check("rnn", 1)
def parameters_of_a_recurrent_layer(d, h, t):
    state, wx, wh, b = np.zeros(h), np.zeros((h, d)), np.zeros((h, h)), np.zeros(h)
    for x in np.zeros((t, d)):
        state = np.tanh(wx @ x + wh @ state + b)
    return wx.size + wh.size + b.size


@cards.check("rnn", 2)
def third_state(w, u):
    state = 0
    for x in [1, 1, 1]:
        state = w * state + u * x
    return state


@cards.check("rnn", 3)
def derivative_over_time(w, g, t):
    # the Jacobian of the unrolled steps by solving (I - J) s = e_0
    steps = np.eye(t + 1) - np.diag(np.full(t, w * g), -1)
    return np.linalg.solve(steps, np.eye(t + 1)[0])[-1]


@cards.check("rnn-lstm-gru", 1)
def parameters_of_an_lstm(d, h):
    blocks = ["input gate", "forget gate", "candidate", "output gate"]
    return sum(np.zeros((h, d + h + 1)).size for _ in blocks)


@cards.check("rnn-lstm-gru", 2)
def hidden_state(c, f, i, g, o):
    return o * math.tanh(np.dot([f, i], [c, g]))


@cards.check("rnn-lstm-gru", 3)
def derivative_along_the_cell(b, t):
    run = lambda cell: [cell := special.expit(b) * cell for _ in range(t)][-1]
    return (run(2.0) - run(1.0)) / 1.0


@cards.check("sentiment-analysis", 1)
def factor_of_awful(v, a, nn, np):
    counts = [[0, np], [a, nn - a]]
    counts = [row + [0] * (v - 2) for row in counts]
    model = MultinomialNB(alpha=1).fit(counts, ["positive", "negative"])
    negative, positive = model.feature_log_prob_[:, 0]
    return math.exp(negative - positive)


@cards.check("sentiment-analysis", 2)
def macro_f1(p):
    truth = [1] * round(100 * p) + [0] * round(100 * (1 - p))
    return f1_score(truth, [1] * 100, average="macro", zero_division=0)


@cards.check("sentiment-analysis", 3)
def features_of_a_review(n):
    review = " ".join(f"word{at}" for at in range(n))
    return len(CountVectorizer(ngram_range=(1, 2)).fit([review]).vocabulary_)


@cards.check("tfidf", 1)
def weight_of_a_term(n, df, tot, tf):
    counts = [[tf, 1], [tot - tf - (df - 2), 1]] + [[1, 1]] * (df - 2) + [[0, 1]] * (n - df)
    assert sum(row[0] for row in counts) == tot
    return TfidfTransformer(norm=None, smooth_idf=True).fit_transform(counts).toarray()[0, 0]


@cards.check("tfidf", 2)
def weight_of_a_word_that_is_everywhere(n, tf):
    counts = np.array([[tf]] + [[1]] * (n - 1))
    weights = TfidfTransformer(norm=None, smooth_idf=False).fit_transform(counts).toarray() - counts  # without its + 1
    return weights[0, 0]


@cards.check("tfidf", 3)
def cosine_of_two_documents(x, y, u, v):
    return cosine_similarity([[x, y, 0]], [[u, 0, v]])[0, 0]


@cards.check("tokenization", 1)
def count_of_a_pair(a, b, c, d):
    text = ["low"] * a + ["lower"] * b + ["newest"] * c + ["widest"] * d
    return Counter(pair for word in text for pair in zip(word, word[1:]))["w", "e"]


@cards.check("tokenization", 2)
def size_of_the_vocabulary(m, s):
    vocabulary = {bytes([byte]) for byte in range(256)}
    vocabulary |= {("merge", at) for at in range(m)} | {("special", at) for at in range(s)}
    return len(vocabulary)


@cards.check("tokenization", 3)
def tokens_left(c, n, f):
    return c - sum(f for _ in range(n))


@cards.check("tokenization", 4)
def growth_of_the_scores(c):
    tokens, characters = np.zeros(20), np.zeros(20 * c)
    return np.outer(characters, characters).size / np.outer(tokens, tokens).size


@cards.check("transformer", 1)
def weights_of_an_encoder(l, d, f):
    attention_shapes, forward_shapes = [(d, d)] * 4, [(d, f * d), (f * d, d)]
    return l * sum(np.empty(shape).size for shape in attention_shapes + forward_shapes) / 1e6


@cards.check("transformer", 2)
def positions_until_it_repeats(d, i):
    pace = 1 / np.power(10000.0, np.arange(0, d, 2) / d)[i]
    half = optimize.brentq(lambda at: math.sin(at * pace), 2 / pace, 4 / pace)  # the sine's first zero after 0
    return 2 * half


@cards.check("transformer", 3)
def allowed_pairs(n):
    return np.tril(np.ones((n, n))).sum()


@cards.check("transformer", 4)
def length_of_equal_cost(d):
    return next(n for n in range(1, 20 * d) if 2 * n * n * d >= 12 * n * d * d)


@cards.check("word-embeddings", 1)
def loss_of_a_pair(s, k, m):
    return np.log1p(np.exp(-s)) - sum(math.log(1 - special.expit(m)) for _ in range(k))


@cards.check("word-embeddings", 2)
def ratio_of_draws(r):
    weights = np.power(np.array([r, 1.0, 7.0]), 0.75)
    probabilities = weights / weights.sum()
    return probabilities[0] / probabilities[1]


@cards.check("word-embeddings", 3)
def analogy(a, b, c):
    king, man, woman = np.array([a, b]), np.array([c, 1]), np.array([c, 5])
    return list(king + (woman - man))


@cards.check("word-embeddings", 4)
def spread_of_the_cosine(d):
    return 2 * stats.beta.std((d - 1) / 2, (d - 1) / 2)  # (1 + cosine) / 2 has this distribution


cards.report()
