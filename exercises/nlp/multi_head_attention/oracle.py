"""Writes golden.json: results of attention with several heads.

Made with Python 3.11.2, NumPy 1.24.2, PyTorch 1.13.0, mpmath 1.2.1.
First oracle: PyTorch's MultiheadAttention in double precision without biases, whose weights are the transposed
projections. Second: the formulas of the statement in mpmath with 60 digits, without any shift of the scores.
Run: /usr/bin/python3 oracle.py
"""
import sys
from pathlib import Path

import mpmath
import numpy as np
import torch

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import agreed, plain, write

mpmath.mp.dps = 60
NAMES = ("X", "Wq", "Wk", "Wv", "Wo")


def library(x, wq, wk, wv, wo, heads, causal):
    d = x.shape[1]
    layer = torch.nn.MultiheadAttention(d, heads, bias=False, batch_first=True, dtype=torch.float64)
    layer.in_proj_weight.data = torch.tensor(np.concatenate([wq.T, wk.T, wv.T]), dtype=torch.float64)
    layer.out_proj.weight.data = torch.tensor(wo.T.copy(), dtype=torch.float64)
    tokens = torch.tensor(x, dtype=torch.float64)[None]
    hidden = torch.triu(torch.ones(len(x), len(x), dtype=torch.bool), 1) if causal else None
    with torch.no_grad():
        return layer(tokens, tokens, tokens, attn_mask=hidden, need_weights=True)[0][0].numpy()


def matrix(values):
    return mpmath.matrix([[mpmath.mpf(float(v)) for v in row] for row in values])


def exact(x, wq, wk, wv, wo, heads, causal):
    q, k, v = (matrix(x) * matrix(w) for w in (wq, wk, wv))
    n, d = x.shape
    width, joined = d // heads, mpmath.matrix(n, d)
    for t in range(n):
        seen = range(t + 1 if causal else n)
        for i in range(heads):
            columns = range(i * width, (i + 1) * width)
            e = [mpmath.exp(mpmath.fsum(q[t, c] * k[j, c] for c in columns) / mpmath.sqrt(width)) for j in seen]
            for c in columns:
                joined[t, c] = mpmath.fsum(w * v[j, c] for w, j in zip(e, seen)) / mpmath.fsum(e)
    return (joined * matrix(wo)).tolist()


def case(name, heads, x, *weights):
    x, *weights = (np.array(each, float) for each in (x, *weights))
    found = dict(zip(NAMES, map(plain, (x, *weights))))
    for key, causal in (("all", False), ("causal", True)):
        found[key] = agreed(exact(x, *weights, heads, causal), library(x, *weights, heads, causal))
    return {"name": name, "heads": heads, **found}


rng = np.random.default_rng(95)


def drawn(name, n, d, heads):
    weights = [np.round(rng.normal(size=(d, d)) / d ** 0.25, 3) for _ in range(4)]
    return case(name, heads, np.round(rng.normal(size=(n, d)), 3), *weights)


EYE4 = np.eye(4)
BIG = 1024.0
golden = {
    "oneHead": [drawn("five tokens", 5, 3, 1), drawn("more columns than tokens", 2, 5, 1), drawn("width 1", 4, 1, 1),
                drawn("as many tokens as columns", 4, 4, 1)],
    "heads": [drawn("two heads", 4, 4, 2), drawn("three heads", 3, 6, 3), drawn("two wide heads", 5, 6, 2),
              drawn("a head for each column", 6, 4, 4)],
    "large": [
        case("thousands", 1, [[BIG, 0, 0, 2], [BIG, 2, 0, 0], [-BIG, 4, 1, 0]], EYE4, EYE4, EYE4, EYE4),
        case("a head for each column", 2, [[BIG, 1], [BIG + 2.0 ** -10, -1], [BIG + 2.0 ** -9, 2], [-BIG, 3]],
             np.eye(2), -np.eye(2), [[1, 2], [3, -1]], [[1, 0], [1, 1]]),
        case("the largest is hidden", 1, [[1], [BIG], [-BIG], [2]], [[BIG]], [[1]], [[1]], [[2]]),
    ],
}
write(__file__, golden)

# The worked example of README.md and MultiHeadAttentionExamples.
example = [[1, 0], [0, 2], [1, 1]], [[1, 1], [0, 1]], [[1, 0], [-1, 1]], [[1, 2], [0, 1]], [[1, 0], [1, 1]]
print(case("example", 2, *example), case("example", 1, *example)["causal"])
for each in golden["large"]:
    print(each["name"], each["all"], each["causal"])
